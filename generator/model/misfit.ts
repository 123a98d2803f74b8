import { propertyStep } from "./property-step.ts";
import { isJsonOf, isList, isObject, mayBeAbsent, signaturesOf } from "./json-values.ts";
import { resolve, type Resolved, type Types } from "./resolve.ts";
import { keepsList } from "./rule-values.ts";
import { templateText } from "./template-parts.ts";
import type { JsonValue, ObjectType, TypeModel } from "./type.ts";

/**
 * What keeps a JSON value from being one of a type, as it crosses the wire, and where: `` at tags[1] `"x"` is no number ``;
 * `undefined` when nothing does.
 */
export function misfit(value: JsonValue, type: TypeModel, types: Types): string | undefined {
  if (isJsonOf(value, type, types)) return undefined;
  const { path, problem } = explain(value, type, types);
  return path === "" ? problem : `at ${path.replace(/^\./, "")} ${problem}`;
}

interface Misfit {
  /** `.tags[1]` */
  readonly path: string;
  readonly problem: string;
}

/** A part of a value, and what it is to be. */
type Part = readonly [step: string, value: JsonValue, type: TypeModel];

/** Of the parts that do not fit the first one, and there again; the value as a whole where all of them fit. */
function explain(value: JsonValue, type: TypeModel, types: Types): Misfit {
  const resolved = resolve(type, types);
  if (resolved?.kind === "union") return explainUnion(value, resolved.members, types);
  const lost = resolved === undefined ? undefined : shapeProblem(value, resolved, types);
  if (lost !== undefined) return { path: "", problem: lost };
  const parts = resolved === undefined ? [] : partsOf(value, resolved);
  const wrong = parts.find(([, part, of]) => !isJsonOf(part, of, types));
  if (wrong === undefined || resolved === undefined)
    return { path: "", problem: `${shown(value)} is no ${nameOf(resolved)}` };
  const [step, part, of] = wrong;
  const { path, problem } = explain(part, of, types);
  return { path: step + path, problem };
}

function shown(value: JsonValue): string {
  const text = JSON.stringify(value);
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
}

/** Of the only member that has the value's form, if there is one: for objects also the values of the literals that it requires. */
function explainUnion(value: JsonValue, members: readonly TypeModel[], types: Types): Misfit {
  const [only, ...others] = members.filter((member) => hasForm(value, member, types));
  if (only !== undefined && others.length === 0) return explain(value, only, types);
  return { path: "", problem: `${shown(value)} is no member of the union` };
}

function hasForm(value: JsonValue, type: TypeModel, types: Types): boolean {
  const resolved = resolve(type, types);
  switch (resolved?.kind) {
    case "object":
      return (
        isObject(value) &&
        resolved.properties.every((property) => {
          const isLiteral = resolve(property.type, types)?.kind === "literal";
          const given = Object.hasOwn(value, property.name) ? value[property.name] : undefined;
          return !isLiteral || given === undefined || isJsonOf(given, property.type, types);
        })
      );
    case "record":
      return isObject(value);
    case "array":
    case "set":
    case "map":
    case "tuple":
      return isList(value);
    default:
      return false;
  }
}

/** What is wrong with it beside its parts. */
function shapeProblem(value: JsonValue, type: Resolved, types: Types): string | undefined {
  if (type.kind === "object" && isObject(value)) {
    const missing = type.properties.find(
      (property) => !Object.hasOwn(value, property.name) && !mayBeAbsent(property, types),
    );
    if (missing !== undefined) return `\`${missing.name}\` is missing`;
    const more = Object.keys(value).find((name) => !isNamed(name, type));
    return type.closed === true && more !== undefined
      ? `there is no \`${more}\` in its type`
      : undefined;
  }
  const isUnique = type.kind === "set" && isList(value);
  return isUnique && !keepsList(value, { uniqueItems: true })
    ? `${shown(value)} has an item twice`
    : undefined;
}

function isNamed(name: string, { properties }: ObjectType): boolean {
  return properties.some((property) => property.name === name);
}

function partsOf(value: JsonValue, type: Resolved): readonly Part[] {
  if (isList(value)) return value.flatMap((item, index) => itemParts(item, index, type));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    typesOf(name, type).map((of): Part => [propertyStep(name), item, of]),
  );
}

function itemParts(item: JsonValue, index: number, type: Resolved): readonly Part[] {
  const step = `[${index}]`;
  if (type.kind === "array" || type.kind === "set") return [[step, item, type.items]];
  if (type.kind === "tuple") {
    // Behind a rest element it depends on how many there are.
    const of = type.tail === undefined ? (type.items[index]?.type ?? type.rest) : undefined;
    return of === undefined ? [] : [[step, item, of]];
  }
  if (type.kind !== "map" || !isList(item) || item.length !== 2) return [];
  return [type.keys, type.values].map((of, at): Part => [`${step}[${at}]`, item[at] ?? null, of]);
}

function typesOf(name: string, type: Resolved): readonly TypeModel[] {
  if (type.kind === "record") return [type.values];
  if (type.kind !== "object") return [];
  const own = type.properties.find((property) => property.name === name);
  return own === undefined ? signaturesOf(name, type) : [own.type];
}

function nameOf(type: Resolved | undefined): string {
  if (type === undefined) return "value of its type";
  if (type.kind === "template") return templateText(type);
  const words: Partial<Record<Resolved["kind"], string>> = {
    date: 'date-time of RFC 3339 such as "2024-02-29T12:00:00Z"',
    bigint: 'string of decimal digits such as "10"',
    bytes: 'string of base64 such as "aGk="',
    enum: "value of the enum",
  };
  const rules = "rules" in type && type.rules !== undefined ? " that keeps its rules" : "";
  return (words[type.kind] ?? type.kind) + rules;
}
