import type { Token } from "./claims.ts";
import type {
  CommandDescriptor,
  MethodDescriptor,
  ServiceDescriptor,
  StreamDescriptor,
} from "./descriptor.ts";

/** What a caller may say about one call. */
export interface CallOptions {
  /**
   * How long to wait for the answer, or for the end of a stream, in milliseconds. Default: the client's, else the method's
   * `@timeout`, else 30 000; a stream without any of the first three has no deadline once it has begun.
   */
  readonly timeout?: number;
  /** Gives the call up: it rejects with `cancelled`, and the handler's own signal aborts. */
  readonly signal?: AbortSignal;
  /** Carried to the handler, which reads them at `mesh.context.headers`. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Proof of who calls, for members with `@authenticated` or `@scope`: a text, or what gives it for each call. Default: none; a call
   * that a handler makes passes its own on only with `token: callersToken`.
   */
  readonly token?: Token;
  /**
   * Whether a call that failed is sent again by itself, within its deadline, where that is safe: it has not run, or its method is
   * `@idempotent`. `false`: never. Default: up to four attempts.
   */
  readonly retry?: false | RetryOptions;
}

/** How a call that failed is sent again. */
export interface RetryOptions {
  /** How often it is sent at the most, the first time included, from 1 to 100. Default: 4. */
  readonly attempts?: number;
  /** Whether a call that nobody serves waits, until its deadline, for somebody who does. Default: false, it fails at once. */
  readonly noService?: boolean;
  /**
   * How long a call that has not left waits for a broker that is away, in milliseconds, and no longer than until its deadline.
   * Default: 1 000, time enough to connect again when the broker is there.
   */
  readonly disconnected?: number;
}

/**
 * What a generated client stands on: one service, as one caller sees it. Its methods say which arguments there are; here they are
 * anything: TypeScript took most of its time for a client with inferring them once
 * more, and with looking at each tuple of them as an array.
 */
export interface Channel {
  /** Calls a method and waits for its answer. Rejects with a `MeshError`, always. */
  call<Result>(
    method: MethodDescriptor<unknown, Result>,
    args: unknown[],
    options?: CallOptions,
  ): Promise<Result>;
  /** Calls a method that streams its answers. Its steps reject with a `MeshError`, always. */
  stream<Item, Result>(
    method: StreamDescriptor<unknown, Item, Result>,
    args: unknown[],
    options?: CallOptions,
  ): AsyncGenerator<Item, Result, void>;
  /** Sends a command: resolves when the broker has accepted it. Rejects with a `MeshError`, always. */
  send(command: CommandDescriptor<unknown>, args: unknown[], options?: CallOptions): Promise<void>;
}

/** A generated client's class. */
export interface ClientClass<Client> {
  new (channel: Channel): Client;
  readonly service: ServiceDescriptor;
}
