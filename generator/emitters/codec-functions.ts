import type { FunctionView } from "./code.ts";
import type { CodecScope } from "./codec-scope.ts";
import { type Layout, plainText } from "./layout.ts";

/** What a function is called, and its parameters. */
type Head = Pick<FunctionView, "name" | "parameters">;

/** Reserves the place of a function, so that functions come in the order in which they are first used, and writes it. */
export function addFunction(scope: CodecScope, head: Head, write: () => readonly Layout[]): void {
  const { name, parameters } = head;
  const index = scope.functions.push({ name, parameters, body: [] }) - 1;
  scope.functions[index] = { name, parameters, body: bodyOf(scope, write) };
}

/** Writes a function like {@link addFunction}, unless one that does the same is there already. Returns the name of either. */
export function shareFunction(
  scope: CodecScope,
  head: Head,
  write: () => readonly Layout[],
): string {
  const { name, parameters } = head;
  const index = scope.functions.push({ name, parameters, body: [] }) - 1;
  const body = bodyOf(scope, write);
  const written = { name, parameters, body };
  const sum = sumOf(body);
  const alike = scope.alike.get(sum) ?? [];
  const known = alike.findLast((each) => doesSame(each, written));
  // A recursive function may be known to those within it already.
  const isCalled = (): boolean =>
    scope.later.called.has(name) || isMentioned(scope.functions.slice(index + 1), name);
  if (known !== undefined && !isCalled()) {
    scope.functions.splice(index, 1);
    return known.name;
  }
  scope.functions[index] = written;
  scope.alike.set(sum, [...alike, written]);
  return name;
}

function bodyOf({ later }: CodecScope, write: () => readonly Layout[]): readonly Layout[] {
  later.level += 1;
  const body = shortened(write());
  later.level -= 1;
  return body;
}

/** So many functions may wait for one another: a type may have as many levels again before the next name, and the stack bears three times as many. */
const deepest = 100;

/** Writes the function of a named type, or has it written later where too many wait for it. Returns the name under which it is there. */
export function writeNamed(
  { done, later }: CodecScope,
  { key, name }: { readonly key: string; readonly name: string },
  write: () => string,
): string {
  done.set(key, name);
  if (later.level >= deepest) {
    later.called.add(name);
    later.functions.push(write);
    return name;
  }
  const written = write();
  done.set(key, written);
  return written;
}

/** Writes what was left for later, and what that leaves. */
export function writeLater({ later }: CodecScope): void {
  for (const write of later.functions) write();
}

/** As long is no statement that fits on its line however deeply functions are indented. */
const surelyFits = 80;

/** Statements that fit on a line are their text: that is soon compared, and need not be laid out. */
function shortened(statements: readonly Layout[]): readonly Layout[] {
  return statements.map((statement) => {
    if (typeof statement === "string") return statement;
    const text = plainText(statement);
    return text !== undefined && text.length <= surelyFits ? text : statement;
  });
}

function doesSame(a: FunctionView, b: FunctionView): boolean {
  return a.parameters === b.parameters && isSame(a.body, b.body);
}

/** Whether two layouts are the same text with the same places to break it. */
function isSame(a: Layout, b: Layout): boolean {
  if (a === b) return true;
  if (typeof a === "string" || typeof b === "string") return false;
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b) || a.length !== b.length) return false;
    return a.every((item, index) => isSame(item, b[index] ?? ""));
  }
  const isAlike = a.kind === b.kind && mustBreak(a) === mustBreak(b);
  if (!isAlike) return false;
  const [text, other] = [shortText(a), shortText(b)];
  return text === undefined ? isSame(partsOf(a), partsOf(b)) : text === other;
}

function mustBreak(layout: Layout): boolean {
  return typeof layout === "object" && "broken" in layout && layout.broken === true;
}

/** What is known of the text of a group: from it, its parts follow. */
function shortText(layout: Layout): string | undefined {
  if (typeof layout === "string" || isList(layout) || layout.kind !== "group") return undefined;
  return layout.flat;
}

function partsOf(layout: Exclude<Layout, string | readonly Layout[]>): readonly Layout[] {
  switch (layout.kind) {
    case "indent":
      return [layout.content];
    case "group":
      return [layout.content()];
    case "if-broken":
      return [layout.broken, layout.flat];
    case "line":
    case "softline":
    case "hardline":
      return [];
    default:
      return layout satisfies never;
  }
}

function isMentioned(functions: readonly FunctionView[], name: string): boolean {
  return functions.some((each) => each.name.includes(name) || mentions(each.body, name));
}

function mentions(layout: Layout, name: string): boolean {
  if (typeof layout === "string") return layout.includes(name);
  const text = shortText(layout);
  if (text !== undefined) return text.includes(name);
  if (isList(layout)) return layout.some((item) => mentions(item, name));
  return mentions(partsOf(layout), name);
}

/** A number that equal layouts have in common, and few others: nearly all functions are told apart by it alone. */
function sumOf(layout: Layout): number {
  if (typeof layout === "string") return sumOfText(layout);
  if (isList(layout)) {
    let sum = layout.length;
    for (const item of layout) sum = (Math.imul(sum, 31) + sumOf(item)) | 0;
    return sum;
  }
  if (layout.kind === "group")
    return (layout.flat === undefined ? sumOf(layout.content()) : sumOfText(layout.flat)) + 1;
  return layout.kind === "indent" ? sumOf(layout.content) + 1 : 1;
}

/** By its characters: names of thousands of members may be as long as one another. */
function sumOfText(text: string): number {
  let sum = text.length;
  for (let index = 0; index < text.length; index += 1)
    sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return sum;
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}
