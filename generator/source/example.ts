import { ts } from "./ts-morph.js";

import type { ErrorModel, Example, Method, Parameter } from "../model/contract.ts";
import type { JsonValue } from "../model/type.ts";
import type { Types } from "../model/resolve.ts";
import { parseData } from "./data-expression.ts";
import type { Parsed } from "./tag-values.ts";
import { toRuledWire } from "./wire-data.ts";

/** What an example is held against. */
export interface ExampleOf {
  readonly method: Method;
  readonly types: Types;
  readonly errors: readonly ErrorModel[];
}

/**
 * `add(2, 3) => 5`, `get("x") => throws UserNotFound { id: "x" }`: a call and how it ends. `undefined` for any other text, which is
 * documentation. It may stand between lines of ``` ```, below a title. Nothing of it is ever run by the compiler.
 */
export function readExample(written: string, of: ExampleOf): Parsed<Example> | undefined {
  const fenced = fencedCode(written);
  const text = fenced ?? written;
  const parts = splitExample(text);
  if (parts === undefined) return undefined;
  // Several lines of code, of which this is the first.
  if (fenced !== undefined && !isOutcome(parts.outcome)) return undefined;
  const { name, args, outcome } = parts;
  if (name !== of.method.name)
    return { problem: `it calls \`${name}\`, not \`${of.method.name}\`` };
  const given = readArguments(args, of);
  if ("problem" in given) return given;
  const end = readOutcome(outcome, of);
  return "problem" in end ? end : { value: { text, args: given.value, ...end.value } };
}

/** What stands between lines of ``` ```, at most a title before them. */
function fencedCode(text: string): string | undefined {
  const lines = text.trim().split("\n");
  const start = lines.findIndex((line) => line.trimStart().startsWith("```"));
  if (start === -1 || start > 1 || lines.at(-1)?.trim() !== "```") return undefined;
  return lines
    .slice(start + 1, -1)
    .join("\n")
    .trim();
}

/** A name, then everything between balanced parentheses, then `=>`. */
function splitExample(
  text: string,
): { readonly name: string; readonly args: string; readonly outcome: string } | undefined {
  const name = /^[\p{ID_Continue}$.-]+(?=\()/u.exec(text)?.[0];
  if (name === undefined) return undefined;
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true);
  scanner.setText(text, name.length);
  let depth = 0;
  for (;;) {
    const token = scanner.scan();
    if (token === ts.SyntaxKind.EndOfFileToken) return undefined;
    if (opening.has(token)) depth += 1;
    if (closing.has(token)) depth -= 1;
    if (depth === 0) break;
  }
  const end = scanner.getTokenEnd();
  if (scanner.scan() !== ts.SyntaxKind.EqualsGreaterThanToken) return undefined;
  const outcome = text.slice(scanner.getTokenEnd()).trim();
  return { name, args: text.slice(name.length + 1, end - 1), outcome };
}

const opening: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.OpenParenToken,
  ts.SyntaxKind.OpenBracketToken,
  ts.SyntaxKind.OpenBraceToken,
]);
const closing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.CloseParenToken,
  ts.SyntaxKind.CloseBracketToken,
  ts.SyntaxKind.CloseBraceToken,
]);

function readArguments(text: string, { method, types }: ExampleOf): Parsed<readonly JsonValue[]> {
  const data = parseData(`[${text}]`);
  if (data?.kind !== "array") return { problem: "its arguments are no data" };
  const { parameters } = method;
  const values: JsonValue[] = [];
  for (const [index, item] of data.items.entries()) {
    const parameter = parameterAt(parameters, index);
    if (parameter === undefined)
      return { problem: `it has more than ${parameters.length} arguments` };
    const isLeftOut =
      item.kind === "plain" && item.value === undefined && parameter.optional === true;
    const wire = isLeftOut ? { json: undefined } : toRuledWire(item, typeAt(parameter), types);
    if ("problem" in wire) return { problem: `argument \`${parameter.name}\`: ${wire.problem}` };
    // Arguments that are left out before others travel as `null`.
    values.push(wire.json ?? null);
  }
  const missing = parameters[data.items.length];
  if (missing !== undefined && missing.optional !== true && missing.rest !== true) {
    const wire = toRuledWire({ kind: "plain", value: undefined }, missing.type, types);
    if ("problem" in wire) return { problem: `argument \`${missing.name}\` is missing` };
  }
  return { value: values };
}

function parameterAt(parameters: readonly Parameter[], index: number): Parameter | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.rest === true ? last : undefined);
}

/** The type of one argument: of a rest parameter, of one of its items. */
function typeAt({ type, rest }: Parameter): Parameter["type"] {
  return rest === true && type.kind === "array" ? type.items : type;
}

type Outcome = Pick<Example, "result" | "error">;

function isOutcome(text: string): boolean {
  const data = /^throws\s+\w+(.*)$/s.exec(text)?.[1]?.trim() ?? text;
  return data === "" || parseData(data) !== undefined;
}

function readOutcome(text: string, of: ExampleOf): Parsed<Outcome> {
  const [, thrown, rest = ""] = /^throws\s+(\w+)([\s\S]*)$/.exec(text) ?? [];
  if (thrown !== undefined) return readThrown(thrown, rest.trim(), of);
  const data = parseData(text);
  if (data === undefined) return { problem: "what it gives is no data" };
  const wire = toRuledWire(data, of.method.result, of.types);
  if ("problem" in wire) return { problem: `what it gives: ${wire.problem}` };
  return { value: wire.json === undefined ? {} : { result: wire.json } };
}

/** `throws UserNotFound { id: "x" }` */
function readThrown(
  name: string,
  text: string,
  { method, types, errors }: ExampleOf,
): Parsed<Outcome> {
  const error = errors.find((candidate) => candidate.interfaceName === name);
  if (error === undefined || !method.errors.includes(error.name)) {
    return { problem: `\`${method.name}\` does not declare the error \`${name}\`` };
  }
  const data = parseData(text === "" ? "{}" : text);
  if (data === undefined) return { problem: `the data of \`${name}\` is no data` };
  const wire = toRuledWire(data, error.data, types);
  if ("problem" in wire) return { problem: `the data of \`${name}\`: ${wire.problem}` };
  return { value: { error: { name: error.name, data: wire.json ?? null } } };
}
