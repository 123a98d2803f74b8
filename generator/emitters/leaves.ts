import { call, setLiteral } from "./code.ts";
import type { CodecScope } from "./codec-scope.ts";
import type { Layout } from "./layout.ts";
import { lowerFirst } from "./naming.ts";
import { isRuled, type Ruled, ruleTest } from "./rule-tests.ts";
import type { Form, Leaf } from "./shape.ts";
import { stringLiteral } from "./text.ts";
import { literal } from "./leaf-text.ts";
import { templateConst } from "./template-const.ts";

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
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined && isKind(only))
    return [kindTest(scope, only, test, true)];
  const { kinds, ruled, literals } = simplify(leaves);
  return [
    ...kinds.map((kind) => kindTest(scope, kind, test, true)),
    ...ruled.map((type) => `!${ruleTest(scope, type, test)}(${test.value})`),
    ...literalTests(scope, literals, test, true),
  ];
}

/** Conditions each of which says that a value is one of the leaves: `typeof value === "string"`. */
export function isOne(scope: CodecScope, leaves: readonly Leaf[], test: LeafTest): Layout[] {
  const { kinds, ruled, literals } = simplify(leaves);
  return [
    ...kinds.map((kind) => kindTest(scope, kind, test, false)),
    ...ruled.map((type) => `${ruleTest(scope, type, test)}(${test.value})`),
    ...literalTests(scope, literals, test, false),
  ];
}

/** The condition that a value is the only text of a union; over the wires of other frameworks a `bigint` is an integer, beside which no numbers stand there. */
export function textTest(leaf: Leaf, leaves: readonly Leaf[]): string {
  const isText = 'typeof value === "string"';
  const hasNumbers = leaves.some(
    (each) => each.kind === "number" || (each.kind === "literal" && typeof each.value === "number"),
  );
  const isBigint = leaf.kind === "bigint" || leaf.kind === "bigint-literal";
  return isBigint && !hasNumbers ? `${isText} || typeof value === "number"` : isText;
}

type Kind = Exclude<Leaf, { kind: "literal" }>;
type Literal = string | number | boolean;

/** Leaves by how they are tested. */
interface Simplified {
  readonly kinds: readonly Kind[];
  /** Numbers and texts with rules. */
  readonly ruled: readonly Ruled[];
  readonly literals: readonly Literal[];
}

/** Each leaf once; no literal or template, and nothing with rules, beside the kind that contains it. */
function simplify(leaves: readonly Leaf[]): Simplified {
  const kinds = new Map<string, Kind>();
  const values: Literal[] = [];
  for (const leaf of leaves) {
    if (leaf.kind === "literal") values.push(leaf.value);
    else if (!isRuledLeaf(leaf)) kinds.set(keyOf(leaf), leaf);
  }
  if (values.includes(true) && values.includes(false)) kinds.set("boolean", { kind: "boolean" });
  const isOpen = kinds.has("string");
  return {
    kinds: [...kinds.values()].filter(({ kind }) => !isOpen || kind !== "template"),
    ruled: leaves
      .filter(isRuledLeaf)
      .filter(({ kind }) => !kinds.has(kind === "template" ? "string" : kind)),
    literals: [...new Set(values)].filter((value) => !kinds.has(typeof value)),
  };
}

function isKind(leaf: Leaf): leaf is Kind {
  return leaf.kind !== "literal" && !isRuledLeaf(leaf);
}

function isRuledLeaf(leaf: Leaf): leaf is Extract<Leaf, Ruled> {
  return isRuled(leaf);
}

/** What tells a kind from others: `string`, `{"kind":"template",…}`. */
function keyOf(leaf: Kind): string {
  return Object.keys(leaf).length === 1 ? leaf.kind : JSON.stringify(leaf);
}

function kindTest(scope: CodecScope, leaf: Kind, test: LeafTest, isNegative: boolean): string {
  const { value, form } = test;
  const not = isNegative ? "!" : "";
  const equals = isNegative ? "!==" : "===";
  switch (leaf.kind) {
    case "null":
    case "undefined":
      return `${value} ${equals} ${leaf.kind}`;
    case "boolean":
    case "string":
      return `typeof ${value} ${equals} "${leaf.kind}"`;
    case "number":
      return `${not}Number.isFinite(${value})`;
    case "bigint-literal":
      return form === "memory"
        ? `${value} ${equals} ${leaf.value}n`
        : `${not}rpc.isTextOfBigint(${value}, ${stringLiteral(leaf.value)})`;
    case "template":
      return `${not}rpc.fits(${value}, ${templateConst(scope, leaf, test.base)})`;
    case "date":
    case "url":
    case "bytes":
    case "bigint":
      return `${not}rpc.${formTest(leaf, form)}(${value})`;
    default:
      return leaf satisfies never;
  }
}

/** The function that tests what has a wire form. */
function formTest(leaf: Kind & { kind: "date" | "url" | "bytes" | "bigint" }, form: Form): string {
  const names = {
    date: ["isDate", "isDateTime"],
    url: ["isUrlObject", "isUrlText"],
    bigint: ["isBigint", "isBigintText"],
    bytes: [leaf.kind === "bytes" ? `is${leaf.of}` : "", "isBase64"],
  } as const;
  return names[leaf.kind][form === "memory" ? 0 : 1];
}

function literalTests(
  scope: CodecScope,
  literals: readonly Literal[],
  { value, base }: LeafTest,
  isNegative: boolean,
): Layout[] {
  if (literals.length === 0) return [];
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
