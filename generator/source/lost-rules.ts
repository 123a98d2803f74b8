import type { Contract, ErrorModel, Member, Model } from "../model/contract.ts";
import type { ObjectType, TypeModel } from "../model/type.ts";
import { pathSteps } from "../model/value-path.ts";
import { pairAlike } from "./alike.ts";
import { holds, keysOf } from "./held-rules.ts";
import { markedBy, type Marks, type MarkTarget, type Ruled } from "./marked-text.ts";
import type { Place } from "./place.ts";

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
  readonly seen: Seen;
  /** Whether what stands at a place was written as a tuple in which a list is spread. */
  readonly isSpread: (place: Place) => boolean;
}

/** Types that were held against one another: where they are shown, and where they are hidden. */
export interface Seen {
  readonly shown: Map<TypeModel, Set<TypeModel>>;
  readonly hidden: Map<TypeModel, Set<TypeModel>>;
}

interface Search extends Readings {
  readonly found: Loss[];
}

/** Where a type stands. */
interface Spot {
  readonly place?: Place | undefined;
  /** Whether all of it is hidden. */
  readonly isHidden: boolean;
  /** The ways from there to what the member hides by paths. */
  readonly paths: readonly (readonly string[])[];
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
    const others = innerOfData(marked);
    for (const [way, { type, spot }] of innerOfData(plain)) {
      const other = others.get(way);
      if (other !== undefined) compare(search, type, { marked: other.type, spot });
    }
  }
  return search.found;
}

interface Inner {
  readonly type: TypeModel;
  readonly spot: Spot;
}

/** All types by the way to them: of the data of an error, of the parameters, results and payloads of members. */
function innerOfData(data: Data): ReadonlyMap<string, Inner> {
  if ("data" in data) return new Map([["data", { type: data.data, spot: shown }]]);
  return new Map(data.members.flatMap((member) => innerOfMember(member)));
}

const shown: Spot = { isHidden: false, paths: [] };

function innerOfMember(member: Member): readonly (readonly [string, Inner])[] {
  const { name } = member;
  const parameters = "parameters" in member ? member.parameters : [];
  const paths = "sensitive" in member ? (member.sensitive ?? []).map(pathSteps) : [];
  return [
    ...parameters.map((each) => {
      const spot = spotAt({ isHidden: false, paths }, each.name, each.sensitive);
      return [`${name}(${each.name})`, { type: each.type, spot }] as const;
    }),
    ...("result" in member
      ? [[`${name}.result`, { type: member.result, spot: shown }] as const]
      : []),
    ...("item" in member ? [[`${name}.item`, { type: member.item, spot: shown }] as const] : []),
    ...("payload" in member
      ? [[`${name}.payload`, { type: member.payload, spot: { ...shown, paths } }] as const]
      : []),
  ];
}

/** One step further. */
function spotAt(spot: Spot, step: string, isSensitive = false): Spot {
  const paths = spot.paths.flatMap(([first, ...rest]) => (first === step ? [rest] : []));
  const isHidden = spot.isHidden || isSensitive || paths.some(({ length }) => length === 0);
  return { place: spot.place, isHidden, paths };
}

/** A type behind its names and brands, and where it was read. */
interface Part {
  readonly type: TypeModel;
  readonly marks: readonly Ruled[];
  readonly place: Place | undefined;
}

interface Parts {
  readonly parts: readonly Part[];
  readonly others: readonly Part[];
}

function compare(
  search: Search,
  plain: TypeModel,
  { marked, spot }: { readonly marked: TypeModel; readonly spot: Spot },
): void {
  if (search.told.has(plain)) return;
  const parts = partsOf(search, plain, { types: search.types, place: spot.place });
  const others = partsOf(search, marked, { types: search.marked, place: undefined });
  if (!spot.isHidden) compareSecrets(search, { parts, others });
  for (const kind of ["string", "number", "template", "bigint"] as const)
    compareRules(search, kind, { parts, others });
  const pairs = pairAlike(
    { members: parts, types: search.types },
    { members: others, types: search.marked },
  );
  for (const [part, other] of pairs) {
    compareWhole(search, part, other);
    compareParts(search, { part, spot }, other.type);
  }
}

