import { ts } from "./ts-morph.js";

import { type Replacement, replaceNode } from "./edit.ts";
import type { MemberAt } from "./member-at.ts";
import { report, type Reader } from "./reader.ts";
import { membersOf } from "./type-parts.ts";

/** A type argument of a word, with its node where it is written. */
export interface Argument {
  readonly type: ts.Type;
  readonly node: ts.TypeNode | undefined;
}

interface LiteralAt {
  readonly member: MemberAt;
  /** What the argument is: `queue`. */
  readonly what: string;
  /** How the member is written: `Consume<"queue", T>`. */
  readonly example: string;
}

/** A type argument that must be one string literal; `undefined`, with a diagnostic, when it is not. */
export function readLiteralArgument(
  reader: Reader,
  argument: Argument | undefined,
  { member, what, example }: LiteralAt,
): string | undefined {
  if (argument?.type.isStringLiteral() === true) return argument.type.value;
  const node = argument?.node;
  report(reader, "argument-not-literal", {
    place: member.place,
    values: { what, member: member.name, example },
    ...(node === undefined ? {} : { node }),
  });
  return undefined;
}

/** The string literals of a type argument that may be a union of them, or `never`. */
export function literalsOf({ type }: Argument): ReadonlySet<string> {
  const parts = membersOf(type);
  return new Set(parts.flatMap((part) => (part.isStringLiteral() ? part.value : [])));
}

/** Where a diagnostic about an argument points: at it, or at the member when it is not written there. */
export function argumentNode(argument: Argument | undefined): { readonly node?: ts.Node } {
  return argument?.node === undefined ? {} : { node: argument.node };
}

/** The same with the text that was probably meant, where the argument is a string that is written out. */
export function fixedArgument(
  argument: Argument | undefined,
  meant: string | undefined,
): { readonly node?: ts.Node; readonly fix?: Replacement } {
  const node = argument?.node;
  const isText =
    node !== undefined && ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal);
  if (meant === undefined || !isText) return argumentNode(argument);
  const quote = node.getText().slice(0, 1);
  return { node, fix: replaceNode(node, `${quote}${meant}${quote}`) };
}
