import path from "node:path";
import ts from "typescript";

import { repository } from "../support/read-contracts.ts";
import { emittedOptions, virtual } from "./compile-batch.ts";
import { headOf } from "./heads.ts";
import { ruleTypes } from "./rules.ts";
import { type Term, toType } from "./term.ts";
import type { WrittenContract } from "./write.ts";

/** A value, and the question whether it is of a type. */
export interface Question {
  /** The contract's place in its batch. */
  readonly contract: number;
  /** What it is a value of: the number of one of the contract's places. */
  readonly at: number;
  readonly term: Term;
  /** Names of properties that are nowhere required: see `toType`. */
  readonly absent: readonly string[];
  /** The members of its enums by their texts. */
  readonly enums?: ReadonlyMap<unknown, string>;
}

/** TypeScript's answers. */
export interface Answers {
  /** Whether the value is of the type. */
  readonly isAssignable: (question: Question) => boolean;
  /**
   * Whether it would be, were there no rule against values that have nothing in common with a type without required
   * properties, and no inherited `toString`, and were the text of a member of an enum that member. To JSON such a value is an object with
   * unknown properties, and such a text a member.
   */
  readonly isWeaklyAssignable: (question: Question) => boolean;
  /** What TypeScript finds wrong with generated code, and with the equality of parameters, in words. */
  readonly problems: readonly string[];
}

/** Files of TypeScript and Node, which are parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Asks TypeScript about many values in one program: its checker, without the work of putting refusals in words. */
export function askTypeScript(
  files: Readonly<Record<string, string>>,
  contracts: ReadonlyMap<number, WrittenContract>,
  questions: readonly Question[],
): Answers {
  const names = new Map<Question, string>();
  const asking: Record<string, string> = {};
  for (const [contract, written] of contracts) {
    const { plain } = written;
    const own = questions.filter((question) => question.contract === contract);
    for (const [name, text] of Object.entries(plain)) asking[plainFile(contract, name)] = text;
    asking[plainFile(contract, "rules.ts")] = ruleTypes(own.map(({ term }) => term));
    asking[headFile(contract)] = headOf(contract, written).join("\n");
    const lines = own.flatMap((question, index) => {
      names.set(question, `v${index}`);
      const { term, absent, enums = new Map() } = question;
      return [
        `type v${index} = ${toType(term, { barred: absent })};`,
        `type v${index}_ = ${toType(term, { absent, barred: absent, enums })};`,
      ];
    });
    asking[valueFile(contract)] = [...valueHead(contract, written), ...lines].join("\n");
  }
  const program = createProgram({ ...files, ...asking });
  const checker = program.getTypeChecker();
  const tables = new Map(
    [...contracts.keys()].map((each) => [each, aliasesOf(program, each)] as const),
  );
  const is = ({ contract, at }: Question, name: string): boolean => {
    const typeOf = (alias: string): ts.Type =>
      typeInsideOut(checker, tables.get(contract)!.get(alias)!);
    return checker.isTypeAssignableTo(typeOf(name), typeOf(`At${at}`));
  };
  return {
    isAssignable: (question) => is(question, names.get(question)!),
    isWeaklyAssignable: (question) => is(question, `${names.get(question)!}_`),
    problems: problemsOf(program),
  };
}

/**
 * The type of a node, made after all that it holds. TypeScript takes types that were made the later the deeper they stand for an
 * expansion without end, and whatever stands below the third list of one item for right; these are made so when they are asked for
 * from the outside.
 */
function typeInsideOut(checker: ts.TypeChecker, node: ts.TypeNode): ts.Type {
  const visit = (child: ts.Node): void => {
    ts.forEachChild(child, visit);
    if (ts.isTypeNode(child)) checker.getTypeFromTypeNode(child);
  };
  ts.forEachChild(node, visit);
  return checker.getTypeFromTypeNode(node);
}

/** The types that the file of a contract's values names. */
function aliasesOf(program: ts.Program, contract: number): ReadonlyMap<string, ts.TypeNode> {
  const source = program.getSourceFile(path.join(repository, valueFile(contract)));
  const [wrong] = program.getSyntacticDiagnostics(source);
  if (source === undefined || wrong !== undefined) {
    throw new Error(`values that TypeScript cannot read: ${textOf(wrong)}`);
  }
  const aliases = source.statements.filter(ts.isTypeAliasDeclaration);
  return new Map(aliases.map(({ name, type }) => [name.text, type] as const));
}

/** What TypeScript finds in generated code, by all that a project can ask of it, and in what is compared with that. */
function problemsOf(program: ts.Program): string[] {
  return program.getSourceFiles().flatMap((source) => {
    const name = path.relative(repository, source.fileName);
    const [, folder] = /^virtual\/(heads|generated|plain)/.exec(name) ?? [];
    if (folder === undefined) return [];
    const isEmitted = folder === "generated";
    const declared = isEmitted && !source.isDeclarationFile;
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
      ...(declared ? program.getDeclarationDiagnostics(source) : []),
    ];
    return found
      .filter(({ code }) => isEmitted || !ofEmittedOnly.has(code))
      .map((diagnostic) => {
        const { line } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
        return `${name}:${line}: ${textOf(diagnostic)}\n  ${source.text.split("\n")[line]}`;
      });
  });
}

/** Names that nobody uses, and enums. */
const ofEmittedOnly: ReadonlySet<number> = new Set([1294, 6133, 6138, 6192, 6196, 6198, 6205]);

function textOf(diagnostic: ts.Diagnostic | undefined): string {
  return ts.flattenDiagnosticMessageText(diagnostic?.messageText, " ");
}

function plainFile(contract: number, name: string): string {
  return `${virtual}/plain/c${contract}/${name}`;
}

function headFile(contract: number): string {
  return `${virtual}/heads/c${contract}/test.ts`;
}

/** Not checked as a file: its types are looked up one by one. */
function valueFile(contract: number): string {
  return `${virtual}/values/c${contract}/test.ts`;
}

function valueHead(contract: number, { plain, places }: WrittenContract): string[] {
  const home = "shared.ts" in plain ? "shared" : "test";
  return [
    `import type * as c from "../../plain/c${contract}/${home}.ts";`,
    `import type { Places } from "../../plain/c${contract}/test.ts";`,
    ...places.map(({ schema }, at) => `type At${at} = Places[${JSON.stringify(schema)}];`),
  ];
}

function createProgram(files: Readonly<Record<string, string>>): ts.Program {
  const options = ts.convertCompilerOptionsFromJson(emittedOptions, repository).options;
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
