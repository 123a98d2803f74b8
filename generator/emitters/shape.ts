import type { Model } from "../model/contract.ts";
import { gather } from "../model/gather.ts";
import type { ArrayType, ObjectType, TypeModel, UnionType } from "../model/type.ts";
import { trait, traitsOf } from "./traits.ts";
import { namedType, visitTypes } from "./walk.ts";

/** The form in which a value is checked: as users hold it, or as it crosses the wire. */
export type Form = "memory" | "json";

/** What kind of JavaScript value a type's values are. */
export type Category = "primitive" | "array" | "map" | "set" | "object";

/** A type that is neither a name nor a brand. */
export type Resolved = Exclude<TypeModel, { kind: "ref" | "branded" }>;

/** Types whose check is one expression. */
export type Leaf = Exclude<
  Resolved,
  { kind: "array" | "tuple" | "map" | "set" | "object" | "record" | "union" | "unknown" | "enum" }
>;

/** The type behind references and brands. */
export function resolve(model: Model, type: TypeModel): Resolved {
  if (type.kind === "branded") return resolve(model, type.base);
  return type.kind === "ref" ? resolve(model, namedType(model, type.id)) : type;
}

/** The type contains one whose form in memory is not its form on the wire: a `Date`, a `Map`. */
export function hasWireForm(model: Model, type: TypeModel): boolean {
  return (traitsOf(model, type) & trait.converted) !== 0;
}

/** A value is checked in another way in memory than on the wire: it has a wire form, or a list of which the items are compared as they are sent. */
export function isCheckedApart(model: Model, type: TypeModel): boolean {
  const traits = traitsOf(model, type);
  if ((traits & trait.converted) !== 0) return true;
  return (traits & trait.unique) !== 0 && comparesSomeEncoded(model, type);
}

/** The items of a list are compared, and of each less may be sent than there is. */
export function comparesEncoded(model: Model, { items, rules }: ArrayType): boolean {
  return rules?.uniqueItems === true && needsEncoding(model, items);
}

/** The items of a list are values that a text may write in several ways, and nothing around them: a moment, by its offset. */
export function comparesDecoded(model: Model, { items }: ArrayType): boolean {
  const leaves = leavesOf(model, items) ?? [];
  return leaves.some(({ kind }) => ["date", "url", "bytes", "bigint"].includes(kind));
}

function comparesSomeEncoded(model: Model, type: TypeModel): boolean {
  let found = false;
  visitTypes(model, type, (each) => {
    found ||= each.kind === "array" && comparesEncoded(model, each);
    return !found;
  });
  return found;
}

/** Something in it must not be shown. */
export function holdsSensitive(model: Model, type: TypeModel): boolean {
  return (traitsOf(model, type) & trait.sensitive) !== 0;
}

/** Issues of values may name keys that no contract names: a record's, those of any JSON, those that `@strict` refuses. */
export function hasKeys(model: Model, type: TypeModel): boolean {
  return (traitsOf(model, type) & trait.keyed) !== 0;
}

/** Its JSON is made, not passed on: it has a wire form, or an object, of which only declared properties travel, or a tuple that may end in `undefined`. */
export function needsEncoding(model: Model, type: TypeModel): boolean {
  return (traitsOf(model, type) & trait.encoded) !== 0;
}

/** The type contains a recursive one: its check counts how deep it is. */
export function countsDepth(model: Model, type: TypeModel): boolean {
  return (traitsOf(model, type) & trait.recursive) !== 0;
}

/** The type without `undefined`; `undefined` when nothing remains. The same each time, so that what is known of it is. */
export function withoutUndefined(model: Model, type: TypeModel): TypeModel | undefined {
  if (!mayBeUndefined(model, type)) return type;
  const written = resolve(model, type);
  if (written.kind !== "union") return written.kind === "undefined" ? undefined : type;
  const ofModel = present.get(model) ?? new Map<TypeModel, TypeModel | undefined>();
  present.set(model, ofModel);
  if (!ofModel.has(type)) ofModel.set(type, unionWithoutUndefined(model, written));
  return ofModel.get(type);
}

const present = new WeakMap<Model, Map<TypeModel, TypeModel | undefined>>();

function unionWithoutUndefined(model: Model, written: UnionType): TypeModel | undefined {
  const members = written.members.flatMap((member) => withoutUndefined(model, member) ?? []);
  const [only] = members;
  if (members.length <= 1) return only;
  return { ...written, members };
}

