import fc from "fast-check";

import type { Model } from "../../../generator/model/contract.ts";
import type {
  ObjectType,
  TemplateType,
  TupleType,
  TypeModel,
} from "../../../generator/model/type.ts";

const dates = ["2024-02-29T12:00:00Z", "1999-12-31T23:59:59.123+05:30", "0001-01-01T00:00:00Z"];

/** JSON that a type accepts on the wire, `depth` levels deep at the most where it is recursive. */
export function jsonOf(model: Model, type: TypeModel, depth = 4): fc.Arbitrary<unknown> {
  const of = (inner: TypeModel): fc.Arbitrary<unknown> => jsonOf(model, inner, depth);
  switch (type.kind) {
    case "unknown":
      return fc.jsonValue({ maxDepth: 1 });
    case "null":
    case "undefined":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.constantFrom(0, 1, -2.5, 1e21);
    case "string":
      return fc.constantFrom("", "x", "t0", "p", "\u0000");
    case "literal":
      return fc.constant(type.value);
    case "date":
      return fc.constantFrom(...dates);
    case "url":
      return fc.constantFrom("https://example.org/a?b=c#d", "urn:isbn:1");
    case "bytes":
      return fc.constantFrom("", "AQID", "/+8=");
    case "bigint":
      return fc.constantFrom("0", "-12", "9007199254740993");
    case "bigint-literal":
      return fc.constant(type.value);
    case "template":
      return fc.constant(textOf(type));
    case "branded":
      return of(type.base);
    case "set":
      return fc.uniqueArray(of(type.items), {
        maxLength: depth > 0 ? 2 : 0,
        selector: (item) => JSON.stringify(item),
      });
    case "map":
      return fc.array(fc.tuple(of(type.keys), of(type.values)), { maxLength: depth > 0 ? 2 : 0 });
    case "enum":
      return fc.constantFrom(...type.members.map(({ value }) => value));
    case "array":
      return fc.array(of(type.items), { maxLength: depth > 0 ? 2 : 0 });
    case "tuple":
      return tupleOf(type, of);
    case "record":
      return fc.dictionary(fc.constantFrom("k", "a", "__proto__"), of(type.values), {
        maxKeys: depth > 0 ? 2 : 0,
      });
    case "object":
      return objectOf(type, { of, isDeep: depth <= 0 });
    case "union":
      return unionOf(type.members, { of, isDeep: depth <= 0 });
    case "ref":
      return fc.constant(null).chain(() => jsonOf(model, model.types[type.id]!.type, depth - 1));
    default:
      return type satisfies never;
  }
}

/** Text that fits a template. */
function textOf({ parts }: TemplateType): string {
  return parts.map((part) => (typeof part === "string" ? part : "1")).join("");
}

type Of = (type: TypeModel) => fc.Arbitrary<unknown>;

function tupleOf(type: TupleType, of: Of): fc.Arbitrary<unknown> {
  const required = type.items.filter((item) => item.optional !== true);
  const optional = type.items.filter((item) => item.optional === true);
  const first = fc.tuple(...required.map((item) => of(item.type)));
  const more = fc.tuple(...optional.map((item) => of(item.type)));
  const rest =
    type.rest === undefined ? fc.constant([]) : fc.array(of(type.rest), { maxLength: 2 });
  const tail = fc.tuple(...(type.tail ?? []).map((item) => of(item.type)));
  return fc
    .tuple(first, more, rest, tail, fc.boolean())
    .map(([a, b, c, d, isLong]) => (isLong ? [...a, ...b, ...c, ...d] : [...a, ...d]));
}

function objectOf(
  type: ObjectType,
  { of, isDeep }: { readonly of: Of; readonly isDeep: boolean },
): fc.Arbitrary<unknown> {
  const kept = type.properties.filter((property) => !(isDeep && property.optional === true));
  const fields = Object.fromEntries(kept.map((property) => [property.name, of(property.type)]));
  const required = kept.filter((property) => property.optional !== true).map(({ name }) => name);
  const named = fc.record(fields, { requiredKeys: required, noNullPrototype: true });
  const extra = type.additional === undefined ? fc.constant(1) : of(type.additional);
  return fc
    .tuple(named, extra, fc.boolean())
    .map(([value, more, isExtended]) => (isExtended ? { ...value, extra: more } : value));
}

/** At the bottom, the members that do not lead deeper. */
function unionOf(
  members: readonly TypeModel[],
  { of, isDeep }: { readonly of: Of; readonly isDeep: boolean },
): fc.Arbitrary<unknown> {
  const shallow = members.filter(({ kind }) => kind !== "ref" && kind !== "object");
  const choice = isDeep && shallow.length > 0 ? shallow : members;
  return fc.oneof(...choice.map(of));
}

/** A value with one thing in it changed: replaced, taken out, or put in. */
export function mutantsOf(value: unknown): unknown[] {
  const replacements = [null, undefined, 0, "zzz", true, [], {}, "2023-02-29T00:00:00Z", [null]];
  const others = replacements.filter((each) => each !== undefined);
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    const items = list.flatMap((item, index) =>
      mutantsOf(item).map((mutant) => list.with(index, mutant)),
    );
    return [...others, [...list, null], list.slice(0, -1), ...items];
  }
  if (typeof value !== "object" || value === null) return others;
  const entries = Object.entries(value);
  const without = entries.map(([key]) =>
    Object.fromEntries(entries.filter(([other]) => other !== key)),
  );
  const changed = entries.flatMap(([key, item]) =>
    mutantsOf(item).map((mutant) =>
      Object.fromEntries(entries.map(([name, each]) => [name, name === key ? mutant : each])),
    ),
  );
  return [...others, ...without, { ...value, added: "x" }, ...changed];
}
