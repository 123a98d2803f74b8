import { expect, test } from "vitest";
import { detailsText } from "../../runtime/server/contract-details.ts";
import { createNuropbWire } from "../../runtime/wires/nuropb/index.ts";
import { TypescriptServiceSkeleton } from "../nuropb/generated/typescript/index.ts";
import { incomingOf, recordedOf } from "../nuropb/recorded/messages.ts";

const wire = createNuropbWire();
const { service } = TypescriptServiceSkeleton;

test("what a service of NuroPb's has told is read: methods, parameters, docs, encrypted ones, the version", () => {
  const [message] = recordedOf("response", "describe");
  const told = wire.description?.read(message && wire.decodeReply(incomingOf(message)).result);
  expect(told).toMatchObject({
    version: "9.8.7",
    details: { description: expect.stringContaining("Interop service") as unknown, types: {} },
  });
  expect(told).not.toHaveProperty("fingerprint");
  const member = (name: string): unknown =>
    told?.details.members.find((each) => each.name === name);
  expect(member("add")).toEqual({
    kind: "method",
    name: "add",
    parameters: [
      { name: "a", schema: { type: "integer" } },
      { name: "b", schema: { type: "integer", default: 2 }, optional: true },
    ],
  });
  expect(told?.details.members.filter(({ encrypted }) => encrypted).length).toBeGreaterThan(0);
});

test("what a service of ours tells is read with all that it has, by the names that are called", async () => {
  // Made of details.
  const details = JSON.parse(await detailsText(service)) as Parameters<
    NonNullable<typeof wire.description>["answer"]
  >[1];
  const text = wire.description?.answer(service, details) ?? "";
  const told = wire.description?.read(JSON.parse(text));
  expect(told).toMatchObject({ version: "1.2.3", fingerprint: service.fingerprint });
  const member = (name: string): unknown =>
    told?.details.members.find((each) => each.name === name);
  expect(member("get_user")).toMatchObject({
    kind: "method",
    parameters: [{ name: "user_id", schema: { type: "string" } }],
    errors: [{ name: "app.errors.UserNotFound" }],
  });
  expect(member("secret")).toMatchObject({ encrypted: true });
  expect(member("guarded")).toMatchObject({ scopes: ["write"] });
  expect(member("greeted")).toMatchObject({ kind: "event" });
  expect(member("hidden")).toBe(undefined);
});

test.each<[what: string, answer: unknown]>([
  ["nothing", null],
  ["a text", "methods"],
  ["without methods", { service_name: "x" }],
  ["methods in a list", { methods: [] }],
])("what is no description is none: %s", (_, answer) => {
  expect(wire.description?.read(answer)).toBe(undefined);
});

test("what cannot be read of a description is left out", () => {
  const add = {
    description: 1,
    requires_encryption: "yes",
    parameters: {
      properties: [null, [], [1, {}], ["a", null], ["b", { type: "Colour", default: "" }], "c"],
      required: "ab",
    },
  };
  const methods = { add, nothing: null, list: { parameters: [] } };
  const told = wire.description?.read({ methods, service_version: 1, lagomorph: "x" });
  const parameters = [
    { name: "a", optional: true },
    { name: "b", schema: { default: "" }, optional: true },
  ];
  expect(told).toEqual({
    details: {
      members: [
        { kind: "method", name: "add", parameters },
        { kind: "method", name: "nothing", parameters: [] },
        { kind: "method", name: "list", parameters: [] },
      ],
      types: {},
    },
  });
  expect(wire.description?.read({ methods, lagomorph: { members: [{ kind: "x" }] } })).toEqual({
    details: { members: [], types: {} },
  });
});
