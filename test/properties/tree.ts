import fc from "fast-check";

import { type Member, memberLists } from "./member-tree.ts";
import { rules } from "./rules.ts";
import { serviceWires } from "./service-wires.ts";
import { constantNames } from "./write-constant.ts";
import { enumNames } from "./write-enum.ts";

/** A type as the grammar makes it: what `write.ts` turns into TypeScript. */
export type Tree =
  | { readonly kind: "unknown" }
  | { readonly kind: "leaf"; readonly name: LeafName }
  | {
      readonly kind: "ruled";
      readonly rule: number;
      readonly at: "alias" | "nullable" | "property" | "brand";
    }
  | { readonly kind: "literals"; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly kind: "array"; readonly of: Tree; readonly style: number }
  | {
      readonly kind: "tuple";
      readonly items: readonly Tree[];
      readonly optional: readonly Tree[];
      readonly rest: Tree | null;
      /** What stands after the rest. */
      readonly tail: readonly Tree[];
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
  | { readonly kind: "set"; readonly of: Tree; readonly style: number }
  | { readonly kind: "recursive"; readonly of: Tree; readonly style: number }
  | { readonly kind: "elsewhere"; readonly of: Tree; readonly style: number }
  | { readonly kind: "added"; readonly of: Tree; readonly extra: Tree; readonly style: number }
  | {
      readonly kind: "derived";
      readonly fields: readonly Field[];
      readonly steps: readonly number[];
      readonly extra: Tree;
      /** Which property is meant where one is. */
      readonly pick: number;
      readonly end: number;
    };

/** Types that are one word, or nearly. */
export type LeafName = (typeof leafNames)[number];

/** TypeScript's own types of types. */
export type Utility = (typeof utilities)[number];

/** A property of an object. */
export interface Field {
  readonly name: string;
  readonly tree: Tree;
  /** `perhaps`: required, of a type that has `undefined`. */
  readonly presence: "required" | "optional" | "perhaps";
  /** What its tags say beside rules. */
  readonly said?: Said;
}

/** `@default`, `@was`, `@sensitive`. */
export type Said = (typeof sayings)[number];

/** A contract: a type that is asked for and answered, and the parameters after it. */
export interface ContractTree {
  readonly type: Tree;
  readonly optional: Tree | null;
  readonly rest: Tree | null;
  /** In which files named types stand: see `write-files.ts`. */
  readonly layout: number;
  /** Which of the wires of services its messages are for. */
  readonly wire: number;
  /** Beside the two of each contract. */
  readonly members: readonly Member[];
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
  "Buffer",
  "ArrayBuffer",
  "brand",
  "number brand",
  "symbol brand",
  "generic brand",
  "open literals",
  "bigint literals",
  "prefixed",
  "priced",
  "nested template",
  "mail",
  "size",
  "big",
  "version",
  "flag",
  "letter",
  "shout",
  "unit",
  "hole in hole",
  "one of templates",
  "tagged",
  "capital",
  "upper",
  "lower",
  "capitalized",
  "upper part",
  ...enumNames,
  ...constantNames,
] as const;

const sayings = ["nothing", "default", "was", "secret", "default and was"] as const;

const utilities = [
  "Partial",
  "Required",
  "Readonly",
  "Pick",
  "Omit",
  "NonNullable",
  "Exclude",
  "PickPartial",
  "PartialOmit",
] as const;

const inherited = ["constructor", "toString", "hasOwnProperty"];
const names = ["a", "b", "c", "a-b", "1", "class", "value", "ключ", "tag", ...inherited];

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
const style = fc.nat({ max: 359 });

const anything = fc.constant<Tree>({ kind: "unknown" });

const ruled: fc.Arbitrary<Tree> = fc.record({
  kind: fc.constant("ruled" as const),
  rule: fc.nat({ max: rules.length - 1 }),
  at: fc.constantFrom(...(["alias", "nullable", "property", "brand"] as const)),
});

/** Contracts of any shape, types three levels deep. */
export const contractTrees: fc.Arbitrary<ContractTree> = fc.record({
  type: types(),
  optional: fc.option(leaves(), { freq: 3 }),
  rest: fc.option(leaves(), { freq: 3 }),
  layout: fc.nat({ max: 11 }).map((layout) => Math.max(0, layout - 5)),
  wire: fc.nat({ max: serviceWires.length - 1 }),
  members: memberLists(leaves()),
});

function leaves(): fc.Arbitrary<Tree> {
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(...leafNames).map((name): Tree => ({ kind: "leaf", name })),
    },
    { weight: 2, arbitrary: ruled },
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
    // Where a value of `unknown` may be absent, and a property `undefined`, without changing what is around it.
    const open = fc.oneof({ weight: 9, arbitrary: inner }, { weight: 1, arbitrary: anything });
    const fields = fieldLists(inner);
    const openFields = fieldLists(open, "perhaps");
    const compound: fc.Arbitrary<Tree>[] = [
      fc.record({ kind: fc.constant("array" as const), of: open, style }),
      fc.record({
        kind: fc.constant("tuple" as const),
        items: fc.array(open, { maxLength: 2 }),
        optional: fc.array(inner, { maxLength: 1 }),
        rest: fc.option<Tree, null>(open, { freq: 2 }),
        tail: fc.array(inner, { maxLength: 1 }),
        style,
      }),
      fc.record({ kind: fc.constant("object" as const), fields: openFields, style }),
      fc.record({ kind: fc.constant("object" as const), fields: openFields, style }),
      fc.record({ kind: fc.constant("extends" as const), base: openFields, own: openFields }),
      fc.record({ kind: fc.constant("both" as const), first: openFields, second: openFields }),
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
        branches: fc.array(openFields, { minLength: 2, maxLength: 3 }),
        style,
      }),
      fc.record({ kind: fc.constant("generic" as const), of: inner, style }),
      fc.record({ kind: fc.constant("conditional" as const), of: inner, style }),
      fc.record({ kind: fc.constant("computed" as const), fields, style }),
      fc.record({ kind: fc.constant("map" as const), value: open, style }),
      fc.record({
        kind: fc.constant("set" as const),
        of: leaves(),
        style,
      }),
      fc.record({ kind: fc.constant("recursive" as const), of: inner, style }),
      fc.record({ kind: fc.constant("elsewhere" as const), of: inner, style }),
      fc.record({ kind: fc.constant("added" as const), of: inner, extra: leaves(), style }),
      ...[1, 2, 3].map(() =>
        fc.record({
          kind: fc.constant("derived" as const),
          fields,
          steps: fc.array(style, { minLength: 1, maxLength: 3 }),
          extra: leaves(),
          pick: fc.nat({ max: 3 }),
          end: style,
        }),
      ),
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

function fieldLists(
  tree: fc.Arbitrary<Tree>,
  ...presences: readonly "perhaps"[]
): fc.Arbitrary<Field[]> {
  const presence = fc.constantFrom<Field["presence"]>(
    "required",
    "required",
    "optional",
    "optional",
    ...presences,
  );
  const said = fc.oneof(
    { weight: 6, arbitrary: fc.constant("nothing" as const) },
    { weight: 3, arbitrary: fc.constantFrom(...sayings) },
  );
  const field = fc.record({ name: fc.constantFrom(...names), tree, presence, said });
  return fc.uniqueArray(field, { minLength: 1, maxLength: 4, selector: ({ name }) => name });
}
