import { ts } from "./ts-morph.js";

import type { Rule } from "./rule.ts";

/** Where a type stands, which decides what `undefined` means there. */
export type Slot =
  /** A required property or parameter, or a result: `undefined` means that it is absent. */
  | "value"
  /** A parameter or tuple item with `?`: `undefined` is already said. */
  | "optional"
  /** A property with `?`: the same, unless `exactOptionalPropertyTypes` tells absent from `undefined`. */
  | "optional-property"
  /** A property that has to be there with a value, whatever its type says. */
  | "without-undefined"
  /** An item of an array or a tuple. */
  | "item"
  /** Anything else: the payload of an event, the values of a record. */
  | "payload";

/** A type on its way from a member of a service: how it was written, and by which steps it was reached. */
export interface Place {
  /** What a diagnostic points at. */
  readonly node: ts.Node;
  /** How the type was written, where it was: gives unions their order. */
  readonly type: ts.TypeNode | undefined;
  /** The last step: `.name`, `[]`. */
  readonly step: string;
  readonly parent?: Place | undefined;
  readonly slot: Slot;
  /** How many steps this is inside its member or named type. */
  readonly depth: number;
  /** How many generics led here, one inside the other. */
  readonly nesting: number;
  /** What the tags of the property or parameter demand whose type this is. */
  readonly rules?: readonly Rule[] | undefined;
  /** What `T[K]` stands for, inside of a property that a mapped type made. */
  readonly mapped?: MappedFrom | undefined;
  /** Whether it is inside of a property or a parameter that is `@sensitive`, of which all is hidden. */
  readonly hidden?: boolean | undefined;
  /** With what the keys of an object are written whose rules are read with it: `Uuid` of `Record<Uuid, T>`. */
  readonly keys?: { readonly of: ts.Type; readonly node: ts.TypeNode } | undefined;
}

/** The key of a mapped type, and one of its properties. */
export interface MappedFrom {
  readonly key: ts.Symbol;
  readonly property: ts.Symbol;
}

/** A place one step further inside. Its type node, when there is one, is also what diagnostics point at. */
export function inside(
  parent: Place,
  step: string,
  at: {
    readonly node?: ts.Node;
    readonly type?: ts.TypeNode | undefined;
    readonly slot: Slot;
    readonly rules?: readonly Rule[];
  },
): Place {
  return {
    node: at.type ?? at.node ?? parent.node,
    type: at.type,
    step,
    parent,
    slot: at.slot,
    depth: parent.depth + 1,
    nesting: parent.nesting,
    rules: at.rules,
    mapped: parent.mapped,
    hidden: parent.hidden,
  };
}

/** The place where a member starts: `MathService.add`. */
export function memberPlace(node: ts.Node, path: string): Place {
  const start = { parent: undefined, rules: undefined, mapped: undefined, hidden: undefined };
  return { node, type: undefined, step: path, slot: "payload", depth: 0, nesting: 0, ...start };
}

const longestPath = 160;

/** The way to a place: `Users.get → request.q.tags[].at`; a very long one without its middle. */
export function pathOf(place: Place): string {
  const steps: string[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) steps.push(at.step);
  const path = steps.toReversed().join("");
  return path.length <= longestPath ? path : `${path.slice(0, 100)}…${path.slice(-40)}`;
}

/** A type node without the parentheses and `readonly` around it. */
export function unwrapTypeNode(node: ts.TypeNode | undefined): ts.TypeNode | undefined {
  let inner = node;
  while (inner !== undefined) {
    if (ts.isParenthesizedTypeNode(inner)) inner = inner.type;
    else if (isReadonlyOperator(inner)) inner = inner.type;
    else return inner;
  }
  return inner;
}

function isReadonlyOperator(node: ts.TypeNode): node is ts.TypeOperatorNode {
  return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword;
}

/** Whether a member of a union only says that nothing may be there: `null`, `undefined`. */
export function isAbsence(member: ts.TypeNode): boolean {
  const node = unwrapTypeNode(member);
  if (node?.kind === ts.SyntaxKind.UndefinedKeyword) return true;
  const literal = node !== undefined && ts.isLiteralTypeNode(node) ? node.literal : undefined;
  return literal?.kind === ts.SyntaxKind.NullKeyword;
}
