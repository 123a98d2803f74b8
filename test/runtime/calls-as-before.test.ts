import fc from "fast-check";
import { expect, test } from "vitest";
import type { IncomingMessage, OutgoingMessage } from "../../runtime/message.ts";
import type { OutgoingAnswer, OutgoingCall } from "../../runtime/wire.ts";
import { nativeWire } from "../../runtime/wires/native/index.ts";

const plain: OutgoingCall = {
  id: 7,
  method: "add",
  args: "[10,5]",
  timeout: 4997.4,
  headers: undefined,
  trace: undefined,
  token: undefined,
  again: 0,
  stream: undefined,
};

/** A message as it is received. */
function received({ exchange, routingKey, body, ...rest }: OutgoingMessage): IncomingMessage {
  const { type, correlationId, replyTo } = rest;
  const none = { contentType: undefined, contentEncoding: undefined, messageId: undefined };
  const others = { appId: undefined, ttl: undefined, timestamp: undefined };
  const own = { exchange, routingKey, body, headers: {}, type, correlationId, replyTo };
  return { ...own, ...none, ...others };
}

function request(calls: readonly OutgoingCall[]): OutgoingMessage {
  return nativeWire.encodeRequest({
    service: "math",
    message: 1,
    calls,
    session: "s",
    replyTo: "lagomorph.replies.r",
    caller: "web",
    fingerprint: undefined,
    sent: 1,
  });
}

function reply(answers: readonly OutgoingAnswer[]): OutgoingMessage {
  return nativeWire.encodeReply({ replyTo: "lagomorph.replies.r", session: "s", answers });
}

test("a call like the one before it is its arguments alone", () => {
  const calls = [plain, { ...plain, id: 8, args: "[4,6]", timeout: 4997.2 }];
  const text = Buffer.from(request(calls).body).toString();
  expect(JSON.parse(text)).toEqual({
    caller: "web",
    sent: 1,
    calls: [{ id: 7, method: "add", args: [10, 5], timeout: 4998 }, [4, 6]],
  });
});

test("an answer to the next call is its result alone", () => {
  const text = Buffer.from(
    reply([{ id: 7, result: "15" }, { id: 8, result: "[10]" }, { id: 9 }]).body,
  ).toString();
  expect(JSON.parse(text)).toEqual({ answers: [{ id: 7, result: 15 }, [[10]], []] });
});

/** Often the same as in the call before. */
const calls = fc.array(
  fc.record({
    step: fc.constantFrom(1, 1, 1, 2, -1),
    method: fc.constantFrom("add", "add", "multiply"),
    args: fc.constantFrom("[1,2]", "[]", "[[3]]", '{"x":1,"y":2}'),
    timeout: fc.constantFrom(30_000, 5000, 4999.5),
    headers: fc.constantFrom(undefined, undefined, { tenant: "acme" }),
    trace: fc.constantFrom(undefined, undefined, {
      traceparent: `00-${"1".repeat(32)}-${"2".repeat(16)}-01`,
      tracestate: undefined,
    }),
    token: fc.constantFrom(undefined, undefined, "t"),
    again: fc.constantFrom(0, 0, 1),
    stream: fc.constantFrom(undefined, undefined, { window: 4, lasts: undefined }),
    sealed: fc.constantFrom(undefined, undefined, { id: "q", text: "eyJ" }),
  }),
  { minLength: 1, maxLength: 6 },
);

test("calls that are told by the ones before them are read as if they were alone", () => {
  fc.assert(
    fc.property(calls, (list) => {
      let id = 1000;
      const sent = list.map(({ step, ...call }) => ({ ...call, id: (id += step) }));
      const alone = sent.map(
        (call) => nativeWire.decodeRequest(received(request([call]))).calls[0],
      );
      expect(nativeWire.decodeRequest(received(request(sent))).calls).toEqual(alone);
    }),
  );
});

const answers = fc.array(
  fc.record({
    step: fc.constantFrom(1, 1, 1, 2, -1),
    result: fc.constantFrom("15", "null", "[1,2]", "[]", undefined),
    error: fc.constantFrom(undefined, undefined, { code: "unimplemented", message: "m" } as const),
    most: fc.constantFrom(undefined, undefined, 4),
    sealed: fc.constantFrom(undefined, undefined, "eyJ"),
  }),
  { minLength: 1, maxLength: 6 },
);

test("answers that are told by the ones before them are read as if they were alone", () => {
  fc.assert(
    fc.property(answers, (list) => {
      let id = 1000;
      const sent = list.map((of): OutgoingAnswer => {
        id += of.step;
        if (of.error !== undefined) return { id, error: of.error };
        if (of.sealed !== undefined) return { id, sealed: of.sealed };
        return of.most === undefined
          ? { id, result: of.result }
          : { id, result: of.result, most: of.most };
      });
      const alone = sent.flatMap(
        (answer) => nativeWire.decodeReply(received(reply([answer]))).answers,
      );
      expect(nativeWire.decodeReply(received(reply(sent))).answers).toEqual(alone);
    }),
  );
});

test("what follows a call that cannot be read cannot be read either, and is answered", () => {
  const body = Buffer.from(
    '{"calls":[{"id":1,"args":[1]},[2],{"id":3,"method":"add","args":[3]},[4]]}',
  );
  const read = nativeWire.decodeRequest({ ...received(request([plain])), body }).calls;
  expect(read.map(({ id, refusal }) => [id, refusal?.message])).toEqual([
    [1, "the call has no method"],
    [2, "the call has no method"],
    [3, undefined],
    [4, undefined],
  ]);
});

test("results that follow no answer with a number, or are several, are nobody's", () => {
  const body = Buffer.from(
    '{"answers":[[1],{"id":"a","result":2},[3],{"id":4,"result":4},[5,5],[6]]}',
  );
  const read = nativeWire.decodeReply({ ...received(reply([])), body }).answers;
  expect(read.map(({ id, result }) => [id, result])).toEqual([[4, 4]]);
});
