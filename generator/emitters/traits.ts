import type { Model } from "../model/contract.ts";
import type { ObjectType, TypeModel } from "../model/type.ts";
import { childTypes, namedType } from "./walk.ts";

/**
 * What may be said of a type, one bit each: that some part of it, at any depth, is so. All of them are found out together, once for
 * each type, since they are asked for at each of its mentions.
 */
export const trait = {
  /** In memory it is not what it is on the wire: a `Date`, a `Map`, an object that may come without a property that it has then. */
  converted: 1,
  /** Its JSON is made, not passed on. */
  encoded: 2,
  /** Its values have keys that no contract names. */
  keyed: 4,
  /** It must not be shown. */
  sensitive: 8,
  /** The items of a list are compared. */
  unique: 16,
  /** It is a named type that contains itself. */
  recursive: 32,
} as const;

/** What is known of a model's types. */
interface Known {
  readonly traits: Map<TypeModel, number>;
  readonly named: Map<string, number>;
  /** The named types that contain themselves. */
  readonly recursive: Set<string>;
}

const known = new WeakMap<Model, Known>();

function knownOf(model: Model): Known {
  const before = known.get(model);
  if (before !== undefined) return before;
  const fresh: Known = { traits: new Map(), named: new Map(), recursive: new Set() };
  known.set(model, fresh);
  return fresh;
}

/** All traits of a type, as bits of {@link trait}. */
export function traitsOf(model: Model, type: TypeModel): number {
  if (type.kind === "ref") return traitsOfNamed(model, type.id);
  // The others are soon looked through.
  const isKept = type.kind === "object" || type.kind === "union";
  const before = isKept ? knownOf(model).traits.get(type) : undefined;
  if (before !== undefined) return before;
  let found = ownTraits(type);
  for (const child of childTypes(model, type)) found |= traitsOf(model, child);
  if (isKept) knownOf(model).traits.set(type, found);
  return found;
}

/** A named type that contains itself. */
export function isRecursive(model: Model, id: string): boolean {
  traitsOfNamed(model, id);
  return knownOf(model).recursive.has(id);
}

const { converted, encoded, keyed, sensitive, unique, recursive } = trait;

/** What a type is itself, whatever is in it. */
function ownTraits(type: TypeModel): number {
  switch (type.kind) {
    case "date":
    case "url":
    case "bytes":
    case "bigint":
    case "bigint-literal":
    case "map":
    case "set":
      return converted | encoded;
    case "object":
      return objectTraits(type);
    case "tuple":
      return type.items.some(({ optional }) => optional === true) ? encoded : 0;
    case "array":
      return type.rules?.uniqueItems === true ? unique : 0;
    case "record":
    case "unknown":
      return keyed;
    default:
      return 0;
  }
}

function objectTraits({ properties, additional, patterns, closed }: ObjectType): number {
  let found: number = encoded;
  if (additional !== undefined || patterns !== undefined) found |= keyed;
  // It refuses other properties by their names.
  if (closed === true) found |= keyed;
  for (const property of properties) {
    if (property.default !== undefined || property.was !== undefined) found |= converted;
    if (property.sensitive === true) found |= sensitive;
  }
  return found;
}

/** A named type on the way through those that it mentions. */
interface Visited {
  readonly id: string;
  readonly number: number;
  readonly mentioned: ReadonlySet<string>;
  traits: number;
  /** The number of the first type on the way to which this one leads. */
  first: number;
  isOpen: boolean;
}

interface Way {
  readonly model: Model;
  readonly known: Known;
  readonly visited: Map<string, Visited>;
  /** Those of which it is not known yet whether they lead back to an earlier one. */
  readonly open: Visited[];
}

function traitsOfNamed(model: Model, id: string): number {
  const known = knownOf(model);
  return known.named.get(id) ?? visit({ model, known, visited: new Map(), open: [] }, id).traits;
}

/** A type that waits for those that it mentions, of which some are left. */
interface Waiting {
  readonly self: Visited;
  readonly left: Iterator<string, undefined>;
}

/** Types that contain each other have the same traits (Tarjan's algorithm finds them together). However long the way is, the stack is not. */
function visit(way: Way, id: string): Visited {
  const root = begin(way, id);
  const waiting = [root];
  for (let last: Waiting | undefined = root; last !== undefined; last = waiting.at(-1)) {
    const { self, left } = last;
    const step = left.next();
    if (step.done === true) {
      waiting.pop();
      if (self.first === self.number) close(way, self);
      const before = waiting.at(-1)?.self;
      if (before !== undefined) lead(before, self);
      continue;
    }
    const other = step.value;
    const traits = way.known.named.get(other);
    const next = way.visited.get(other);
    if (traits !== undefined) self.traits |= traits;
    else if (next !== undefined) lead(self, next);
    else waiting.push(begin(way, other));
  }
  return root.self;
}

function begin({ model, visited, open }: Way, id: string): Waiting {
  const mentioned = new Set<string>();
  const traits = collect(model, namedType(model, id), mentioned);
  const number = visited.size;
  const self: Visited = { id, number, mentioned, traits, first: number, isOpen: true };
  visited.set(id, self);
  open.push(self);
  return { self, left: mentioned.values() };
}

/** One type mentions another one. */
function lead(from: Visited, to: Visited): void {
  if (to.isOpen && to.first < from.first) from.first = to.first;
  from.traits |= to.traits;
}

/** What a type is without looking behind names, which are listed. */
function collect(model: Model, type: TypeModel, mentioned: Set<string>): number {
  if (type.kind === "ref") {
    mentioned.add(type.id);
    return 0;
  }
  let found = ownTraits(type);
  for (const child of childTypes(model, type)) found |= collect(model, child, mentioned);
  return found;
}

/** Ends the way of named types that contain each other, or of one, by the first of them. */
function close({ known, open }: Way, first: Visited): void {
  const together = open.splice(open.lastIndexOf(first));
  const isCircle = together.length > 1 || first.mentioned.has(first.id);
  let traits = isCircle ? recursive : 0;
  for (const each of together) traits |= each.traits;
  for (const each of together) {
    each.traits = traits;
    each.isOpen = false;
    known.named.set(each.id, traits);
    if (isCircle) known.recursive.add(each.id);
  }
}
