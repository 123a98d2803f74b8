import type { Random } from "./random.ts";
import type { Entry, Term } from "./term.ts";

/** What the values of a type look like, as far as drawing some of them goes: the grammar knows it, the compiler is not asked. */
export type Shape =
  | { readonly kind: "choice"; readonly terms: readonly Term[] }
  | { readonly kind: "array"; readonly of: Shape }
  | {
      readonly kind: "tuple";
      readonly items: readonly Shape[];
      readonly optional: readonly Shape[];
      readonly rest?: Shape;
    }
  | {
      readonly kind: "object";
      readonly properties: readonly ShapeProperty[];
      readonly others?: Shape;
    }
  | { readonly kind: "record"; readonly of: Shape; readonly names: readonly string[] }
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
}

/** Draws a value, `depth` levels deep at the most where there is a choice. */
export function draw(shape: Shape, random: Random, depth: number): Term {
  const inner = (each: Shape): Term => draw(each, random, depth - 1);
  const several = (each: Shape, most: number): Term[] =>
    Array.from({ length: depth <= 0 ? 0 : random.below(most + 1) }, () => inner(each));
  switch (shape.kind) {
    case "choice":
      return random.of(shape.terms);
    case "array":
      return { kind: "array", items: several(shape.of, 3) };
    case "tuple": {
      const optional = shape.optional.slice(0, random.below(shape.optional.length + 1));
      const isFull = optional.length === shape.optional.length;
      const rest = shape.rest !== undefined && isFull ? several(shape.rest, 2) : [];
      return { kind: "array", items: [...[...shape.items, ...optional].map(inner), ...rest] };
    }
    case "object":
      return drawObject(shape, random, depth);
    case "record":
      return { kind: "object", entries: drawEntries(shape.names, shape.of, { random, depth }) };
    case "union":
      return inner(depth <= 0 ? shallowest(shape.members) : random.of(shape.members));
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

function drawMap(
  shape: Shape & { readonly kind: "map" },
  inner: (shape: Shape) => Term,
  several: (shape: Shape, most: number) => Term[],
): Term {
  const keys = unique(several(shape.key, 2));
  return { kind: "map", entries: keys.map((key) => [key, inner(shape.value)] as const) };
}

function drawObject(
  { properties, others }: Shape & { readonly kind: "object" },
  random: Random,
  depth: number,
): Term {
  const entries = properties.flatMap(({ name, shape, optional }): Entry[] => {
    const isAbsent = optional === true && (depth <= 0 || random.below(2) === 0);
    return isAbsent ? [] : [{ name, value: draw(shape, random, depth - 1) }];
  });
  const more = others === undefined ? [] : drawEntries(["x1", "x2"], others, { random, depth });
  return { kind: "object", entries: [...entries, ...more] };
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
