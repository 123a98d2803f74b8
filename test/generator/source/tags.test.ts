import { describe, expect, test } from "vitest";

import {
  brief,
  onlyService,
  readBatch,
  readContracts,
  withPayload,
  withService,
  withWords,
} from "../../support/read-contracts.ts";

const durations = [
  ["1ms", 1],
  ["0.5s", 500],
  ["5s", 5000],
  ["24h", 86_400_000],
] as const;
const badValues = [
  "timeout",
  "timeout 5",
  "timeout 5 s",
  "timeout 5sec",
  "timeout 0s",
  "timeout -1s",
  "timeout 600h",
  "timeout 1e3s",
  "name",
  "name two names",
  "idempotent yes",
];
const foreignTags = [
  "param x it",
  "returns it",
  "remarks it",
  "see it",
  "example await get() // nothing",
  "deprecated use it",
  "whatever it is",
  "acme",
];
const nearMisses = [
  ["timeuot 5s", "timeout"],
  ["Timeout 5s", "timeout"],
  ["minimun 1", "minimum"],
  ["min 1", "minimum"],
  ["idempotant", "idempotent"],
  ["deprecate", "deprecated"],
  ["maxlenght 3", "maxLength"],
  ["regex ^a$", "pattern"],
  ["unique", "uniqueItems"],
  ["isInt", "integer"],
  ["additionalProperties false", "strict"],
  ["TJS-minimum 1", "minimum"],
] as const;
const several = "/**\n * @name other.name\n * @timeout 2m\n * @idempotent\n */";
const wild =
  "/**\n * Adds `a` to ${b} and *c*. 🙂\n *\n *   indented\n * @param x the x,\n *   on two lines\n * @deprecated use {@link other} @ home\n */";

const tags = [
  ...badValues,
  ...foreignTags,
  ...nearMisses.map(([tag]) => tag),
  ...durations.map(([text]) => `timeout ${text}`),
];
const comments = [several, wild, ...tags.map((tag) => `/** @${tag} */`)];
const byComment = readBatch(
  Object.fromEntries(comments.map((comment) => [comment, withService(`${comment}\nget(): void;`)])),
);

/** What is found in a comment before the method `get`, and the method. */
function readTags(comment: string): { found: string[]; member: unknown } {
  const contracts = byComment[comment]!;
  return { found: contracts.diagnostics.map(brief), member: onlyService(contracts).members[0] };
}

describe("tags of members", () => {
  test("give the name on the wire, the deadline, and leave to run twice", () => {
    const { found, member } = readTags(several);
    expect(found).toEqual([]);
    expect(member).toMatchObject({
      name: "get",
      wireName: "other.name",
      timeout: 120_000,
      idempotent: true,
    });
  });

  test("are read in a comment on the member's own line", () => {
    const contracts = readContracts(
      withWords('export interface S extends Service<"s"> { /** @timeout 5s */ get(): void }'),
    );
    expect(onlyService(contracts).members).toMatchObject([
      { timeout: 5000, doc: { tags: [{ name: "timeout", text: "5s" }] } },
    ]);
  });

  test.each(durations)("@timeout %s is %d milliseconds", (text, timeout) => {
    expect(readTags(`/** @timeout ${text} */`).member).toMatchObject({ timeout });
  });

  test.each(badValues)("@%s is refused", (text) => {
    expect(readTags(`/** @${text} */`).found).toEqual(["bad-tag-value 2:5 S.get"]);
  });

  const misplaced = {
    event: withService("/** @timeout 5s */\ne: Event<string>;"),
    command: withService("/** @idempotent */\nc(): Command;"),
    handler: withService('e: Event<string>;\n/** @timeout 5s */\nh: On<S, "e">;'),
    service: withWords('/** @timeout 5s */\nexport interface S extends Service<"s"> { a(): void }'),
    type: withWords("/** @name x */\nexport type A = { a: string };"),
    property: withPayload("export interface T {\n  /** @name x */\n  a: string;\n}"),
  };
  const results = readBatch(misplaced);

  test.each([
    ["event", "tag-does-not-apply 2:5 S.e"],
    ["command", "tag-does-not-apply 2:5 S.c"],
    ["handler", "tag-does-not-apply 3:5 S.h"],
    ["service", "tag-does-not-apply 1:5 S"],
    ["type", "tag-does-not-apply 1:5 A"],
    ["property", "tag-does-not-apply 2:7 S.get → result.a"],
  ] as const)("on this they say nothing, and are refused: %s", (name, diagnostic) => {
    expect(results[name].diagnostics.map(brief)).toEqual([diagnostic]);
  });
});

describe("tags", () => {
  test("are no tags in code, in strings and in other comments", () => {
    const { diagnostics } = readContracts(
      withPayload(
        [
          "/** Write `@minimum 1`, {@link minimum} or me@minimum.org.",
          " * ```ts",
          " * @minimum 1",
          " * ```",
          " */",
          'export type T = { a: "/** @minimum 1 */"; b: string }; // @minimum 1',
          "/* @minimum 1 */",
        ].join("\n"),
      ),
    );
    expect(diagnostics.map(brief)).toEqual([]);
  });
});

describe("other tags", () => {
  test.each(foreignTags)("@%s passes", (text) => {
    expect(readTags(`/** @${text} */`).found).toEqual([]);
  });

  test.each(nearMisses)("@%s is a warning that offers @%s", (text, nearest) => {
    expect(byComment[`/** @${text} */`]!.diagnostics).toMatchObject([
      {
        name: "unknown-tag",
        severity: "warning",
        suggestion: `Write \`@${nearest}\`, if that is meant.`,
      },
    ]);
  });
});

test("a misspelt tag is reported with the way to what it stands before", () => {
  const { diagnostics } = readContracts(
    withWords(`/** @minimun 1 */ type Weight = number;
    export interface Shop extends Service<"shop"> {
      /** @timout 5s */
      add(/** @minimun 1 */ amount: number, item: { "in kg": { /** @maxlength 5 */ size: Weight } }): void;
    }`),
  );
  const names = diagnostics.map(({ name, path }) => `${name} ${path}`);
  expect(names).toEqual([
    "unknown-tag Weight",
    "unknown-tag Shop.add",
    "unknown-tag Shop.add → amount",
    'unknown-tag Shop.add → item["in kg"].size',
  ]);
});

test("the text of a comment is kept as it is, whatever it holds", () => {
  const { member, found } = readTags(wild);
  expect(found).toEqual([]);
  expect(member).toMatchObject({
    doc: {
      text: "Adds `a` to ${b} and *c*. 🙂\n\n  indented",
      tags: [
        { name: "param", text: "x the x,\n  on two lines" },
        { name: "deprecated", text: "use {@link other} @ home" },
      ],
    },
  });
});

test("a word for several rules is that of the values which it stands before, in one round", () => {
  const { diagnostics } = readContracts(
    withPayload(`/** @max 4 */ type Name = string;
    export interface T {
      /** @min 1 */ a: Name | null; /** @min 1 */ b: number[]; /** @max 9 */ c: Set<string>;
      /** @max 9 */ d: Record<string, 1>; /** @min 1 */ e: number; /** @minimun 2 */ f?: string;
    }`),
  );
  expect(diagnostics.map(({ edit }) => edit?.text)).toEqual(
    ["maxLength", "minLength", "minItems", "maxItems", "maxProperties", "minimum", "minLength"].map(
      (each) => `@${each}`,
    ),
  );
});
