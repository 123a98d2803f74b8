import { isObject } from "../../json.ts";
import { hasBody } from "./read-arguments.ts";
import type { RoutedMember } from "./routes.ts";

/** JSON, as it is built and read here. */
type Json = Readonly<Record<string, unknown>>;

/** A parameter of a route, as OpenAPI has it. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: unknown;
}

/** What a route takes, and where. */
export interface Taken {
  readonly parameters: readonly Parameter[];
  /** Absent where nothing is in the body. */
  readonly requestBody?: Json;
}

/** What a route takes, as OpenAPI has it; `args` is the schema of its arguments by position. */
export function takenBy(member: RoutedMember, args: unknown): Taken {
  const { http } = member;
  const inPath = new Set([...http.path.matchAll(/:([^/]+)/g)].map(([, name = ""]) => name));
  const all = argumentsOf(member, args);
  const others = all.filter(({ name }) => !inPath.has(name));
  const path = all.filter(({ name }) => inPath.has(name)).map((one) => asText(one, "path"));
  if (!hasBody(http))
    return { parameters: [...path, ...others.map((one) => inQuery(one, member))] };
  if (others.length === 0) return { parameters: path };
  return { parameters: path, requestBody: bodyOf(others, member, args) };
}

type Argument = Omit<Parameter, "in">;

function argumentsOf({ parameters, rest }: RoutedMember, args: unknown): readonly Argument[] {
  const { prefixItems, minItems, items } = isObject(args) ? args : {};
  const schemas: readonly unknown[] = Array.isArray(prefixItems) ? prefixItems : [];
  const required = typeof minItems === "number" ? minItems : 0;
  return parameters.map((name, index) => {
    const isRest = rest === true && index === parameters.length - 1;
    const schema = isRest ? { type: "array", items: items ?? {} } : (schemas[index] ?? {});
    return { name, required: index < required, schema };
  });
}

/** A list that has to be there is empty when it is not in the query; where it may not be empty, it is in the query. */
function inQuery(argument: Argument, { http }: RoutedMember): Parameter {
  const one = asText(argument, "query");
  const { schema } = one;
  if (http.emptyLists?.includes(one.name) !== true || !isObject(schema)) return one;
  if (typeof schema["minItems"] === "number" && schema["minItems"] > 0) return one;
  return { ...one, required: false, schema: { ...schema, default: [] } };
}

/** No text is `null`: what may be left out is left out. */
function asText({ name, required, schema }: Argument, where: Parameter["in"]): Parameter {
  return { name, in: where, required, schema: isObject(schema) ? withoutNull(schema) : schema };
}

function withoutNull({ anyOf, ...others }: Json): Json {
  if (!Array.isArray(anyOf)) return anyOf === undefined ? others : { ...others, anyOf };
  const left: unknown[] = anyOf.filter((each) => !isObject(each) || each["type"] !== "null");
  const [only] = left;
  return left.length === 1 && isObject(only) ? { ...only, ...others } : { ...others, anyOf: left };
}

function bodyOf(
  others: readonly Argument[],
  { http: { byPosition } }: RoutedMember,
  args: unknown,
): Json {
  const required = others.filter((one) => one.required).map(({ name }) => name);
  const properties = Object.fromEntries(others.map(({ name, schema }) => [name, schema]));
  const byName = {
    type: "object",
    properties,
    ...(required.length > 0 ? { required } : {}),
    // What a method does not have is refused.
    additionalProperties: false,
  };
  const schema = byPosition === true ? { anyOf: [byName, args ?? { type: "array" }] } : byName;
  return { required: required.length > 0, content: { "application/json": { schema } } };
}
