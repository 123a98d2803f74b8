import { randomUUID } from "node:crypto";
import type { Broker } from "../broker.ts";
import type { HandledEvent } from "../context.ts";
import type { EventDescriptor, PublisherDescriptor } from "../descriptor.ts";
import { parseDuration } from "../duration.ts";
import { MeshError } from "../errors.ts";
import type { Mesh } from "../mesh.ts";
import type { Serving } from "../server/serve.ts";
import type { SkeletonClass } from "../server/skeleton.ts";
import type { PeerWires } from "../peer-wires.ts";
import type { Journal, LogLine, Run, WaitOptions } from "./journal.ts";
import type { Scene, TestClock } from "./scene.ts";
import { checkMember, handlerOf, sendTo } from "./send.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** What an {@link OpenScene} is made of. */
export interface SceneParts<Class extends SkeletonClass, Client> {
  readonly Class: Class;
  readonly client: Client;
  readonly served: Serving;
  readonly mesh: Mesh;
  readonly broker: Broker;
  readonly peers: PeerWires;
  readonly journal: Journal;
  readonly clock: VirtualClock;
  readonly url: string | undefined;
  readonly socketUrl: string | undefined;
}

/** A scene until it is closed. */
export class OpenScene<Class extends SkeletonClass, Client> implements Scene<Class, Client> {
  readonly client: Client;
  readonly mesh: Mesh;
  readonly clock: TestClock;
  readonly url: string | undefined;
  readonly socketUrl: string | undefined;
  readonly #parts: SceneParts<Class, Client>;

  constructor(parts: SceneParts<Class, Client>) {
    this.client = parts.client;
    this.mesh = parts.mesh;
    this.url = parts.url;
    this.socketUrl = parts.socketUrl;
    this.#parts = parts;
    const { clock } = parts;
    this.clock = {
      now: () => new Date(clock.now()),
      advance: (duration) => clock.pass(millisecondsOf(duration)),
    };
  }

  get log(): readonly LogLine[] {
    return this.#parts.journal.lines;
  }

  async fetch(path: string, init?: RequestInit): Promise<Response> {
    if (this.url === undefined) {
      const { name } = this.#parts.Class;
      throw new MeshError("invalid_argument", `${name} has no member with @http to ask for`);
    }
    return fetch(new URL(path, this.url), init);
  }

  async handle(member: string, payload: unknown, event?: HandledEvent): Promise<never> {
    const { Class, broker, peers, journal } = this.#parts;
    const handler = handlerOf(Class, member);
    const id = randomUUID();
    await sendTo(handler, { broker, peers }, { payload, id, event });
    const ofMessage = (run: Run): boolean =>
      run.message === id && run.member === member && run.isOver;
    const run = await journal.until(() => journal.runs.find(ofMessage), {
      describe: () => this.#describe(`${handler.service}.${member} has not ended`),
    });
    return outcomeOf(run);
  }

  async fire(member: string): Promise<never> {
    const { served, journal } = this.#parts;
    const before = journal.runs.length;
    await served.fire(member);
    const run = journal.runs.slice(before).findLast((one) => one.member === member);
    if (run === undefined)
      throw new MeshError("unavailable", `${member} was not fired: the service has stopped`);
    return outcomeOf(run);
  }

  async handled(
    Class: SkeletonClass,
    member: string,
    options: WaitOptions<never> = {},
  ): Promise<readonly never[]> {
    const { name } = Class.service;
    const { runs } = this.#parts.journal;
    checkMember(Class, member);
    const ended = (): Run[] =>
      runs.filter((run) => run.service === name && run.member === member && run.isOver);
    return this.#until(`${name}.${member} has run`, ended, options);
  }

  emitted<Payload>({
    service,
    member,
  }: EventDescriptor<Payload> | PublisherDescriptor<Payload>): readonly Payload[] {
    return (
      this.#parts.journal.sent
        .filter((one) => one.service === service && one.member === member)
        // The codec of the event has made it.
        .map(({ payload }) => payload as Payload)
    );
  }

  async untilEmitted<Payload>(
    event: EventDescriptor<Payload> | PublisherDescriptor<Payload>,
    options: WaitOptions<Payload> = {},
  ): Promise<readonly Payload[]> {
    const title = `${event.service}.${event.member} was emitted`;
    return this.#until(title, () => this.emitted(event), options);
  }

  async #until<Seen>(
    title: string,
    seen: () => readonly Seen[],
    { times = 1, where = () => true, timeout }: WaitOptions<never>,
  ): Promise<readonly never[]> {
    // What is looked at is what the caller's types say.
    const counting = (): readonly never[] => (seen() as readonly never[]).filter(where);
    const enough = (): readonly never[] | undefined =>
      counting().length >= times ? counting() : undefined;
    const describe = (): string =>
      this.#describe(
        `${title} ${counting().length} times as the test wants it, not ${times}; ${seen().length} times in all,`,
      );
    return this.#parts.journal.until(enough, { timeout, describe });
  }

  /** What is not as it should be, and that time stands still. */
  #describe(what: string): string {
    const { next } = this.#parts.clock;
    const hint =
      next === undefined
        ? ""
        : ` (time stands still: something is due in ${next} ms, scene.clock.advance lets it pass)`;
    return `${what}${hint}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.mesh.close();
  }
}

function millisecondsOf(duration: string | number): number {
  const milliseconds = typeof duration === "number" ? duration : parseDuration(duration);
  if (milliseconds !== undefined && milliseconds >= 0 && milliseconds < Infinity)
    return milliseconds;
  const message = `${String(duration)} is no duration: 5m, 30s, 100ms, or milliseconds`;
  throw new MeshError("invalid_argument", message);
}

/** What a handler returned, or threw. */
function outcomeOf({ result, error }: Run): Promise<never> {
  if (error === undefined) {
    // The member's own method has returned it.
    return Promise.resolve(result as never);
  }
  if (error instanceof Error) return Promise.reject(error);
  return Promise.reject(new Error("the handler threw what is no error", { cause: error }));
}
