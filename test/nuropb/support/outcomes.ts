import { expect, vi } from "vitest";
import { handled } from "./typescript-service.ts";

/** What a call rejects with, on either side; nothing for one that does not. */
export function raised(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Whether a value is a greeting of somebody. */
export function isGreeting(value: unknown, who: string): boolean {
  return typeof value === "object" && value !== null && "who" in value && value.who === who;
}

/** The greetings that a handler here has had, once it has had one for a word. */
export async function heardHere(handler: string, who: string): Promise<(typeof handled)[number]> {
  const find = (): (typeof handled)[number] | undefined =>
    handled.find((one) => one.handler === handler && one.greeting.who === who);
  await vi.waitFor(() => expect(find()).toBeDefined(), 10_000);
  return find() ?? expect.fail();
}

/** How often a handler here has had the greeting of somebody. */
export function countHere(handler: string, who: string): number {
  return handled.filter((one) => one.handler === handler && one.greeting.who === who).length;
}
