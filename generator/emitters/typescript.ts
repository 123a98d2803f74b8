import type {
  BrandedType,
  LiteralType,
  MapType,
  ObjectType,
  Property,
  RecordType,
  SetType,
  TupleType,
  TypeModel,
} from "../model/type.ts";
import { group, ifBroken, indent, join, type Layout, line, softline } from "./layout.ts";
import { leafText, templateType } from "./leaf-text.ts";
import { isIdentifier, propertyKey, stringLiteral } from "./text.ts";
import type { TypeArgument, TypeScope } from "./type-scope.ts";
import { hasOthers, namedType, visitTypes } from "./walk.ts";

/** A type as TypeScript, for a place between brackets: exported types by their name, others written out. */
export function typeLayout(scope: TypeScope, type: TypeModel): Layout {
  switch (type.kind) {
    case "map":
    case "set":
      return collectionLayout(scope, type);
    case "branded":
      return brandedLayout(scope, type);
    case "array":
      return arrayLayout(scope, type.items, type.readonly === true);
    case "tuple":
      return tupleLayout(scope, type);
    case "object":
      return objectLayout(scope, type);
    case "record":
      return recordLayout(scope, type);
    case "union":
    case "enum":
      return unionGroup(scope, type);
    case "ref":
      return namedLayout(scope, type.id) ?? typeLayout(scope, namedType(scope.model, type.id));
    case "literal":
      return memberText(scope, type) ?? leafText(type);
    default:
      return leafText(type);
  }
}

/** `x: T`, `type X = T`: a type after a mark, which a long union leaves alone on its line. */
export function annotated(head: string, scope: TypeScope, type: TypeModel): Layout {
  const known = scope.annotated.get(type);
  if (known !== undefined) return [head, known];
  const members = unionMembers(scope, resolve(scope, type));
  const layout: Layout =
    members === undefined || isHugged(scope, members)
      ? [" ", typeLayout(scope, type)]
      : group(indent(line, ...unionParts(scope, members)));
  scope.annotated.set(type, layout);
  return [head, layout];
}

/** A type as an argument of {@link typeArguments}. */
export function typeArgument(scope: TypeScope, type: TypeModel): TypeArgument {
  const known = scope.written.get(type);
  if (known !== undefined) return known;
  const written = resolve(scope, type);
  const members = unionMembers(scope, written);
  const hugs = isBraced(written) || (members !== undefined && isHugged(scope, members));
  const argument = { layout: typeLayout(scope, type), hugs };
  scope.written.set(type, argument);
  return argument;
}

/** `Name<A, B>` */
export function typeArguments(name: string, args: readonly TypeArgument[]): Layout {
  const [only] = args;
  const isAlone = args.length === 1 && only !== undefined;
  if (isAlone && (only.hugs === true || typeof only.layout === "string")) {
    return [name, "<", only.layout, ">"];
  }
  const layouts = args.map((argument) => argument.layout);
  return [name, group("<", indent(softline, join([",", line], layouts)), softline, ">")];
}

/** An object type is written with braces, and a reference to it by name is not. */
export function isBracedType(scope: TypeScope, type: TypeModel): boolean {
  return isBraced(resolve(scope, type));
}

function arrayLayout(scope: TypeScope, items: TypeModel, isReadonly: boolean): Layout {
  const written = resolve(scope, items);
  if (unionMembers(scope, written) === undefined && isWord(written))
    return [isReadonly ? "readonly " : "", typeLayout(scope, items), "[]"];
  return typeArguments(isReadonly ? "ReadonlyArray" : "Array", [typeArgument(scope, items)]);
}

/** Whether `[]` or `?` behind it is about all of it: not so of `readonly string[]` and of `string & {}`. */
function isWord(written: ReturnType<typeof resolve>): boolean {
  return !isReadonlyList(written) && written.kind !== "branded" && !isApart(written);
}

