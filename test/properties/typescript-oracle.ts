import path from "node:path";
import ts from "typescript";

import { repository } from "../support/read-contracts.ts";
import { compilerOptions, serviceAt, virtual } from "./compile-batch.ts";
import { type Term, toType } from "./term.ts";
import { brand } from "./write-leaf.ts";

/** A value, and the question whether it is of a type. */
export interface Question {
  /** The contract's place in its batch. */
  readonly contract: number;
  /** `value`: the result of `m0`; `arguments`: the parameters of `m1`. */
  readonly of: "value" | "arguments";
  readonly term: Term;
}

/**
 * What TypeScript says: `yes`, `no`, or `weak` where it refuses only because the value has nothing in common with a type
 * without required properties, which to JSON is an object with unknown properties.
 */
export type Verdict = "yes" | "no" | "weak";

/** TypeScript's answers. */
export interface Answers {
  readonly verdicts: readonly Verdict[];
  /** What TypeScript finds wrong with generated code, and with the equality of parameters, in words. */
  readonly problems: readonly string[];
}

/** Files of TypeScript and Node, which are parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Asks TypeScript about many values in one program. Each value is a variable of the type that has it as its only value, so
 * that neither literals are widened nor unknown properties refused.
 */
export function askTypeScript(
  files: Readonly<Record<string, string>>,
  contracts: ReadonlySet<number>,
  questions: readonly Question[],
): Answers {
  const places = new Map<Question, readonly [file: string, line: number]>();
  const asking = Object.fromEntries(
    [...contracts].map((contract) => {
      const own = questions.filter((question) => question.contract === contract);
      const file = `${virtual}/values/v${contract}.ts`;
      const head = headOf(contract, `${virtual}/contracts/c${contract}/shared.ts` in files);
      const lines = own.map((question, index) => {
        places.set(question, [file, head.length + 2 * index + 1]);
        const target = question.of === "value" ? "Value" : "Arguments";
        return `declare const v${index}: ${toType(question.term)};\nexport const w${index}: ${target} = v${index};`;
      });
      return [file, [...head, ...lines].join("\n")];
    }),
  );
  const program = createProgram({ ...files, ...withoutBrands(files), ...asking });
  const found = new Map<string, ts.Diagnostic>();
  const problems: string[] = [];
  const expected = new Set([...places.values()].map(([file, line]) => `${file}:${line}`));
  for (const source of program.getSourceFiles()) {
    const name = path.relative(repository, source.fileName);
    if (!name.startsWith(`${virtual}/values`) && !name.startsWith(`${virtual}/generated`)) continue;
    for (const diagnostic of [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]) {
      const line = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line;
      const place = `${name}:${line}`;
      if (expected.has(place)) found.set(place, diagnostic);
      else
        problems.push(
          `${place}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}\n  ${source.text.split("\n")[line]}`,
        );
    }
  }
  const verdicts = questions.map((question): Verdict => {
    const place = places.get(question)?.join(":") ?? "";
    const diagnostic = found.get(place);
    if (diagnostic === undefined) return "yes";
    return isWeak(diagnostic) ? "weak" : "no";
  });
  return { verdicts, problems };
}

/** The contracts once more, with branded texts as the texts that they are to JSON. */
function withoutBrands(files: Readonly<Record<string, string>>): Record<string, string> {
  const contracts = Object.entries(files).filter(([name]) =>
    name.startsWith(`${virtual}/contracts`),
  );
  return Object.fromEntries(
    contracts.map(([name, text]) => [
      name.replace("/contracts/", "/plain/"),
      text.replaceAll(brand, ""),
    ]),
  );
}

function headOf(contract: number, isSplit: boolean): string[] {
  const service = serviceAt(contract);
  return [
    `import type * as c from "../plain/c${contract}/${isSplit ? "shared" : "test"}.ts";`,
    `import type { S as Plain } from "../plain/c${contract}/test.ts";`,
    `import type { S } from "../contracts/c${contract}/test.ts";`,
    `import type { SClient } from "../generated/${service}/client.ts";`,
    `export type Unused = typeof c;`,
    `type Value = ReturnType<Plain["m0"]>; type Arguments = Parameters<Plain["m1"]>;`,
    `type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;`,
    `export const p0: Equal<Parameters<SClient["m0"]>[0], Parameters<S["m0"]>[0]> = true;`,
    `export const p1: Equal<Parameters<SClient["m1"]>[0], Parameters<S["m1"]>[0]> = true;`,
    `export const r0: Equal<ReturnType<SClient["m0"]>, Promise<ReturnType<S["m0"]>>> = true;`,
  ];
}

/** TypeScript's "has no properties in common", somewhere in its reasons. */
function isWeak({ code, messageText }: ts.Diagnostic): boolean {
  const codes = (chain: ts.DiagnosticMessageChain): number[] => [
    chain.code,
    ...(chain.next ?? []).flatMap(codes),
  ];
  return [code, ...(typeof messageText === "string" ? [] : codes(messageText))].some(
    (each) => each === 2559 || each === 2560,
  );
}

function createProgram(files: Readonly<Record<string, string>>): ts.Program {
  const options = ts.convertCompilerOptionsFromJson(compilerOptions, repository).options;
  const texts = new Map(
    Object.entries(files).map(([name, text]) => [path.join(repository, name), text]),
  );
  const folders = new Set([...texts.keys()].flatMap(foldersOf));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.directoryExists = (name) => folders.has(name) || ts.sys.directoryExists(name);
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = texts.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, version, ...rest));
    return parsed.get(name);
  };
  const roots = [...texts.keys()].filter((name) => name.endsWith(".ts"));
  return ts.createProgram(roots, options, host);
}

function foldersOf(file: string): string[] {
  const folder = path.dirname(file);
  return folder === file ? [] : [folder, ...foldersOf(folder)];
}
