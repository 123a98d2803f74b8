import type { HandledEvent } from "./context.ts";
import type {
  IncomingIntroduction,
  IncomingQuestion,
  OutgoingIntroduction,
  OutgoingQuestion,
} from "./description.ts";
import type { ErrorCode, Issue, UnavailableReason } from "./errors.ts";
import type { Death, History, Origin, OutgoingRetry, WaitingRoom } from "./history.ts";
import type { IncomingMessage, OutgoingMessage } from "./message.ts";
import type {
  IncomingPart,
  IncomingStreamNews,
  OutgoingPart,
  OutgoingStreamNews,
  StreamRequest,
} from "./stream-parts.ts";
import type { TraceContext } from "./trace-context.ts";
import type { WireTopology } from "./wire-topology.ts";

/**
 * The port to a wire: how calls, answers, events and commands look as messages, and which exchanges and queues they need.
 * A wire is pure: it knows no broker, no clock and no codec; payloads are JSON text on their way out, and unchecked JSON on
 * their way in. Whatever it cannot read it refuses with {@link Malformed}.
 */
export interface Wire {
  readonly name: "native" | "nameko" | "nuropb";
  /** How many calls one message may hold. */
  readonly maxCalls: number;
  readonly topology: WireTopology;
  encodeRequest(request: OutgoingRequest): OutgoingMessage;
  decodeRequest(message: IncomingMessage): IncomingRequest;
  /** Whose message a request is, also when the rest of it cannot be read. */
  readAddress(message: IncomingMessage): MessageAddress;
  encodeReply(reply: OutgoingReply): OutgoingMessage;
  decodeReply(message: IncomingMessage): IncomingReply;
  encodeEvent(event: OutgoingEvent): OutgoingMessage;
  decodeEvent(message: IncomingMessage): IncomingEvent;
  /** Which event a message is that came by a pattern, by how it first came to its queue. Refuses what no service has emitted. */
  readEvent(message: IncomingMessage, origin: Origin): HandledEvent;
  encodeCommand(command: OutgoingCommand): OutgoingMessage;
  decodeCommand(message: IncomingMessage): IncomingCommand;
  encodeCancel(cancel: Cancel): OutgoingMessage;
  decodeCancel(message: IncomingMessage): Cancel;
  /** What a call or a command hides when it is sealed. */
  encodeSealed(content: SealedContent): string;
  decodeSealed(bytes: Uint8Array): IncomingContent;
  /** What an answer hides. */
  encodeSealedAnswer(answer: OutgoingAnswer): string;
  decodeSealedAnswer(bytes: Uint8Array): Pick<IncomingAnswer, "result" | "error">;
  encodeStreamNews(news: OutgoingStreamNews): OutgoingMessage;
  /** `undefined` for a message to an instance that is of another kind. */
  decodeStreamNews(message: IncomingMessage): IncomingStreamNews | undefined;
  encodeQuestion(question: OutgoingQuestion): OutgoingMessage;
  /** `undefined` for a message to instances that is of another kind. */
  decodeQuestion(message: IncomingMessage): IncomingQuestion | undefined;
  encodeIntroduction(answer: OutgoingIntroduction): OutgoingMessage;
  decodeIntroduction(message: IncomingMessage): IncomingIntroduction;
  /** What the leader of a timer holds: when it has last fired, in milliseconds since 1970. */
  encodeLead(queue: string, last: number | undefined): OutgoingMessage;
  /** `undefined` for what cannot be read, too. */
  decodeLead(message: IncomingMessage): number | undefined;
  /** A message set aside, as it is kept in the dead-letter queue: the original bytes, with the reason. */
  encodeDead(message: IncomingMessage, death: Death): OutgoingMessage;
  /** A message that is to come back to its queue after a while: the original bytes, with what has become of it so far. */
  encodeRetry(message: IncomingMessage, retry: OutgoingRetry): OutgoingMessage;
  /** What became of a message before; nothing, unless it comes from where those of its queue wait. */
  readHistory(message: IncomingMessage, waitingRoom: WaitingRoom): History;
}

/** One call on its way out. */
export interface OutgoingCall {
  readonly id: number;
  readonly method: string;
  /** JSON text: an array, or an object of arguments by name. */
  readonly args: string;
  /** What remains of its deadline, in milliseconds. */
  readonly timeout: number;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  /** Proof of who calls. */
  readonly token: string | undefined;
  /** How often it was given back before it could start. */
  readonly again: number;
  /** It asks for a stream: its timeout is for the beginning. */
  readonly stream: StreamRequest | undefined;
  /** In the place of arguments, headers and token, which do not leave then. */
  readonly sealed?: Sealed | undefined;
}

/** What was encrypted for a service, and by which id it is bound to its call. */
export interface Sealed {
  readonly id: string;
  readonly text: string;
}

/** What is sealed of a call, or of a command. */
export interface SealedContent {
  /** JSON text, as in a call that is not. */
  readonly args: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly token: string | undefined;
  /** By which the answer is sealed; a command has none. */
  readonly key: Uint8Array | undefined;
}

