import { ts } from "./ts-morph.js";

import { type DiagnosticName, entryOf } from "../diagnostics/index.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";

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
    const names = reader.leftOut.get(type) ?? new Set();
    reader.leftOut.set(type, names.add(property));
  }
  const start =
    name === "unresolved-name"
      ? "Install the package that declares it, or name it in `types` of the tsconfig; or "
      : "A package declares it: ";
  return () => start + (type === undefined ? own : wayOut(reader, type));
}

function wayOut(reader: Reader, type: ts.TypeReferenceNode): string {
  const read = reader.checker.getTypeFromTypeNode(type);
  if (!isObject(reader, read)) return own;
  const names = read.getProperties().map(({ name }) => name);
  const found = reader.leftOut.get(type) ?? new Set();
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
  return `leave out what leads there (\`Omit<${text}, ${list(all)}>\`), or ${own}`;
}

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
