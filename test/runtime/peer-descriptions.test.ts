import { expect, test } from "vitest";
import { PeerDescriptions } from "../../runtime/client/peer-descriptions.ts";
import { PublicKeys } from "../../runtime/client/public-keys.ts";
import { MeshError } from "../../runtime/errors.ts";
import { createVirtualClock } from "../../runtime/testing/virtual-clock.ts";
import { createNuropbWire } from "../../runtime/wires/nuropb/index.ts";

const seconds = 1000;

/** What services tell that number their answers; `fail` is what the next ones reject with. */
class Told {
  readonly clock = createVirtualClock(0);
  asked = 0;
  fail: MeshError | undefined;
  /** Whether they are Lagomorph's. */
  isOurs = true;
  readonly descriptions = new PeerDescriptions(async () => {
    const answer = ++this.asked;
    if (this.fail !== undefined) throw this.fail;
    const own = this.isOurs ? { lagomorph: {} } : {};
    return { methods: {}, public_key: `key ${answer}`, answer, ...own };
  }, this.clock);
  readonly keys = new PublicKeys(createNuropbWire(), this.descriptions);

  async answer(): Promise<unknown> {
    return ((await this.descriptions.of("orders")) as { readonly answer: number }).answer;
  }
}

test("a description is kept for a minute, then asked for again while the old one is used", async () => {
  const told = new Told();
  expect(await Promise.all([told.answer(), told.answer()])).toEqual([1, 1]);
  await told.clock.pass(59 * seconds);
  expect([await told.answer(), told.asked]).toEqual([1, 1]);
  await told.clock.pass(1000);
  expect([await told.answer(), told.asked]).toEqual([1, 2]);
  expect([await told.answer(), told.asked]).toEqual([2, 2]);
});

test("one that is older than ten minutes is used no more", async () => {
  const told = new Told();
  await told.answer();
  await told.clock.pass(601 * seconds);
  expect(await told.answer()).toBe(2);
});

test("one goes on while nobody answers, and is asked for once a minute", async () => {
  const told = new Told();
  await told.answer();
  told.fail = new MeshError("deadline_exceeded", "busy");
  await told.clock.pass(60 * seconds);
  for (let again = 0; again < 3; again++) expect(await told.answer()).toBe(1);
  expect(told.asked).toBe(2);
  await told.clock.pass(541 * seconds);
  await expect(told.answer()).rejects.toMatchObject({ code: "deadline_exceeded" });
});

test("one of a service that nobody serves any more is forgotten", async () => {
  const told = new Told();
  await told.answer();
  told.fail = new MeshError("unavailable", "nobody", { reason: "no_service" });
  await expect(told.descriptions.renewed("orders")).rejects.toThrow("nobody");
  told.fail = undefined;
  expect(await told.answer()).toBe(3);
});

test("one that is forgotten is asked for at once", async () => {
  const told = new Told();
  await told.answer();
  told.descriptions.forget("orders");
  expect(await told.answer()).toBe(2);
});

test("of a thousand and more services the oldest are forgotten", async () => {
  const told = new Told();
  for (let one = 0; one <= 1000; one++) await told.descriptions.of(`s${one}`);
  await told.descriptions.of("s1");
  expect(told.asked).toBe(1001);
  await told.descriptions.of("s0");
  expect(told.asked).toBe(1002);
});

test("a key of a service that refuses old ones is asked for beside its calls, one of NuroPb's before them", async () => {
  const told = new Told();
  expect(await told.keys.of("orders")).toBe("key 1");
  await told.clock.pass(61 * seconds);
  expect(await told.keys.of("orders")).toBe("key 1");
  expect(await told.keys.of("orders")).toBe("key 2");
  told.isOurs = false;
  await told.descriptions.renewed("orders");
  expect(await told.keys.of("orders")).toBe("key 3");
  await told.clock.pass(2 * seconds);
  expect(await told.keys.of("orders")).toBe("key 4");
});

test("calls that are refused together ask once for another key", async () => {
  const told = new Told();
  const refused = await told.keys.of("orders");
  const keys = await Promise.all(["a", "b", "c"].map(() => told.keys.insteadOf(refused, "orders")));
  expect(keys).toEqual(["key 2", "key 2", "key 2"]);
  expect(await told.keys.insteadOf(refused, "orders")).toBe("key 2");
  expect(told.asked).toBe(2);
  told.fail = new MeshError("deadline_exceeded", "busy");
  expect(await told.keys.insteadOf("key 2", "orders")).toBe(undefined);
});
