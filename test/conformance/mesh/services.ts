import { MeshError } from "lagomorph";
import { UserLocked, UserNotFound } from "./generated/errors.ts";
import { ProbeClient, ProbeSkeleton } from "./generated/probe/index.ts";
import { RelaySkeleton } from "./generated/relay/index.ts";
import type { Note, User } from "./contracts/probe.ts";

/** What the services of a test have seen, for it to look at and wait for. */
export class Sightings {
  readonly #seen: string[] = [];
  readonly #waiting: { readonly wanted: readonly string[]; readonly resolve: () => void }[] = [];

  add(sighting: string): void {
    this.#seen.push(sighting);
    for (const { wanted, resolve } of this.#waiting) if (this.#hasAll(wanted)) resolve();
  }

  count(sighting: string): number {
    return this.#seen.filter((seen) => seen === sighting).length;
  }

  /** Resolves when each of them has been seen, as often as it is named. */
  all(...wanted: readonly string[]): Promise<void> {
    if (this.#hasAll(wanted)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ wanted, resolve }));
  }

  #hasAll(wanted: readonly string[]): boolean {
    return wanted.every(
      (sighting) => this.count(sighting) >= wanted.filter((other) => other === sighting).length,
    );
  }
}

/** The class of a probe that reports to `sightings`. */
export function probeClass(sightings: Sightings, instance = "probe") {
  return class ProbeImpl extends ProbeSkeleton {
    echo(text: string) {
      return text;
    }

    async wait(milliseconds: number, tag: string) {
      sightings.add(`started ${tag}`);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return tag;
    }

    hang(tag: string): Promise<void> {
      const { signal } = this.mesh.context;
      sightings.add(`hanging ${tag}`);
      return new Promise((_, reject) => {
        signal.addEventListener("abort", () => {
          // Always an error of ours.
          const reason = signal.reason as Error;
          sightings.add(`aborted ${tag}`);
          sightings.add(`${reason.name} ${tag}`);
          reject(reason);
        });
      });
    }

    hangShortly(): Promise<void> {
      return this.hang("shortly");
    }

    user(id: string): User {
      if (id === "nobody") throw new UserNotFound({ id });
      if (id === "locked")
        throw new UserLocked({ until: new Date("2030-01-02T03:04:05.678Z") }, "come back later");
      return { id, name: "Ann", born: new Date("1990-05-06T00:00:00Z") };
    }

    fail(how: string): number {
      if (how === "secret")
        throw new Error("password=hunter2", { cause: new Error("amqp://me:hunter2@host") });
      if (how === "declaredElsewhere") throw new UserNotFound({ id: "x" });
      if (how === "permission") throw new MeshError("permission_denied", "only for cats");
      // Handlers may throw anything.
      // oxlint-disable-next-line typescript/only-throw-error
      if (how === "nothing") throw undefined;
      if (how === "wrongResult") return "no number" as unknown as number;
      throw new Error("failed");
    }

    optional(first: string, second?: number) {
      return `${first}:${second ?? "none"}`;
    }

    sum(...values: number[]) {
      return values.reduce((sum, value) => sum + value, 0);
    }

    tomorrow(of: Date) {
      return new Date(of.getTime() + 24 * 60 * 60 * 1000);
    }

    context() {
      const { caller, remaining, headers } = this.mesh.context;
      return { caller, remaining, headers: { ...headers } };
    }

    countRuns(tag: string) {
      sightings.add(`ran ${tag}`);
      return sightings.count(`ran ${tag}`);
    }

    countRunsIdempotently(tag: string) {
      return this.countRuns(tag);
    }

    spin(milliseconds: number) {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
    }

    remember(text: string) {
      sightings.add(`remembered ${text}`);
      if (text === "fail") throw new Error("a command fails");
    }

    onNoted(note: Note) {
      sightings.add(`pool ${note.text}`);
      if (note.text === "fail") throw new Error("a handler fails");
    }

    onNotedEverywhere(note: Note) {
      sightings.add(`broadcast ${instance} ${note.text}`);
    }

    onNotedOnce(note: Note) {
      sightings.add(`singleton ${note.text}`);
    }
  };
}

/** The class of a relay that reports to `sightings`. */
export function relayClass(sightings: Sightings) {
  return class RelayImpl extends RelaySkeleton.using({ probe: ProbeClient }) {
    context() {
      return this.deps.probe.context();
    }

    hang(tag: string) {
      return this.deps.probe.hang(tag);
    }

    fail() {
      return this.deps.probe.fail("permission");
    }

    async noteOnSuccess(text: string, fail: boolean) {
      await this.mesh.emit.onSuccess.relayed({ text });
      if (fail) throw new Error("after the event");
    }

    publish(text: string, where: "foreign" | "nowhere") {
      return this.mesh.publish[where]({ text }).then(
        () => "sent",
        (error: MeshError) => `${error.code} ${error.reason}: ${error.rawMessage}`,
      );
    }

    async publishOnSuccess(text: string, fail: boolean) {
      await this.mesh.publish.onSuccess.foreign({ text });
      if (fail) throw new Error("after the message");
    }

    onProbeNoted(note: Note) {
      sightings.add(`relay ${note.text}`);
    }
  };
}