/** `Map<K, V>`, `ReadonlySet<T>` */
function collectionLayout(scope: TypeScope, type: MapType | SetType): Layout {
  const prefix = type.readonly === true ? "Readonly" : "";
  if (type.kind === "set") return typeArguments(`${prefix}Set`, [typeArgument(scope, type.items)]);
  const args = [type.keys, type.values].map((each) => typeArgument(scope, each));
  return typeArguments(`${prefix}Map`, args);
}

/** `Record<string, T>`; `{ [key: string]: T }` where `T` leads to a type of this file, which TypeScript takes for circular else. */
function recordLayout(scope: TypeScope, type: RecordType): Layout {
  const written = resolve(scope, type);
  if (written.kind === "object") return objectLayout(scope, written);
  return typeArguments("Record", [{ layout: "string" }, typeArgument(scope, type.values)]);
}

/** `string & { readonly __brand: "Id" }`; without anything to write of the brand, `string & {}`. */
function brandedLayout(scope: TypeScope, { base, brand }: BrandedType): Layout {
  const written = typeLayout(scope, base);
  if (brand.length === 0) return [written, " & {}"];
  return [written, " & ", objectLayout(scope, { kind: "object", properties: brand })];
}

function tupleLayout(scope: TypeScope, type: TupleType): Layout {
  const { items, rest, tail = [] } = type;
  const all = [...items, ...tail];
  const isLabelled = all.some((item) => item.name !== undefined);
  const isAlone = all.length + (rest === undefined ? 0 : 1) === 1;
  const layouts = all.map((item, index) => {
    const isOptional = item.optional === true;
    const itemType = item.orUndefined === true ? orUndefined(item.type) : item.type;
    if (!isLabelled) return tupleItem(scope, itemType, { isAlone, isOptional });
    const isName = item.name !== undefined && isIdentifier(item.name);
    const name = isName ? item.name : `item${index}`;
    return annotated(`${name}${isOptional ? "?" : ""}:`, scope, itemType);
  });
  if (rest !== undefined) {
    const spread = [isLabelled ? "...rest: " : "...", arrayLayout(scope, rest, false)];
    layouts.splice(items.length, 0, spread);
  }
  const tuple = tupleBrackets(layouts);
  return type.readonly ? ["readonly ", tuple] : tuple;
}

function orUndefined(type: TypeModel): TypeModel {
  return { kind: "union", members: [type, { kind: "undefined" }] };
}

/** `[a, b]`, one a line when they do not fit. */
export function tupleBrackets(items: readonly Layout[]): Layout {
  if (items.length === 0) return "[]";
  return group("[", indent(softline, join([",", line], items)), ifBroken(","), softline, "]");
}

function tupleItem(
  scope: TypeScope,
  type: TypeModel,
  { isAlone, isOptional }: { readonly isAlone: boolean; readonly isOptional: boolean },
): Layout {
  const members = unionMembers(scope, type);
  if (members === undefined || isHugged(scope, members)) {
    const layout = typeLayout(scope, type);
    if (!isOptional) return layout;
    const isAlike = members === undefined && isWord(resolve(scope, type));
    return isAlike ? [layout, "?"] : ["(", layout, ")?"];
  }
  const parts = unionParts(scope, members);
  if (isOptional) return ["(", group(indent(softline, ...parts), softline), ")?"];
  if (isAlone) return group(...parts);
  return group(indent(ifBroken(["(", softline]), ...parts), softline, ifBroken(")"));
}

function objectLayout(scope: TypeScope, type: ObjectType): Layout {
  const properties = type.properties.map((property) => propertyLayout(scope, property));
  const patterns = (type.patterns ?? []).map(({ keys, values }) => {
    const key = keys.kind === "number" ? "number" : templateType(keys);
    return annotated(`[key: ${key}]:`, scope, values);
  });
  const additional =
    type.additional === undefined ? [] : [annotated("[key: string]:", scope, type.additional)];
  const others = [...patterns, ...additional];
  if (type.apart === true) return [braces(properties), " & ", braces(others)];
  if (properties.length + others.length === 0)
    return type.closed === true ? "Record<string, never>" : "object";
  return braces([...properties, ...others]);
}

