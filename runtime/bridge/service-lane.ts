import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { systemClock } from "../clock.ts";
import type { Link } from "../client/link.ts";
import type { Present } from "../client/roll-call.ts";
import { inTime } from "../in-time.ts";
import { MeshError } from "../errors.ts";
import type { Log } from "../log.ts";
import { Controls } from "../server/controls.ts";
import { describe } from "../server/outcome.ts";
import { ServedRequests } from "../server/requests.ts";
import { RunningService } from "../server/running-service.ts";
import { Workers } from "../server/workers.ts";
import type { IncomingRequest } from "../wire.ts";
import { nativeWire } from "../wires/native/index.ts";
import type { BrokerSide } from "./broker-side.ts";
import type { BridgeCounts } from "./counts.ts";
import { RelayedCall } from "./relayed-call.ts";
import { chooseRoute, isSilent, type Route } from "./route.ts";

/** How long instances may take to say that they are there, in milliseconds. */
const rollCall = 1000;
/** How often it is looked whether the service is there, in milliseconds. */
const lookEvery = 1000;
/** How long that may take, in milliseconds: for longer the other side is taken to be gone. */
const longestLook = 3000;
/** How many looks in a row may leave open who takes calls before that is taken for a change. */
const mostUnsure = 5;
/** How many calls of a service may be under way at the same time. */
const concurrency = 1000;

/** What a {@link ServiceLane} is made of. */
export interface ServiceLaneOptions {
  readonly service: string;
  /** Where calls are made. */
  readonly near: BrokerSide;
  /** Where the service is. */
  readonly far: BrokerSide;
  readonly maxHops: number;
  readonly drainTimeout: number;
  readonly counts: BridgeCounts;
  readonly log: Log;
}

/** What stands for the service where it is called. */
interface Standing {
  readonly route: Route;
  readonly instance: string;
  readonly running: RunningService;
  /** Whether it takes calls already. */
  begun: boolean;
}

/**
 * Calls of one service, from the broker where they are made to the one where it is. It takes calls only while the service is there and
 * nobody nearer serves it: so callers hear at once that nobody does, as they do without a bridge.
 */
export class ServiceLane {
  readonly #options: ServiceLaneOptions;
  readonly #stopped = new AbortController();
  readonly #draining = new Set<Promise<number>>();
  #standing: Standing | undefined;
  #unsure = 0;
  #going: Promise<void> | undefined;
  /** Aborts when it is to be looked now. */
  #look = new AbortController();

  constructor(options: ServiceLaneOptions) {
    this.#options = options;
    options.far.onConnection((state) => {
      if (state === "lost") this.#withdraw("the broker is away");
      else this.#look.abort();
    });
  }

  /** Whether calls are taken. */
  get isStanding(): boolean {
    return this.#standing?.begun === true;
  }

  get service(): string {
    return this.#options.service;
  }

  /** The name of the broker where calls are made. */
  get from(): string {
    return this.#options.near.name;
  }

  /** Begins to look for the service. Resolves when it was looked once. */
  async start(): Promise<void> {
    await this.#lookOnce();
    this.#going = this.#lookOn();
  }

  async #lookOn(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      this.#look = new AbortController();
      const either = AbortSignal.any([signal, this.#look.signal]);
      await sleep(lookEvery, undefined, { signal: either }).catch(() => {});
      if (!signal.aborted) await this.#lookOnce();
    }
  }

