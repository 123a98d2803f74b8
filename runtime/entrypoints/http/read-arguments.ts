import type { HttpRoute } from "../../descriptor.ts";
import { pathKey } from "../../describe.ts";
import { type Issue, MeshError } from "../../errors.ts";
import { isObject, parseJson } from "../../json.ts";
import { Malformed } from "../../wire.ts";
import { patternOf } from "./routes.ts";

/** A request, as far as arguments are in it. */
export interface ArgumentSource {
  /** As it came: with `.` and `..`, which `URL` would take away. */
  readonly url: string;
  readonly body: Uint8Array;
}

/** What is in a request. */
export interface ReadArguments {
  /** By name, as JSON; by position, where the route takes them so. */
  readonly args: unknown;
  /** What is wrong with them that only the request shows. */
  readonly issues: readonly Issue[];
}

/** The text of a JSON number. */
const numberText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The arguments of a request: from the path, and from the query, or from the body when its method has one. Throws `MeshError`
 * `invalid_argument` for a body that has none, or `payload_too_large`.
 */
export function readArguments(route: HttpRoute, { url, body }: ArgumentSource): ReadArguments {
  const issues: Issue[] = [];
  const others = hasBody(route) ? readBody(route, body) : readQuery(route, url, issues);
  if (isList(others)) return { args: others, issues };
  const inPath = readPath(route, url, issues);
  for (const name of inPath.keys())
    if (Object.hasOwn(others, name))
      issues.push({
        path: pathKey(name),
        expected: "given in the path only",
        actual: "given twice",
      });
  return { args: { ...others, ...Object.fromEntries(inPath) }, issues };
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
  const expected = `an object with arguments by name${instead}`;
  throw new MeshError("invalid_argument", `the body: ${expected} is expected`, {
    issues: [{ path: "", expected, actual }],
  });
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
    const { message } = error;
    throw new MeshError(
      error.code,
      message.startsWith("the body ") ? message : `the body: ${message}`,
    );
  }
}

/** What stands in the path where the route has parameters: it has as many parts as the route. */
function readPath(route: HttpRoute, url: string, issues: Issue[]): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const [, path = ""] = /^\w+:\/\/[^/]*([^?#]*)/.exec(url) ?? [];
  const parts = path.split("/");
  for (const [index, part] of patternOf(route).split("/").entries()) {
    if (!part.startsWith(":")) continue;
    const name = part.slice(1);
    const text = parts[index] ?? "";
    if (!isEscaped(text)) issues.push(notEscaped(name));
    else values.set(name, readText(route, name, decodeURIComponent(text)));
  }
  return values;
}

function readQuery(route: HttpRoute, url: string, issues: Issue[]): ByName {
  const { search, searchParams } = new URL(url);
  const values = new Map<string, unknown>(route.emptyLists?.map((name) => [name, []]));
  for (const name of new Set(searchParams.keys())) {
    const texts = searchParams.getAll(name);
    const isList = route.lists?.includes(name) === true;
    const actual = `${texts.length} values`;
    if (!isList && texts.length > 1)
      issues.push({ path: pathKey(name), expected: "one value", actual });
    const read = texts.map((text) => readText(route, name, text));
    values.set(name, isList ? read : read[0]);
  }
  for (const pair of search.slice(1).split("&")) {
    if (isEscaped(pair)) continue;
    const [[name = ""] = []] = new URLSearchParams(pair);
    issues.push(notEscaped(name));
  }
  return Object.fromEntries(values);
}

/** Whether each `%` is followed by a byte, and these are UTF-8: others would be read as something that nobody has written. */
function isEscaped(text: string): boolean {
  if (!text.includes("%")) return true;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function notEscaped(name: string): Issue {
  const expected = "UTF-8, escaped as %XX";
  return { path: pathKey(name), expected, actual: "a wrong escape" };
}

/** Text → what JSON has for it, where its parameter is a number or a boolean; else, or when it is none, it stays text. */
function readText({ numbers, booleans }: HttpRoute, name: string, text: string): unknown {
  if (numbers?.includes(name) === true && numberText.test(text)) return Number(text);
  if (booleans?.includes(name) === true && (text === "true" || text === "false"))
    return text === "true";
  return text;
}
