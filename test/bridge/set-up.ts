import { connect, type ConnectOptions, type Log, type Mesh } from "lagomorph";
import { Bridge, type BridgeOptions, type Carry } from "../../runtime/bridge/index.ts";
import { Sightings } from "../conformance/mesh/services.ts";
import { vi } from "vitest";
import { createLines, type Lines } from "../support/lines.ts";

/** Resolves when something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(isSo, { timeout: 15_000, interval: 5 });
}

/** Brokers, meshes and bridges of a test, which end with it. */
export class Land implements AsyncDisposable {
  readonly sightings: Sightings = new Sightings();
  readonly lines: Lines = createLines();
  readonly #urls: Readonly<Record<string, string>>;
  readonly #open: { close(): Promise<unknown> }[] = [];

  /** `urls`: brokers by name. */
  constructor(urls: Readonly<Record<string, string>>) {
    this.#urls = urls;
  }

  get log(): Log {
    return this.lines.log;
  }

  /** Connects to a broker. */
  async mesh(broker: string, options: ConnectOptions = {}): Promise<Mesh> {
    const { log } = this;
    const name = options.name ?? `at-${broker}`;
    const mesh = await connect(this.#urls[broker] ?? "", { log, timeout: 5000, ...options, name });
    this.#open.push(mesh);
    return mesh;
  }

  /** A bridge that carries, between brokers that may have other addresses for it. */
  async bridge(
    carry: readonly (Partial<Carry> & Pick<Carry, "from" | "to">)[],
    options: Partial<BridgeOptions> & { readonly urls?: Readonly<Record<string, string>> } = {},
  ): Promise<Bridge> {
    const { urls = {}, ...given } = options;
    const names = new Set(carry.flatMap(({ from, to }) => [from, to]));
    const brokers = [...names].map(
      (name) => [name, { url: [urls[name] ?? this.#urls[name] ?? ""] }] as const,
    );
    const bridge = new Bridge({
      name: "test",
      brokers: Object.fromEntries(brokers),
      carry: carry.map((each) => ({ services: [], events: [], commands: [], ...each })),
      maxHops: 8,
      drainTimeout: 2000,
      log: this.log,
      ...given,
    });
    this.#open.push(bridge);
    await bridge.open();
    return bridge;
  }

  /** Closes something now. */
  async close(part: { close(): Promise<unknown> }): Promise<void> {
    this.#open.splice(this.#open.indexOf(part), 1);
    await part.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Bridges first: they were opened last.
    for (const part of this.#open.reverse()) await part.close();
  }
}
