import { expect, test } from "vitest";

import {
  type CarriedOut,
  createCollector,
  createDiagnostic,
  describeDone,
  type Diagnostic,
  type Edit,
  formatDiagnostics,
  hasErrors,
  withoutWarnings,
} from "../../../generator/diagnostics/index.ts";

const location = { file: "contracts/a.ts", line: 2, column: 6, length: 3 };
const wrong = createDiagnostic("any-in-contract", {
  location,
  path: "S.get → result.a",
  values: { instead: "Write the type; for any JSON value write `unknown`." },
});
const doubtful = createDiagnostic("undefined-property", {
  location: { ...location, line: 1 },
  path: "S.get → result.b",
  values: { property: "b" },
});
const source = (): string => "export type T = {\r\n\ta: \tany;\r\n};\r\n";

test("pretty: place, severity, code, path; message; the line with carets under the token; what to write", () => {
  expect(formatDiagnostics([wrong], { source })).toMatchInlineSnapshot(`
    "contracts/a.ts:2:6 error LAG1002 any-in-contract  S.get → result.a
      \`any\` says nothing about what travels, so nothing could be checked.

      2 | 	a: 	any;
        | 	   	^^^

      Write the type; for any JSON value write \`unknown\`.
    "
  `);
});

test("carets stand under their token behind tabs and in a file with a byte order mark", () => {
  const at = { ...wrong, location: { ...location, line: 1, column: 1, length: 6 } };
  const text = formatDiagnostics([at], { source: () => "\uFEFFexport type T = any;" });
  expect(text.split("\n").slice(3, 5)).toEqual(["  1 | export type T = any;", "    | ^^^^^^"]);
});

/** The line of a frame and its carets, without the gutter. */
function frame(line: string, token: string): readonly string[] {
  const at = { line: 1, column: line.indexOf(token) + 1, length: token.length };
  const text = formatDiagnostics([{ ...wrong, location: { ...location, ...at } }], {
    source: () => line,
  });
  return text
    .split("\n")
    .slice(3, 5)
    .map((each) => each.slice("  1 | ".length));
}

test("characters that take two columns have two carets, and as much room before the token", () => {
  expect(frame('type 価格 = "円" | any;', "any")).toEqual([
    'type 価格 = "円" | any;',
    "                   ^^^",
  ]);
  expect(frame('type T = "👍" | "日本"; // 値', '"日本"')).toEqual([
    'type T = "👍" | "日本"; // 値',
    "                ^^^^^^",
  ]);
});

test("a long line is cut around its token, before and behind, and not within a character", () => {
  const [line = "", carets = ""] = frame(`${"👍".repeat(300)}any${"値".repeat(300)}`, "any");
  expect(line).toMatch(/^…(👍){20}any(値){57}…$/u);
  expect(carets).toBe(`${" ".repeat(41)}^^^`);
  const [tabs = "", under = ""] = frame(`${"\ta".repeat(100)}any;`, "any");
  expect(tabs).toBe(`…${"\ta".repeat(20)}any;`);
  expect(under).toBe(` ${"\t ".repeat(20)}^^^`);
  const [long = "", all = ""] = frame(`a: ${"x".repeat(500)};`, "x".repeat(500));
  expect(long).toBe(`a: ${"x".repeat(97)}…`);
  expect(all).toBe(`   ${"^".repeat(97)}`);
});

test("without the file's text there is no code frame", () => {
  const text = formatDiagnostics([wrong], { source: () => undefined });
  expect(text).not.toContain("^");
  expect(text.split("\n")).toHaveLength(4);
});

test("diagnostics are parted by an empty line, and none is the empty string", () => {
  expect(formatDiagnostics([doubtful, wrong])).toContain("\n\ncontracts/a.ts:2:6 error");
  expect(formatDiagnostics([])).toBe("");
});

test("colours only when they are asked for", () => {
  expect(formatDiagnostics([wrong, doubtful], { source })).not.toContain("\u001B[");
  expect(formatDiagnostics([wrong, doubtful], { source, colour: true })).toContain(
    "\u001B[31merror\u001B[0m",
  );
});

const edit: Edit = {
  file: "contracts/a.ts",
  start: { line: 2, column: 6, offset: 24 },
  end: { line: 2, column: 9, offset: 27 },
  text: "unknown",
};

test("json: one array of flat objects, with the edit where there is one", () => {
  const texts = formatDiagnostics([{ ...wrong, edit }, doubtful], { format: "json" });
  expect(JSON.parse(texts)).toEqual([
    {
      code: "LAG1002",
      name: "any-in-contract",
      severity: "error",
      file: "contracts/a.ts",
      line: 2,
      column: 6,
      length: 3,
      path: "S.get → result.a",
      message: wrong.message,
      suggestion: wrong.suggestion,
      edit,
    },
    expect.objectContaining({ code: "LAG1019", severity: "warning", line: 1 }),
  ]);
  expect(formatDiagnostics([], { format: "json" })).toBe("[]\n");
});

