import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";
import { expect, test } from "vitest";

import { resolveConfig } from "../../../generator/config.ts";
import { generate } from "../../../generator/index.ts";
import { compile } from "../../../generator/pipeline.ts";
import { shareDeclarations } from "../../support/shared-declarations.ts";

shareDeclarations();

const folder = fileURLToPath(new URL(".", import.meta.url));
const project = path.join(folder, "../../..");
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const update = process.env["UPDATE"] === "1";

function optionsOf(name: string) {
  const root = path.join(folder, name);
  return {
    root,
    out: "expected",
    tsconfig: path.relative(root, path.join(project, "tsconfig.json")),
  };
}

function readTree(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  return new Map(
    files
      .map((file) => path.join(file.parentPath, file.name))
      .map((file) => [
        path.relative(root, file).split(path.sep).join("/"),
        readFileSync(file, "utf8"),
      ]),
  );
}

test.each(cases)("%s: the compiler writes what is expected, byte for byte", (name) => {
  const first = compile(resolveConfig(optionsOf(name)));
  expect(first.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (update) {
    generate(optionsOf(name));
    expect.fail(
      "UPDATE=1 has rewritten what is expected: look at the difference, then run without it",
    );
  }
  const expected = readTree(path.join(folder, name, "expected"));
  expect(Object.fromEntries(first.files)).toEqual(Object.fromEntries(expected));
});

test("compiling again gives the same bytes", () => {
  const config = resolveConfig(optionsOf("names"));
  expect([...compile(config).files]).toEqual([...compile(config).files]);
});

test("what is generated compiles under the strictest settings", () => {
  const { config } = ts.readConfigFile(path.join(project, "tsconfig.json"), (file) =>
    ts.sys.readFile(file),
  );
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const roots = cases.flatMap((name) => {
    const expected = path.join(folder, name, "expected");
    return [...readTree(expected).keys()]
      .filter((file) => file.endsWith(".ts"))
      .map((file) => path.join(expected, file));
  });
  const program = ts.createProgram(roots, {
    ...options,
    noUnusedLocals: true,
    skipLibCheck: false,
  });
  const problems = roots.flatMap((file) => {
    const source = program.getSourceFile(file)!;
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return [...found, ...program.getDeclarationDiagnostics(source)];
  });
  const texts = problems.map(
    ({ file, messageText }) =>
      `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
  expect(roots.length).toBeGreaterThan(30);
  expect(texts).toEqual([]);
}, 60_000);

test("a formatter changes nothing in what is generated", () => {
  const temporary = mkdtempSync(path.join(tmpdir(), "lagomorph-format-"));
  try {
    for (const name of cases) {
      for (const [file, text] of readTree(path.join(folder, name, "expected"))) {
        mkdirSync(path.dirname(path.join(temporary, name, file)), { recursive: true });
        writeFileSync(path.join(temporary, name, file), text);
      }
    }
    writeFileSync(path.join(temporary, "oxfmt.json"), '{ "printWidth": 100 }\n');
    const oxfmt = path.join(project, "node_modules/.bin/oxfmt");
    const run = () =>
      execFileSync(oxfmt, ["-c", "oxfmt.json", "--check", "."], {
        cwd: temporary,
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(run).not.toThrow();
  } finally {
    rmSync(temporary, { recursive: true });
  }
});
