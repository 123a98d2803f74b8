import type { Topology } from "./broker.ts";
import type { ContractDescription, ContractDetails } from "./description.ts";
import type { ServiceDescriptor } from "./descriptor.ts";
import type { Dialect } from "./dialect.ts";
import type { HeaderValue, IncomingMessage, OutgoingMessage } from "./message.ts";
import type { TraceContext } from "./trace-context.ts";
import type { IncomingEvent, WireError } from "./wire.ts";
import type {
  ConsumedTopology,
  RepliesTopology,
  SubscribedTopology,
  Subscription,
  TopicSubscription,
} from "./wire-topology.ts";

/**
 * The port to the wire of another framework: a call is a message, its answer another one, and nothing cancels or streams. As
 * {@link Wire} it is pure. Names are those of the other framework; payloads are JSON text in its {@link Dialect} on their way out,
 * and unchecked JSON on their way in. Whatever it cannot read it refuses with `Malformed`.
 */
export interface PeerWire {
  readonly name: "nameko" | "nuropb";
  readonly dialect: Dialect;
  /** How arguments travel: by position, or by name alone. */
  readonly args: "position" | "name";
  /** How many calls before a handler's own its stack keeps. */
  readonly tracked: number;
  /** The exchanges that callers publish to. */
  readonly callers: Topology;
  requests(service: string): ConsumedTopology;
  /** The queue for answers to one caller; `address` is nobody else's. */
  replies(caller: string, address: string): RepliesTopology;
  events(subscription: Subscription): SubscribedTopology;
  /** The same by a pattern that topics are held against. Absent where events have no topics: such handlers hear the native wire. */
  readonly topic?: (subscription: TopicSubscription) => SubscribedTopology;
  /**
   * Of events for pools that come by the queue of requests: to which topics it is bound, and the queue where they then wait for their
   * handler. Absent where they have queues of their own from the start.
   */
  readonly pooled?: (subscription: Subscription | TopicSubscription) => PooledEvents;
  /** The exchange of a service's events. */
  source(service: string): Topology;
  encodeRequest(request: OutgoingPeerRequest): OutgoingMessage;
  /** What a message of the queue of requests is. Throws `Malformed`. */
  kindOf(message: IncomingMessage): PeerRequestKind;
  decodeRequest(message: IncomingMessage, service: string): IncomingPeerRequest;
  /** Who waits for the answer to a request, also when the rest of it cannot be read; `undefined` when nobody can be answered. */
  readReturn(message: IncomingMessage): PeerReturn | undefined;
  encodeReply(to: PeerReturn, answer: PeerAnswer): OutgoingMessage;
  /** `keyOf` tells with which key the request was sealed that an answer belongs to. */
  decodeReply(
    message: IncomingMessage,
    keyOf?: (id: string) => Uint8Array | undefined,
  ): IncomingPeerReply;
  encodeEvent(event: OutgoingPeerEvent): OutgoingMessage;
  decodeEvent(message: IncomingMessage): IncomingPeerEvent;
  /** A message to an exchange that is neither of calls nor of events. */
  encodePayload(publication: PeerPublication): OutgoingMessage;
  /** A message of a queue that is neither of calls nor of events. */
  decodePayload(message: IncomingMessage): IncomingPeerEvent;
  /** A service may be called by other names than that of its queue. */
  readonly hasAliases?: true;
  /** A handler may ask for its request to come again, once. Absent where the framework knows nothing of that. */
  readonly callsAgain?: true;
  /** What one instance of a service alone can declare, where there may be only one. */
  readonly sole?: (service: string) => Topology | undefined;
  /** How bodies are encrypted. Absent where they are not. */
  readonly sealing?: PeerSealing;
  /** By which services tell what they serve. Absent where nobody asks. */
  readonly description?: PeerDescription;
}

/** What comes by a queue of requests: calls that are answered, calls that are not, events. */
export type PeerRequestKind = "request" | "command" | "event";

/** Events of a pool that come by the queue of requests. */
export interface PooledEvents {
  /** Topics that it takes: `*` is one word between dots, `#` any number of them. */
  readonly pattern: string;
  readonly topology: SubscribedTopology;
  /** An event on its way from there to the queue of its handler. */
  readonly copy: (message: IncomingMessage) => OutgoingMessage;
}