/** `undefined` is one of its values; `unknown` has it too. */
export function mayBeUndefined(model: Model, type: TypeModel): boolean {
  return mayBe(model, type, "undefined");
}

/** `null` is one of its values. */
export function mayBeNull(model: Model, type: TypeModel): boolean {
  return mayBe(model, type, "null");
}

function mayBe(model: Model, type: TypeModel, what: "undefined" | "null"): boolean {
  switch (type.kind) {
    case what:
    case "unknown":
      return true;
    case "union":
      return type.members.some((each) => mayBe(model, each, what));
    case "ref":
    case "branded":
      return mayBe(model, resolve(model, type), what);
    default:
      return false;
  }
}

/** The leaves of a type that consists of leaves only; `undefined` for others. */
export function leavesOf(model: Model, type: TypeModel): readonly Leaf[] | undefined {
  const written = resolve(model, type);
  switch (written.kind) {
    case "union": {
      const parts = written.members.map((member) => leavesOf(model, member));
      return parts.every((part) => part !== undefined) ? gather(parts, (part) => part) : undefined;
    }
    case "enum":
      return written.members.map(({ value }) => ({ kind: "literal", value }));
    case "array":
    case "tuple":
    case "map":
    case "set":
    case "object":
    case "record":
    case "unknown":
      return undefined;
    default:
      return [written];
  }
}

/** What kinds of values a type has. */
export function categoriesOf(model: Model, type: TypeModel, form: Form): ReadonlySet<Category> {
  const written = resolve(model, type);
  switch (written.kind) {
    case "unknown":
      return new Set(["primitive", "array", "map", "set", "object"]);
    case "array":
    case "tuple":
      return new Set(["array"]);
    case "map":
    case "set":
      return new Set([form === "memory" ? written.kind : "array"]);
    case "object":
    case "record":
      return new Set(["object"]);
    case "date":
    case "url":
    case "bytes":
      return new Set([form === "memory" ? "object" : "primitive"]);
    case "union":
      return new Set(written.members.flatMap((member) => [...categoriesOf(model, member, form)]));
    default:
      return new Set(["primitive"]);
  }
}

/** One branch of a discriminated union: the values of the discriminator that lead to it. */
export interface Branch {
  readonly values: readonly (string | number | boolean)[];
  readonly type: TypeModel;
}

/** How to tell objects apart. */
export interface Discrimination {
  readonly property: string;
  readonly branches: readonly Branch[];
}

/** The required property whose literals tell object types apart, when there is one: the first that all of them have. */
export function discriminate(
  model: Model,
  types: readonly TypeModel[],
  wanted?: string,
): Discrimination | undefined {
  const objects = types.map((type) => resolve(model, type));
  const [first] = objects;
  if (types.length < 2 || first?.kind !== "object") return undefined;
  const candidates = wanted === undefined ? first.properties.map(({ name }) => name) : [wanted];
  for (const property of candidates) {
    const branches = gather(types.entries(), ([index, type]) => {
      const values = discriminatorValues(model, objects[index], property);
      return values === undefined ? [] : [{ values, type }];
    });
    const values = gather(branches, (branch) => branch.values);
    const isComplete = branches.length === types.length && new Set(values).size === values.length;
    if (isComplete) return { property, branches };
  }
  return undefined;
}

function discriminatorValues(
  model: Model,
  type: TypeModel | undefined,
  name: string,
): (string | number | boolean)[] | undefined {
  if (type?.kind !== "object") return undefined;
  const property = type.properties.find((candidate) => candidate.name === name);
  if (property === undefined || property.optional === true) return undefined;
  if (property.was !== undefined || property.default !== undefined) return undefined;
  const leaves = leavesOf(model, property.type);
  const literals = gather(leaves ?? [], (leaf) => (leaf.kind === "literal" ? [leaf.value] : []));
  return literals.length > 0 && literals.length === leaves?.length ? literals : undefined;
}

/** How much a member of a union asks for: the more, the earlier it is tried. */
export function specificity(model: Model, type: TypeModel): number {
  const written = resolve(model, type);
  switch (written.kind) {
    case "object":
      return 1000 * requiredOf(model, written) + written.properties.length + 1;
    case "tuple":
      return 1000 * (written.items.length + (written.tail?.length ?? 0)) + 1;
    case "array":
      return 1;
    default:
      return 0;
  }
}

function requiredOf(model: Model, type: ObjectType): number {
  const required = type.properties.filter(
    (property) => property.optional !== true && !mayBeUndefined(model, property.type),
  );
  return required.length;
}
