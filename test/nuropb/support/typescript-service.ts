import { CallAgain } from "lagomorph";
import type { Greeting } from "../contracts/python.ts";
import { UserNotFound } from "../generated/errors.ts";
import { PythonServiceClient } from "../generated/python/index.ts";
import { TypescriptServiceSkeleton } from "../generated/typescript/index.ts";

/** Who has taken what. */
export const handled: {
  readonly handler: string;
  readonly greeting: Greeting;
  readonly headers: Readonly<Record<string, string>>;
  readonly event?: string;
}[] = [];

/** What tests call from Python. */
export class TypescriptImpl extends TypescriptServiceSkeleton.using({
  python: PythonServiceClient,
}) {
  readonly #asked = new Map<string, number>();

  add(a: number, b = 2): number {
    return a + b;
  }

  same(value: unknown): unknown {
    return value;
  }

  doubleBig(value: bigint): bigint {
    return value * 2n;
  }

  at(time: Date): Date {
    return time;
  }

  fail(): void {
    throw new Error("amqp://user:secret@host");
  }

  getUser(userId: string): string {
    throw new UserNotFound({ userId }, `no user ${userId}`);
  }

  tellContext(): { headers: Record<string, string>; caller: string } {
    const { headers, caller } = this.mesh.context;
    return { headers: { ...headers }, caller };
  }

  passOn(): Promise<Record<string, unknown>> {
    return this.deps.python.context();
  }

  text(size: number): string {
    return "x".repeat(size);
  }

  async greet(who: string): Promise<string> {
    await this.mesh.emit.onSuccess.greeted({ who });
    return "done";
  }

  again(word: string, times: number): number {
    const asked = (this.#asked.get(word) ?? 0) + 1;
    this.#asked.set(word, asked);
    if (asked <= times) throw new CallAgain({ after: 0 });
    return asked;
  }

  guarded(): string {
    return String(this.mesh.context.claims?.["sub"]);
  }

  hidden(): string {
    return "found";
  }

  internal(): string {
    return "never";
  }

  secret(word: string): string {
    if (word === "") throw new UserNotFound({ userId: "nobody" }, "sealed, too");
    return `${word}, in secret`;
  }

  rebuildIndex(full: boolean): void {
    this.#note("rebuildIndex", { who: String(full) });
  }

  onGreeted(greeting: Greeting): void {
    this.#note("onGreeted", greeting);
  }

  onCast(greeting: Greeting): void {
    this.#note("onCast", greeting);
  }

  onOrders(greeting: Greeting): void {
    this.#note("onOrders", greeting);
  }

  #note(handler: string, greeting: Greeting): void {
    const { headers, event } = this.mesh.context;
    const named = event === undefined ? {} : { event: `${event.service}.${event.name}` };
    handled.push({ handler, greeting, headers: { ...headers }, ...named });
  }
}
