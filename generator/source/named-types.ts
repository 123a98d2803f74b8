import type { ts } from "./ts-morph.js";

import type { NamedType } from "../model/contract.ts";
import type { RefType } from "../model/type.ts";
import { isTooManyInstances } from "./bounds.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import type { Rule } from "./rule.ts";
import { namedAt, type NamedBy } from "./named-by.ts";
import { idOf } from "./type-id.ts";

/** The named types of a model, and those that were referred to and are not read yet. */
export interface NamedTypes {
  readonly types: Map<string, NamedType>;
  /** See {@link typesSoFar}. */
  readonly record: Record<string, NamedType>;
  /** The ids of symbols, and of the instances of generics. */
  readonly ids: Map<ts.Type | ts.Symbol, string>;
  /** The ids that are taken. */
  readonly owners: Set<string>;
  /** The last is read first, so that a generic that grows without end is noticed before it has many branches. */
  readonly waiting: WaitingType[];
  /** What was referred to, by id. */
  readonly seen: Map<string, WaitingType>;
  /** Generics that grow without end: reported, and followed no further. */
  readonly infinite: Set<ts.Symbol>;
}

/** A named type to be read. */
export interface WaitingType {
  readonly id: string;
  readonly type: ts.Type;
  readonly named: NamedBy;
  readonly place: Place;
  /** What is demanded beside what its declaration demands. */
  readonly rules: readonly Rule[];
}

/** No named types. */
export function createNamedTypes(): NamedTypes {
  return {
    types: new Map(),
    record: {},
    ids: new Map(),
    owners: new Set(),
    waiting: [],
    seen: new Map(),
    infinite: new Set(),
  };
}

/** The types that were read so far, as a model holds them: one object, to which more is added each time. */
export function typesSoFar({ types, record }: NamedTypes): Readonly<Record<string, NamedType>> {
  for (const [id, named] of types) if (record[id] !== named) record[id] = named;
  return record;
}

// Generics inside generics, each with type arguments of its own: more than anybody writes by hand.
const deepestNesting = 24;

/** A reference to a type that has a name. What it refers to is read later, by `readWaitingTypes`. */
export function refer(reader: Reader, type: ts.Type, place: Place): RefType | undefined {
  const named = namedAt(reader, type, place.type);
  if (named === undefined) return undefined;
  const { seen, infinite, waiting } = reader.named;
  const id = idOf(reader, type, named);
  if (seen.has(id) || infinite.has(named.symbol)) return { kind: "ref", id };
  const nesting = named.arguments.length === 0 ? 0 : place.nesting + 1;
  if (nesting > deepestNesting) {
    infinite.add(named.symbol);
    report(reader, "infinite-type", { place, values: { type: named.symbol.name } });
    return { kind: "ref", id };
  }
  if (isTooManyInstances(reader, { ...place, nesting })) return { kind: "ref", id };
  const entry = { id, type, named, place: { ...place, nesting }, rules: [] };
  seen.set(id, entry);
  waiting.push(entry);
  if (isOwnName(type, named)) reader.facts.referred.set(type, id);
  return { kind: "ref", id };
}

/** Whether a type has its name by itself, wherever it stands: as an interface, class or enum that is given nothing. */
function isOwnName({ symbol, aliasSymbol }: ts.Type, named: NamedBy): boolean {
  return named.arguments.length === 0 && named.symbol === symbol && aliasSymbol === undefined;
}
