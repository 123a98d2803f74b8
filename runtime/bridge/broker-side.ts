import type { Broker } from "../broker.ts";
import { Caller } from "../client/caller.ts";
import { systemClock } from "../clock.ts";
import { MeshError } from "../errors.ts";
import { createBroker } from "../mesh-broker.ts";
import { CallCounts } from "../stats.ts";
import { nativeWire } from "../wires/native/index.ts";
import { keepName, takeName } from "./broker-name.ts";
import type { BridgeOptions } from "./options.ts";

/** The longest that a timer holds: a broker is waited for until the bridge is closed. */
const forever = 2 ** 31 - 1;

/** Calls that give no deadline themselves have one all the same. */
const timeout = 30_000;

/** One broker of a bridge: what is taken from it, and what is sent to it. */
export class BrokerSide {
  readonly name: string;
  readonly counts = new CallCounts();
  readonly #options: BridgeOptions;
  readonly #listeners = new Set<(state: "lost" | "restored") => void>();
  #broker: Broker | undefined;
  #caller: Caller | undefined;
  #isClosed = false;

  constructor(name: string, options: BridgeOptions) {
    this.name = name;
    this.#options = options;
  }

  /** Throws `MeshError` before it is open. */
  get broker(): Broker {
    if (this.#broker !== undefined) return this.#broker;
    throw notOpen(this.name);
  }

  /** By which it is called. Throws `MeshError` before it is open. */
  get caller(): Caller {
    if (this.#caller !== undefined) return this.#caller;
    throw notOpen(this.name);
  }

  /** Whether it has been reached, and is still. */
  get isConnected(): boolean {
    return this.#caller !== undefined && this.#broker?.state === "connected";
  }

  /** Calls back whenever the connection is lost, and when it is there again. */
  onConnection(listener: (state: "lost" | "restored") => void): void {
    this.#listeners.add(listener);
  }

  /** Waits for the broker for as long as it takes. Rejects with what it refuses, its name among that. */
  async open(): Promise<void> {
    const { name: bridge, brokers, log } = this.#options;
    const { url = [], ...connect } = brokers[this.name] ?? {};
    const name = `bridge ${bridge}`;
    const given = { ...connect, name, log, waitForBroker: forever };
    this.#broker = await createBroker(url, given);
    if (this.#isClosed) throw notOpen(this.name);
    await this.#broker.open();
    await takeName(this.#broker, this.name);
    const caller = new Caller({
      broker: this.#broker,
      wire: nativeWire,
      name,
      timeout,
      counts: this.counts,
      clock: systemClock,
      onConnection: (state) => {
        for (const listener of this.#listeners) listener(state);
      },
    });
    await caller.open();
    this.#caller = caller;
  }

  /** Leaves its name at the broker for good. Rejects where another bridge has left another one. */
  keepName(): Promise<void> {
    return keepName(this.broker, this.name);
  }

  /** Ends it, also while it waits for its broker: {@link open} rejects then. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#caller?.stop();
    await this.#broker?.close();
  }
}

function notOpen(name: string): MeshError {
  const message = `the broker "${name}" was not reached yet`;
  return new MeshError("unavailable", message, { reason: "disconnected" });
}
