import type { Random } from "./random.ts";
import type { Entry, Term } from "./term.ts";

/** What the values of a type look like, as far as drawing some of them goes: the grammar knows it, the compiler is not asked. */
export type Shape = Form & {
  /** It is the type of something that is hidden: its values must be shown nowhere. */
  readonly isSecret?: true;
};

type Form =
  | { readonly kind: "choice"; readonly terms: readonly Term[] }
  | {
      readonly kind: "array";
      readonly of: Shape;
      readonly least?: number;
      readonly most?: number;
      readonly isUnique?: true;
    }
  | {
      readonly kind: "tuple";
      readonly items: readonly Shape[];
      readonly optional: readonly Shape[];
      readonly rest?: Shape;
      /** What stands after the rest. */
      readonly tail?: readonly Shape[];
      /** What stands for the first optional item where it does not come. */
      readonly fallback?: Term;
    }
  | {
      readonly kind: "object";
      readonly properties: readonly ShapeProperty[];
      readonly others?: Shape;
      /** Names of these; default: `x1` and `x2`. */
      readonly otherNames?: readonly string[];
      /** It has no other properties. */
      readonly isClosed?: true;
    }
  | {
      readonly kind: "record";
      readonly of: Shape;
      readonly names: readonly string[];
      /** Names that its rules refuse. */
      readonly badNames?: readonly string[];
    }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "map"; readonly key: Shape; readonly value: Shape }
  | { readonly kind: "set"; readonly of: Shape }
  /** A type that may contain itself. */
  | { readonly kind: "later"; readonly get: () => Shape };

/** A property of an object. */
export interface ShapeProperty {
  readonly name: string;
  readonly shape: Shape;
  readonly optional?: boolean;
  readonly was?: string | undefined;
  readonly fallback?: Term | undefined;
  readonly isSecret?: boolean;
}

/** A property of another type, or a list of them: what was said of its value does not hold for that. */
export function remade(property: ShapeProperty, shape: Shape): ShapeProperty {
  return { ...property, shape, was: undefined, fallback: undefined };
}

/** A property by another name, for which the old ones do not count. */
export function renamed(property: ShapeProperty, name: string): ShapeProperty {
  return { ...property, name, was: undefined };
}

/** The type of a property by itself. */
export function taken({ shape, isSecret }: ShapeProperty): Shape {
  return isSecret === true ? { ...shape, isSecret } : shape;
}

/** Draws a value, `depth` levels deep at the most where there is a choice. */
export function draw(shape: Shape, random: Random, depth: number): Term {
  const term = drawForm(shape, random, depth);
  return shape.isSecret === true ? { ...term, isSecret: true } : term;
}

function drawForm(shape: Shape, random: Random, depth: number): Term {
  const inner = (each: Shape): Term => draw(each, random, depth - 1);
  const several = (each: Shape, most: number): Term[] =>
    Array.from({ length: depth <= 0 ? 0 : random.below(most + 1) }, () => inner(each));
  switch (shape.kind) {
    case "choice":
      return random.of(shape.terms);
    case "array":
      return { kind: "array", items: drawItems(shape, inner, several) };
    case "tuple": {
      const optional = shape.optional.slice(0, random.below(shape.optional.length + 1));
      const isFull = optional.length === shape.optional.length;
      const rest = shape.rest !== undefined && isFull ? several(shape.rest, 2) : [];
      const first = [...shape.items, ...optional].map(inner);
      const items = [...first, ...rest, ...(shape.tail ?? []).map(inner)];
      const isFilled = shape.fallback !== undefined && optional.length === 0;
      return { kind: "array", items, ...(isFilled ? { filled: [shape.fallback] } : {}) };
    }
    case "object":
      return drawObject(shape, random, depth);
    case "record":
      return {
        kind: "object",
        entries: drawEntries(shape.names, shape.of, { random, depth }),
        ...(shape.badNames === undefined ? {} : { badNames: shape.badNames }),
      };
    case "union":
      if (depth <= 0) return inner(shallowest(shape.members));
      return inner(
        (random.below(3) === 0 ? blend(shape.members, random) : undefined) ??
          random.of(shape.members),
      );
    case "map":
      return drawMap(shape, inner, several);
    case "set":
      return { kind: "set", items: unique(several(shape.of, 2)) };
    case "later":
      return draw(shape.get(), random, depth - 1);
    default:
      return shape satisfies never;
  }
}

/** An object that is two members at once, when there are two that have no name in common. */
function blend(members: readonly Shape[], random: Random): Shape | undefined {
  const objects = members.filter((each) => each.kind === "object" && each.isClosed !== true);
  const [first, second] = random.some(objects, 2);
  if (first?.kind !== "object" || second?.kind !== "object") return undefined;
  if (first.others !== undefined || second.others !== undefined) return undefined;
  const names = new Set(first.properties.map(({ name }) => name));
  if (second.properties.some(({ name }) => names.has(name))) return undefined;
  return { kind: "object", properties: [...first.properties, ...second.properties] };
}