  /** Looks on both sides, and takes calls, or takes no more. Never rejects. */
  async #lookOnce(): Promise<void> {
    const { log, service, far } = this.#options;
    let route: Route | "unsure" | undefined;
    try {
      if (far.isConnected) route = await this.#findRoute();
    } catch (error) {
      log.debug({ service, error: describe(error) }, "a service could not be looked for");
      // What is known of this side has not changed, if it is this side that does not answer.
      if (far.isConnected && !isTooLate(error)) return;
    }
    if (this.#stopped.signal.aborted || route === "unsure") return;
    if (route === undefined) return this.#withdraw("nobody serves it, or somebody nearer does");
    if (this.#standing !== undefined && isSame(this.#standing.route, route)) return;
    await this.#stand(route).catch((error: unknown) => {
      log.warn({ service, error: describe(error) }, "calls of a service cannot be taken");
    });
  }

  /** `"unsure"`: nothing that was heard says that it is otherwise than before. */
  async #findRoute(): Promise<Route | "unsure" | undefined> {
    const { service, near, far, maxHops } = this.#options;
    const { signal } = this.#stopped;
    const own = this.#standing?.instance;
    const looking = Promise.all([
      far.caller.whoServes(service, rollCall, signal),
      near.caller.whoServes(service, rollCall, signal),
    ]);
    const [there, here] = await inTime(looking, longestLook, tooLate);
    const elsewhere = without(here, service, own);
    // Who is busy says late who it is, and may be another bridge.
    const isUnsure = isSilent(there, service) || isSilent(elsewhere, service);
    this.#unsure = isUnsure && own !== undefined ? this.#unsure + 1 : 0;
    if (this.#unsure > 0 && this.#unsure <= mostUnsure) return "unsure";
    return chooseRoute({
      near: { name: near.name, present: elsewhere },
      far: { name: far.name, present: there },
      service,
      maxHops,
    });
  }

  async #stand(route: Route): Promise<void> {
    const { service, near, far, counts, drainTimeout } = this.#options;
    const log = this.#options.log;
    const instance = randomBytes(9).toString("base64url");
    const workers = new Workers(concurrency);
    const known = { broker: near.broker, wire: nativeWire, counts: near.counts };
    const about = { name: service, ...contractOf(route) };
    const to = {
      ...{ service, far: far.name, counts },
      linkFor: (request: IncomingRequest): Link => this.#linkFor(request),
      onUnserved: (): void => this.#look.abort(),
    };
    const requests = new ServedRequests({
      ...{ ...known, instance, workers, log, clock: systemClock },
      descriptor: { ...about, wire: "native", members: [] },
      methods: new Map(),
      createJob: (batch, call) => new RelayedCall(batch, call, to),
    });
    const details = (): Promise<string> => this.#details();
    const { path: via } = route;
    const controls = new Controls({ ...known, service: about, details, via, instance, requests });
    const served = [controls, requests];
    const running = new RunningService({
      ...{ name: service, instance, workers, served, drainTimeout, log },
      calls: () => false,
      onStopped: async () => {},
    });
    await this.#begin({ route, instance, running, begun: false }, served);
  }

  /** The one before it goes on taking calls until this one does. */
  async #begin(standing: Standing, served: readonly (Controls | ServedRequests)[]): Promise<void> {
    const { service, near, log } = this.#options;
    const before = this.#standing;
    this.#standing = standing;
    try {
      for (const part of served) await part.prepare();
      for (const part of served) await part.start();
    } catch (error) {
      this.#withdraw("it could not begin");
      throw error;
    } finally {
      if (before !== undefined) this.#retire(before, "the way to it has changed");
    }
    // It was withdrawn while it began.
    if (this.#standing !== standing)
      return void (await Promise.allSettled(served.map((part) => part.close())));
    standing.begun = true;
    const { path: via } = standing.route;
    log.info({ service, from: near.name, via }, "calls of a service are carried");
  }

  /** In the name of whoever has made the calls. */
  #linkFor({ caller, fingerprint, via = [] }: IncomingRequest): Link {
    const { service, near, far } = this.#options;
    return far.caller.linkTo({ service, fingerprint, caller, via: [...via, near.name] });
  }

  /** What the service says of itself. Never rejects. */
  async #details(): Promise<string> {
    const { service, far } = this.#options;
    const nothing = { members: [], types: {}, without: "members" };
    try {
      const [described] = await far.caller.describe(service, { timeout: rollCall });
      const contract = described?.contracts.find(({ details }) => details !== undefined);
      return JSON.stringify(contract?.details ?? nothing);
    } catch {
      return JSON.stringify(nothing);
    }
  }

  /** Takes no more calls; those that are under way go on. */
  #withdraw(why: string): void {
    const standing = this.#standing;
    if (standing === undefined) return;
    this.#standing = undefined;
    this.#retire(standing, why);
  }

  #retire(standing: Standing, why: string): void {
    const { service, near, log } = this.#options;
    log.info({ service, from: near.name, why }, "calls of a service are not carried any more");
    const draining = standing.running.drain(performance.now());
    this.#draining.add(draining);
    void draining.finally(() => this.#draining.delete(draining));
  }

  /** Takes no more calls, and lets those end that are under way. Resolves with how many had not in time. */
  async stop(): Promise<number> {
    this.#stopped.abort();
    this.#withdraw("the bridge stops");
    await this.#going;
    const unfinished = await Promise.all(this.#draining);
    return unfinished.reduce((sum, each) => sum + each, 0);
  }
}

function contractOf({ instance }: Route): { fingerprint: string; version?: string } {
  const { fingerprint = "unknown", version } = instance ?? {};
  return { fingerprint, ...(version === undefined ? {} : { version }) };
}

/** Who is there apart from one, which may be too busy to say that it is. */
function without(present: Present, service: string, own: string | undefined): Present {
  const instances = present.instances.filter(({ id }) => id !== own);
  if (own === undefined || instances.length < present.instances.length)
    return { ...present, instances };
  const others = Math.max(0, (present.silent.get(service) ?? 0) - 1);
  return { instances, silent: new Map([...present.silent, [service, others]]) };
}

function isSame(a: Route, b: Route): boolean {
  const [one, other] = [contractOf(a), contractOf(b)];
  return (
    a.path.join() === b.path.join() &&
    one.fingerprint === other.fingerprint &&
    one.version === other.version
  );
}

function tooLate(): MeshError {
  return new MeshError("deadline_exceeded", "it took too long to look for a service");
}

function isTooLate(error: unknown): boolean {
  return error instanceof MeshError && error.code === "deadline_exceeded";
}
