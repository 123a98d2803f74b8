import type { CallOptions, Channel } from "../channel.ts";
import { asMeshError, cancelled, errorOf } from "../client/failure.ts";
import { OpenedStream } from "../client/opened-stream.ts";
import { type CalledStream, ReceivedStream } from "../client/received-stream.ts";
import { window } from "../client/stream-buffer.ts";
import type {
  Codec,
  CommandDescriptor,
  MethodDescriptor,
  StreamDescriptor,
} from "../descriptor.ts";
import { asReceived, MeshError } from "../errors.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import type { Connection } from "./connection.ts";

/** What a channel takes from its mesh. */
export interface ChannelParts {
  /** How long a call waits that does not say so itself, in milliseconds. */
  readonly timeout: number;
  /** An id that nothing of this page has had. */
  nextId(): number;
  /** Throws `MeshError` `unavailable` while there is none. */
  connection(): Connection;
}

/** Options that calls over sockets have; those of others are for the mesh only. */
type SocketCallOptions = Pick<CallOptions, "timeout" | "signal">;

const socketCallOptions: KnownOptions<SocketCallOptions> = { timeout: true, signal: true };

/** The most milliseconds that a timer holds. */
export const maxTimer: number = 2 ** 31 - 1;

type Called = MethodDescriptor<unknown> | CommandDescriptor<unknown>;

/** What a generated client stands on, over a socket: it calls, streams and commands as over the mesh. */
export class SocketChannel implements Channel {
  readonly #parts: ChannelParts;
  readonly #defaults: CallOptions;

  /** `defaults` hold for all calls. */
  constructor(parts: ChannelParts, defaults: CallOptions) {
    this.#parts = parts;
    this.#defaults = defaults;
    checkKnown<SocketCallOptions>("a client over a socket", defaults, socketCallOptions);
  }

  call<Result>(
    method: MethodDescriptor<unknown, Result>,
    args: unknown[],
    options: CallOptions = {},
  ): Promise<Result> {
    return this.#call(method, args, options, method.timeout).then((json) =>
      decoded(method, method.result, json),
    );
  }

  async send(
    command: CommandDescriptor<unknown>,
    args: unknown[],
    options: CallOptions = {},
  ): Promise<void> {
    await this.#call(command, args, options, undefined);
  }

  stream<Item, Result>(
    method: StreamDescriptor<unknown, Item, Result>,
    args: unknown[],
    options: CallOptions = {},
  ): AsyncGenerator<Item, Result, void> {
    const steps = new OpenedStream(() => this.#open(method, args, options));
    // The codecs of the method have made its items and its result.
    return steps as AsyncGenerator<unknown, unknown, void> as AsyncGenerator<Item, Result, void>;
  }

  /** One call, from top to bottom: check and encode, register, send, wait. */
  async #call(
    called: Called,
    args: unknown[],
    options: CallOptions,
    usual: number | undefined,
  ): Promise<unknown> {
    const { signal, timeout = usual ?? this.#parts.timeout } = this.#checked(options);
    const id = this.#parts.nextId();
    const message = { type: "call", id, ...asked(called, args), timeout };
    let stop = (): void => {};
    try {
      return await new Promise<unknown>((resolve, reject) => {
        const connection = this.#parts.connection();
        connection.ask(id, message, {
          onMessage: (answer) => {
            if (answer.type === "result") resolve(answer.result);
            else if (answer.type === "error")
              reject(asReceived(errorOf(answer.error, errorsOf(called))));
            return answer.type === "result" || answer.type === "error";
          },
          onLost: (error) => reject(asReceived(error)),
        });
        stop = whenOver(
          { signal, timeout, title: `${called.service}.${called.member}` },
          (error) => {
            connection.giveUp(id);
            reject(asReceived(error));
          },
        );
      });
    } catch (error) {
      throw asMeshError(error);
    } finally {
      stop();
    }
  }

  /** Opens a stream, from top to bottom. */
  #open(method: CalledStream, args: unknown[], options: CallOptions): ReceivedStream {
    const id = this.#parts.nextId();
    let connection: Connection | undefined;
    const received = new ReceivedStream({
      method,
      deadline: Infinity,
      sharesDeadline: false,
      seen: undefined,
      owner: {
        onTaken: (stream) => connection?.tell({ type: "taken", id, count: stream.tell() }),
        onOver: (_, byCaller) => byCaller && connection?.giveUp(id),
      },
    });
    try {
      const { signal, timeout = method.timeout } = this.#checked(options);
      const message = { type: "stream", id, window, ...asked(method, args), timeout };
      connection = this.#parts.connection();
      connection.ask(id, message, readerOf(received));
      const title = `${method.service}.${method.member}`;
      received.stopListening = whenOver({ signal, timeout, title }, (error) =>
        received.giveUp(error),
      );
    } catch (error) {
      received.fail(asMeshError(error));
    }
    return received;
  }

  /** Throws `MeshError` for options that make no sense, or that sockets do not have. */
  #checked(options: CallOptions): CallOptions {
    checkKnown<SocketCallOptions>("a call over a socket", options, socketCallOptions);
    const all = { ...this.#defaults, ...options };
    const { timeout, signal } = all;
    if (timeout !== undefined && !(timeout >= 0 && timeout <= maxTimer))
      throw new MeshError("invalid_argument", `timeout is ${timeout}, which no timer holds`);
    if (signal?.aborted === true) throw cancelled("the caller had given up");
    return all;
  }
}

/** What comes of a stream, for its reader. A socket loses nothing, so items need no numbers. */
function readerOf(received: ReceivedStream): Parameters<Connection["ask"]>[2] {
  let count = 0;
  return {
    onMessage: (message) => {
      switch (message.type) {
        case "begin":
          return false;
        case "item":
          received.onItems({ first: count++, items: [message.item], full: message.full });
          return false;
        case "result":
          received.onEnd({ count, result: message.result, error: undefined });
          return true;
        case "error":
          received.onEnd({ count, result: undefined, error: message.error });
          return true;
        default:
          return message satisfies never;
      }
    },
    onLost: (error) => received.fail(error),
  };
}

/** A command declares none. */
function errorsOf(called: Called): Pick<MethodDescriptor, "errors"> {
  return called.kind === "method" && called.errors !== undefined ? { errors: called.errors } : {};
}

/** The member and its arguments, as they travel. Throws `MeshError` `invalid_argument`. */
function asked({ service, name, args: codec }: Called | CalledStream, args: unknown[]): object {
  return { method: `${service}.${name}`, args: codec.encode(args) };
}

function decoded<T>({ service, member }: Called, codec: Codec<T>, json: unknown): T {
  try {
    return codec.decode(json);
  } catch (cause) {
    const issues = cause instanceof MeshError ? cause.issues : undefined;
    const message = `the result of ${service}.${member} does not fit the contract`;
    throw asReceived(
      new MeshError("internal", message, issues === undefined ? { cause } : { cause, issues }),
    );
  }
}

/** What ends a call before its answer. */
interface Ending {
  readonly signal: AbortSignal | undefined;
  /** In milliseconds. */
  readonly timeout: number | undefined;
  readonly title: string;
}

/** Tells when a caller gives up or its time is over; returns how to stop listening. */
function whenOver(
  { signal, timeout, title }: Ending,
  giveUp: (error: MeshError) => void,
): () => void {
  const onAbort = (): void => giveUp(cancelled("the caller gave up"));
  signal?.addEventListener("abort", onAbort, { once: true });
  const late = new MeshError("deadline_exceeded", `${title} has not ended in time`);
  const timer = timeout === undefined ? undefined : setTimeout(() => giveUp(late), timeout);
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  };
}
