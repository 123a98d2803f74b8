import { hostname } from "node:os";
import { expect, test } from "vitest";
import type { IncomingMessage, OutgoingMessage } from "../../runtime/message.ts";
import { detailsText } from "../../runtime/server/contract-details.ts";
import { nativeWire } from "../../runtime/wires/native/index.ts";
import { ClockworkSkeleton } from "../conformance/mesh/generated/clockwork/index.ts";
import { ProbeSkeleton } from "../conformance/mesh/generated/probe/index.ts";

const introduction = {
  service: "probe",
  id: "x1",
  fingerprint: "8d945cab",
  host: hostname(),
  pid: 7,
  since: 1_795_300_000_000,
};

/** A message as it arrives. */
function arrived({ headers = {}, ...sent }: OutgoingMessage): IncomingMessage {
  return {
    ...{
      contentType: undefined,
      contentEncoding: undefined,
      type: undefined,
      messageId: undefined,
    },
    ...{
      correlationId: undefined,
      replyTo: undefined,
      appId: undefined,
      timestamp: undefined,
      ttl: undefined,
    },
    ...sent,
    headers,
  };
}

/** An answer with other fields than a service would give. */
function forged(fields: object): IncomingMessage {
  const message = nativeWire.encodeIntroduction({ session: "s", replyTo: "r", introduction });
  const body: unknown = JSON.parse(Buffer.from(message.body).toString());
  return arrived({
    ...message,
    body: Buffer.from(JSON.stringify(Object.assign({}, body, fields))),
  });
}

test("what an instance tells of itself arrives as it was told", async () => {
  const details = await detailsText(ProbeSkeleton.service);
  const message = nativeWire.encodeIntroduction({
    ...{ session: "s", replyTo: "r", details },
    introduction: { ...introduction, version: "1.2.0" },
  });
  expect(nativeWire.decodeIntroduction(arrived(message))).toEqual({
    introduction: { ...introduction, version: "1.2.0" },
    details: JSON.parse(details) as unknown,
  });
});

test("what an instance tells of its timers is when they fire, and in which time zone", async () => {
  const details: unknown = JSON.parse(await detailsText(ClockworkSkeleton.service));
  expect(details).toMatchObject({
    members: expect.arrayContaining([
      expect.objectContaining({ name: "nightly", of: "30 2 * * * in Europe/Paris" }),
      expect.objectContaining({ name: "often", of: expect.stringMatching(/^\d+ ms$/) as unknown }),
    ]) as unknown,
  });
});

test.each([
  { service: "" },
  { service: "x".repeat(300) },
  { instance: 5 },
  { host: null },
  { pid: -1 },
  { since: "yesterday" },
])("an answer with %j is refused", (fields) => {
  expect(() => nativeWire.decodeIntroduction(forged(fields))).toThrow(/is no/);
});

test("of a contract what cannot be read is left out, and the rest is told", () => {
  const members = [
    5,
    { kind: "method" },
    { kind: "spell", name: "abracadabra" },
    {
      kind: "method",
      name: "add",
      parameters: [null, { name: "x", schema: "number" }],
      result: [],
    },
  ];
  const types = { Good: true, Bad: 5 };
  const { details } = nativeWire.decodeIntroduction(forged({ details: { members, types } }));
  expect(details).toEqual({
    members: [{ kind: "method", name: "add", parameters: [{ name: "x" }] }],
    types: { Good: true },
  });
});

test("schemas that are not there, or too large, are left out, and that is said", async () => {
  const { service } = ProbeSkeleton;
  const gone = { ...service, schema: () => Promise.reject(new Error("not found")) };
  const large = {
    ...service,
    schema: () => Promise.resolve({ description: "x".repeat(2 ** 20), $defs: {} }),
  };
  for (const one of [gone, large]) {
    const details = JSON.parse(await detailsText(one)) as Record<string, unknown>;
    expect(details).toMatchObject({ without: "schemas", types: {} });
    expect(details["members"]).toContainEqual({
      kind: "method",
      name: "echo",
      parameters: [{ name: "text" }],
    });
  }
  const [member] = service.members;
  const members = Array.from({ length: 40_000 }, () => member!);
  const text = await detailsText({ ...gone, members });
  expect(JSON.parse(text)).toEqual({ members: [], types: {}, without: "members" });
});
