import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const project = path.join(folder, "../../..");

/** `service.js` of every golden as a TypeScript file beside it, by path: each literal with the type that it is declared to have. */
const annotated = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "service.js")
    .map((file) => [
      path.join(folder, path.dirname(file), "annotated.ts"),
      annotate(readFileSync(path.join(folder, file), "utf8")),
    ]),
);

function annotate(text: string): string {
  const names = new Map(
    [...text.matchAll(/^export \{ (\S+) as (\S+) \};$/gm)].map(([, own, name]) => [own, name]),
  );
  const code = text
    .replaceAll(
      /^const (\S+)(?= = \{\n  name: .*\n(?:  status: .*\n)?  create: .* new errors\.(\w+))/gm,
      '$&: $rpc.ErrorDescriptor<errors.$2["data"]>',
    )
    .replaceAll(
      /^(export )?const (\S+)(?= =)/gm,
      (head: string, _, name: string) => `${head}: typeof $declared.${names.get(name) ?? name}`,
    );
  return `import type * as $declared from "./service.js";\nimport type * as $rpc from "lagomorph/generated";\n${code}`;
}

/** What TypeScript finds in these texts. */
function problems(texts: ReadonlyMap<string, string>): string[] {
  const file = path.join(project, "tsconfig.json");
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((name) => {
    const source = program.getSourceFile(name);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  });
}

test("descriptors are what their declarations say, and of the codecs that these name", () => {
  expect(annotated.size).toBeGreaterThan(10);
  expect(problems(annotated)).toEqual([]);
});

test("a descriptor that is not would be found", () => {
  const wrong = new Map(
    [...annotated].map(([file, text]) => [
      file,
      text.replaceAll(/args: codec\.\w+/g, "args: codec"),
    ]),
  );
  expect(problems(wrong).length).toBeGreaterThan(10);
});
