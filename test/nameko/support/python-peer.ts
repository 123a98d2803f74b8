import { fileURLToPath } from "node:url";
import { PeerProcess } from "../../support/peer-process.ts";
import { type Happening, PythonError, type RaisedError } from "./happening.ts";
import type { ServiceDeclaration } from "./service-declaration.ts";

const program = fileURLToPath(new URL("../peer/main.py", import.meta.url));

/** How a peer is started. */
export interface PeerOptions {
  /** The command, from `findPython`. */
  readonly python: string;
  /** `plain` is JSON as of kombu before 5.3, `typed` as from then on. Default: `plain`. */
  readonly dialect?: "plain" | "typed";
}

/** What a call is given besides its positional arguments. */
export interface PeerCall {
  readonly kwargs?: Readonly<Record<string, unknown>>;
  /** Context data: headers `nameko.<key>`. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** In seconds. Default: 15. */
  readonly timeout?: number;
  /** Further options of kombu's `publish`: `expiration` in seconds, `compression` … */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A message for an exchange of one's own. */
export interface PeerMessage {
  readonly body: unknown;
  /** Declared as kombu does, durable. Default: the default exchange. */
  readonly exchange?: string;
  readonly exchangeType?: "direct" | "topic" | "fanout";
  readonly routingKey?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A Python process that speaks as nameko 2.14 does: serves, calls, emits, publishes – and dies of what nameko dies of. */
export class PythonPeer extends PeerProcess<Happening, RaisedError> {
  /** Starts one, and waits until it takes commands. */
  static async start(url: string, { python, dialect = "plain" }: PeerOptions): Promise<PythonPeer> {
    const peer = new PythonPeer(python, ["-B", "-u", program, url, dialect]);
    await peer.waitFor("ready");
    return peer;
  }

  /** Serves a service, until {@link stopServing}; resolves when its queues are there and consumed. */
  async serve(service: string, declaration: ServiceDeclaration = {}): Promise<void> {
    await this.do("serve", { service, ...declaration });
  }

  /** Stops a service as SIGTERM does: about a second later its connection is closed, whatever still runs. */
  async stopServing(service: string): Promise<void> {
    await this.do("stop", { service });
  }

  /** Calls a method, as a standalone client. Rejects with a {@link PythonError} when Python raised. */
  call(
    service: string,
    method: string,
    args: readonly unknown[] = [],
    options: PeerCall = {},
  ): Promise<unknown> {
    return this.do("call", { service, method, args, timeout: 15, ...options });
  }

  /** Dispatches an event as the standalone dispatcher does: without context, and without declaring the exchange. */
  async emit(service: string, event: string, data: unknown): Promise<void> {
    await this.do("emit", { service, event, data });
  }

  /** Publishes as the dependency `Publisher` does. */
  async publish(message: PeerMessage): Promise<void> {
    await this.do("publish", message);
  }

  /** Registers an error's path: it comes back as its own class, not as RemoteError. */
  async register(path: string): Promise<void> {
    await this.do("register", { path });
  }

  protected override errorOf(raised: RaisedError): Error {
    return new PythonError(raised);
  }
}