/** What is hidden somewhere, and stands where it is shown. */
function compareSecrets(search: Search, { parts, others }: Parts): void {
  const place = parts.find((part) => part.place !== undefined)?.place;
  const marks = others.flatMap((other) => other.marks);
  const ruled = marks.find(({ of }) => of === "secret");
  if (ruled !== undefined && place !== undefined) search.found.push({ ruled, place });
}

/** Lists, collections and objects, of which each is held against its own one. */
function compareWhole(search: Search, { type, place }: Part, { marks }: Part): void {
  const target = targetOfKind.get(type.kind);
  const keys = keysOf(type);
  const ruled = marks.find(
    (each) =>
      (each.of === target && !holds(type, each)) ||
      (each.of === "string" && keys !== undefined && !holds(keys, each)),
  );
  if (ruled !== undefined && place !== undefined) search.found.push({ ruled, place });
}

const targetOfKind: ReadonlyMap<string, MarkTarget> = new Map([
  ["array", "list"],
  ["set", "list"],
  ["map", "list"],
  ["object", "object"],
  ["record", "object"],
]);

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
  kind: "string" | "number" | "template" | "bigint",
  { parts, others }: Parts,
): void {
  const of = kind === "number" || kind === "bigint" ? "number" : "string";
  const plain = parts.filter(({ type }) => type.kind === kind);
  const marked = others.filter(({ type }) => type.kind === kind);
  const { place } = plain[0] ?? {};
  if (place === undefined || marked.length === 0) return;
  const lost = marked.map(({ marks }) =>
    marks.find((each) => each.of === of && !plain.some(({ type }) => holds(type, each))),
  );
  const [ruled] = lost;
  if (ruled === undefined || lost.includes(undefined)) return;
  search.found.push({ ruled, place });
}

function compareParts(
  search: Search,
  { part: { type, place }, spot }: { readonly part: Part; readonly spot: Spot },
  marked: TypeModel,
): void {
  if (spot.paths.length === 0) {
    const all = spot.isHidden ? search.seen.hidden : search.seen.shown;
    const seen = all.get(type) ?? new Set();
    all.set(type, seen);
    if (seen.has(marked)) return;
    seen.add(marked);
  }
  const others = innerOf(marked);
  const hidden = hiddenIn(type);
  for (const [way, inner] of innerOf(type)) {
    const other = others.get(way);
    const at = spotAt({ ...spot, place }, stepOf(way), hidden.has(way));
    if (other === undefined) continue;
    if (way === "[]" || way === "rest") compareSpread(search, place, other);
    compare(search, inner, { marked: other, spot: at });
  }
}

/** The items of a list that is spread in a tuple have the mark of the list. */
function compareSpread(search: Search, place: Place | undefined, item: TypeModel): void {
  if (place === undefined || !search.isSpread(place)) return;
  const parts = partsOf(search, item, { types: search.marked, place: undefined });
  const ruled = parts.flatMap(({ marks }) => marks).find(({ of }) => of === "list");
  if (ruled !== undefined) search.found.push({ ruled, place });
}

/** The ways to the properties of a type that are hidden. */
function hiddenIn(type: TypeModel): ReadonlySet<string> {
  const properties = type.kind === "object" ? type.properties : [];
  return new Set(properties.flatMap(({ name, sensitive }) => (sensitive ? [`.${name}`] : [])));
}

/** A way as it is written in a path. */
function stepOf(way: string): string {
  if (way.startsWith(".")) return way.slice(1);
  return /^(?:\[|rest|tail)/.test(way) ? "[]" : "*";
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