test("an edit is said in words: what is changed, put in or taken away", () => {
  const said = (of: Partial<Edit>, text = source()): string =>
    formatDiagnostics([{ ...wrong, edit: { ...edit, ...of } }], { source: () => text })
      .trim()
      .split("\n")
      .at(-1)!
      .trim();
  expect(said({})).toBe("Edit: change `any` to `unknown`");
  expect(said({}, `\uFEFF${source()}`)).toBe("Edit: change `any` to `unknown`");
  expect(said({ text: "" })).toBe("Edit: remove `any`");
  expect(said({ end: edit.start, text: "readonly " })).toBe("Edit: insert `readonly` at 2:6");
  expect(said({ text: `a\n  b${"x".repeat(80)}` })).toBe(
    `Edit: change \`any\` to \`a b${"x".repeat(56)}…\``,
  );
  expect(said({ isGuess: true })).toBe("Perhaps: change `any` to `unknown`");
  expect(formatDiagnostics([{ ...wrong, edit }])).toContain("Edit: change to `unknown`\n");
  expect(formatDiagnostics([{ ...wrong, edit }], { format: "github", source })).toContain(
    "%0AEdit: change `any` to `unknown`\n",
  );
});

test("an edit that was carried out is one line: what stood there, and what does now", () => {
  const said = (of: Partial<CarriedOut>): string => describeDone({ ...edit, before: "any", ...of });
  expect(said({})).toBe("contracts/a.ts:2:6 `any` → `unknown`");
  expect(said({ text: "" })).toBe("contracts/a.ts:2:6 removed `any`");
  expect(said({ before: "", text: "a\n\u001B[31mb" })).toBe(
    "contracts/a.ts:2:6 inserted `a \\u001b[31mb`",
  );
});

test("github: one annotation a line, with what would end it escaped", () => {
  const odd: Diagnostic = {
    ...wrong,
    message: "100%\nof it",
    suggestion: "no: never",
    location: { ...location, file: "a,b:c.ts" },
  };
  expect(formatDiagnostics([odd, doubtful], { format: "github" })).toMatchInlineSnapshot(`
    "::error file=a%2Cb%3Ac.ts,line=2,col=6,endColumn=9,title=LAG1002 any-in-contract::S.get → result.a%0A100%25%0Aof it%0Ano: never
    ::warning file=contracts/a.ts,line=1,col=6,endColumn=9,title=LAG1019 undefined-property::S.get → result.b%0AThe property \`b\` can only be absent.%0ARemove it, or write the type that it may have.
    "
  `);
});

test("github: a line that ends with \\r ends no annotation", () => {
  const odd = {
    ...wrong,
    path: "S.\r\n::error::x",
    message: "a\rb",
    location: { ...location, file: "a\r::b.ts" },
  };
  const text = formatDiagnostics([odd], { format: "github" });
  expect(text).toMatch(/^::error file=a%0D%3A%3Ab\.ts,[^\r\n]*\n$/);
  expect(text).toContain("a\\u000db");
});

test("values fill the catalogue's texts, and TypeScript in braces stays", () => {
  const filled = createDiagnostic("service-not-interface", {
    location,
    path: "",
    values: { service: "Shop", what: "a class" },
  });
  expect(filled.message).toBe("`Shop` is a class; a service is an interface.");
  expect(filled.suggestion).toBe('Write `export interface Shop extends Service<"…"> { … }`.');
});

test("a collector sorts, and reports what is wrong at one place once", () => {
  const collector = createCollector();
  const report = (file: string, line: number, path: string): void =>
    collector.report("any-in-contract", {
      location: { ...location, file, line },
      path,
      values: { instead: "Write the type." },
    });
  report("b.ts", 1, "B.b");
  report("a.ts", 10, "A.a");
  report("a.ts", 9, "A.a");
  report("a.ts", 9, "A.again");
  expect(
    collector.list().map((found) => `${found.location.file} ${found.location.line} ${found.path}`),
  ).toEqual(["a.ts 9 A.a", "a.ts 10 A.a", "b.ts 1 B.b"]);
});

test("warnings are errors in strict mode only", () => {
  expect(hasErrors([doubtful])).toBe(false);
  expect(hasErrors(withoutWarnings([doubtful]))).toBe(true);
  expect(hasErrors([doubtful, wrong])).toBe(true);
  expect(hasErrors(withoutWarnings([]))).toBe(false);
});
