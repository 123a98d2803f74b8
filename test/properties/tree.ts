import fc from "fast-check";

/** A type as the grammar makes it: what `write.ts` turns into TypeScript. */
export type Tree =
  | { readonly kind: "leaf"; readonly name: LeafName }
  | { readonly kind: "literals"; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: "array"; readonly of: Tree; readonly style: number }
  | {
      readonly kind: "tuple";
      readonly items: readonly Tree[];
      readonly optional: readonly Tree[];
      readonly rest: Tree | null;
      readonly style: number;
    }
  | { readonly kind: "object"; readonly fields: readonly Field[]; readonly style: number }
  | { readonly kind: "extends"; readonly base: readonly Field[]; readonly own: readonly Field[] }
  | { readonly kind: "both"; readonly first: readonly Field[]; readonly second: readonly Field[] }
  | { readonly kind: "utility"; readonly name: Utility; readonly fields: readonly Field[] }
  | { readonly kind: "mapped"; readonly fields: readonly Field[]; readonly style: number }
  | { readonly kind: "record"; readonly of: Tree; readonly style: number }
  | { readonly kind: "union"; readonly members: readonly Tree[] }
  | {
      readonly kind: "branches";
      readonly branches: readonly (readonly Field[])[];
      readonly style: number;
    }
  | { readonly kind: "generic"; readonly of: Tree; readonly style: number }
  | { readonly kind: "conditional"; readonly of: Tree; readonly style: number }
  | { readonly kind: "computed"; readonly fields: readonly Field[]; readonly style: number }
  | { readonly kind: "map"; readonly value: Tree; readonly style: number }
  | { readonly kind: "set"; readonly of: "string" | "number" | "Date" }
  | { readonly kind: "recursive"; readonly of: Tree; readonly style: number };

/** Types that are one word, or nearly. */
export type LeafName = (typeof leafNames)[number];

/** TypeScript's own types of types. */
export type Utility = (typeof utilities)[number];

/** A property of an object. */
export interface Field {
  readonly name: string;
  readonly tree: Tree;
  readonly optional: boolean;
}

/** A contract: a type that is asked for and answered, and the parameters after it. */
export interface ContractTree {
  readonly type: Tree;
  readonly optional: Tree | null;
  readonly rest: Tree | null;
  /** Named types stand in a second file. */
  readonly isSplit: boolean;
}

const leafNames = [
  "string",
  "number",
  "boolean",
  "null",
  "Date",
  "bigint",
  "Uint8Array",
  "URL",
  "stringEnum",
  "numberEnum",
  "mixedConst",
  "brand",
  "prefixed",
  "priced",
  "nested template",
] as const;

const utilities = [
  "Partial",
  "Required",
  "Readonly",
  "Pick",
  "Omit",
  "NonNullable",
  "Exclude",
] as const;

const requiredNames = ["constructor", "toString", "hasOwnProperty"];
const names = ["a", "b", "c", "a-b", "1", "class", "value", "ключ", ...requiredNames];

const literal = fc.constantFrom<string | number | boolean | null>(
  "x",
  "y",
  'q"',
  "",
  1,
  0,
  -2.5,
  1e21,
  true,
  false,
  null,
);
const style = fc.nat({ max: 3 });

/** Contracts of any shape, types three levels deep. */
export const contractTrees: fc.Arbitrary<ContractTree> = fc.record({
  type: types(),
  optional: fc.option(leaves(), { freq: 3 }),
  rest: fc.option(leaves(), { freq: 3 }),
  isSplit: fc.boolean(),
});

function leaves(): fc.Arbitrary<Tree> {
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(...leafNames).map((name): Tree => ({ kind: "leaf", name })),
    },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(literal, { minLength: 1, maxLength: 6 })
        .map((values): Tree => ({ kind: "literals", values })),
    },
  );
}

function types(): fc.Arbitrary<Tree> {
  const { tree } = fc.letrec<{ tree: Tree; leaf: Tree }>((tie) => {
    const inner = tie("tree");
    const fields = fieldLists(inner);
    const compound: fc.Arbitrary<Tree>[] = [
      fc.record({ kind: fc.constant("array" as const), of: inner, style }),
      fc.record({
        kind: fc.constant("tuple" as const),
        items: fc.array(inner, { maxLength: 2 }),
        optional: fc.array(inner, { maxLength: 1 }),
        rest: fc.option<Tree, null>(inner, { freq: 2 }),
        style,
      }),
      fc.record({ kind: fc.constant("object" as const), fields, style }),
      fc.record({ kind: fc.constant("object" as const), fields, style }),
      fc.record({ kind: fc.constant("extends" as const), base: fields, own: fields }),
      fc.record({ kind: fc.constant("both" as const), first: fields, second: fields }),
      fc.record({
        kind: fc.constant("utility" as const),
        name: fc.constantFrom(...utilities),
        fields,
      }),
      fc.record({ kind: fc.constant("mapped" as const), fields, style }),
      fc.record({ kind: fc.constant("record" as const), of: inner, style }),
      fc.record({
        kind: fc.constant("union" as const),
        members: fc.array(inner, { minLength: 2, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant("branches" as const),
        branches: fc.array(fields, { minLength: 2, maxLength: 3 }),
        style,
      }),
      fc.record({ kind: fc.constant("generic" as const), of: inner, style }),
      fc.record({ kind: fc.constant("conditional" as const), of: inner, style }),
      fc.record({ kind: fc.constant("computed" as const), fields, style }),
      fc.record({ kind: fc.constant("map" as const), value: inner, style }),
      fc.record({
        kind: fc.constant("set" as const),
        of: fc.constantFrom("string", "number", "Date"),
      }),
      fc.record({ kind: fc.constant("recursive" as const), of: inner, style }),
    ];
    return {
      leaf: leaves(),
      tree: fc.oneof(
        { maxDepth: 2, depthSize: "small", withCrossShrink: true },
        tie("leaf"),
        ...compound,
      ),
    };
  });
  return tree;
}

function fieldLists(tree: fc.Arbitrary<Tree>): fc.Arbitrary<Field[]> {
  const field = fc.record({ name: fc.constantFrom(...names), tree, optional: fc.boolean() });
  return fc
    .uniqueArray(field, { minLength: 1, maxLength: 4, selector: ({ name }) => name })
    .map((all) =>
      // TypeScript takes `{}` for an object whose `toString` is the function that all objects have.
      all.map((each) => (requiredNames.includes(each.name) ? { ...each, optional: false } : each)),
    );
}
