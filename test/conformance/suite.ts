import { afterEach, beforeEach, describe } from "vitest";
import { answering } from "./cases/answering.ts";
import { closing } from "./cases/closing.ts";
import { consuming } from "./cases/consuming.ts";
import { deadLetters } from "./cases/dead-letters.ts";
import { declaring } from "./cases/declaring.ts";
import { leading } from "./cases/leading.ts";
import { losing } from "./cases/losing.ts";
import { publishing } from "./cases/publishing.ts";
import { routing } from "./cases/routing.ts";
import type { Harness } from "./harness.ts";

/** What every broker behind the port does. `start` makes the harness of one test. */
export function describeBroker(name: string, start: () => Promise<Harness>): void {
  describe(name, () => {
    let current: Harness | undefined;
    beforeEach(async () => {
      current = await start();
    });
    afterEach(() => current?.close());
    const harness = (): Harness => {
      if (!current) throw new Error("the harness is there only inside of a test");
      return current;
    };
    describe("declaring", () => declaring(harness));
    describe("routing", () => routing(harness));
    describe("publishing", () => publishing(harness));
    describe("consuming", () => consuming(harness));
    describe("dead letters", () => deadLetters(harness));
    describe("requests and answers", () => answering(harness));
    describe("one consumer of many", () => leading(harness));
    describe("a lost connection", () => losing(harness));
    describe("closing", () => closing(harness));
  });
}
