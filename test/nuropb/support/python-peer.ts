import { fileURLToPath } from "node:url";
import { PeerProcess, type Told } from "../../support/peer-process.ts";

const program = fileURLToPath(new URL("../peer/main.py", import.meta.url));

/**
 * Something that the peer tells by itself. `called`: a request or a command has come to its service; `event`: an event has; `stray`: an
 * answer that nobody waits for; `silenced`: an instance never serves again, as NuroPb's would not.
 */
export interface Happening extends Told {
  readonly happened: "ready" | "called" | "event" | "stray" | "silenced";
  /** Of a call its parameters, of an event its payload; null when it is very long. */
  readonly value: unknown;
  readonly service?: string;
  readonly method?: string;
  readonly how?: "request" | "command";
  readonly topic?: string;
  readonly context?: Readonly<Record<string, unknown>>;
  /** It came encrypted. */
  readonly sealed?: boolean;
}

/** An error that Python raised, as the test sees it. */
class PythonError extends Error {
  override readonly name = "PythonError";
  /** The name of its class. */
  readonly type: string;

  constructor({ type, text }: RaisedError) {
    super(text);
    this.type = type;
  }
}

/** The same in a line. */
export interface RaisedError {
  readonly type: string;
  readonly text: string;
}

/** How a service of the peer is served. */
export interface Serving {
  /** Its fixed instance id, of which there may be one. */
  readonly instance?: string;
  /** Topics that it hears. */
  readonly events?: readonly string[];
  readonly aliases?: readonly string[];
  readonly prefetch?: number;
}

/** What a request is given besides its parameters. */
export interface PeerRequest {
  readonly context?: Readonly<Record<string, unknown>>;
  /** In milliseconds. */
  readonly ttl?: number;
  readonly encrypted?: boolean;
  /** How long it is waited for, in seconds: NuroPb waits for ever. Default: 15. */
  readonly timeout?: number;
}

/** A Python process that speaks as NuroPb 0.1.8 does: serves, calls, emits – and is silenced by what silences NuroPb. */
export class PythonPeer extends PeerProcess<Happening, RaisedError> {
  /** Starts one, and waits until it takes commands. */
  static async start(url: string, python: string): Promise<PythonPeer> {
    const peer = new PythonPeer(python, ["-B", "-u", program, url]);
    await peer.waitFor("ready");
    return peer;
  }

  /** Declares what NuroPb declares once for a mesh. */
  async setup(): Promise<void> {
    await this.do("setup", {});
  }

  async serve(service: string, serving: Serving = {}): Promise<void> {
    await this.do("serve", { service, ...serving });
  }

  async stopServing(service: string): Promise<void> {
    await this.do("stop", { service });
  }

  /** Rejects with a {@link PythonError} when Python raised. */
  request(
    service: string,
    method: string,
    params: object = {},
    options: PeerRequest = {},
  ): Promise<unknown> {
    return this.do("request", { service, method, params, ...options });
  }

  async command(service: string, method: string, params: object, context = {}): Promise<void> {
    await this.do("command", { service, method, params, context });
  }

  async event(topic: string, event: unknown, context = {}): Promise<void> {
    await this.do("event", { topic, event, context });
  }

  describe(service: string): Promise<unknown> {
    return this.do("describe", { service });
  }

  protected override errorOf(raised: RaisedError): Error {
    return new PythonError(raised);
  }
}
