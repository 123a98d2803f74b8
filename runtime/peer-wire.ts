import type { Topology } from "./broker.ts";
import type { Dialect } from "./dialect.ts";
import type { HeaderValue, IncomingMessage, OutgoingMessage } from "./message.ts";
import type { TraceContext } from "./trace-context.ts";
import type { IncomingEvent, WireError } from "./wire.ts";
import type {
  ConsumedTopology,
  ControlTopology,
  SubscribedTopology,
  Subscription,
} from "./wire-topology.ts";

/**
 * The port to the wire of another framework: a call is a message, its answer another one, and nothing cancels or streams. As
 * {@link Wire} it is pure. Names are those of the other framework; payloads are JSON text in its {@link Dialect} on their way out,
 * and unchecked JSON on their way in. Whatever it cannot read it refuses with `Malformed`.
 */
export interface PeerWire {
  readonly name: "nameko" | "nuropb";
  readonly dialect: Dialect;
  /** How many calls before a handler's own its stack keeps. */
  readonly tracked: number;
  /** The exchanges that callers publish to. */
  readonly callers: Topology;
  requests(service: string): ConsumedTopology;
  /** The queue for answers to one caller, by its address. */
  replies(caller: string, address: string): ControlTopology;
  events(subscription: Subscription): SubscribedTopology;
  /** The exchange of a service's events. */
  source(service: string): Topology;
  encodeRequest(request: OutgoingPeerRequest): OutgoingMessage;
  decodeRequest(message: IncomingMessage, service: string): IncomingPeerRequest;
  /** Who waits for the answer to a request, also when the rest of it cannot be read; `undefined` when nobody can be answered. */
  readReturn(message: IncomingMessage): PeerReturn | undefined;
  encodeReply(to: PeerReturn, answer: PeerAnswer): OutgoingMessage;
  decodeReply(message: IncomingMessage): IncomingPeerReply;
  encodeEvent(event: OutgoingPeerEvent): OutgoingMessage;
  decodeEvent(message: IncomingMessage): IncomingPeerEvent;
  /** A message to an exchange that is neither of calls nor of events. */
  encodePayload(publication: PeerPublication): OutgoingMessage;
  /** A message of a queue that is neither of calls nor of events. */
  decodePayload(message: IncomingMessage): IncomingPeerEvent;
}

/** What goes on from hop to hop, from the first call to the last: each handler passes on what its own call came with. */
export interface PeerContext {
  /** By name. */
  readonly values: Readonly<Record<string, HeaderValue>>;
  /** The calls that have led to this one, which is the last, oldest first. */
  readonly stack: readonly string[];
}

/** What a call or an event carries besides its payload. */
export interface PeerContextParts {
  readonly context: PeerContext;
  /** Headers of its own, which win. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  readonly token: string | undefined;
}

export interface OutgoingPeerRequest extends PeerContextParts {
  readonly service: string;
  readonly method: string;
  /** JSON text: an array, or an object of arguments by name. */
  readonly args: string;
  readonly id: string;
  readonly replyTo: string;
  /** How long it is of use, in milliseconds. */
  readonly timeout: number | undefined;
}

/** What an incoming call or event says of who sent it. */
export interface IncomingPeerContext {
  readonly caller: string;
  readonly context: PeerContext;
  /** The context as text, for handlers. */
  readonly headers: Readonly<Record<string, string>>;
  readonly trace: TraceContext | undefined;
  readonly token: string | undefined;
}

export interface IncomingPeerRequest extends IncomingPeerContext {
  readonly method: string;
  /** By position, then by name. */
  readonly args: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  /** How long its caller waits, in milliseconds, when it says so. */
  readonly timeout: number | undefined;
}

/** Where an answer goes. */
export interface PeerReturn {
  readonly replyTo: string;
  /** Which call it answers; some callers do without. */
  readonly id: string | undefined;
}

/** How a call ended: JSON text of the result, absent for `undefined`, or an error. */
export interface PeerAnswer {
  readonly result?: string | undefined;
  readonly error?: WireError | undefined;
  /** The message was not one of this wire's, or has named a method that there is not: errors of the framework itself. */
  readonly about?:
    | { readonly kind: "message" }
    | { readonly kind: "method"; readonly name: string };
}

/** An answer on its way in. */
export interface IncomingPeerReply {
  readonly id: string;
  /** JSON; `null` for none. */
  readonly result?: unknown;
  readonly error?: PeerError;
}

/** An error of another framework. */
export interface PeerError {
  /** What it means here. Of an error that may be declared, or is one of the program's own: `internal`. */
  readonly error: WireError;
  /** The exception itself, unless the framework raised it. */
  readonly exception?: PeerException;
}

/** An exception of another program. */
export interface PeerException {
  /** The name of its class, and with the module. */
  readonly type: string;
  readonly path: string;
  readonly args: readonly unknown[];
  readonly text: string;
}

export interface OutgoingPeerEvent extends PeerContextParts {
  readonly source: string;
  readonly event: string;
  /** JSON text; absent for `undefined`. */
  readonly payload: string | undefined;
}

/** A message to an exchange of somebody's. */
export interface PeerPublication extends PeerContextParts {
  readonly exchange: string;
  readonly routingKey: string;
  /** JSON text. */
  readonly payload: string;
}

export interface IncomingPeerEvent extends IncomingPeerContext, IncomingEvent {
  readonly headers: Readonly<Record<string, string>>;
  readonly trace: TraceContext | undefined;
}
