import type { HttpRoute } from "../../descriptor.ts";
import { type Issue, MeshError } from "../../errors.ts";
import { isObject, parseJson } from "../../json.ts";
import { Malformed } from "../../wire.ts";

/** A request, as far as arguments are in it. */
export interface ArgumentSource {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
}

/** The text of a JSON number. */
const numberText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The arguments of a request by name, as JSON: from the path, and from the query, or from the body when its method has one. By
 * position, where the route takes them so. Throws `MeshError` `invalid_argument`, or `payload_too_large`.
 */
export function readArguments(route: HttpRoute, { path, query, body }: ArgumentSource): unknown {
  const others = hasBody(route) ? readBody(route, body) : readQuery(route, query);
  if (isList(others)) return others;
  const twice = Object.keys(path).filter((name) => Object.hasOwn(others, name));
  if (twice.length > 0)
    throw invalid(twice.map((name) => issue(name, "given in the path only", "given twice")));
  const inPath = new Map<string, unknown>(
    Object.entries(path).map(([name, text]) => [name, readText(route, name, text)]),
  );
  return { ...others, ...Object.fromEntries(inPath) };
}

/** Whether parameters that are not in the path come from a body: else they come from the query. */
export function hasBody({ method }: HttpRoute): boolean {
  return method === "POST" || method === "PUT" || method === "PATCH";
}

type ByName = Readonly<Record<string, unknown>>;

function readBody({ byPosition }: HttpRoute, body: Uint8Array): ByName | readonly unknown[] {
  if (body.length === 0) return {};
  const json = parse(body);
  if (isObject(json)) return json;
  if (byPosition === true && isList(json)) return json;
  const instead = byPosition === true ? ", or a list of them" : "";
  const actual = Array.isArray(json) ? "array" : typeof json;
  throw invalid([issue("", `an object with arguments by name${instead}`, actual)]);
}

/** `Array.isArray` alone would make its items `any`. */
function isList<T>(json: T | readonly unknown[]): json is readonly unknown[] {
  return Array.isArray(json);
}

function parse(body: Uint8Array): unknown {
  try {
    return parseJson(body);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new MeshError(error.code, `the body: ${error.message}`);
  }
}

function readQuery(route: HttpRoute, query: URLSearchParams): ByName {
  const values = new Map<string, unknown>(route.emptyLists?.map((name) => [name, []]));
  const twice: Issue[] = [];
  for (const name of new Set(query.keys())) {
    const texts = query.getAll(name);
    const isList = route.lists?.includes(name) === true;
    if (!isList && texts.length > 1) twice.push(issue(name, "one value", `${texts.length} values`));
    const read = texts.map((text) => readText(route, name, text));
    values.set(name, isList ? read : read[0]);
  }
  if (twice.length > 0) throw invalid(twice);
  return Object.fromEntries(values);
}

/** Text → what JSON has for it, where its parameter is a number or a boolean; else, or when it is none, it stays text. */
function readText({ numbers, booleans }: HttpRoute, name: string, text: string): unknown {
  if (numbers?.includes(name) === true && numberText.test(text)) return Number(text);
  if (booleans?.includes(name) === true && (text === "true" || text === "false"))
    return text === "true";
  return text;
}

function issue(path: string, expected: string, actual: string): Issue {
  return { path, expected, actual };
}

function invalid(issues: readonly Issue[]): MeshError {
  const [first] = issues;
  return new MeshError(
    "invalid_argument",
    `${first?.path || "the body"}: ${first?.expected} is expected`,
    { issues },
  );
}
