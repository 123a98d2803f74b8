import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { HeaderGuard } from "../../runtime/brokers/amqp/header-guard.ts";
import { readTable } from "../../runtime/brokers/amqp/header-table.ts";
import { writeContentHeader } from "../nameko/support/content-header.ts";
import type { AmqpField } from "../nameko/support/field-reader.ts";

const codec = fileURLToPath(new URL("../../node_modules/amqplib/lib/codec.js", import.meta.url));
/** What amqplib decodes header tables with. */
// The package has no types for its parts.
const { decodeFields } = createRequire(import.meta.url)(codec) as {
  decodeFields(fields: Buffer): object;
};

const wide = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const near = fc.constantFrom(2n ** 53n, 2n ** 53n - 1n, -(2n ** 53n), 0n, -1n, 200n);
const names = fc.stringMatching(/^[a-zL_.]{1,12}$/).filter((name) => name !== "__proto__");
const { field } = fc.letrec<{ field: AmqpField }>((tie) => ({
  field: fc.oneof(
    { depthSize: "small" },
    fc.oneof(wide, near).map((value) => ({ type: "L", value })),
    fc.oneof(wide, near).map((value) => ({ type: "l", value })),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((value) => ({ type: "I", value })),
    fc.string({ unit: "binary" }).map((value) => ({ type: "S", value })),
    fc.boolean().map((value) => ({ type: "t", value })),
    fc.array(tie("field"), { maxLength: 3 }).map((value) => ({ type: "A", value })),
    fc.dictionary(names, tie("field"), { maxKeys: 3 }).map((value) => ({ type: "F", value })),
  ),
}));

/** What a program is to see of a field. */
function seen({ type, value }: AmqpField): unknown {
  if (typeof value === "bigint" && (type === "L" || type === "l"))
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(seen);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, seen(one)]));
}

function frameOf(payload: Buffer): Buffer {
  const head = Buffer.from([2, 0, 1, 0, 0, 0, 0]);
  head.writeUInt32BE(payload.length, 3);
  return Buffer.concat([head, payload, Buffer.of(0xce)]);
}

/** The table in a header frame that has no other property. */
function tableIn(frame: Buffer): object {
  const payload = frame.subarray(7, -1);
  expect(frame.readUInt32BE(3)).toBe(payload.length);
  expect(payload.readUInt32BE(14)).toBe(payload.length - 18);
  return decodeFields(payload.subarray(18));
}

test("header tables arrive as they were sent, and every integer exactly, however their bytes come", () => {
  const tables = fc.dictionary(names, field, { maxKeys: 4 });
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 40 }), (headers, piece) => {
      const frames = Buffer.concat(
        [headers, {}].map((each) => frameOf(writeContentHeader({ headers: each }, 5))),
      );
      const guard = new HeaderGuard();
      const passed: Buffer[] = [];
      for (let at = 0; at < frames.length; at += piece)
        passed.push(guard.pass(Buffer.from(frames.subarray(at, at + piece))));
      const all = Buffer.concat(passed);
      const first = all.subarray(0, 8 + all.readUInt32BE(3));
      expect({ ...readTable(tableIn(first)) }).toEqual(seen({ type: "F", value: headers }));
      expect(all.subarray(first.length)).toEqual(frameOf(writeContentHeader({ headers: {} }, 5)));
    }),
  );
});
