import { type HttpRoute, type Member, type Parameter } from "../model/contract.ts";
import { pathParameters, takesQuery } from "../model/http-route.ts";
import { resolve, type Types } from "../model/resolve.ts";
import { textKinds } from "../model/text-form.ts";
import { fieldsOf } from "./object-field.ts";
import { list } from "./common.ts";
import { group, type Layout } from "./layout.ts";
import { stringLiteral } from "./text.ts";

/** `http: { method: "GET", path: "/items/:id", numbers: ["id"] },`: a route, and which parameters are read from text, and how. */
export function httpField(member: Member, types: Types): Layout[] {
  if (!("http" in member) || member.http === undefined) return [];
  const { method, path, status } = member.http;
  const fromText = textParameters(member.http, member.parameters);
  const named = (name: string, isMeant: (parameter: Parameter) => boolean): Layout[] => {
    const names = fromText.filter(isMeant).map((parameter) => stringLiteral(parameter.name));
    return names.length === 0 ? [] : [group(`${name}: `, list(names))];
  };
  const has = (kind: "number" | "boolean") => (parameter: Parameter) =>
    textKinds(single(parameter, types), types).has(kind);
  return [
    fieldsOf("http", [
      `method: "${method}"`,
      `path: ${stringLiteral(path)}`,
      ...(status === undefined ? [] : [`status: ${status}`]),
      ...named("numbers", has("number")),
      ...named("booleans", has("boolean")),
      ...named("lists", (parameter) => isList(parameter, types)),
      ...named("emptyLists", (parameter) => isList(parameter, types) && isRequired(parameter)),
    ]),
  ];
}

function textParameters(route: HttpRoute, parameters: readonly Parameter[]): readonly Parameter[] {
  const inPath = pathParameters(route.path);
  return parameters.filter(({ name }) => takesQuery(route) || inPath.includes(name));
}

/** A list takes a name of the query several times: its items are what is read. */
function single({ type }: Parameter, types: Types): Parameter["type"] {
  const resolved = resolve(type, types);
  return resolved?.kind === "array" ? resolved.items : type;
}

/** What is not there is an empty list, where it has to be there. */
function isRequired({ optional, rest }: Parameter): boolean {
  return optional !== true && rest !== true;
}

function isList({ type, rest }: Parameter, types: Types): boolean {
  return rest === true || resolve(type, types)?.kind === "array";
}
