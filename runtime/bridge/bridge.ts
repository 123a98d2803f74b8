import type { BrokerStatus } from "../broker.ts";
import { MeshError } from "../errors.ts";
import { type Health, healthOf } from "../health.ts";
import { RuntimeLog } from "../runtime-log.ts";
import type { Closed } from "../stop-on-signals.ts";
import { carriedCommand, carriedEvents } from "../wires/native/carried.ts";
import { BrokerSide } from "./broker-side.ts";
import { BridgeCounts, type BridgeStats } from "./counts.ts";
import { MessageLane } from "./message-lane.ts";
import type { BridgeOptions, Carry } from "./options.ts";
import { ServiceLane } from "./service-lane.ts";

/** How often a line of the log says what was carried, when something was, in milliseconds. */
const reportEvery = 60_000;

/** A bridge between brokers, until it is closed. */
export class Bridge {
  readonly #options: BridgeOptions;
  readonly #log: RuntimeLog;
  readonly #counts = new BridgeCounts();
  readonly #sides: ReadonlyMap<string, BrokerSide>;
  readonly #messages: readonly MessageLane[];
  readonly #services: readonly ServiceLane[];
  readonly #open = new Set<BrokerSide>();
  #reporting: NodeJS.Timeout | undefined;
  #reported = "";
  #closed: Promise<Closed> | undefined;

  constructor(options: BridgeOptions) {
    this.#options = options;
    this.#log = new RuntimeLog(options.log);
    const names = Object.keys(options.brokers);
    this.#sides = new Map(
      names.map((name) => [name, new BrokerSide(name, { ...options, log: this.#log })]),
    );
    this.#messages = options.carry.flatMap((carry) => this.#messageLanes(carry));
    this.#services = options.carry.flatMap((carry) => this.#serviceLanes(carry));
  }

  /** The brokers that were not reached yet. */
  get waitsFor(): readonly string[] {
    return [...this.#sides.values()].filter((side) => !this.#open.has(side)).map(nameOf);
  }

  /**
   * Connects to the brokers, however long that takes, and carries. Where one is there and another one is not, messages for that one are
   * kept meanwhile. Rejects with `MeshError` when a broker refuses something.
   */
  async open(): Promise<void> {
    const sides = [...this.#sides.values()];
    await Promise.all(sides.map((side) => this.#openSide(side)));
    await Promise.all(sides.map((side) => side.keepName()));
    for (const lane of this.#messages) lane.start();
    await Promise.all(this.#services.map((lane) => lane.start()));
    this.#reporting = setInterval(() => this.#report(), reportEvery).unref();
  }

  async #openSide(side: BrokerSide): Promise<void> {
    await side.open();
    this.#open.add(side);
    for (const lane of this.#messages) if (lane.from === side) await lane.declare();
    const missing = this.waitsFor;
    if (missing.length > 0)
      this.#log.info({ broker: side.name, missing }, "a broker is there, another one is not yet");
  }

  #messageLanes({ from, to, events, commands }: Carry): MessageLane[] {
    const { name: bridge } = this.#options;
    const known = { ...this.#known(from, to), from: this.#side(from), to: this.#side(to) };
    const ofCommands = commands.map((title) => {
      const [service, command] = splitAtLastDot(title);
      const topology = carriedCommand({ bridge, to }, service, command);
      return new MessageLane({ ...known, title, topology, events: undefined });
    });
    if (events.length === 0) return ofCommands;
    const topology = carriedEvents({ bridge, to }, events);
    return [new MessageLane({ ...known, title: "events", topology, events }), ...ofCommands];
  }

  #serviceLanes({ from, to, services }: Carry): ServiceLane[] {
    const { drainTimeout } = this.#options;
    const sides = { near: this.#side(from), far: this.#side(to) };
    return services.map(
      (service) => new ServiceLane({ ...this.#known(from, to), ...sides, service, drainTimeout }),
    );
  }

  #known(
    from: string,
    to: string,
  ): { readonly maxHops: number; readonly counts: BridgeCounts; readonly log: RuntimeLog } {
    if (from === to) throw new MeshError("invalid_argument", `from "${from}" to itself`);
    return { maxHops: this.#options.maxHops, counts: this.#counts, log: this.#log };
  }

  #side(name: string): BrokerSide {
    const side = this.#sides.get(name);
    if (side === undefined) throw new MeshError("invalid_argument", `there is no broker "${name}"`);
    return side;
  }

  /** The services whose calls are taken at the moment: where they are called. */
  get carriedServices(): readonly { readonly service: string; readonly from: string }[] {
    return this.#services.filter(({ isStanding }) => isStanding);
  }

  /** What it has counted since it was opened. */
  stats(): BridgeStats {
    return this.#counts.read();
  }

  /** Whether it carries, and why not: for probes. A broker that is away makes it not ready. */
  health(): Health {
    const opened = [...this.#open].map(({ broker }) => broker);
    const health = healthOf({
      draining: this.#closed !== undefined,
      broker: merged(
        opened.map(({ status }) => status),
        this.waitsFor.length > 0,
      ),
      troubles: opened.flatMap(({ troubles }) => troubles),
      paused: [],
      stalled: undefined,
    });
    const problems = [
      ...health.problems,
      ...this.#messages.flatMap(({ problem }) =>
        problem === undefined ? [] : [{ kind: "not_consuming" as const, text: problem }],
      ),
    ];
    return { ...health, ready: problems.length === 0, problems };
  }

  #report(): void {
    const stats = this.stats();
    const text = JSON.stringify(stats);
    if (text === this.#reported) return;
    this.#reported = text;
    this.#log.info(stats, "carried so far");
  }

  /** Takes nothing more, lets end what is under way, then disconnects. Idempotent. */
  close(): Promise<Closed> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<Closed> {
    clearInterval(this.#reporting);
    const stopped = Promise.all(this.#services.map((lane) => lane.stop()));
    await Promise.all(this.#messages.map((lane) => lane.stop()));
    const unfinished = (await stopped).reduce((sum, each) => sum + each, 0);
    await Promise.all([...this.#sides.values()].map((side) => side.close()));
    this.#report();
    this.#log.flush();
    return { unfinished };
  }
}

function nameOf({ name }: BrokerSide): string {
  return name;
}

function merged(all: readonly BrokerStatus[], isMissing: boolean): BrokerStatus {
  const isDown = isMissing || all.some(({ state }) => state === "disconnected");
  const isClosed = all.length > 0 && all.every(({ state }) => state === "closed");
  return {
    state: isClosed ? "closed" : isDown ? "disconnected" : "connected",
    blocked: all.some(({ blocked }) => blocked),
    consumers: all.flatMap(({ consumers }) => consumers),
  };
}

/** `jobs.rebuildIndex` → the service and its member. */
function splitAtLastDot(name: string): readonly [string, string] {
  const dot = name.lastIndexOf(".");
  return [name.slice(0, dot), name.slice(dot + 1)];
}
