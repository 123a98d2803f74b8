import { UserNotFound } from "../generated/errors.ts";
import { PythonServiceClient } from "../generated/python/index.ts";
import { TypescriptServiceSkeleton } from "../generated/typescript/index.ts";
import type { ContextData, Everything, Greeting } from "../contracts/python.ts";

/** Who has taken what. */
export const handled: {
  handler: string;
  greeting: Greeting;
  headers: Readonly<Record<string, string>>;
}[] = [];

/** What tests call from Python. */
export class TypescriptImpl extends TypescriptServiceSkeleton.using({
  python: PythonServiceClient,
}) {
  add(x: number, y: number, extraTerms: number[] = []): number {
    return [x, y, ...extraTerms].reduce((sum, term) => sum + term, 0);
  }

  same(value: Everything): Everything {
    return value;
  }

  doubleBig(value: bigint): bigint {
    return value * 2n;
  }

  fail(): void {
    throw new Error("amqp://user:secret@host");
  }

  getUser(userId: string): string {
    throw new UserNotFound({ userId, attempts: 3 }, `no user ${userId}`);
  }

  tellContext(): { headers: Record<string, string>; caller: string } {
    const { headers, caller } = this.mesh.context;
    return { headers: { ...headers }, caller };
  }

  passOn(): Promise<{ data: ContextData; stack: string[] }> {
    return this.deps.python.context();
  }

  async greet(who: string): Promise<void> {
    await this.mesh.emit.greeted({ who });
  }

  async report(who: string): Promise<void> {
    await this.mesh.publish.audit({ who });
  }

  guarded(): string {
    return String(this.mesh.context.claims?.["sub"]);
  }

  rebuildIndex(full: boolean): void {
    this.#note("rebuildIndex", { who: String(full) });
  }

  onPooled(greeting: Greeting): void {
    this.#note("onPooled", greeting);
  }

  onSingle(greeting: Greeting): void {
    this.#note("onSingle", greeting);
  }

  onCast(greeting: Greeting): void {
    this.#note("onCast", greeting);
  }

  onTransient(greeting: Greeting): void {
    this.#note("onTransient", greeting);
  }

  async ingest(greeting: Greeting): Promise<void> {
    await this.mesh.publish.audit(greeting);
    this.#note("ingest", greeting);
  }

  #note(handler: string, greeting: Greeting): void {
    handled.push({ handler, greeting, headers: { ...this.mesh.context.headers } });
  }
}
