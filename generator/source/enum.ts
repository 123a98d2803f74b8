import { ts } from "./ts-morph.js";

import type { EnumType, LiteralType } from "../model/type.ts";
import { isTooLarge } from "./bounds.ts";
import { declaringFile, exportedName } from "./exports.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";

/** Whether a type is all of an enum whose values are known. */
export function isEnum(type: ts.Type): boolean {
  return type.isUnion() && (type.flags & ts.TypeFlags.EnumLike) !== 0;
}

/** `enum Color { Red = "red" }`, `enum Level { Low, High }` */
export function readEnum(reader: Reader, type: ts.Type, place: Place): EnumType {
  const written = enumMembers(type.symbol);
  const isRefused = isTooLarge(reader, "literals", { count: written.length, place });
  const members = (isRefused ? [] : written).flatMap((member) => {
    const value = reader.checker.getConstantValue(member);
    if (value === undefined) refuseMember(reader, member, place);
    else if (typeof value === "number" && !Number.isFinite(value))
      report(reader, "number-not-finite", {
        place,
        node: member,
        values: { value: String(value) },
      });
    else return [{ name: memberName(member), value }];
    return [];
  });
  if (isOfFlags(written, members))
    report(reader, "flag-enum", { place, values: { type: type.symbol.name } });
  return { kind: "enum", members };
}

/** `enum Access { Read = 1, Write = 2, Delete = 1 << 2 }`, to be put together by `|`: with values that are none of its members. */
function isOfFlags(written: readonly ts.EnumMember[], members: EnumType["members"]): boolean {
  if (written.filter(({ initializer }) => isShift(initializer)).length > 1) return true;
  const values = members.map(({ value }) => value).filter((value) => value !== 0);
  const areBits = values.every((value) => typeof value === "number" && isBit(value));
  return areBits && new Set(values).size > 2;
}

function isShift(node: ts.Expression | undefined): boolean {
  if (node === undefined || !ts.isBinaryExpression(node)) return false;
  return node.operatorToken.kind === ts.SyntaxKind.LessThanLessThanToken;
}

function isBit(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value));
}

/** Which member of an exported enum a literal is: `Color.Red`. */
export function exportedMember(
  reader: Reader,
  type: ts.LiteralType,
): Pick<LiteralType, "member"> | undefined {
  if ((type.flags & ts.TypeFlags.EnumLiteral) === 0) return undefined;
  const member = type.symbol.valueDeclaration;
  if (member === undefined || !ts.isEnumMember(member)) return undefined;
  const symbol = reader.checker.getSymbolAtLocation(member.parent.name);
  const name = symbol === undefined ? undefined : exportedName(reader, symbol);
  if (symbol === undefined || name === undefined) return undefined;
  const file = declaringFile(reader, symbol);
  return { member: { file, enum: name, name: memberName(member) } };
}

/** An enum whose values are not known: `declare enum E { A }`, `enum E { A = "x".length }`. */
export function refuseEnum(reader: Reader, type: ts.Type, place: Place): void {
  const members = enumMembers(type.symbol);
  if (members.length === 0) {
    const why = ": the enum has no members";
    report(reader, "unsatisfiable-type", { place, values: { why } });
  }
  for (const member of members) {
    if (reader.checker.getConstantValue(member) === undefined) refuseMember(reader, member, place);
  }
}

/** The members of an enum in the order of their declaration. An enum with one member is that member to the checker. */
export function enumMembers(symbol: ts.Symbol): ts.EnumMember[] {
  return (symbol.declarations ?? []).flatMap((node) => {
    if (ts.isEnumMember(node)) return [node];
    return ts.isEnumDeclaration(node) ? [...node.members] : [];
  });
}

function refuseMember(reader: Reader, member: ts.EnumMember, place: Place): void {
  const name = member.initializer === undefined ? "ambient-enum" : "computed-enum";
  report(reader, name, { place, node: member, values: { member: memberName(member) } });
}

function memberName({ name }: ts.EnumMember): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();
}