/** How the bodies of requests are encrypted, for the service that is called, and those of their answers. */
export interface PeerSealing {
  /** Whether the key of a service was given to this mesh, right or wrong: another one is not asked for. */
  hasKeyOf(service: string): boolean;
  /** The public key of a service, where it is known without asking. Throws a `MeshError` when what was given is none. */
  publicKeyOf(service: string): string | undefined;
  /** The same as a service tells it of itself. */
  publicKeyIn(description: unknown): ToldKey | undefined;
  /** Whether requests to a service can be opened here. */
  opensFor(service: string): boolean;
  /** A request as it travels, and the key of its answer. Throws `MeshError` for what is no public key. */
  seal(request: OutgoingMessage, publicKey: string): SealedRequestMessage;
}

/** A public key that a service has told. */
export interface ToldKey {
  /** PEM. */
  readonly text: string;
  /** The service refuses what is sealed for one that it has no more. Others may never serve again after that. */
  readonly mayBeOld: boolean;
}

/** A sealed request. */
export interface SealedRequestMessage {
  readonly message: OutgoingMessage;
  /** Of its answer. */
  readonly key: Uint8Array;
}

/** How a service tells what it serves. */
export interface PeerDescription {
  /** The method that is asked. */
  readonly method: string;
  /** JSON text of the answer. */
  answer(service: ServiceDescriptor, details: ContractDetails): string;
  /** The other way, be it a service of Lagomorph or of the framework; `undefined` for what is no description. */
  read(answer: unknown): ToldContract | undefined;
}

/** What a service has told of itself. */
export type ToldContract = Omit<ContractDescription, "instances"> & {
  readonly details: ContractDetails;
};

/** What goes on from hop to hop, from the first call to the last: each handler passes on what its own call came with. */
export interface PeerContext {
  /** By name. */
  readonly values: Readonly<Record<string, HeaderValue>>;
  /** The calls that have led to this one, which is the last, oldest first. */
  readonly stack: readonly string[];
  /** What all that belongs together has in common, in NuroPb. */
  readonly traceId?: string | undefined;
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
  /** A command's answer, if there is any, says nothing. */
  readonly kind: "request" | "command";
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
  /** It was encrypted for the service. */
  readonly isSealed?: boolean;
  /** What its answer repeats of it. */
  readonly repeated?: PeerRepeated;
}

/** What an answer repeats of its request. */
export interface PeerRepeated {
  readonly traceId: string | undefined;
  readonly context: Readonly<Record<string, unknown>>;
  /** With which the answer is sealed, as the request was. */
  readonly key?: Uint8Array | undefined;
}

/** Where an answer goes. */
export interface PeerReturn {
  readonly replyTo: string;
  /** Which call it answers; some callers do without. */
  readonly id: string | undefined;
  /** Default: nothing, of requests that cannot be read. */
  readonly repeated?: PeerRepeated | undefined;
}

/** How a call ended: JSON text of the result, absent for `undefined`, or an error. */
export interface PeerAnswer {
  readonly result?: string | undefined;
  readonly error?: WireError | undefined;
  /** The message was not one of this wire's, has named a method that there is not, or asks to come again too often: errors of the framework itself. */
  readonly about?:
    | { readonly kind: "message" }
    | { readonly kind: "again" }
    | { readonly kind: "method"; readonly name: string };
}

/** An answer on its way in. */
export interface IncomingPeerReply {
  readonly id: string;
  /** JSON; `null` for none. */
  readonly result?: unknown;
  readonly error?: PeerError;
  /** The service could not open the request: it was sealed for another key, or was changed on its way. */
  readonly isUnopened?: true;
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
  /** By which its handlers know it; absent where nobody takes it for another one. */
  readonly id?: string;
  readonly source: string;
  readonly event: string;
  /** Its topic, where it has one of its own. */
  readonly topic?: string | undefined;
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
  /** What patterns are held against, where events have topics. */
  readonly topic?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly trace: TraceContext | undefined;
}
