import { Socket } from "node:net";
import amqp, { type ChannelModel } from "amqplib";
import { disconnected } from "../broker-error.ts";
import type { Address } from "./address.ts";
import { Backlog } from "./backlog.ts";
import { onFreshChannel } from "./fresh-channels.ts";
import { HeaderGuard } from "./header-guard.ts";
import { openHeld } from "./opening.ts";
import { connectFailure } from "./connect-failure.ts";
import { refuseStrayConfirms } from "./stray-confirms.ts";
import { quickPublish } from "./quick-publish.ts";
import { quickRead } from "./quick-read.ts";
import { readTlsOptions, type TlsOptions } from "./tls.ts";

/** An open connection. */
export interface Connection {
  readonly model: ChannelModel;
  /** The broker reads nothing, or far too slowly. */
  readonly isStuck: boolean;
  /** Reads what the broker sends, from when somebody listens to what becomes of the connection. To be called once. */
  start(): void;
  /** Sends what was written in this turn, instead of at its end. */
  push(): void;
  /** Ends the socket at once, whatever state it is in. */
  destroy(): void;
}

/** How to connect. */
export interface ConnectSettings {
  /** For the whole of the handshake, in milliseconds. */
  readonly connectTimeout: number;
  /** Shown in RabbitMQ's list of connections. */
  readonly name: string;
  /** For `amqps://`. */
  readonly tls: TlsOptions;
}

/** Connects once. Rejects with a `MeshError` that says what is wrong, without the password. */
export async function connectTo(address: Address, settings: ConnectSettings): Promise<Connection> {
  const ended = new AbortController();
  let late = false;
  // amqplib's own timeout starts again with each byte that comes.
  const deadline = setTimeout(() => {
    late = true;
    ended.abort();
  }, settings.connectTimeout);
  try {
    const options = {
      ...(address.target.protocol === "amqps" ? await readTlsOptions(settings.tls) : {}),
      ...(address.external ? { credentials: amqp.credentials.external() } : {}),
      noDelay: true,
      timeout: settings.connectTimeout,
      clientProperties: { connection_name: settings.name },
      ...signalOption(ended.signal),
    };
    const { result, release } = openHeld(() => amqp.connect(address.target, options));
    return guarded(await result, { ended, release });
  } catch (error) {
    ended.abort();
    if (late)
      throw disconnected(
        `${address.label} did not answer within ${settings.connectTimeout} ms`,
        error,
      );
    throw connectFailure(error, address);
  } finally {
    clearTimeout(deadline);
  }
}

/** An open connection, with guards against what amqplib does not expect; `ended` ends its socket. */
function guarded(
  model: ChannelModel,
  { ended, release }: { readonly ended: AbortController; readonly release: () => void },
): Connection {
  const stream = streamOf(model);
  const backlog = stream && new Backlog(stream);
  let push = (): void => {};
  if (stream !== undefined && backlog !== undefined) push = gatherWrites(stream, backlog);
  onFreshChannel(model.connection, (channel) => {
    quickPublish(channel);
    refuseStrayConfirms(channel);
  });
  return {
    model,
    get isStuck() {
      return backlog?.isStuck ?? false;
    },
    push,
    start: () => {
      const isQuick = stream !== undefined && quickRead(model.connection, stream);
      release();
      if (stream !== undefined && !isQuick) guardDecoder(stream);
    },
    destroy: () => ended.abort(),
  };
}

/** The socket of a connection, which amqplib does not declare. */
function streamOf(model: ChannelModel): Socket | undefined {
  const stream: unknown = "stream" in model.connection ? model.connection.stream : undefined;
  return stream instanceof Socket ? stream : undefined;
}

/** Sends what amqplib writes in one turn, a piece for each frame, by one system call: that is most of what a message costs. */
function gatherWrites(stream: Socket, backlog: Backlog): () => void {
  const write = stream.write.bind(stream);
  let corked = false;
  const uncork = (): void => {
    if (!corked) return;
    corked = false;
    stream.uncork();
  };
  stream.write = (...piece: unknown[]): boolean => {
    if (!corked) {
      corked = true;
      stream.cork();
      process.nextTick(uncork);
    }
    // It is called as amqplib calls it, and returns what `write` returns.
    const flows = Reflect.apply(write, stream, piece) as boolean;
    if (!flows) backlog.onWrite();
    return flows;
  };
  return uncork;
}

/** Puts {@link HeaderGuard} between the socket and amqplib, whose connection reads the socket by `read`. */
function guardDecoder(stream: Socket): void {
  const guard = new HeaderGuard();
  const read = stream.read.bind(stream);
  stream.read = (size?: number): unknown => {
    // What the guard holds back looks like nothing to amqplib, which then waits for more: so read all there is.
    for (let chunk: unknown = read(size); Buffer.isBuffer(chunk); chunk = read(size)) {
      const passed = guard.pass(chunk);
      if (passed.length > 0) return passed;
    }
    return null;
  };
}

/** The option of `net.connect` and `tls.connect` that destroys the socket, which amqplib passes on but does not declare. */
function signalOption(signal: AbortSignal): object {
  return { signal };
}
