import { currentCall, type RunningCall } from "../context.ts";
import type { MemberDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Dependency, ProviderScope, WorkContext, WorkOutcome } from "../provider.ts";
import { noteThrown } from "../thrown-by-service.ts";
import { isSettledWithin } from "./drain.ts";
import { describe } from "./outcome.ts";
import { runningCall } from "./scope.ts";
import { isProvider, type Providers } from "./skeleton.ts";

/** Runs the code behind a member. */
export type Invoke = (args: unknown[]) => unknown;

/** How long all dependencies of a service may take to stop at least, in milliseconds. */
const shortestStop = 1_000;

/** How often it is said that a service waits for a dependency, in milliseconds. */
const toldEvery = 10_000;

const left = new MeshError("cancelled", "the reader of the stream has left");

/** A dependency with a life, by its name, and what it is in each running call. */
class Living {
  readonly name: string;
  readonly dependency: Dependency<unknown>;
  readonly #values = new WeakMap<RunningCall, { readonly value: unknown }>();

  constructor(name: string, dependency: Dependency<unknown>) {
    this.name = name;
    this.dependency = dependency;
  }

  /** What `this.deps.<name>` is here. */
  get value(): unknown {
    const running = currentCall();
    const own = running && this.#values.get(running);
    if (own !== undefined) return own.value;
    if ("value" in this.dependency) return this.dependency.value;
    throw new MeshError("internal", `the dependency ${this.name} is there while handlers run only`);
  }

  /** Makes what it is in a running call; what its other hooks are given. */
  async setUp(running: RunningCall, work: WorkContext): Promise<unknown> {
    const { dependency } = this;
    if (dependency.workerSetup === undefined) return dependency.value;
    const value = await dependency.workerSetup(work);
    this.#values.set(running, { value });
    return value;
  }
}

/** The dependencies of one service. */
export class ServiceDependencies {
  /** `this.deps` */
  readonly deps: object;
  readonly #scope: ProviderScope;
  readonly #living: readonly Living[];

  private constructor(deps: object, living: readonly Living[], scope: ProviderScope) {
    this.deps = deps;
    this.#living = living;
    this.#scope = scope;
  }

  /** Makes all of them, one after the other; `log` has what the runtime says of them. Rejects when one cannot be made; then those before it are stopped. */
  static async setUp(
    providers: Providers,
    scope: ProviderScope,
    log: Log,
  ): Promise<ServiceDependencies> {
    const deps = {};
    const living: Living[] = [];
    const made = new ServiceDependencies(deps, living, { ...scope, log });
    try {
      for (const [name, provider] of Object.entries(providers)) {
        if (isProvider(provider)) {
          const one = new Living(
            name,
            await made.#watched(name, "setup", () => provider.setup(scope)),
          );
          living.push(one);
          Object.defineProperty(deps, name, { get: () => one.value, enumerable: true });
        } else {
          const value = scope.client(provider);
          Object.defineProperty(deps, name, { value, enumerable: true });
        }
      }
      return made;
    } catch (error) {
      await made.stop(shortestStop);
      throw error;
    }
  }

  async start(): Promise<void> {
    for (const { name, dependency } of this.#living)
      await this.#watched(name, "start", () => dependency.start?.());
  }

  /**
   * Stops all of them, the last one first, within a time in milliseconds, but at least a second. What one throws is logged, and
   * so is that one has not stopped in time: neither keeps another from stopping. Resolves with how many have not.
   */
  async stop(timeout: number): Promise<number> {
    const until = performance.now() + Math.max(timeout, shortestStop);
    let unfinished = 0;
    for (const { name, dependency } of this.#living.toReversed()) {
      const stopped = this.quietly(name, "stop", () => dependency.stop?.());
      if (await isSettledWithin(stopped, Math.max(0, until - performance.now()))) continue;
      unfinished++;
      const { service, log } = this.#scope;
      log.error(
        { service: service.name, dependency: name, hook: "stop", timeout },
        "a dependency has not stopped in time",
      );
    }
    return unfinished;
  }

  /** Runs a hook that a service waits for before it is served: says which one when it takes long, and when it fails. */
  async #watched<Result>(
    name: string,
    hook: string,
    action: () => Result,
  ): Promise<Awaited<Result>> {
    const { service, log } = this.#scope;
    const which = { service: service.name, dependency: name, hook };
    const waiting = setInterval(
      () => log.warn(which, "a dependency takes long: the service is not served yet"),
      toldEvery,
    );
    try {
      return await action();
    } catch (error) {
      log.error({ ...which, error: describe(error) }, "a dependency failed");
      noteThrown(error);
      throw error;
    } finally {
      clearInterval(waiting);
    }
  }

