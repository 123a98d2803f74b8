/**
 * Header values that we send. How AMQP types them is the broker's: integers as 32 or 64 bits, other numbers as doubles. Times and
 * decimal numbers are passed on as amqplib marks them: `{ "!": "timestamp", value: 1795300000 }`.
 */
export type HeaderValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | Uint8Array
  | readonly HeaderValue[]
  | { readonly [name: string]: HeaderValue };

/** A message as it leaves: bytes with the properties of AMQP 0-9-1 that the wires use. */
export interface OutgoingMessage {
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, HeaderValue>>;
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly type?: string;
  readonly correlationId?: string;
  readonly replyTo?: string;
  readonly messageId?: string;
  readonly appId?: string;
  /** How long a queue keeps it, in milliseconds: garbage collection, not a deadline. */
  readonly ttl?: number;
  /** When it was sent, in seconds since 1970 (the resolution of AMQP). */
  readonly timestamp?: number;
  /** From 0 to 255. Default: absent, which means 0. */
  readonly priority?: number;
  /** Survives a restart of the broker in a durable queue. Default: false. */
  readonly persistent?: boolean;
  /** Comes back when no queue takes it. Default: false. */
  readonly mandatory?: boolean;
}

/** A message as it arrives: everything in it is from outside, and `unknown` until checked. */
export interface IncomingMessage {
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: Uint8Array;
  /** Own keys of the message's header table; a null-prototype object. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly type: string | undefined;
  readonly correlationId: string | undefined;
  readonly replyTo: string | undefined;
  readonly messageId: string | undefined;
  readonly appId: string | undefined;
  /** How long its queue was to keep it, in milliseconds. */
  readonly ttl: number | undefined;
  /** In seconds since 1970. */
  readonly timestamp: number | undefined;
}

/** A message that a consumer holds until it settles it, once: a second time does nothing. */
export interface Delivery extends IncomingMessage {
  /** The broker has delivered it before, or may have. */
  readonly redelivered: boolean;
  /** How often it has come back to its queue, where that is a quorum queue, which counts. From any other queue it is nobody's word. */
  readonly returns: number;
  /** Done: the broker forgets it. */
  accept(): void;
  /** Back to the queue, or (`requeue: false`) to the queue's dead-letter exchange. */
  reject(requeue: boolean): void;
}
