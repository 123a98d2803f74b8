import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isDeeperThan,
  maxDepth,
  maxMessageSize,
  parseJson,
  stringifyJson,
} from "../../runtime/json.ts";
import { Malformed } from "../../runtime/wire.ts";

function refusal(body: Uint8Array): Malformed {
  try {
    parseJson(body);
  } catch (error) {
    expect(error).toBeInstanceOf(Malformed);
    // Just asserted.
    return error as Malformed;
  }
  throw new Error("it was taken");
}

function depthOf(json: unknown): number {
  if (typeof json !== "object" || json === null) return 0;
  return 1 + Math.max(0, ...Object.values(json).map(depthOf));
}

describe("bytes from outside", () => {
  test("are read as the JSON that they are", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(parseJson(Buffer.from(text)))).toBe(text);
      }),
    );
  });

  test("are refused with a reason when they are no JSON, and nothing of them is repeated", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          parseJson(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Malformed);
        }
      }),
      { numRuns: 1000 },
    );
    expect(refusal(Buffer.from("secret")).message).not.toContain("secret");
  });

  test("are refused unread when there are too many", () => {
    expect(refusal(Buffer.alloc(maxMessageSize + 1, " ")).code).toBe("payload_too_large");
  });

  test("are refused unread when they are nested too deep", () => {
    const nested = (levels: number): Buffer =>
      Buffer.from(`${'{"a":['.repeat(levels / 2)}${"]}".repeat(levels / 2)}`);
    expect(parseJson(nested(maxDepth))).toBeTypeOf("object");
    expect(refusal(nested(maxDepth + 2)).message).toContain("nested");
    expect(refusal(nested(1_000_000)).message).toContain("nested");
  });

  test("are as deep as they look, whatever stands in their strings", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(9), (value, limit) => {
        expect(isDeeperThan(Buffer.from(JSON.stringify(value)), limit)).toBe(
          depthOf(value) > limit,
        );
      }),
    );
    expect(isDeeperThan(Buffer.from('"[[[[\\"[[["'), 0)).toBe(false);
  });

  test("cannot change what all objects have in common", () => {
    const parsed = parseJson(
      Buffer.from('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    );
    expect(parsed).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("polluted");
  });
});

test("what leaves is the text that JSON.stringify makes of it, numbers and few of them included", () => {
  const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1e21, 5e-324));
  const values = fc.oneof(number, fc.array(fc.oneof({ weight: 9, arbitrary: number }, fc.json())));
  fc.assert(
    fc.property(fc.oneof(values, fc.jsonValue({ maxDepth: 2 })), (value) => {
      expect(stringifyJson(value, "it")).toBe(JSON.stringify(value));
    }),
  );
});