  /** The code behind a member, between what the dependencies want done before and after it. */
  around(member: MemberDescriptor, invoke: Invoke): Invoke {
    const concerned = this.#living.filter(({ dependency }) => hasWork(dependency));
    if (concerned.length === 0) return invoke;
    return member.kind === "stream"
      ? (args) => this.#stream(member, invoke, { args, concerned })
      : (args) => this.#run(member, invoke, { args, concerned });
  }

  async #run(member: MemberDescriptor, invoke: Invoke, work: Work): Promise<unknown> {
    const around = new Around(this, member, work);
    try {
      await around.setUp();
      const result = await invoke(work.args);
      await around.end({ result });
      return result;
    } catch (error) {
      await around.end({ error });
      throw error;
    } finally {
      await around.tearDown();
    }
  }

  async *#stream(
    member: MemberDescriptor,
    invoke: Invoke,
    work: Work,
  ): AsyncGenerator<unknown, unknown, void> {
    const around = new Around(this, member, work);
    try {
      await around.setUp();
      // The skeleton declares a member that streams as one that returns an async iterable.
      const result: unknown = yield* invoke(work.args) as AsyncGenerator<unknown, unknown, void>;
      await around.end({ result });
      return result;
    } catch (error) {
      await around.end({ error });
      throw error;
    } finally {
      // Whoever reads has left before the end.
      await around.end({ error: left });
      await around.tearDown();
    }
  }

  /** Logs what a hook throws that nobody waits for. */
  async quietly(name: string, hook: string, action: () => unknown): Promise<void> {
    try {
      await action();
    } catch (error) {
      const { service, log } = this.#scope;
      log.error(
        { service: service.name, dependency: name, hook, error: describe(error) },
        "a dependency failed",
      );
    }
  }
}

interface Work {
  readonly args: unknown[];
  readonly concerned: readonly Living[];
}

/** One piece of work, with what the dependencies do around it. */
class Around {
  readonly #service: ServiceDependencies;
  readonly #running = runningCall();
  readonly #work: WorkContext;
  readonly #concerned: readonly Living[];
  /** Those that are set up, the last one first. */
  readonly #ready: { readonly living: Living; readonly value: unknown }[] = [];
  #hasEnded = false;

  constructor(
    service: ServiceDependencies,
    { member }: MemberDescriptor,
    { args, concerned }: Work,
  ) {
    this.#service = service;
    this.#work = { context: this.#running, member, args };
    this.#concerned = concerned;
  }

  async setUp(): Promise<void> {
    for (const living of this.#concerned) {
      const value = await living.setUp(this.#running, this.#work);
      this.#ready.unshift({ living, value });
    }
  }

  /** Tells all of them, once, how it went; when one throws after a success, the others hear of that. */
  async end(outcome: WorkOutcome): Promise<void> {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    let told = outcome;
    for (const { living, value } of this.#ready) {
      const { name, dependency } = living;
      const tell = (): unknown => dependency.workerResult?.(value, told, this.#work);
      if ("error" in told) await this.#service.quietly(name, "workerResult", tell);
      else {
        try {
          await tell();
        } catch (error) {
          told = { error };
        }
      }
    }
    if ("error" in told && !("error" in outcome)) throw told.error;
  }

  async tearDown(): Promise<void> {
    for (const { living, value } of this.#ready) {
      const { name, dependency } = living;
      await this.#service.quietly(name, "workerTeardown", () =>
        dependency.workerTeardown?.(value, this.#work),
      );
    }
  }
}

function hasWork(dependency: Dependency<unknown>): boolean {
  return (
    "workerSetup" in dependency || "workerResult" in dependency || "workerTeardown" in dependency
  );
}
