import { call, setLiteral } from "./code.ts";
import type { CodecScope } from "./codec-scope.ts";
import type { Layout } from "./layout.ts";
import { lowerFirst } from "./naming.ts";
import { isRuled, type Ruled, ruleTest } from "./rule-tests.ts";
import type { Form, Leaf } from "./shape.ts";
import { literal } from "./typescript.ts";

/** What decides how a leaf is tested. */
export interface LeafTest {
  /** The expression that is tested: `value.name`. */
  readonly value: string;
  readonly form: Form;
  /** The name of what it belongs to, for the name of a set of literals. */
  readonly base: string;
}

/** How many literals are compared one by one, and how long the comparison may be. */
const fewLiterals = 4;
const shortText = 60;

/** Conditions that together say that a value is none of the leaves: `typeof value !== "string"`. */
export function isNone(scope: CodecScope, leaves: readonly Leaf[], test: LeafTest): Layout[] {
  const { kinds, ruled, literals } = simplify(leaves);
  return [
    ...kinds.map((kind) => kindTest(kind, test, true)),
    ...ruled.map((type) => `!${ruleTest(scope, type, test.base)}(${test.value})`),
    ...literalTests(scope, literals, { ...test, isNegative: true }),
  ];
}

/** Conditions each of which says that a value is one of the leaves: `typeof value === "string"`. */
export function isOne(scope: CodecScope, leaves: readonly Leaf[], test: LeafTest): Layout[] {
  const { kinds, ruled, literals } = simplify(leaves);
  return [
    ...kinds.map((kind) => kindTest(kind, test, false)),
    ...ruled.map((type) => `${ruleTest(scope, type, test.base)}(${test.value})`),
    ...literalTests(scope, literals, { ...test, isNegative: false }),
  ];
}

type Kind = Exclude<Leaf["kind"], "literal">;
type Literal = string | number | boolean;

/** Leaves by how they are tested. */
interface Simplified {
  readonly kinds: readonly Kind[];
  /** Numbers and strings with rules. */
  readonly ruled: readonly Ruled[];
  readonly literals: readonly Literal[];
}

/** Each leaf once; no literal, and nothing with rules, beside the kind that contains it. */
function simplify(leaves: readonly Leaf[]): Simplified {
  const kinds = new Set(
    leaves.flatMap((leaf) => (leaf.kind === "literal" || isRuledLeaf(leaf) ? [] : [leaf.kind])),
  );
  const values = leaves.flatMap((leaf) => (leaf.kind === "literal" ? [leaf.value] : []));
  if (values.includes(true) && values.includes(false)) kinds.add("boolean");
  const literals = [...new Set(values)].filter((value) => !isOfKind(kinds, value));
  const ruled = leaves.filter(isRuledLeaf).filter(({ kind }) => !kinds.has(kind));
  return { kinds: [...kinds], ruled, literals };
}

function isRuledLeaf(leaf: Leaf): leaf is Ruled {
  return (leaf.kind === "number" || leaf.kind === "string") && isRuled(leaf);
}

function isOfKind(kinds: ReadonlySet<Kind>, value: Literal): boolean {
  const kind = typeof value;
  return (kind === "string" || kind === "number" || kind === "boolean") && kinds.has(kind);
}

function kindTest(kind: Kind, { value, form }: LeafTest, isNegative: boolean): string {
  const not = isNegative ? "!" : "";
  const equals = isNegative ? "!==" : "===";
  switch (kind) {
    case "null":
    case "undefined":
      return `${value} ${equals} ${kind}`;
    case "boolean":
    case "string":
      return `typeof ${value} ${equals} "${kind}"`;
    case "number":
      return `${not}Number.isFinite(${value})`;
    case "date":
      return form === "memory" ? `${not}rpc.isDate(${value})` : `${not}rpc.isDateTime(${value})`;
    default:
      return kind satisfies never;
  }
}

function literalTests(
  scope: CodecScope,
  literals: readonly Literal[],
  test: LeafTest & { readonly isNegative: boolean },
): Layout[] {
  if (literals.length === 0) return [];
  const { value, isNegative, base } = test;
  const texts = literals.map(literal);
  const isShort = literals.length <= fewLiterals && texts.join("").length <= shortText;
  // A formatter lays out lists of numbers in a way of its own.
  const isNumeric = literals.every((value) => typeof value === "number");
  if (isShort || isNumeric)
    return texts.map((text) => `${value} ${isNegative ? "!==" : "==="} ${text}`);
  return [[isNegative ? "!" : "", call(`${valueSet(scope, texts, base)}.has`, [value])]];
}

/** A set of literals as a const: `const colorValues = new Set(["red", …]);` */
export function valueSet(scope: CodecScope, texts: readonly string[], base: string): string {
  const key = `set:${texts.join()}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  const name = scope.names(`${lowerFirst(base)}Values`);
  scope.done.set(key, name);
  scope.consts.push([`const ${name} = `, setLiteral(texts), ";"]);
  return name;
}
