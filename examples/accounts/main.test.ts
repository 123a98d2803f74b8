import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Scene, testService } from "lagomorph/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { database } from "./database.ts";
import { AccountsClient, accounts } from "./generated/accounts/index.ts";
import { NoAccount } from "./generated/errors.ts";
import { AccountsImpl, tables } from "./main.ts";

let folder: string;
let scene: Scene<typeof AccountsImpl, AccountsClient>;

/** The service with a database in a file, for as long as that is there. */
function open(): Promise<Scene<typeof AccountsImpl, AccountsClient>> {
  const db = database(join(folder, "accounts.sqlite"), tables);
  return testService(AccountsImpl, { client: AccountsClient, deps: { db } });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "accounts-"));
  scene = await open();
  await scene.client.open("ann", 500);
  await scene.client.open("bob", 0);
});

afterEach(async () => {
  await scene[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

test("what a call has written is there when it has succeeded, and everybody hears of it", async () => {
  await scene.client.transfer("ann", "bob", 200);
  expect(await scene.client.balance("ann")).toBe(300);
  expect(await scene.client.balance("bob")).toBe(200);
  expect(scene.emitted(accounts.transferred)).toEqual([{ from: "ann", to: "bob", cents: 200 }]);
});

test("nothing of it is there when it has failed, and nobody hears of it", async () => {
  await expect(scene.client.transfer("ann", "eve", 200)).rejects.toBeInstanceOf(NoAccount);
  await expect(scene.client.transfer("ann", "bob", 501)).rejects.toMatchObject({
    name: "NOT_COVERED",
    data: { owner: "ann", balance: 500 },
  });
  expect(await scene.client.balance("ann")).toBe(500);
  expect(await scene.client.balance("bob")).toBe(0);
  expect(scene.emitted(accounts.transferred)).toEqual([]);
});

test("calls at the same time do not see each other's halves, and lose nothing", async () => {
  const transfers = Array.from({ length: 40 }, (_, index) =>
    index % 2 === 0
      ? scene.client.transfer("ann", "bob", 10)
      : scene.client.transfer("bob", "nobody", 10).catch(() => {}),
  );
  await Promise.all(transfers);
  expect([await scene.client.balance("ann"), await scene.client.balance("bob")]).toEqual([
    300, 200,
  ]);
});

test("the file is closed with the service, and has everything when it is opened again", async () => {
  await scene[Symbol.asyncDispose]();
  scene = await open();
  expect(await scene.client.balance("ann")).toBe(500);
});

test("a fake of the database is enough where only its answers matter", async () => {
  await using fake = await testService(AccountsImpl, {
    client: AccountsClient,
    deps: { db: { get: () => ({ cents: 7 }) } },
  });
  expect(await fake.client.balance("whoever")).toBe(7);
});
