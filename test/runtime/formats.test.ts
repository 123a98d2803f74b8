import { fullFormats } from "ajv-formats/dist/formats.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type Format, formats } from "../../generator/model/rules.ts";
import * as runtime from "../../runtime/formats.ts";
import { method, model, service } from "../generator/support/models.ts";
import { loadCodecs } from "../generator/support/load-codecs.ts";

const seeds: Readonly<Record<Format, readonly string[]>> = {
  date: ["2024-02-29", "2023-02-29", "1999-12-31", "0000-01-01", "2024-13-01", "2024-04-31"],
  "date-time": [
    "2024-02-29T12:00:00Z",
    "2024-02-29 12:00:00.123+05:30",
    "2016-12-31T23:59:60Z",
    "2016-12-31t15:59:60.5-08:00",
    "2024-01-01T00:00:00+0530",
    "2024-01-01T24:00:00Z",
  ],
  duration: ["P1D", "P", "PT", "P1Y2M3DT4H5M6S", "P4W", "PT36H", "P1DT", "P1W2D"],
  email: [
    "ann@example.org",
    "a.b+c@sub.example.com",
    "a@b",
    "a..b@c.de",
    "@c.de",
    "a@-c.de",
    "ä@c.de",
  ],
  hostname: [
    "example.org",
    "example.org.",
    "a-b.c",
    "-a.b",
    `${"a".repeat(63)}.b`,
    `${"a".repeat(64)}.b`,
    "a..b",
  ],
  ipv4: ["192.0.2.1", "255.255.255.255", "256.1.1.1", "01.2.3.4", "1.2.3"],
  ipv6: [
    "2001:db8::1",
    "::",
    "::1",
    "1::",
    "1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::",
    "1:2:3:4:5:6::8",
    "1:2:3:4:5::7:8",
    "1:2:3:4::6:7:8",
    "1:2::4:5:6:7:8",
    "::2:3:4:5:6:7:8",
    "::ffff:192.0.2.1",
    "1:2:3:4:5:6:192.0.2.1",
    "1::5:192.0.2.1",
    "1:2:3:4:5::192.0.2.1",
    "1:2:3:4:5:6:7:192.0.2.1",
    "12345::",
  ],
  "iso-date-time": ["2024-02-29T12:00:00", "2024-02-29T12:00:00Z", "2024-02-30T12:00:00"],
  "iso-time": ["12:00:00", "12:00:00+01", "25:00:00"],
  "json-pointer": ["", "/", "/a/0", "/a~0b~1c", "/a~2", "a"],
  "json-pointer-uri-fragment": ["#", "#/a/0", "#/%41", "#/ä", "/a"],
  regex: ["^a+$", "(", "[a-z", "\\Z", "a\\Z", "\\p{L}", "(?<a>b)\\k<a>"],
  "relative-json-pointer": ["0", "1/a", "0#", "01", "-1", "2/a~1b"],
  time: ["12:00:00Z", "12:00:00.5+05:30", "23:59:60Z", "12:00:00", "12:60:00Z"],
  uri: [
    "http://example.org/a?b#c",
    "urn:isbn:1",
    "mailto:a@b.c",
    "http://[2001:db8::1]:80/",
    "http://[v1.a]/",
    "http://[1:2:3:4:5:6:7:8]",
    "http://[::1:2:3:4:5:6:7]",
    "http://[1::3:4:5:6:7:8]",
    "http://[1:2:3::6:7:8]",
    "http://[1:2:3:4::7:8]",
    "http://[1:2:3:4:5::192.0.2.1]",
    "http://user:pw@192.168.0.1/%20",
    "//example.org",
    "a b:c",
    "http://a/%zz",
    "file:///etc/x",
    'http://a/"b"',
  ],
  "uri-reference": [
    "",
    "#a",
    "a/b",
    "//example.org",
    "?q",
    "http://example.org",
    "a b",
    "/%zz",
    '"',
    "\\",
  ],
  "uri-template": ["/users/{id}", "{?a,b*}", "{", "{a:3}", "{+a}/b{#c}", "%41{%41}", "a b"],
  url: [
    "https://example.org",
    "ftp://user:pw@example.org:21/a",
    "http://10.0.0.1",
    "http://8.8.8.8",
    "http://172.16.0.1",
    "http://a--b.de",
    "http://a@b@c.de",
    "http://localhost",
    "http://ä.de/ö",
    "http://1.2.3.4.5.de",
  ],
  uuid: [
    "7d444840-9dc0-11d1-b245-5ffdce74fad2",
    "URN:UUID:7D444840-9dc0-11d1-b245-5ffdce74fad2",
    "7d444840",
  ],
};

const codecs = await loadCodecs(
  model([
    service(
      formats.map((format, index) =>
        method(`m${index}`, [], { kind: "string", rules: { format } }),
      ),
    ),
  ]),
);

function isAccepted(format: Format, text: string): boolean {
  const codec = codecs[`m${formats.indexOf(format)}Result`];
  try {
    codec!.decode(text);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid_argument" });
    return false;
  }
}

function isAcceptedByAjv(format: Format, text: string): boolean {
  const definition = fullFormats[format];
  if (definition instanceof RegExp) return definition.test(text);
  if (typeof definition === "function") return definition(text);
  // What is left of the package's definitions has a `validate` that takes a string.
  return (definition as unknown as { validate(text: string): boolean }).validate(text);
}

const glyphs = "0123456789abfgzAFZTtPYMDWHS:./-+#?&=@~%[]{}()\\\"' \n_*!äü🙂,;^|<>$";
const glyph = fc.constantFrom(...Array.from(glyphs));

/** Texts that differ from good ones by a few characters. */
function mutants(texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(60), fc.nat(2), fc.string({ unit: glyph, maxLength: 3 }));
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 3 }))
    .map(([text, edits]) =>
      edits.reduce((whole, [at, cut, put]) => {
        const index = at % (whole.length + 1);
        return whole.slice(0, index) + put + whole.slice(index + cut);
      }, text),
    );
}

describe.each(formats)("the format %s", (format) => {
  test("is that of ajv-formats", () => {
    for (const text of seeds[format]) {
      expect(isAccepted(format, text), text).toBe(isAcceptedByAjv(format, text));
    }
    fc.assert(
      fc.property(
        fc.oneof(mutants(seeds[format]), mutants(Object.values(seeds).flat())),
        (text) => isAccepted(format, text) === isAcceptedByAjv(format, text),
      ),
      { numRuns: 2000, seed: 3 },
    );
  });

  test("takes some texts and refuses others", () => {
    const verdicts = seeds[format].map((text) => isAccepted(format, text));
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
  });

  test("is tested in time that grows no faster than the text", () => {
    const longest = 100_000;
    for (const text of [...seeds[format], "a", "a.", "1:", "/", "%41", "a@", "-a", "{a}"]) {
      const started = performance.now();
      isAccepted(format, text.repeat(longest / (text.length + 1)) + "\u0000");
      isAccepted(format, `http://${text.repeat(longest / (text.length + 1))} `);
      expect(performance.now() - started, text).toBeLessThan(2000);
    }
  });
});

test("every exported test of a format is one of the list's", () => {
  expect(Object.keys(runtime)).toHaveLength(formats.length);
});
