import { type Declared, keyOf, partsOf, type Shape, unknown } from "./shape.ts";

/**
 * A shape as a contract can say it, when all declarations have been read: unions without what is there twice, and `unknown` where
 * the wire could not tell members apart.
 */
export function settle(shape: Shape): Shape {
  switch (shape.kind) {
    case "array":
      return { ...shape, items: settle(shape.items) };
    case "tuple":
      return {
        ...shape,
        items: shape.items.map((item) => ({ ...item, shape: settle(item.shape) })),
      };
    case "record":
      return { ...shape, values: settle(shape.values) };
    case "object":
      return {
        ...shape,
        fields: shape.fields.map((field) => ({ ...field, shape: settle(field.shape) })),
      };
    case "union":
      return unionOf(shape.members.map(settle));
    default:
      return shape;
  }
}

/** `A | B`, as far as a contract can say it: what the wire could not tell apart is `unknown`. */
function unionOf(shapes: readonly Shape[]): Shape {
  const all = simplify(shapes.flatMap((each) => (each.kind === "union" ? each.members : [each])));
  const [first] = all;
  if (first === undefined) return unknown("is a union of nothing");
  if (all.length === 1) return first;
  const untold = all.find((each) => each.kind === "unknown");
  if (untold !== undefined) return untold;
  if (isAmbiguous(all)) return unknown("is a union whose members look alike on the wire");
  return { kind: "union", members: all };
}

/** Without what is there twice, or is part of another member. */
function simplify(shapes: readonly Shape[]): readonly Shape[] {
  const has = (kind: Shape["kind"]): boolean => shapes.some((each) => each.kind === kind);
  const seen = new Set<string>();
  return shapes.filter((each) => {
    const key = keyOf(each);
    if (seen.has(key)) return false;
    seen.add(key);
    if (each.kind === "integer") return !has("number") && !has("bigint");
    if (each.kind === "uuid") return !has("string");
    if (each.kind !== "literal") return true;
    if (typeof each.value === "string") return !has("string");
    if (typeof each.value === "number") return !has("number") && !has("integer");
    return !has("boolean");
  });
}

/** What is another value in memory than on the wire must stand alone, beside `null`; so must each kind of list and of object. */
function isAmbiguous(shapes: readonly Shape[]): boolean {
  const present = shapes.filter(({ kind }) => kind !== "null");
  if (present.length < 2) return false;
  return (
    present.some((each) => isDelicate(each)) ||
    (hasNumbers(present) && present.some(({ kind }) => kind === "bigint"))
  );
}

function hasNumbers(shapes: readonly Shape[]): boolean {
  return shapes.some(({ kind }) => kind === "number" || kind === "integer");
}

/** Whether a value is another one in memory than on the wire, at any depth. */
function isDelicate(shape: Shape, open: ReadonlySet<unknown> = new Set()): boolean {
  switch (shape.kind) {
    case "bigint":
    case "bytes":
    case "date":
    case "uuid":
      return true;
    case "named":
      // One that is being read is not known yet.
      if (open.has(shape.of)) return false;
      return isDelicate(shape.of.shape, new Set([...open, shape.of]));
    default:
      return partsOf(shape).some((part) => isDelicate(part, open));
  }
}

/** Whether a declared type can have no value, because each holds another one: then one of its parts is made `unknown`. */
export function breakCircles(types: readonly Declared[]): void {
  for (const type of types) {
    if (!requires(type.shape, type, new Set())) continue;
    type.shape = cut(type.shape, type);
  }
}

/** Whether every value of a shape has a value of the type inside. */
function requires(shape: Shape, type: Declared, open: ReadonlySet<Declared>): boolean {
  switch (shape.kind) {
    case "named":
      if (shape.of === type) return true;
      return !open.has(shape.of) && requires(shape.of.shape, type, new Set([...open, shape.of]));
    case "tuple":
      return shape.items.some((item) => requires(item.shape, type, open));
    case "object":
      return shape.fields.some((field) => !field.optional && requires(field.shape, type, open));
    case "union":
      return shape.members.every((member) => requires(member, type, open));
    default:
      return false;
  }
}

function cut(shape: Shape, type: Declared): Shape {
  const holds = (part: Shape): boolean => requires(part, type, new Set());
  const gone = unknown(
    `holds a \`${type.name}\` in each \`${type.name}\`, so none could ever be written`,
  );
  if (shape.kind === "object") {
    const fields = shape.fields.map((field) =>
      !field.optional && holds(field.shape) ? { ...field, shape: gone } : field,
    );
    return { ...shape, fields };
  }
  if (shape.kind === "tuple") {
    const items = shape.items.map((item) => (holds(item.shape) ? { ...item, shape: gone } : item));
    return { ...shape, items };
  }
  return gone;
}
