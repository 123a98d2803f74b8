import { ts } from "./ts-morph.js";

import { packagePath } from "./exports.ts";
import { type Place, unwrapTypeNode } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { argumentsOf, nameOf, targetOf } from "./written.ts";

/** Whether a type is the checker's own `any` after an error. */
export function isUnresolved(type: ts.Type): boolean {
  // Internal to the checker, and the only thing that tells it from `any`: `intrinsicName` of an intrinsic type.
  const { intrinsicName } = type as { intrinsicName?: string };
  return (type.flags & ts.TypeFlags.Any) !== 0 && intrinsicName === "error";
}

/** Reports a type that TypeScript does not find. */
export function refuseUnresolved(reader: Reader, place: Place): void {
  reportLater(reader, place, () =>
    place.type === undefined ? undefined : findUnresolved(reader, place.type),
  );
}

/** Reports what an interface extends and TypeScript does not find: it leaves out what would be there. */
export function refuseUnresolvedBases(
  reader: Reader,
  bases: readonly ts.ExpressionWithTypeArguments[],
  place: Place,
): void {
  for (const base of bases) {
    if (!isUnresolved(reader.checker.getTypeAtLocation(base))) continue;
    reportLater(reader, place, () => base.expression);
  }
}

/** Reports a condition, or the keys of a mapped type, that TypeScript does not find: it takes both branches, and any key. */
export function refuseUnresolvedParts(
  reader: Reader,
  node: ts.TypeNode | undefined,
  place: Place,
): void {
  for (const part of decidingParts(unwrapTypeNode(node))) {
    if (!isUnresolved(reader.checker.getTypeFromTypeNode(part))) continue;
    reportLater(reader, place, () => findUnresolved(reader, part));
  }
}

/** What decides which type it is: `A` and `B` of `A extends B ? 1 : 2`, `K` of `Record<K, T>`. */
function decidingParts(node: ts.TypeNode | undefined): readonly ts.TypeNode[] {
  if (node === undefined) return [];
  if (ts.isConditionalTypeNode(node)) return [node.checkType, node.extendsType];
  if (ts.isMappedTypeNode(node)) return [node.typeParameter.constraint ?? []].flat();
  const isRecord = ts.isTypeReferenceNode(node) && node.typeName.getText() === "Record";
  return isRecord ? argumentsOf(node).slice(0, 1) : [];
}

/** When all files were checked: unless TypeScript says it itself, which looks for no errors in declarations (`*.d.ts`). */
function reportLater(reader: Reader, place: Place, find: () => ts.Node | undefined): void {
  reader.later.push(() => {
    if (hasTypeErrors(reader)) return;
    const name = find();
    const what =
      name === undefined
        ? "a name behind this type"
        : `\`${name.getText()}\` in \`${packagePath(reader, name.getSourceFile().fileName)}\``;
    report(reader, "unresolved-name", { place, values: { what } });
  });
}

function hasTypeErrors({ own, program }: Reader): boolean {
  return own.some((file) =>
    program
      .getSemanticDiagnostics(file)
      .some(({ category }) => category === ts.DiagnosticCategory.Error),
  );
}

/** The name that is not found, in a type or in what the aliases in it stand for. */
function findUnresolved(
  reader: Reader,
  node: ts.Node,
  seen: Set<ts.Node> = new Set(),
): ts.Node | undefined {
  if (seen.has(node)) return undefined;
  seen.add(node);
  const inner = ts.forEachChild(node, (child) => findUnresolved(reader, child, seen));
  if (inner !== undefined) return inner;
  const name = nameOf(node);
  if (name === undefined || !isUnresolved(reader.checker.getTypeAtLocation(node))) return undefined;
  const declaration = targetOf(reader, name)?.declarations?.find((each) =>
    ts.isTypeAliasDeclaration(each),
  );
  return declaration === undefined ? name : findUnresolved(reader, declaration.type, seen);
}
