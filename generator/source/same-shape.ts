import { isDeepStrictEqual } from "node:util";

import type { Model } from "../model/contract.ts";
import { resolve, type Resolved, type Types } from "../model/resolve.ts";
import type { TypeModel } from "../model/type.ts";
import { isRuleName } from "./rule.ts";

type Part = Pick<Model, "services" | "errors" | "types">;

/**
 * The members of services in which two models differ, and not only in rules, the names of types, and places: a condition may ask whether two types are
 * the same, and answer otherwise where one has its rules as a type. As in paths: `Shop.order`. `undefined` where they differ in more.
 */
export function differingMembers(first: Part, second: Part): ReadonlySet<string> | undefined {
  const search: Search = {
    first: first.types,
    second: second.types,
    open: new Map(),
    tried: [],
    waiting: [],
    depth: 0,
    takenBack: 0,
  };
  if (first.services.length !== second.services.length) return undefined;
  if (!isWhollySame(search, first.errors, second.errors)) return undefined;
  const found = new Set<string>();
  for (const [index, one] of first.services.entries()) {
    const { members, ...service } = one;
    const { members: others = [], ...other } = second.services[index] ?? {};
    if (members.length !== others.length || !isWhollySame(search, service, other)) return undefined;
    for (const [at, member] of members.entries()) {
      if (!isWhollySame(search, member, others[at]))
        found.add(`${one.interfaceName}.${member.name}`);
    }
  }
  return isTooMuch(search) ? undefined : found;
}

interface Search {
  readonly first: Types;
  readonly second: Types;
  /** Types that were, or are being, held against one another: what is inside of them is not again. */
  readonly open: Map<Resolved, Set<Resolved>>;
  /** The same as a list, so that what came of a wrong guess can be taken back. */
  readonly tried: (readonly [Resolved, Resolved])[];
  /** Those that stand too deep to be held against one another on the way: they are taken for the same until then. */
  readonly waiting: (readonly [Resolved, Resolved])[];
  /** How many are being held against one another. */
  depth: number;
  /** How many were taken back. */
  takenBack: number;
}

/** Types that lead to one another in a row of 500 were more than the stack holds. */
const deepest = 50;

/** Of unions in unions whose members have changed places each level doubles what is tried in vain: 18 took 13 seconds. */
function isTooMuch({ takenBack }: Search): boolean {
  return takenBack > 100_000;
}

/** Whether something is the same, with all that waits. */
function isWhollySame(search: Search, one: unknown, other: unknown): boolean {
  return isGuessedWell(search, () => {
    if (!sameData(search, one, other)) return false;
    for (let pair = search.waiting.pop(); pair !== undefined; pair = search.waiting.pop())
      if (!sameFields(search, ...pair)) return false;
    return true;
  });
}

/** What may differ: what is to be, and what follows from it. */
const left: ReadonlySet<string> = new Set(["rules", "location"]);

function sameData(search: Search, one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  const [type, otherType] = [typeIn(one), typeIn(other)];
  if (type !== undefined && otherType !== undefined) return sameType(search, type, otherType);
  return sameFields(search, one, other);
}

function sameFields(search: Search, one: object, other: object): boolean {
  const [fields, others] = [one, other].map(
    (each) =>
      new Map(
        Object.entries(each)
          .filter(([key]) => !left.has(key))
          .flatMap(withoutRuleTags),
      ),
  );
  if (fields === undefined || others === undefined || fields.size !== others.size) return false;
  // Nothing is undefined in a model.
  return [...fields].every(([key, value]) => sameData(search, value, others.get(key)));
}

/** Tags of rules that were inherited are no more where those are types. */
function withoutRuleTags([key, value]: readonly [key: string, value: unknown]): (readonly [
  string,
  unknown,
])[] {
  if (key !== "doc" || typeof value !== "object" || value === null) return [[key, value]];
  const tags = "tags" in value && Array.isArray(value.tags) ? value.tags : [];
  const kept = tags.filter((tag: { readonly name?: unknown }) => !isRuleName(String(tag.name)));
  const isEmpty = kept.length === 0 && "text" in value && value.text === "";
  return isEmpty ? [] : [[key, { ...value, tags: kept }]];
}

