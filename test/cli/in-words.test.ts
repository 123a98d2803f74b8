import { expect, test } from "vitest";
import { lockedInWords } from "../../cli/dead/replay.ts";
import { unknownEvent } from "../../cli/mesh/unknown-event.ts";
import { readContracts } from "../../cli/contracts.ts";

test("who listens to an event that its contract does not have is told so", async () => {
  const contracts = await readContracts({ out: "test/conformance/mesh/generated" });
  const service = contracts?.services.find(
    ({ members, wire }) => wire === "native" && members.some(({ kind }) => kind === "event"),
  );
  const event = service?.members.find(({ kind }) => kind === "event");
  const of = (member = "", name = service?.name ?? "") =>
    unknownEvent({ service: name, member }, contracts);
  expect(of(event?.wireName)).toBeUndefined();
  expect(of("nope", "elsewhere")).toBeUndefined();
  expect(of("nope")).toMatch(/has no event nope by its contract, there are /);
  expect(of("nope")).toContain(event?.wireName);
  const misspelt = of(`${event?.wireName}s`);
  expect(misspelt).toContain(`there is ${event?.wireName};`);
});

test("that a dead letter is of one instance alone is said in words, and where else it may go", () => {
  const locked = new Error("RESOURCE_LOCKED - cannot obtain exclusive access to locked queue 'q'");
  expect(String(lockedInWords(locked, "lagomorph.dead.orders.forget"))).toMatch(
    /lagomorph\.dead\.orders\.forget .* --to names another queue/,
  );
  const other = new Error("something else");
  expect(lockedInWords(other, "q")).toBe(other);
});