function braces(members: readonly Layout[]): Layout {
  return group("{", indent(line, join([";", line], members)), ifBroken(";"), line, "}");
}

function propertyLayout(scope: TypeScope, property: Property): Layout {
  const mark = property.optional === true ? "?:" : ":";
  const head = `${property.readonly === true ? "readonly " : ""}${propertyKey(property.name)}${mark}`;
  return annotated(head, scope, property.type);
}

function unionGroup(scope: TypeScope, type: TypeModel): Layout {
  const members = flatMembers(scope, type);
  if (isHugged(scope, members)) {
    return join(
      " | ",
      members.map((member) => typeLayout(scope, member)),
    );
  }
  return group(...unionParts(scope, members));
}

function unionParts(scope: TypeScope, members: readonly TypeModel[]): Layout[] {
  const layouts = members.map((member) => indent(typeLayout(scope, member)));
  return [ifBroken("| "), join([line, "| "], layouts)];
}

/** The members of a union, flat; `undefined` for other types. */
function unionMembers(scope: TypeScope, type: TypeModel): readonly TypeModel[] | undefined {
  const members = flatMembers(scope, type);
  return members.length > 1 ? members : undefined;
}

function flatMembers(scope: TypeScope, type: TypeModel): readonly TypeModel[] {
  const written = resolve(scope, type);
  if (written.kind === "enum") {
    return written.members.map((member) => ({ kind: "literal", value: member.value }));
  }
  if (written.kind !== "union") return [type];
  return written.members.flatMap((member) => flatMembers(scope, member));
}

/** One object type, and `null` beside it, stay on the line on which they begin. */
function isHugged(scope: TypeScope, members: readonly TypeModel[]): boolean {
  const rest = members.filter((member) => member.kind !== "null");
  const [only] = rest;
  if (members.length === 1) return true;
  return rest.length === 1 && only !== undefined && isBraced(resolve(scope, only));
}

function isBraced(type: TypeModel): boolean {
  if (type.kind !== "object" || isApart(type)) return false;
  return type.properties.length > 0 || hasOthers(type);
}

function isApart(type: TypeModel): boolean {
  return type.kind === "object" && type.apart === true;
}

function isReadonlyList(type: TypeModel): boolean {
  return (type.kind === "array" || type.kind === "tuple") && type.readonly === true;
}

/** The type as it is written: behind references that have no name here. */
function resolve(scope: TypeScope, type: TypeModel): TypeModel {
  if (type.kind === "record" && leadsToAlias(scope, type.values))
    return { kind: "object", properties: [], additional: type.values };
  if (type.kind !== "ref" || namedLayout(scope, type.id) !== undefined) return type;
  return resolve(scope, namedType(scope.model, type.id));
}

function leadsToAlias(scope: TypeScope, type: TypeModel): boolean {
  let found = false;
  if (scope.aliases.size === 0) return found;
  visitTypes(scope.model, type, (each) => {
    if (each.kind !== "ref") return !found;
    found ||= scope.aliases.has(each.id);
    return !found && namedLayout(scope, each.id) === undefined;
  });
  return found;
}

/** `contract.Color.Red`; a type has no member with a name that is no identifier, so that is a property of the value. */
function memberText(scope: TypeScope, { member }: LiteralType): string | undefined {
  const namespace = member === undefined ? undefined : scope.namespaces.get(member.file);
  if (member === undefined || namespace === undefined) return undefined;
  const whole = `${namespace}.${member.enum}`;
  if (isIdentifier(member.name)) return `${whole}.${member.name}`;
  return `(typeof ${whole})[${stringLiteral(member.name)}]`;
}

function namedLayout(scope: TypeScope, id: string): string | undefined {
  const named = scope.model.types[id];
  const namespace =
    named?.exported === undefined ? undefined : scope.namespaces.get(named.exported);
  if (named !== undefined && namespace !== undefined) {
    const given = (named.given ?? []).map(leafText).join(", ");
    return `${namespace}.${named.name}${given === "" ? "" : `<${given}>`}`;
  }
  return scope.aliases.get(id);
}
