import type { Group, Layout } from "../emitters/layout.ts";
import { isPlain, textWidth } from "../text/text-width.ts";

/** Where and how wide a layout is printed. */
export interface PrintOptions {
  /** Columns of a line. */
  readonly width: number;
  /** The column at which it begins, and by which its further lines are indented. */
  readonly indent: number;
}

type Mode = "flat" | "broken";

/** How a part is printed: on one line or not, how deeply indented, and what follows it. */
interface Context {
  readonly mode: Mode;
  readonly indent: number;
  readonly rest: Rest | undefined;
}

/** What is printed after a part: the items of a list from one on, then what follows the list. */
interface Rest {
  readonly items: readonly Layout[];
  from: number;
  readonly mode: Mode;
  readonly next: Rest | undefined;
}

/** What was printed so far. */
interface Printer {
  readonly width: number;
  text: string;
  column: number;
  /** Which groups must be broken: asked again at each level, so remembered. */
  readonly broken: Map<Group, boolean>;
}

const indentStep = 2;

/** Prints a layout: the first line without its indentation, which stands in the template, the others with it. */
export function printLayout(layout: Layout, { width, indent }: PrintOptions): string {
  const printer: Printer = {
    width,
    text: "",
    column: indent,
    broken: new Map(),
  };
  print(printer, layout, { mode: "broken", indent, rest: undefined });
  return printer.text;
}

function print(printer: Printer, layout: Layout, context: Context): void {
  if (typeof layout === "string") return write(printer, layout);
  if (isList(layout)) return printItems(printer, layout, context);
  const { mode, indent, rest } = context;
  switch (layout.kind) {
    case "indent":
      return print(printer, layout.content, { mode, indent: indent + indentStep, rest });
    case "group":
      return printGroup(printer, layout, context);
    case "if-broken":
      return print(printer, mode === "broken" ? layout.broken : layout.flat, context);
    case "line":
    case "softline":
    case "hardline":
      if (mode === "broken" || layout.kind === "hardline") return breakLine(printer, indent);
      return layout.kind === "line" ? write(printer, " ") : undefined;
    default:
      return layout satisfies never;
  }
}

function write(printer: Printer, text: string): void {
  printer.text += text;
  // Nearly all text is short, and has no line breaks.
  if (isPlain(text)) {
    printer.column += text.length;
    return;
  }
  const lastBreak = text.lastIndexOf("\n");
  printer.column = lastBreak < 0 ? printer.column + textWidth(text) : text.length - lastBreak - 1;
}

function breakLine(printer: Printer, indent: number): void {
  printer.text += `\n${" ".repeat(indent)}`;
  printer.column = indent;
}

function printItems(
  printer: Printer,
  items: readonly Layout[],
  { mode, indent, rest: next }: Context,
): void {
  const rest: Rest = { items, from: 0, mode, next };
  const context: Context = { mode, indent, rest };
  for (const item of items) {
    rest.from += 1;
    print(printer, item, context);
  }
}

/** A group that fits on the line is written at once where it has nothing that could be broken after all. */
function printGroup(printer: Printer, layout: Group, context: Context): void {
  const { indent, rest } = context;
  const mode = modeOf(printer, layout, context);
  const text = mode === "flat" ? layout.flat : undefined;
  if (text === undefined) return print(printer, layout.content(), { mode, indent, rest });
  printer.text += text;
  printer.column += text.length;
}

function modeOf(printer: Printer, layout: Group, { mode, rest }: Context): Mode {
  if (isBroken(printer, layout)) return "broken";
  if (mode === "flat") return "flat";
  return fits(printer, layout, rest) ? "flat" : "broken";
}

/** Whether a part fits into the line, printed flat, with what follows it up to the next line break. */
function fits(printer: Printer, layout: Layout, rest: Rest | undefined): boolean {
  let space = printer.width - printer.column;
  if (space < 0) return false;
  space = take(printer, layout, "flat", space);
  for (let part = rest; part !== undefined; part = part.next) {
    for (let index = part.from; index < part.items.length; index += 1) {
      if (space < 0 || space === Infinity) return space === Infinity;
      space = take(printer, part.items[index] ?? "", part.mode, space);
    }
  }
  return space >= 0;
}

/** What is left of a line's space after a part: less than nothing when it is too long, infinite after a line break. */
function take(printer: Printer, layout: Layout, mode: Mode, space: number): number {
  if (typeof layout === "string") return space - textWidth(layout);
  if (isList(layout)) return takeAll(printer, layout, mode, space);
  switch (layout.kind) {
    case "indent":
      return take(printer, layout.content, mode, space);
    case "group":
      return takeGroup(printer, layout, mode, space);
    case "if-broken":
      return take(printer, mode === "broken" ? layout.broken : layout.flat, mode, space);
    case "line":
    case "softline":
    case "hardline":
      if (mode === "broken" || layout.kind === "hardline") return Infinity;
      return layout.kind === "line" ? space - 1 : space;
    default:
      return layout satisfies never;
  }
}

function takeGroup(printer: Printer, layout: Group, mode: Mode, space: number): number {
  if (isBroken(printer, layout)) return take(printer, layout.content(), "broken", space);
  const text = mode === "flat" ? layout.flat : undefined;
  return text === undefined ? take(printer, layout.content(), mode, space) : space - text.length;
}

function takeAll(printer: Printer, items: readonly Layout[], mode: Mode, space: number): number {
  let left = space;
  for (const item of items) {
    if (left < 0 || left === Infinity) return left;
    left = take(printer, item, mode, left);
  }
  return left;
}

/** A layout that must be broken: said so, or with a hard line break in it. */
function isBroken(printer: Printer, layout: Layout): boolean {
  if (typeof layout === "string") return false;
  if (isList(layout)) {
    for (const item of layout) if (isBroken(printer, item)) return true;
    return false;
  }
  switch (layout.kind) {
    case "group":
      return layout.broken || (layout.flat === undefined && isBrokenGroup(printer, layout));
    case "indent":
      return isBroken(printer, layout.content);
    case "hardline":
      return true;
    default:
      return false;
  }
}

function isBrokenGroup(printer: Printer, layout: Group): boolean {
  const known = printer.broken.get(layout);
  if (known !== undefined) return known;
  const answer = isBroken(printer, layout.content());
  printer.broken.set(layout, answer);
  return answer;
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}
