import { connect } from "lagomorph";
import { expect, test } from "vitest";
import { unique } from "../support/unique.ts";
import { LibraryServiceClient } from "./generated/library/index.ts";
import { indexRebuilt } from "./generated/library/service.js";
import { authenticate, Library } from "./support/library.ts";

const everything = {
  text: "a",
  count: "9007199254740993",
  at: "2026-01-02T03:04:05Z",
  bytes: "AQI=",
  nothing: null,
  list: [1],
};

test("a call by name goes over the wire of the contract, and looks as on the native wire", async () => {
  const url = `memory:${unique("by-name")}`;
  await using mesh = await connect(url);
  await mesh.serve(Library, { authenticate });
  expect(await mesh.call("library.addAll", [1, [2, 3]])).toBe(6);
  expect(await mesh.call("library.addAll", { first: 1, other_terms: [2, 3] })).toBe(6);
  expect(await mesh.call("library.addAll", { first: 1, otherTerms: [2, 3] })).toBe(6);
  expect(await mesh.call("library.double_big", ["9007199254740993"])).toBe("18014398509481986");
  expect(await mesh.call("library.doubleBig", ["2"])).toBe("4");
  expect(await mesh.call("library.same", [everything])).toEqual(everything);
  await expect(mesh.call("library.findUser", ["ann"])).rejects.toMatchObject({
    name: "app.errors.UserNotFound",
    data: { userId: "ann", attempts: 3 },
  });
  await expect(mesh.call("library.addAll", ["one"])).rejects.toMatchObject({
    code: "invalid_argument",
    issues: [{ path: "first" }],
  });
});

test("a command that is called by name is sent, over the wire of the contract", async () => {
  const url = `memory:${unique("by-name")}`;
  await using server = await connect(url);
  await server.serve(Library, { authenticate, wires: ["native", "nameko"] });
  await using client = await connect(url);
  client.client(LibraryServiceClient);
  const heard: string[] = [];
  await client.on(indexRebuilt, ({ full }) => heard.push(String(full)));
  expect(await client.call("library.rebuildIndex", [true])).toBeUndefined();
  expect(await client.call("library.rebuild_index", [false], { wire: "native" })).toBe(undefined);
  await expect.poll(() => heard.toSorted()).toEqual(["false", "true"]);
  await expect(client.call("library.rebuildIndex", ["x"])).rejects.toMatchObject({
    code: "invalid_argument",
  });
});

test("where no contract is known, a command says that it is one, and a service that is served over another wire over which", async () => {
  const url = `memory:${unique("by-name")}`;
  await using server = await connect(url);
  const served = await server.serve(Library, { authenticate, wires: ["native", "nameko"] });
  await using client = await connect(url);
  await expect(client.call("library.rebuildIndex", [true])).rejects.toMatchObject({
    code: "unimplemented",
    rawMessage:
      "library.rebuildIndex is a command: it is sent, by a client of the service, and has no answer",
  });
  await served.stop();
  await server.serve(Library, { authenticate });
  await expect(client.call("library.addAll", [1])).rejects.toMatchObject({
    reason: "no_service",
    rawMessage: "nobody serves library on the native wire, but on that of nameko",
  });
  await expect(client.call("nowhere.add", [1])).rejects.toMatchObject({
    rawMessage: "nobody serves nowhere",
  });
});