const typeKinds: ReadonlySet<string> = new Set<TypeModel["kind"]>([
  "unknown",
  "null",
  "undefined",
  "boolean",
  "number",
  "string",
  "literal",
  "template",
  "bigint",
  "bigint-literal",
  "date",
  "url",
  "bytes",
  "array",
  "tuple",
  "map",
  "set",
  "object",
  "record",
  "union",
  "enum",
  "branded",
  "ref",
]);

function typeIn(data: object): TypeModel | undefined {
  const isType = "kind" in data && typeof data.kind === "string" && typeKinds.has(data.kind);
  return isType ? (data as TypeModel) : undefined; // members have other kinds
}

function sameType(search: Search, one: TypeModel, other: TypeModel): boolean {
  const [before, after] = [membersOf(one, search.first), membersOf(other, search.second)];
  if ((hasIdle(after) && !hasIdle(before)) || losesRules(before, after)) return false;
  const [parts, others] = [partsOf(before), partsOf(after)];
  const [first] = parts;
  const [second] = others;
  if (first === undefined || second === undefined || parts.length !== others.length) return false;
  if (parts.length > 1) return isPermuted(search, parts, others);
  const known = search.open.get(first) ?? new Set();
  if (known.has(second)) return true;
  search.open.set(first, known.add(second));
  search.tried.push([first, second]);
  if (search.depth >= deepest) return search.waiting.push([first, second]) > 0;
  search.depth += 1;
  const isSame = sameFields(search, first, second);
  search.depth -= 1;
  return isSame;
}

/** The order of members may be that of their texts. */
function isPermuted(
  search: Search,
  parts: readonly Resolved[],
  others: readonly Resolved[],
): boolean {
  const free = [...others];
  return parts.every((part) => {
    const index = free.findIndex((each) =>
      isGuessedWell(search, () => sameType(search, part, each)),
    );
    if (index !== -1) free.splice(index, 1);
    return index !== -1;
  });
}

/** Whether something is the same; where it is not, what was taken for the same meanwhile is taken back. */
function isGuessedWell(search: Search, isSame: () => boolean): boolean {
  if (isTooMuch(search)) return false;
  const { open, tried, waiting } = search;
  const [before, waitingBefore] = [tried.length, waiting.length];
  if (isSame()) return true;
  waiting.length = waitingBefore;
  const wrong = tried.splice(before);
  for (const [first, second] of wrong) open.get(first)?.delete(second);
  search.takenBack += wrong.length;
  return false;
}

/** The members of a type, or the type itself, behind names and brands. */
function membersOf(type: TypeModel, types: Types): readonly Resolved[] {
  const plain = resolve(type, types);
  if (plain?.kind !== "union") return plain === undefined ? [] : [plain];
  return plain.members.flatMap((member) => membersOf(member, types));
}

/** The same, with texts as one, numbers, and bigints: with rules there may be several. */
function partsOf(members: readonly Resolved[]): readonly Resolved[] {
  return members.filter(
    ({ kind }, index) =>
      !(kind === "string" || kind === "number" || kind === "bigint") ||
      members.findIndex((each) => each.kind === kind) === index,
  );
}

/** Whether a text, or a number, has no more what was demanded: by the alias of a property of a base, which another type takes the place of. */
function losesRules(before: readonly Resolved[], after: readonly Resolved[]): boolean {
  return (["string", "number", "bigint"] as const).some((kind) => {
    const [own, ...more] = before.filter((each) => each.kind === kind);
    const [now, ...others] = after.filter((each) => each.kind === kind);
    if (own === undefined || now === undefined || more.length + others.length > 0) return false;
    const held = new Map(Object.entries("rules" in now ? now.rules : {}));
    return Object.entries("rules" in own ? own.rules : {}).some(
      ([name, value]) => !isDeepStrictEqual(held.get(name), value),
    );
  });
}

/** Whether any text, or number, is taken beside one of which something is demanded: `Port | number`. */
function hasIdle(members: readonly Resolved[]): boolean {
  return (["string", "number", "bigint"] as const).some((kind) => {
    const same = members.filter((each) => each.kind === kind);
    const ruled = same.filter((each) => "rules" in each);
    return ruled.length > 0 && ruled.length < same.length;
  });
}
