import fc from "fast-check";
import { expect, test } from "vitest";

import { decodeDate, isDateTime } from "../../runtime/date.ts";

const seed = 20_261_124;
const numRuns = 20_000;

const two = (most: number) =>
  fc.integer({ max: most, min: 0 }).map((n) => String(n).padStart(2, "0"));
const years = fc.oneof(fc.integer({ min: 1890, max: 2110 }), fc.integer({ min: 0, max: 9999 }));
const fractions = fc.oneof(fc.constantFrom("", ".", ".000"), fc.stringMatching(/^\.\d{1,9}$/));
const zones = fc.oneof(
  fc.constantFrom("Z", "z", "+00:00", "-00:00", "", "+0530", "+1:00", "ZZ"),
  fc.tuple(fc.constantFrom("+", "-"), two(25), two(61)).map(([sign, h, m]) => `${sign}${h}:${m}`),
);

/** Texts most of which are nearly dates. */
const texts = fc
  .tuple(
    years,
    two(13),
    two(32),
    fc.constantFrom("T", "t", " "),
    two(24),
    two(60),
    two(60),
    fractions,
    zones,
  )
  .map(([year, month, day, t, hour, minute, second, fraction, zone]) => {
    const date = `${String(year).padStart(4, "0")}-${month}-${day}`;
    return `${date}${t}${hour}:${minute}:${second}${fraction}${zone}`;
  });

/** RFC 3339, as an expression and a calendar say it. */
function isRfc3339(text: string): boolean {
  const shape =
    /^\d{4}-\d\d-\d\dt([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;
  if (!shape.test(text)) return false;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}

test("a text is a date and time exactly when RFC 3339 says so, apart from leap seconds", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(isDateTime(text), text).toBe(isRfc3339(text));
    }),
    { seed, numRuns },
  );
});

test("a date becomes the moment that JavaScript reads from its text", () => {
  fc.assert(
    fc.property(texts.filter(isDateTime), (text) => {
      expect(decodeDate(text), text).toEqual(new Date(text.toUpperCase()));
    }),
    { seed, numRuns: numRuns / 4 },
  );
});

test("what is only nearly a date is none, wherever a character is wrong", () => {
  const wrongs = ["x", "", "00", "/", ":", "\u0130", "٣", "9", " "];
  for (const text of ["2024-02-29T12:00:00.123+05:30", "2024-02-29T12:00:00.123Z"]) {
    for (let index = 0; index < text.length; index++) {
      for (const wrong of wrongs) {
        const changed = text.slice(0, index) + wrong + text.slice(index + 1);
        expect(isDateTime(changed), changed).toBe(isRfc3339(changed));
      }
    }
  }
});
