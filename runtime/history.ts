import type { ErrorCode } from "./errors.ts";

/** Where messages wait: one queue for each delay, behind an exchange of its name. */
export interface WaitingRoom {
  /** What the names of these queues begin with. */
  readonly prefix: string;
  readonly type: "quorum" | "exclusive";
  /** The exchange by which messages come back; the key is the name of the queue that they came from. */
  readonly back: string;
}

/** What became of a message before this attempt. */
export interface History {
  /** How often its handler has failed. */
  readonly failures: number;
  /** How often its handler has asked to be called again. */
  readonly calledAgain: number;
  /** When it was tried first, in milliseconds since 1970; `undefined` before the first attempt. */
  readonly firstAt: number | undefined;
  /** How it first came to its queue. */
  readonly origin: Origin;
}

/** The exchange to which a message was sent, and the key. */
export interface Origin {
  readonly exchange: string;
  readonly routingKey: string;
}

/** A message on its way to where it waits. */
export interface OutgoingRetry {
  readonly waitingRoom: WaitingRoom;
  /** The queue that it was taken from. */
  readonly queue: string;
  /** In milliseconds. */
  readonly delay: number;
  readonly history: History;
}

/** Why a message was set aside. */
export interface Death {
  /** The queue that it was taken from. */
  readonly queue: string;
  /** How it first came there. */
  readonly origin: Origin;
  /** Where it is kept. */
  readonly deadQueue: string;
  readonly code: ErrorCode;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How often it was tried, the last time included. */
  readonly attempts: number;
  /** When it was tried first, in milliseconds since 1970. */
  readonly firstAt: number;
  /** Whose handler tried it; `undefined` outside of services. */
  readonly handledBy: HandlingService | undefined;
  readonly trace: string | undefined;
  /** The number under which the log has what the handler threw. */
  readonly incident: string | undefined;
}

/** A service that handles, and the state of its contract. */
export interface HandlingService {
  readonly name: string;
  readonly version?: string;
  readonly fingerprint: string;
}
