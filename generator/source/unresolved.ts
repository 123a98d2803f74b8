import { ts } from "./ts-morph.js";

import { packagePath } from "./exports.ts";
import { baseNodes } from "./owner-arguments.ts";
import { type Place, unwrapTypeNode } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { lostDecisions } from "./unresolved-bodies.ts";
import { targetOf } from "./target.ts";
import { argumentsOf, nameOf, stepInto, writtenNode } from "./written.ts";

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

/** Those of some bases that TypeScript does not find. */
export function lostBases(
  { checker }: Reader,
  bases: readonly ts.ExpressionWithTypeArguments[],
): readonly ts.ExpressionWithTypeArguments[] {
  // `class Item implements Gone` has nothing from there.
  return bases.filter(
    (base) =>
      isUnresolved(checker.getTypeAtLocation(base)) &&
      !(ts.isHeritageClause(base.parent) && base.parent.token === ts.SyntaxKind.ImplementsKeyword),
  );
}

/** Reports what an interface extends and TypeScript does not find: it leaves out what would be there. */
export function refuseUnresolvedBases(
  reader: Reader,
  lost: readonly ts.ExpressionWithTypeArguments[],
  place: Place,
): void {
  for (const base of lost) reportLater(reader, place, () => base.expression, insteadOfBase);
}

/** Reports a condition, or the keys of a mapped type, that TypeScript does not find: it takes both branches, and any key. */
export function refuseUnresolvedParts(
  reader: Reader,
  node: ts.TypeNode | undefined,
  place: Place,
): void {
  const written = unwrapTypeNode(node);
  for (const part of lostParts(reader, written))
    reportLater(reader, place, () => findUnresolved(reader, part));
  const object = written === undefined ? undefined : objectOfKeys(reader, written);
  if (object === undefined) return;
  const bases = baseNodes(reader, reader.checker.getTypeFromTypeNode(object));
  refuseUnresolvedBases(reader, lostBases(reader, bases), place);
}

/** `Item` of `keyof Item`, `Record<keyof Item, T>` and `T[keyof Item]`: with a base it loses keys. */
function objectOfKeys(reader: Reader, node: ts.TypeNode): ts.TypeNode | undefined {
  const [keys] = ts.isIndexedAccessTypeNode(node) ? [node.indexType] : [...recordKeys(node), node];
  const written = keys === undefined ? undefined : writtenNode(reader, keys);
  if (written === undefined || !ts.isTypeOperatorNode(written)) return undefined;
  return written.operator === ts.SyntaxKind.KeyOfKeyword ? written.type : undefined;
}

/** What is lost of that which decides which type it is: `A` and `B` of `A extends B ? 1 : 2`, `K` of `Record<K, T>`. */
function lostParts(reader: Reader, node: ts.TypeNode | undefined): readonly ts.TypeNode[] {
  if (node === undefined) return [];
  const isLost = (part: ts.TypeNode): boolean =>
    isUnresolved(reader.checker.getTypeFromTypeNode(part));
  return lostDecisions(reader, node, isLost);
}

function recordKeys(node: ts.TypeNode): readonly ts.TypeNode[] {
  const name = ts.isTypeReferenceNode(node) ? node.typeName : undefined;
  const isRecord = name !== undefined && ts.isIdentifier(name) && name.text === "Record";
  return isRecord ? argumentsOf(node).slice(0, 1) : [];
}

const insteadOfName =
  'Install the package that declares it, or name it in `types` of the tsconfig; or leave the property out (`Omit<Item, "extra">`), or write an interface of your own.';
const insteadOfBase =
  'Install the package that declares it, or name it in `types` or `lib` (`"DOM"`) of the tsconfig; or write an interface of your own with what is sent.';
/** TypeScript gives up generics in one another after some fifty, and says so only where values are compared with them. */
const insteadOfDepth = "Nest generics at most 50 deep in one another.";
const insteadOfSilence = "Take that comment away, and import or declare the name.";

/** When all files were checked: unless TypeScript says it itself, which looks for no errors in declarations (`*.d.ts`). */
function reportLater(
  reader: Reader,
  place: Place,
  find: () => ts.Node | undefined,
  instead: string = insteadOfName,
): void {
  reader.later.push(() => {
    if (hasTypeErrors(reader)) return;
    const name = find();
    const file = name?.getSourceFile();
    const isSilenced = file !== undefined && !file.isDeclarationFile && reader.own.includes(file);
    const what =
      name === undefined || file === undefined
        ? "a name behind this type, or its generics are nested too deeply"
        : `\`${name.getText()}\` in \`${packagePath(reader, file.fileName)}\``;
    const why = isSilenced
      ? "and a comment such as `@ts-ignore` keeps it from saying so"
      : "where it looks for no errors";
    const deep = name === undefined ? `${insteadOfDepth} ` : "";
    const values = { what, why, instead: isSilenced ? insteadOfSilence : deep + instead };
    report(reader, "unresolved-name", { place, values });
  });
}

function hasTypeErrors({ own, program }: Reader): boolean {
  return own.some((file) =>
    program
      .getSemanticDiagnostics(file)
      .some(({ category }) => category === ts.DiagnosticCategory.Error),
  );
}

/** The name that is not found, in a type or in what the aliases in it and `Item["raw"]` stand for. */
function findUnresolved(
  reader: Reader,
  node: ts.Node,
  seen: Set<ts.Node> = new Set(),
): ts.Node | undefined {
  if (seen.has(node)) return undefined;
  seen.add(node);
  const inner = ts.forEachChild(node, (child) => findUnresolved(reader, child, seen));
  if (inner !== undefined) return inner;
  if (ts.isIndexedAccessTypeNode(node)) {
    const property = stepInto(reader, node)?.node;
    return property === undefined ? undefined : findUnresolved(reader, property, seen);
  }
  const name = nameOf(node);
  if (name === undefined || !isUnresolved(reader.checker.getTypeAtLocation(node))) return undefined;
  const declaration = targetOf(reader, name)?.declarations?.find((each) =>
    ts.isTypeAliasDeclaration(each),
  );
  return declaration === undefined ? name : findUnresolved(reader, declaration.type, seen);
}
