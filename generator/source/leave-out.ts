import { ts } from "./ts-morph.js";

import { type DiagnosticName, entryOf } from "../diagnostics/index.ts";
import type { TypeModel } from "../model/type.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { unreadable } from "./unreadable.ts";
import { targetOf } from "./target.ts";
import { whoDeclares } from "./written-by-others.ts";

const own = "write an interface of your own with what you send.";

/**
 * What to write where a package declares what cannot travel, since nobody edits it there: `Omit<Options, "onRetry" | "tls">`, with
 * all properties of the type that lead to such. `undefined` where something is only doubtful.
 */
export function leaveOut(
  reader: Reader,
  name: DiagnosticName,
  inner: Place,
): (() => string) | undefined {
  if (entryOf(name).severity === "warning") return undefined;
  const type = namedType(inner.parent?.node);
  const property = propertyOf(inner.step);
  if (type !== undefined && property !== undefined) {
    const left = reader.leftOut.get(type) ?? { names: new Set() };
    reader.leftOut.set(type, left);
    left.names.add(property);
  }
  const start =
    name === "unresolved-name"
      ? "Install the package that declares it, or name it in `types` of the tsconfig; or "
      : `${whoDeclares(reader, inner.node.getSourceFile())}: `;
  return () =>
    start + (type === undefined ? own : `${generic(reader, type)}${wayOut(reader, type, name)}`);
}

/**
 * The properties that lead to what was refused: those by which it was found, and those that lead to a type by a name, which is
 * read, and refused, once.
 */
function leadingThere(reader: Reader, type: ts.TypeReferenceNode): ReadonlySet<string> {
  const left = reader.leftOut.get(type) ?? { names: new Set() };
  if (left.isWhole === true) return left.names;
  reader.leftOut.set(type, left);
  left.isWhole = true;
  const model = modelOf(reader, type);
  for (const property of model?.kind === "object" ? model.properties : [])
    if (holdsRefused(reader, property.type, new Set())) left.names.add(property.name);
  return left.names;
}

/** As it was read, if it is known by a name. */
function modelOf({ checker, named }: Reader, node: ts.TypeReferenceNode): TypeModel | undefined {
  const type = checker.getTypeFromTypeNode(node);
  // Types of primitives and unions have no symbol, which the checker's own types leave out.
  const symbol = type.symbol as ts.Symbol | undefined;
  for (const owner of [type, type.aliasSymbol, symbol]) {
    const id = owner && named.ids.get(owner);
    const read = id === undefined ? undefined : named.types.get(id);
    if (read !== undefined) return read.type;
  }
  return undefined;
}

function holdsRefused(reader: Reader, part: unknown, seen: Set<unknown>): boolean {
  if (typeof part !== "object" || part === null || seen.has(part)) return false;
  seen.add(part);
  if (part === unreadable || reader.refused.has(part)) return true;
  const named = "id" in part ? reader.named.types.get(String(part.id))?.type : undefined;
  const parts: readonly unknown[] = Object.values(part);
  return [...parts, named].some((each) => holdsRefused(reader, each, seen));
}

function wayOut(reader: Reader, type: ts.TypeReferenceNode, name: DiagnosticName): string {
  const read = reader.checker.getTypeFromTypeNode(type);
  if (!isObject(reader, read)) return own;
  const names = read.getProperties().map(({ name }) => name);
  const found = leadingThere(reader, type);
  const others = names.filter((each) => !found.has(each));
  if (others.length === 0) return own;
  // Without an index signature `Omit` leaves nothing but that.
  if (reader.checker.getIndexInfosOfType(read).length > 0) {
    const some = `Pick<${type.getText()}, ${list(others.slice(0, 2))}>`;
    return `take the properties that you send (\`${some}\`), or ${own}`;
  }
  const { text, left } = omitted(type);
  const all = [...left, ...found].toSorted();
  if (found.size === 0 || all.length > most) return own;
  const less = `Omit<${text}, ${list(all)}>`;
  const [only, ...more] = all;
  const isOne = more.length === 0 && /^[\w$]+$/.test(only ?? "");
  const anew = isOne ? writtenAnew[name] : undefined;
  const instead =
    anew === undefined ? "" : `, or write what it is (\`${less} & { ${only}${anew} }\`)`;
  return `leave out what leads there (\`${less}\`)${instead}, or ${own}`;
}

/** `Feature<G, P>`, where a type is written without what it may be given: often `any` is what it is given then. */
function generic(reader: Reader, { typeName, typeArguments }: ts.TypeReferenceNode): string {
  if (typeArguments !== undefined) return "";
  const parameters = targetOf(reader, typeName)?.declarations?.flatMap((each) =>
    ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)
      ? (each.typeParameters ?? [])
      : [],
  );
  if (parameters === undefined || parameters.length === 0) return "";
  const names = [...new Set(parameters.map(({ name }) => name.text))].join(", ");
  return `give \`${typeName.getText()}<${names}>\` types of your own, or `;
}

/** What `any`, an `ObjectId` and `Date | string` mostly are on their way. */
const writtenAnew: Partial<Record<DiagnosticName, string>> = {
  "any-in-contract": "?: unknown",
  "class-with-behaviour": ": string",
  "ambiguous-union": ": string",
};

/** More names are more than an interface of what is sent. */
const most = 12;

function isObject({ checker }: Reader, type: ts.Type): boolean {
  const isOne = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  return isOne && !checker.isArrayLikeType(type);
}

/** `Omit<Options, "tls">`, which may leave out more; of another type itself, of which nothing is left out yet. */
function omitted(type: ts.TypeReferenceNode): {
  readonly text: string;
  readonly left: readonly string[];
} {
  const [from, keys] = type.typeArguments ?? [];
  const literals = keys === undefined ? [] : ts.isUnionTypeNode(keys) ? keys.types : [keys];
  const left = literals.flatMap((each) =>
    ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal) ? each.literal.text : [],
  );
  const isWhole = left.length > 0 && left.length === literals.length;
  return from !== undefined && isWhole && type.typeName.getText() === "Omit"
    ? { text: from.getText(), left }
    : { text: type.getText(), left: [] };
}

function list(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(" | ");
}

function namedType(node: ts.Node | undefined): ts.TypeReferenceNode | undefined {
  return node !== undefined && ts.isTypeReferenceNode(node) ? node : undefined;
}

/** `.tls`, `["a-b"]` → `tls`, `a-b` */
function propertyOf(step: string): string | undefined {
  if (step.startsWith(".")) return step.slice(1);
  const [, name] = /^\[(".*")\]$/.exec(step) ?? [];
  // The step's own form.
  return name === undefined ? undefined : (JSON.parse(name) as string);
}
