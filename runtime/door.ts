import type { Claims } from "./claims.ts";
import type {
  CommandDescriptor,
  EventDescriptor,
  MemberDescriptor,
  MethodDescriptor,
  ServiceDescriptor,
  StreamDescriptor,
} from "./descriptor.ts";
import type { Issue } from "./errors.ts";
import type { HttpExchange } from "./http-exchange.ts";
import type { Log } from "./log.ts";
import type { Observers, Seen } from "./observers.ts";
import type { PeerContext } from "./peer-wire.ts";
import type { TraceContext } from "./trace-context.ts";
import type { WireError } from "./wire.ts";

/** Another way into services than calls over the mesh, such as HTTP. `lagomorph/host` has them; `serve` takes them. */
export interface Door {
  /** What messages call it: `HTTP`. */
  readonly name: string;
  /** Whether it lets in what its member's tags say: such as `@http`. */
  readonly tag: "http" | "websocket";
  /** Opens it for one service. Throws `MeshError` `invalid_argument` when it cannot let all of its members in. */
  open(service: Hosted): OpenDoor;
}

/** A door that is open for one service. */
export interface OpenDoor {
  /** Does what may fail, as to listen, before any part of the service takes work; lets nobody in yet. Default: all is done by `start`. */
  prepare?(): Promise<void>;
  /** Lets callers in. Rejects when it cannot, as when its address is taken. */
  start(): Promise<void>;
  /** Lets nobody in any more; those who are inside are answered. */
  cancel(): Promise<void>;
  /** Resolves when the last answer has left. */
  close(): Promise<void>;
}

/** A service, as a door sees it. */
export interface Hosted {
  readonly descriptor: ServiceDescriptor;
  readonly log: Log;
  /** How long a call may take that does not say so itself, in milliseconds. */
  readonly timeout: number;
  /** Who watches what is served. */
  readonly observers?: Observers | undefined;
  /** Looks who asks for a member, so that nothing more is read of whoever may not have it. Never rejects. */
  admit(member: MemberDescriptor, asking: Pick<DoorCall, "token" | "caller">): Promise<Admission>;
  /** Looks whose token comes with a connection, for no member: no claims and no error, where the service looks at no tokens. Never rejects. */
  identify(asking: { readonly token: string; readonly caller: string }): Promise<Admission>;
  /** Runs a method here, when a worker is free. Never rejects. */
  call(method: MethodDescriptor, call: DoorCall): Promise<DoorAnswer>;
  /** Has a method stream here, when a worker is free, until it ends or the signal of its call aborts. */
  stream(method: StreamDescriptor<unknown[], unknown, unknown>, call: DoorCall): DoorStream;
  /** Hears of an event of the service, whichever instance emits it, from when it resolves on: each payload as JSON text. */
  listen(event: EventDescriptor, onEvent: (payload: string) => void): Promise<Listening>;
  /** Sends a command to whichever instance takes it: resolves when the broker has accepted it. Never rejects. */
  send(command: CommandDescriptor, call: DoorCall): Promise<DoorAnswer>;
}

/** What {@link Hosted.listen} has begun. */
export interface Listening {
  /** Idempotent. */
  stop(): Promise<void>;
}

/** Whether a caller may have a member: what it has proven, where that is asked for, or why not. */
export type Admission =
  | { readonly claims: Claims | undefined; readonly error?: never }
  | { readonly claims?: never; readonly error: WireError };

/** What is looked at of an `AbortSignal`: Node keeps each of these until it looks for old garbage, so that a door may have something lighter. */
export interface GoneSignal {
  readonly aborted: boolean;
  addEventListener(
    type: "abort",
    listener: () => void,
    options?: { readonly once?: boolean },
  ): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** A call that came through a door. */
export interface DoorCall {
  /** By position or by name, as JSON. */
  readonly args: unknown;
  /** What the door has found wrong with them, to be said together with what else is. */
  readonly issues?: readonly Issue[] | undefined;
  readonly caller: string;
  /** Aborts when the caller has gone. */
  readonly signal: GoneSignal;
  /** How long its caller waits, or reads, in milliseconds; `undefined`: as long as its method says. */
  readonly timeout?: number | undefined;
  /** By which the caller proves who it is, when it sent one. */
  readonly token?: string | undefined;
  /** The W3C trace context, when the caller sent one. */
  readonly trace: TraceContext | undefined;
  /** Who observes it already, as what the door takes it for. Default: it is observed as a call. */
  readonly seen?: Seen | undefined;
  /** What {@link Hosted.admit} said, without which no member is run that asks for claims. */
  readonly claims?: Claims | undefined;
  /** What the caller gave, for the handler. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What goes on with what the handler calls over the wire that the call came by. */
  readonly passedOn?: PeerContext | undefined;
  readonly http?: HttpExchange;
  /** The id of the socket that it came through. */
  readonly socket?: string;
}

/** A stream on its way out through a door. */
export interface DoorStream {
  /** Resolves when its handler has begun, or with why it does not. */
  readonly begun: Promise<WireError | undefined>;
  /**
   * Takes a step of the handler: to be called again when there is room for more, and not after the end. Never rejects: an error is
   * an end, too.
   */
  next(): Promise<DoorStep>;
}

/** A step of a stream: an item or the end, as the text of JSON. */
export type DoorStep =
  | { readonly kind: "item"; readonly item: string }
  | { readonly kind: "end"; readonly result: string | undefined }
  | { readonly kind: "error"; readonly error: WireError };

/** How such a call ended. */
export interface DoorAnswer {
  /** The result as the text of JSON; absent when there is none. */
  readonly result?: string | undefined;
  readonly error?: WireError;
  /** The handler asks for the same call again, later. */
  readonly again?: true;
}
