import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PendingCall } from "../../runtime/client/pending.ts";
import { PendingCalls } from "../../runtime/client/pending-calls.ts";
import type { MethodDescriptor } from "../../runtime/descriptor.ts";

const codec = { encode: (value: unknown) => value, decode: () => [] };
const method: MethodDescriptor = {
  kind: "method",
  service: "s",
  member: "m",
  name: "m",
  parameters: [],
  args: codec,
  result: codec,
};

function createCall(id: number): PendingCall {
  return new PendingCall({
    id,
    method,
    args: "[]",
    size: 2,
    deadline: Infinity,
    sharesDeadline: false,
    headers: undefined,
    trace: undefined,
    token: undefined,
    retry: undefined,
    resolve: () => {},
    reject: () => {},
    owner: { forget: () => {} },
  });
}

describe("the calls that wait", () => {
  test("are those that were added and not deleted, however many there are and however long some of them wait", () => {
    // How many calls begin, and which share of those that wait then ends, from the latest on.
    const step = fc.record({ begin: fc.nat(700), end: fc.nat(100), last: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const calls = new PendingCalls();
        const expected = new Map<number, PendingCall>();
        let id = 0;
        for (const { begin, end, last } of steps) {
          for (let count = 0; count < begin; count++) {
            const call = createCall(++id);
            calls.add(call);
            expected.set(id, call);
          }
          const waiting = [...expected.values()];
          const ending = Math.floor((waiting.length * end) / 100);
          for (const call of last ? waiting.slice(-ending) : waiting.slice(0, ending)) {
            calls.delete(call);
            calls.delete(call);
            expected.delete(call.id);
          }
          expect(calls.size).toBe(expected.size);
          expect(calls.all().map((call) => call.id)).toEqual([...expected.keys()]);
          const ids = Array.from({ length: id }, (_, index) => index + 1);
          expect(ids.filter((known) => calls.get(known) !== expected.get(known))).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
