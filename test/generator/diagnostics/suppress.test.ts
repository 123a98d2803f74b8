import { expect, test } from "vitest";

import { parseSuppression } from "../../../generator/diagnostics/index.ts";
import { brief, readBatch, withWords } from "../../support/read-contracts.ts";

const klass = "export class Price { amount!: number }";
const service = (body: string): string =>
  withWords(`export interface S extends Service<"s"> {\n${body}\n}\n${klass}`);
const comment = "// lagomorph-disable-next-line";

const cases = readBatch({
  member: service(`${comment} LAG1007 -- a reason\nprice(): Price;`),
  name: service(`${comment} class-as-payload -- a reason\nprice(): Price;`),
  documented: service(`${comment} LAG1007 -- a reason\n\n/**\n * Doc.\n */\nprice(): Price;`),
  inside: service(`/** Doc. */\n${comment} LAG1007 -- a reason\nprice(): Price;`),
  property: service(`get(): {\n${comment} LAG1007 -- a reason\nprice: Price };`),
  tag: service(`${comment} LAG4002 -- ours\n/** @timeuot 5s */\nget(): void;`),
  several: service(`${comment} LAG1007, LAG4002 -- both\n/** @timeuot 5s */ price(): Price;`),
  block: service(`/* lagomorph-disable-next-line LAG1007 -- a reason */\nprice(): Price;`),
  crlf: service(`${comment} LAG1007 -- a reason\nprice(): Price;`).replaceAll("\n", "\r\n"),
  cr: service(`${comment} LAG1007 -- a reason\nprice(): Price;`).replaceAll("\n", "\r"),
  text: service(`get(): "${comment} LAG1007";`),
  elsewhere: service(`${comment} LAG1007 -- a reason\nget(): void;\nprice(): Price;`),
  noReason: service(`${comment} LAG1007\nprice(): Price;`),
  emptyReason: service(`${comment} LAG1007 --\nprice(): Price;`),
  noCode: service(`${comment} -- a reason\nprice(): Price;`),
  unknown: service(`${comment} LAG9999 -- a reason\nprice(): Price;`),
  error: service(`${comment} LAG1002 -- a reason\nget(): any;`),
  misspeltError: service(`// lagomorph-ignore-next-line LAG1002 -- a reason\nget(): any;`),
  directive: service(`// lagomorph-disable-line LAG1007 -- a reason\nprice(): Price;`),
  other: service(`// lagomorph-like names\nget(): void;`),
});

const of = (name: keyof typeof cases): string[] => cases[name].diagnostics.map(brief);

test.each(["member", "name", "documented", "inside", "property", "tag", "several"] as const)(
  "a warning is silenced where a comment gives its code and a reason: %s",
  (name) => {
    expect(of(name)).toEqual([]);
  },
);

test.each(["block", "crlf", "cr"] as const)(
  "whatever the comment and its line ends: %s",
  (name) => {
    expect(of(name)).toEqual([]);
  },
);

test("only on the next line; a comment that silences nothing is reported", () => {
  expect(of("elsewhere")).toEqual([
    "unused-suppression 2:1",
    "class-as-payload 4:10 S.price → result",
  ]);
});

test.each(["noReason", "emptyReason", "noCode", "unknown", "directive"] as const)(
  "a comment that cannot be carried out is an error, and silences nothing: %s",
  (name) => {
    expect(of(name)).toEqual(["bad-suppression 2:1", "class-as-payload 3:10 S.price → result"]);
  },
);

test("errors cannot be silenced", () => {
  expect(of("error")).toEqual(["bad-suppression 2:1", "any-in-contract 3:8 S.get → result"]);
  // To write another such comment would be no better.
  expect(cases.error.diagnostics[0]?.suggestion).toBe(
    "Remove the comment, and change what the error is about.",
  );
  expect(cases.misspeltError.diagnostics[0]?.suggestion).not.toContain("LAG1002");
});

test("text that looks like such a comment is none, and other comments are left alone", () => {
  expect(of("text")).toEqual([]);
  expect(of("other")).toEqual([]);
  expect(parseSuppression("// lagomorph-disable-next-line LAG1, LAG2 -- it -- is")).toEqual({
    directive: "disable-next-line",
    codes: ["LAG1", "LAG2"],
    reason: "it -- is",
  });
});
