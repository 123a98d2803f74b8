import type { Place } from "./python.ts";
import type { Shape } from "./shape.ts";

/** A contract that is being drafted. Its parts are gathered while files are read. */
export interface ServiceDraft {
  /** On the wire. */
  readonly name: string;
  readonly interfaceName: string;
  readonly place: Place;
  readonly doc?: string | undefined;
  /** Other services that the class calls, by their names on the wire. */
  readonly calls: readonly string[];
  /** What a person should know, in sentences. */
  readonly remarks: string[];
  readonly members: MemberDraft[];
  /** Not in the files: drafted since others handle its events. */
  readonly isStub: boolean;
}

/** A member that is being drafted. */
export interface MemberDraft {
  /** In TypeScript, and on the wire. */
  readonly name: string;
  readonly wireName: string;
  /** Whether `@name` must say so. */
  readonly isRenamed: boolean;
  readonly place: Place;
  readonly doc?: string | undefined;
  /** `@http GET /users/:id` */
  readonly tags: readonly string[];
  /** Paths as nameko has them: `user.card[0].number`. */
  readonly sensitive: readonly string[];
  readonly remarks: string[];
  readonly body: Body;
}

/** What a member is. */
export type Body =
  | MethodBody
  | EventBody
  | {
      readonly kind: "handler";
      readonly source: ServiceDraft;
      readonly event: MemberDraft;
      readonly delivery: "broadcast" | "pool" | "singleton";
      readonly isTransient: boolean;
      /** What Python calls what it is given. */
      readonly parameter: string;
    }
  | { readonly kind: "timer"; readonly interval: string; readonly isEager: boolean }
  | {
      readonly kind: "consumer";
      readonly queue: string;
      readonly payload: Shape;
      readonly parameter: string;
    }
  | {
      readonly kind: "publisher";
      readonly exchange: string;
      readonly key: string;
      readonly payload: Shape;
    };

export interface MethodBody {
  readonly kind: "method";
  readonly parameters: readonly ParameterDraft[];
  readonly result: Shape | "void";
  readonly errors: readonly ErrorDraft[];
}

export interface EventBody {
  readonly kind: "event";
  /** Set when all dispatches and handlers are known. */
  payload: Shape;
}

export interface ParameterDraft {
  readonly name: string;
  /** Its name in Python. */
  readonly python: string;
  readonly shape: Shape;
  readonly isOptional: boolean;
  /** May be left out, though what follows may not: `T | undefined`. */
  readonly isOpen: boolean;
  readonly isRest: boolean;
  /** What Python takes where nothing is given. */
  readonly fallback?: string | number | boolean | undefined;
}

/** An exception that a method is expected to raise. */
export interface ErrorDraft {
  /** In TypeScript, and on the wire. */
  readonly name: string;
  readonly wireName: string;
  readonly place: Place;
  readonly doc?: string | undefined;
  /** What is left to a person. */
  readonly remarks: string[];
  /** A route answers 400 with it. */
  isOfRoute: boolean;
}

/** What is left to a person, or went wrong. */
export interface Note {
  readonly place: Place;
  /** `orders.get_order` */
  readonly subject: string;
  readonly text: string;
  /** A service that is not in the draft. */
  readonly isError?: true;
}

/** The names of a member. */
export type Named = Pick<MemberDraft, "isRenamed" | "name" | "wireName">;