function drawItems(
  { of, least = 0, most = 3, isUnique }: Shape & { readonly kind: "array" },
  inner: (shape: Shape) => Term,
  several: (shape: Shape, most: number) => Term[],
): Term[] {
  const items = [...Array.from({ length: least }, () => inner(of)), ...several(of, most - least)];
  return isUnique === true ? unique(items) : items;
}

function drawMap(
  shape: Shape & { readonly kind: "map" },
  inner: (shape: Shape) => Term,
  several: (shape: Shape, most: number) => Term[],
): Term {
  const keys = unique(several(shape.key, 2));
  return { kind: "map", entries: keys.map((key) => [key, inner(shape.value)] as const) };
}

function drawObject(
  { properties, others, otherNames = ["x1", "x2"] }: Shape & { readonly kind: "object" },
  random: Random,
  depth: number,
): Term {
  const filled: Entry[] = [];
  const entries = properties.flatMap(({ name, shape, optional, ...said }): Entry[] => {
    const isAbsent = optional === true && (depth <= 0 || random.below(2) === 0);
    if (isAbsent && said.fallback !== undefined) filled.push({ name, value: said.fallback });
    return isAbsent ? [] : [{ name, value: draw(shape, random, depth - 1), ...saidOf(said) }];
  });
  const more = others === undefined ? [] : drawEntries(otherNames, others, { random, depth });
  return { kind: "object", entries: [...entries, ...more], filled };
}

function saidOf({
  was,
  fallback,
  isSecret,
}: Pick<ShapeProperty, "was" | "fallback" | "isSecret">): Omit<Entry, "name" | "value"> {
  return {
    ...(was === undefined ? {} : { was }),
    ...(fallback === undefined ? {} : { fallback }),
    ...(isSecret === true ? { isSecret } : {}),
  };
}

function drawEntries(
  names: readonly string[],
  shape: Shape,
  { random, depth }: { readonly random: Random; readonly depth: number },
): Entry[] {
  return names.flatMap((name) =>
    depth <= 0 || random.below(2) === 0 ? [] : [{ name, value: draw(shape, random, depth - 1) }],
  );
}

/** The member that leads least deep. */
function shallowest(members: readonly Shape[]): Shape {
  const order = ["choice", "array", "record", "set", "map", "tuple", "object", "union", "later"];
  const sorted = members.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return sorted[0]!;
}

function unique(terms: readonly Term[]): Term[] {
  const texts = new Set<string>();
  return terms.filter((term) => {
    const text = JSON.stringify(term, (_, each: unknown) =>
      typeof each === "bigint" ? `${each}n` : each,
    );
    if (texts.has(text)) return false;
    texts.add(text);
    return true;
  });
}

/** The names of properties that some object of a type need not have, and those that every object inherits. */
export function absentNames(shape: Shape): string[] {
  const names = new Set<string>();
  for (const each of shapesIn(shape)) {
    if (each.kind !== "object") continue;
    for (const { name, optional } of each.properties) {
      if (optional === true || name in Object.prototype) names.add(name);
    }
  }
  return [...names];
}

/** The types of members of enums by their texts, which to TypeScript are others than the same ones written out, or of another enum. */
export function enumTexts(shape: Shape): ReadonlyMap<unknown, string> {
  const all = [...shapesIn(shape)].flatMap((each) => (each.kind === "choice" ? each.terms : []));
  const values = all.flatMap((term) => (term.kind === "value" ? [term] : []));
  // No member of an enum is an `Uppercase<string>`.
  const plain = new Set(values.flatMap(({ type, value }) => (type === undefined ? [value] : [])));
  const texts = new Map<unknown, string>();
  for (const { type, value } of values) {
    if (type === undefined) continue;
    const isOne = [undefined, type].includes(texts.get(value)) && !plain.has(value);
    texts.set(value, isOne ? type : "any");
  }
  return texts;
}

function shapesIn(shape: Shape): ReadonlySet<Shape> {
  const seen = new Set<Shape>([shape]);
  // It grows meanwhile.
  for (const each of seen) for (const inner of partsOf(each)) seen.add(inner);
  return seen;
}

function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "choice":
      return [];
    case "array":
    case "set":
    case "record":
      return [shape.of];
    case "tuple":
      return [
        ...shape.items,
        ...shape.optional,
        ...(shape.rest === undefined ? [] : [shape.rest]),
        ...(shape.tail ?? []),
      ];
    case "object": {
      const inner = shape.properties.map((property) => property.shape);
      return shape.others === undefined ? inner : [...inner, shape.others];
    }
    case "union":
      return shape.members;
    case "map":
      return [shape.key, shape.value];
    case "later":
      return [shape.get()];
    default:
      return shape satisfies never;
  }
}
