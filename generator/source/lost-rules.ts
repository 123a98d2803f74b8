import type { Contract, ErrorModel, Member, Model } from "../model/contract.ts";
import type { ObjectType, TypeModel } from "../model/type.ts";
import { pairAlike } from "./alike.ts";
import { markedBy, type Marks, type Ruled } from "./marked-text.ts";
import type { Place } from "./place.ts";
import type { Rule } from "./rule.ts";

/** Rules that a mark has come to, and that do not hold there. */
export interface Loss {
  readonly ruled: Ruled;
  readonly place: Place;
}

/** Two readings of the same contracts, of which one has marks. */
export interface Readings {
  readonly types: Model["types"];
  readonly marked: Model["types"];
  readonly marks: Marks;
  /** Where types were read. */
  readonly places: WeakMap<TypeModel, Place>;
  /** Types of which somebody was told that rules do not hold. */
  readonly told: WeakSet<TypeModel>;
  /** Types that were held against one another. */
  readonly seen: Map<TypeModel, Set<TypeModel>>;
}

interface Search extends Readings {
  readonly found: Loss[];
}

/** What holds types: a service, an error. */
export type Data = Contract | ErrorModel;

/** The rules that do not hold where their marks are, in two readings of the same services and errors. */
export function findLost(
  readings: Readings,
  pairs: readonly (readonly [plain: Data, marked: Data])[],
): readonly Loss[] {
  const search: Search = { ...readings, found: [] };
  for (const [plain, marked] of pairs) {
    const others = typesOf(marked);
    for (const [way, type] of typesOf(plain)) {
      const other = others.get(way);
      if (other !== undefined) compare(search, type, other);
    }
  }
  return search.found;
}

/** All types by the way to them: of the data of an error, of the parameters, results and payloads of members. */
function typesOf(data: Data): ReadonlyMap<string, TypeModel> {
  if ("data" in data) return new Map([["data", data.data]]);
  return new Map(data.members.flatMap((member) => typesOfMember(member)));
}

function typesOfMember(member: Member): readonly (readonly [string, TypeModel])[] {
  const { name } = member;
  const parameters = "parameters" in member ? member.parameters : [];
  return [
    ...parameters.map((each) => [`${name}(${each.name})`, each.type] as const),
    ...("result" in member ? [[`${name}.result`, member.result] as const] : []),
    ...("item" in member ? [[`${name}.item`, member.item] as const] : []),
    ...("payload" in member ? [[`${name}.payload`, member.payload] as const] : []),
  ];
}

/** A type behind its names and brands, and where it was read. */
interface Part {
  readonly type: TypeModel;
  readonly marks: readonly Ruled[];
  readonly place: Place | undefined;
}

function compare(search: Search, plain: TypeModel, marked: TypeModel, from?: Place): void {
  if (search.told.has(plain)) return;
  const parts = partsOf(search, plain, { types: search.types, place: from });
  const others = partsOf(search, marked, { types: search.marked, place: undefined });
  for (const kind of ["string", "number"] as const) compareRules(search, kind, { parts, others });
  const pairs = pairAlike(
    { members: parts, types: search.types },
    { members: others, types: search.marked },
  );
  for (const [part, { type }] of pairs) compareParts(search, part, type);
}

/** The members of a type, or the type itself, behind names and brands. */
function partsOf(
  search: Search,
  start: TypeModel,
  from: { readonly types: Model["types"]; readonly place: Place | undefined },
): readonly Part[] {
  const marks: Ruled[] = [];
  let { place } = from;
  let type: TypeModel | undefined = start;
  while (type?.kind === "branded" || type?.kind === "ref") {
    if (search.told.has(type)) return [];
    place = search.places.get(type) ?? place;
    if (type.kind === "branded") {
      marks.push(...type.brand.flatMap(({ name }) => markedBy(search.marks, name) ?? []));
      type = type.base;
    } else type = from.types[type.id]?.type;
  }
  if (type === undefined || search.told.has(type)) return [];
  place = search.places.get(type) ?? place;
  if (type.kind !== "union") return [{ type, marks, place }];
  return type.members.flatMap((each) => partsOf(search, each, { ...from, place }));
}

/** Texts, or numbers: where all that have marks lose what those are of, it does not hold. */
function compareRules(
  search: Search,
  kind: "string" | "number",
  { parts, others }: { readonly parts: readonly Part[]; readonly others: readonly Part[] },
): void {
  const plain = parts.find(({ type }) => type.kind === kind);
  const marked = others.filter(({ type }) => type.kind === kind);
  const { place, type } = plain ?? {};
  if (type === undefined || place === undefined || marked.length === 0) return;
  const lost = marked.map(({ marks }) => marks.find((each) => !holds(type, each)));
  const [ruled] = lost;
  if (ruled === undefined || lost.includes(undefined)) return;
  search.found.push({ ruled, place });
}

function holds(type: TypeModel, { rules }: Ruled): boolean {
  const own = type.kind === "string" || type.kind === "number" ? type.rules : undefined;
  const held = new Map<string, unknown>(Object.entries(own ?? {}));
  return rules.every((rule) => isHeld(rule, held.get(rule.name)));
}

function isHeld({ name, value }: Rule, held: unknown): boolean {
  if (Array.isArray(held)) return held.includes(value);
  if (typeof held !== "number" || typeof value !== "number") return held === value;
  return /^(?:m|exclusiveM)in/.test(name) ? held >= value : held <= value;
}

function compareParts(search: Search, { type, place }: Part, marked: TypeModel): void {
  const seen = search.seen.get(type) ?? new Set();
  search.seen.set(type, seen);
  if (seen.has(marked)) return;
  seen.add(marked);
  const others = innerOf(marked);
  for (const [way, inner] of innerOf(type)) {
    const other = others.get(way);
    if (other !== undefined) compare(search, inner, other, place);
  }
}

/** The types inside of a type by the way to them. */
function innerOf(type: TypeModel): ReadonlyMap<string, TypeModel> {
  switch (type.kind) {
    case "array":
    case "set":
      return new Map([["[]", type.items]]);
    case "map":
      return new Map([
        ["keys", type.keys],
        ["values", type.values],
      ]);
    case "tuple": {
      const { items, rest, tail = [] } = type;
      return new Map([
        ...items.map((item, index) => [`[${index}]`, item.type] as const),
        ...(rest === undefined ? [] : [["rest", rest] as const]),
        ...tail.map((item, index) => [`tail ${index}`, item.type] as const),
      ]);
    }
    case "record":
      return new Map([["*", type.values]]);
    case "object":
      return innerOfObject(type);
    default:
      return new Map();
  }
}

function innerOfObject({
  properties,
  additional,
  patterns = [],
}: ObjectType): ReadonlyMap<string, TypeModel> {
  return new Map([
    ...properties.map((each) => [`.${each.name}`, each.type] as const),
    ...patterns.map((each, index) => [`pattern ${index}`, each.values] as const),
    ...(additional === undefined ? [] : [["*", additional] as const]),
  ]);
}
