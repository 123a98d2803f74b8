import { ts } from "./ts-morph.js";

import type { TypeModel } from "../model/type.ts";
import { isTooLarge } from "./bounds.ts";
import { exportedMember, refuseEnum } from "./enum.ts";
import { withRequired } from "./fixes.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { readTemplate } from "./template.ts";
import { unreadable } from "./unreadable.ts";
import { isUnresolved, refuseUnresolved } from "./unresolved.ts";

const { TypeFlags } = ts;

/** `string`, `"add"`, `null`, `unknown`: what is no object, union or intersection; also what is refused of that. */
export function readPrimitive(reader: Reader, type: ts.Type, place: Place): TypeModel | undefined {
  const { flags } = type;
  // `boolean` is a union to the checker.
  if (flags & TypeFlags.Boolean) return { kind: "boolean" };
  if (flags & (TypeFlags.Object | TypeFlags.Union | TypeFlags.Intersection)) return undefined;
  if (flags & TypeFlags.String) return { kind: "string" };
  if (flags & TypeFlags.Number) return { kind: "number" };
  if (flags & TypeFlags.Null) return { kind: "null" };
  if (flags & TypeFlags.Unknown) return { kind: "unknown" };
  if (type.isStringLiteral()) return readText(reader, type, place);
  if (type.isNumberLiteral()) return readNumber(reader, type, place);
  if (flags & TypeFlags.BooleanLiteral) return { kind: "literal", value: isTrue(type) };
  if (flags & TypeFlags.BigInt) return { kind: "bigint" };
  if (isBigintLiteral(type)) return { kind: "bigint-literal", value: digitsOf(type) };
  if (flags & (TypeFlags.TemplateLiteral | TypeFlags.StringMapping))
    return readTemplate(reader, type, place);
  if (flags & TypeFlags.Undefined) return readUndefined(reader, type, place);
  return refusePrimitive(reader, type, place);
}

function readText(reader: Reader, type: ts.StringLiteralType, place: Place): TypeModel {
  const { value } = type;
  const isTooLong = isTooLarge(reader, "characters", { count: value.length, place });
  return isTooLong ? unreadable : { kind: "literal", value, ...exportedMember(reader, type) };
}

/** `1`, `Level.High`; `1e999` is infinite. */
function readNumber(reader: Reader, type: ts.NumberLiteralType, place: Place): TypeModel {
  const { value } = type;
  if (Number.isFinite(value)) return { kind: "literal", value, ...exportedMember(reader, type) };
  report(reader, "number-not-finite", { place, values: { value: String(value) } });
  return unreadable;
}

function isTrue(type: ts.Type): boolean {
  // Internal to the checker, and much sooner there than the text that it would write.
  const { intrinsicName } = type as { intrinsicName?: string };
  return intrinsicName === "true";
}

/** `undefined`: where it means that something is absent. */
function readUndefined(reader: Reader, type: ts.Type, place: Place): TypeModel {
  switch (place.slot) {
    case "value":
    case "optional":
      return { kind: "undefined" };
    case "without-undefined":
      return unreadable;
    case "optional-property":
      // With `exactOptionalPropertyTypes` the checker has another one for what is missing.
      return type === reader.checker.getUndefinedType()
        ? { kind: "undefined" }
        : { kind: "undefined", never: true };
    case "item":
      report(reader, "undefined-in-array", { place, values: { instead: insteadOf(place) } });
      return unreadable;
    case "payload": {
      const hint = "a key that is missing is absent already";
      report(reader, "undefined-in-payload", { place, values: { hint } });
      return unreadable;
    }
    default:
      return place.slot satisfies never;
  }
}

function refusePrimitive(reader: Reader, type: ts.Type, place: Place): TypeModel {
  const { flags } = type;
  const name = reader.checker.typeToString(type);
  if (isUnresolved(type)) refuseUnresolved(reader, place);
  else if (flags & TypeFlags.Any) refuseAny(reader, place);
  else if (flags & TypeFlags.Never)
    report(reader, "unsatisfiable-type", { place, values: { why: "" } });
  else if (flags & TypeFlags.Void) return readVoid(reader, place);
  else if (flags & TypeFlags.NonPrimitive) {
    report(reader, "opaque-object", { place, values: { type: name } });
  } else if (flags & TypeFlags.ESSymbolLike) {
    report(reader, "symbol-in-payload", { place, values: { instead: '"name"' } });
  } else if (flags & TypeFlags.EnumLike) refuseEnum(reader, type, place);
  else return readOpenType(reader, type, place);
  return unreadable;
}

/** `: string | void` and `deleted?: void`, where it can only mean that there may be no value; nowhere else does `void` have a form. */
function readVoid(reader: Reader, place: Place): TypeModel {
  if (place.slot === "optional-property") return { kind: "undefined", void: true };
  const isInResult = place.step === "" && place.parent?.step === " → result";
  if (!isInResult) {
    // Where a value may be absent `undefined` says so; where there must be one it has no form either.
    const isWhole = place.slot === "payload" || place.slot === "item";
    const instead = isWhole ? "`null`, or an empty `interface`" : "`undefined`, or `null`";
    report(reader, "void-in-payload", { place, values: { instead } });
    return unreadable;
  }
  report(reader, "void-in-result", { place, values: {} });
  return { kind: "undefined" };
}

function isBigintLiteral(type: ts.Type): type is ts.BigIntLiteralType {
  return (type.flags & TypeFlags.BigIntLiteral) !== 0;
}

function digitsOf({ value }: ts.BigIntLiteralType): string {
  return `${value.negative ? "-" : ""}${value.base10Value}`;
}

function refuseAny(reader: Reader, place: Place): void {
  const instead = "Write the type; for any JSON value write `unknown`.";
  report(reader, "any-in-contract", { place, values: { instead } });
}

/** `T`, `T["a"]`, `T extends string ? A : B`: open, except for `this`, which is the type that declares it. */
function readOpenType(reader: Reader, type: ts.Type, place: Place): TypeModel {
  const own = resolveThis(reader, type) ?? resolveBranch(type);
  if (own !== undefined) return reader.readType(reader, own, place);
  const values = { type: reader.checker.typeToString(type) };
  report(reader, "opaque-object", { place, values });
  return unreadable;
}

/** `A` in `A extends B ? A : C`, which the checker keeps as an `A` that is a `B` too. */
function resolveBranch(type: ts.Type): ts.Type | undefined {
  if ((type.flags & TypeFlags.Substitution) === 0) return undefined;
  // The flag says what it is.
  return (type as ts.SubstitutionType).baseType;
}

function resolveThis(reader: Reader, type: ts.Type): ts.Type | undefined {
  // Internal to the checker: type parameters that stand for `this` say so.
  const { isThisType } = type as { isThisType?: boolean };
  return isThisType === true ? reader.checker.getBaseConstraintOfType(type) : undefined;
}

/** What to write in a list; `undefined` also comes from properties that may be missing: `T[K][]`. */
function insteadOf({ node }: Place): string {
  const required = withRequired(node);
  if (required !== undefined) return `\`${required}\`, which leaves out \`undefined\``;
  const isWritten = node.kind === ts.SyntaxKind.UndefinedKeyword;
  return isWritten
    ? "`null` instead of `undefined`"
    : "`null` instead of `undefined`, or `Exclude<T, undefined>`";
}