/** The same on its way in. */
export interface IncomingContent {
  readonly args: unknown;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly token: string | undefined;
  readonly key: Uint8Array | undefined;
}

/** Calls of one caller to one service. */
export interface OutgoingRequest {
  readonly service: string;
  /** Tells the messages of one session apart. */
  readonly message: number;
  readonly calls: readonly OutgoingCall[];
  /** 128 random bits that only this caller and this service know: answers carry it. */
  readonly session: string;
  readonly replyTo: string;
  readonly caller: string;
  /** The fingerprint of the caller's contract. */
  readonly fingerprint: string | undefined;
  /** Milliseconds since 1970, by the caller's clock. */
  readonly sent: number;
  /** The brokers from which bridges have carried it here. Default: none. */
  readonly via?: readonly string[] | undefined;
}

/** Whose message it is. */
export interface MessageAddress {
  /** Empty when nothing says it. */
  readonly session: string;
  /** Which of the session's messages. */
  readonly message: string | undefined;
  /** To which instance it went, when it is about streams. */
  readonly instance: string | undefined;
}

/** One call on its way in. Only its envelope has been checked. */
export interface IncomingCall {
  readonly id: number | string;
  readonly method: string;
  readonly args: unknown;
  readonly timeout: number;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  readonly token: string | undefined;
  readonly again: number;
  readonly stream: StreamRequest | undefined;
  readonly sealed?: Sealed | undefined;
  /** What is wrong with it, so that it is answered and not run. */
  readonly refusal: Malformed | undefined;
}

export interface IncomingRequest {
  readonly calls: readonly IncomingCall[];
  readonly session: string;
  readonly replyTo: string;
  readonly caller: string;
  readonly fingerprint: string | undefined;
  readonly sent: number | undefined;
  /** The brokers from which bridges have carried it here; absent: none has. */
  readonly via?: readonly string[];
}

/** An error as it travels. */
export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly reason?: UnavailableReason;
  readonly issues?: readonly Issue[];
  readonly incident?: string;
  /** Of a declared error. */
  readonly name?: string;
  readonly data?: unknown;
}

/** The answer to one call: JSON text of the result, absent for `undefined`, or an error. */
export interface OutgoingAnswer {
  readonly id: number | string;
  readonly result?: string | undefined;
  readonly error?: WireError;
  /** In the place of result and error: both, encrypted for the caller. */
  readonly sealed?: string;
  /** How many of these calls should share a message, when not as many as fit. */
  readonly most?: number;
}

export interface OutgoingReply {
  readonly replyTo: string;
  readonly session: string;
  readonly answers: readonly OutgoingAnswer[];
  /** What streams have come to, in order. */
  readonly streams?: readonly OutgoingPart[];
  /** What is wrong with a whole message, and which. */
  readonly error?: WireError;
  readonly message?: string | undefined;
  /** The instance leaves: look before you call again. */
  readonly leaving?: true;
}

export interface IncomingAnswer {
  readonly id: number;
  readonly result: unknown;
  readonly error: WireError | undefined;
  readonly sealed?: string | undefined;
  readonly most: number | undefined;
}

export interface IncomingReply {
  readonly session: string;
  readonly answers: readonly IncomingAnswer[];
  readonly streams: readonly IncomingPart[] | undefined;
  readonly error: WireError | undefined;
  /** The message that the error is about. */
  readonly message: number | undefined;
  readonly leaving: boolean;
}

/** An event on its way out. */
export interface OutgoingEvent {
  readonly source: string;
  readonly event: string;
  /** JSON text; absent for `undefined`. */
  readonly payload: string | undefined;
  readonly id: string;
  readonly caller: string;
  readonly sent: number;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
}

export interface IncomingEvent {
  readonly payload: unknown;
  readonly id: string | undefined;
  /** When it left, in milliseconds since 1970, by its sender's clock. */
  readonly sent?: number | undefined;
  readonly caller: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
}

/** A command on its way out. */
export interface OutgoingCommand {
  readonly service: string;
  readonly command: string;
  readonly args: string;
  readonly id: string;
  readonly caller: string;
  readonly sent: number;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  readonly token: string | undefined;
  /** In the place of arguments, headers and token. Bound to `id`. Default: they leave in the clear. */
  readonly sealed?: string | undefined;
}

export interface IncomingCommand {
  readonly args: unknown;
  readonly sealed?: string | undefined;
  readonly id: string | undefined;
  readonly sent?: number | undefined;
  readonly caller: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly trace: TraceContext | undefined;
  readonly token: string | undefined;
}

/** The caller has given calls up. */
export interface Cancel {
  readonly service: string;
  readonly session: string;
  readonly ids: readonly (number | string)[];
}

/** What a wire throws for a message that it cannot read. */
export class Malformed extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = "Malformed";
    this.code = code;
  }
}
