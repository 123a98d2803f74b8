import { expect, test } from "vitest";
import { lockedInWords } from "../../cli/dead/replay.ts";
import { connectInWords, hostInWords, inWords } from "../../cli/in-words.ts";
import { MeshError } from "../../runtime/index.ts";
import { nobody } from "../../cli/describe/describe.ts";
import { insteadOfCall, insteadOfKind } from "../../cli/mesh/meant.ts";
import { unknownEvent } from "../../cli/mesh/unknown-event.ts";
import { misnamed } from "../../cli/run/run-services.ts";
import { readContracts } from "../../cli/contracts.ts";

test("where no broker listens on this machine, it is said how to start one", () => {
  const refused = (address: string): MeshError =>
    new MeshError(
      "unavailable",
      `cannot connect to amqp://localhost: connect ECONNREFUSED ${address}`,
    );
  expect(String(connectInWords(refused("127.0.0.1:5672"), true))).toMatch(
    /; --broker URL or AMQP_URL says where the broker is; `lagomorph broker --port 5672` starts one$/,
  );
  expect(String(hostInWords(refused("::1:5999")))).toMatch(/5999` starts one$/);
  expect(String(hostInWords(refused("10.0.0.7:5672")))).toMatch(/10\.0\.0\.7:5672$/);
  const text =
    "the management API at http://localhost:15672 does not answer: connect ECONNREFUSED 127.0.0.1:15672";
  expect(String(inWords(new MeshError("unavailable", text), false))).toBe(`Error: ${text}`);
});

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
  expect(of("nope", `${service?.name}s`)).toContain(`but one of ${service?.name};`);
  expect(of("nope")).toMatch(/has no event nope by its contract, there is \w+;/);
  expect(of("nope")).toContain(event?.wireName);
  const misspelt = of(`${event?.wireName}s`);
  expect(misspelt).toContain(`there is ${event?.wireName};`);
});

test("what to do instead of a call that nobody carries out is said by the contracts", async () => {
  const contracts = await readContracts({ out: "test/conformance/mesh/generated" });
  const of = (service: string, member: string): string | undefined =>
    insteadOfCall({ service, member }, contracts);
  expect(of("probe", "echo")).toBeUndefined();
  expect(of("elsewhere", "echo")).toBeUndefined();
  expect(of("probee", "echo")).toBe("did you mean probe.echo?");
  expect(insteadOfKind("probe.ticks", "stream")).toBe("lagomorph shell reads it: probe.ticks(…)");
  expect(insteadOfKind("probe.sweep", "timer")).toContain("is called by nobody");
});

test("what is configured of a service by a misspelt name is told of", () => {
  const workers = { of: { ordres: 4, orders: 5, elsewhere: 6 } };
  const told = misnamed(new Set(["orders"]), { workers, wires: {} }, { order: "order.pem" });
  expect(told).toEqual([
    "workers: ordres is not served here; did you mean orders?",
    "--key: order is not served here; did you mean orders?",
  ]);
});

test("that nobody was found within a short time is no word that nobody is there", () => {
  const asked = { service: undefined, wire: undefined, timeout: 1, meant: undefined };
  expect(nobody(asked)).toBe("nobody serves anything here, as far as was heard within 1 ms");
  const misspelt = { ...asked, service: "order", timeout: undefined, meant: "orders" };
  expect(nobody(misspelt)).toBe("nobody serves order; did you mean orders?");
});

test("that a dead letter is of one instance alone is said in words, and where else it may go", () => {
  const locked = new Error("RESOURCE_LOCKED - cannot obtain exclusive access to locked queue 'q'");
  expect(String(lockedInWords(locked, "lagomorph.dead.orders.forget"))).toMatch(
    /lagomorph\.dead\.orders\.forget .* --to names another queue/,
  );
  const other = new Error("something else");
  expect(lockedInWords(other, "q")).toBe(other);
});
