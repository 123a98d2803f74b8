import type { MemberDescriptor } from "./descriptor.ts";
import type { ErrorCode } from "./errors.ts";
import type { Health } from "./health.ts";
import type { MeshStats } from "./stats.ts";
import type { TraceContext } from "./trace-context.ts";

/**
 * Watches what a mesh does, for traces, metrics and logs: `connect(url, { observe: [observer] })`. What it throws is dropped, and
 * what it does is waited for: it must be quick.
 */
export interface Observer {
  /** A piece of work begins. Returns what is told of it; nothing when it is of no interest. */
  begin?(work: Work): Observed | undefined;
  /** Something happened that takes no time. */
  note?(happening: Happening): void;
  /** A mesh is open, and may be asked how it is until the function that this returns is called. */
  attach?(mesh: ObservedMesh): (() => void) | undefined;
}

/** A piece of work that an observer watches. */
export interface Observed {
  /** What goes with everything that the work causes. Default: what came with it. */
  readonly trace?: TraceContext | undefined;
  /** Runs code of the work's handler, each time that some of it runs: to have things at hand there. Returns what `code` returns. */
  run?<Result>(code: () => Result): Result;
  /** A call has failed, and will be sent again. */
  again?(code: ErrorCode): void;
  /** It has ended. Called once. */
  end?(ending: Ending): void;
}

/**
 * A piece of work. Made, by this process: `call`, `stream`, `command`, `event`, and `message` for exchanges that are not Lagomorph's.
 * Served, by a handler here: the same, `timer`, and `http` for requests over HTTP.
 */
export interface Work {
  readonly kind: "call" | "stream" | "command" | "event" | "message" | "timer" | "http";
  readonly side: "made" | "served";
  /** The service's name on the wire. An event that is handled outside of services has the names of its emitter. */
  readonly service: string;
  /** The member's name in TypeScript; `other` for what a caller has asked for and is not there. */
  readonly member: string;
  /** What its contract says of the member; `undefined` when it is not there. */
  readonly descriptor: ObservedMember | undefined;
  /** It was called by name, without a contract: service and member may be any text. */
  readonly byName: boolean;
  /** What came with it; of what is made, the trace of the work that makes it. */
  readonly trace: TraceContext | undefined;
  /** Tells it apart from other work, for people. */
  readonly id: string;
  /** Who asks for it: the name of a service or a client. Served work only. */
  readonly caller: string | undefined;
  /** Since it left who asks for it, in milliseconds: time under way and in queues. Served work only, where it is known. */
  readonly waited: number | undefined;
  /** Of an event, a command or a message: 1 for the first time that it is handled, 2 for the next, and so on. */
  readonly attempt: number;
  /** The id of an event, a command or a message. */
  readonly message: string | undefined;
  /** Of a request over HTTP: its method, and the route in the contract. */
  readonly http: { readonly method: string; readonly route: string } | undefined;
  /** What its handler takes, once it was read. Payload: not to be shown unless that is asked for, and then masked. */
  readonly args: readonly unknown[] | undefined;
}

/** What the contract says of a member, as far as observers need it: a part of each descriptor. */
export interface ObservedMember {
  readonly kind: MemberDescriptor["kind"];
  readonly service: string;
  readonly member: string;
  /** Its name on the wire. */
  readonly name: string;
  /** The names of what it takes, when it is called. */
  readonly parameters?: readonly string[];
  readonly rest?: true;
  /** What must not be shown of arguments or payload. */
  readonly sensitive?: readonly string[];
  /** The event that it handles: the emitting service's name, and its own. */
  readonly source?: string;
  readonly event?: string;
  /** The foreign queue that it consumes, or the exchange that it publishes to. */
  readonly queue?: string;
  readonly exchange?: string;
}

/** How a piece of work has ended. No text of errors is in it: that may hold anything. */
export interface Ending {
  readonly code: "ok" | ErrorCode;
  /** In milliseconds. */
  readonly duration: number;
  /** What went along with everything that it caused. */
  readonly trace: TraceContext | undefined;
  /** The name of a declared error. */
  readonly name: string | undefined;
  /** The number under which the log has what a handler threw. */
  readonly incident: string | undefined;
  /** What is to become of a message: handled again after a while, set aside, given back, or it had been handled before. */
  readonly next: "again" | "set_aside" | "given_back" | "duplicate" | undefined;
  /** Of the answer over HTTP. */
  readonly status: number | undefined;
}

/** Something that happened. */
export type Happening =
  | {
      readonly kind: "dead_letter";
      /** Whose queue it was taken from; `undefined` outside of services. */
      readonly service: string | undefined;
      readonly code: ErrorCode;
    }
  | { readonly kind: "disconnected" }
  | { readonly kind: "reconnected" };

/** A mesh, as observers see it. */
export interface ObservedMesh {
  readonly name: string;
  stats(): MeshStats;
  health(): Health;
}
