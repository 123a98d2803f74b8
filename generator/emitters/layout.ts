import { isPlain } from "../text/text-width.ts";

/**
 * Text with the places where it may be broken into lines, as plain data: what the emitters put into a view where the layout
 * depends on lengths. `render/` prints it at a given width.
 *
 * A group is printed on one line when it fits, else each of its own `line`s becomes a line break.
 */
export type Layout = string | readonly Layout[] | Indent | Group | Line | IfBroken;

/** Its line breaks are indented by one step more. */
export interface Indent {
  readonly kind: "indent";
  readonly content: Layout;
}

/** All of its own lines are broken, or none; `broken` ones always are. */
export interface Group {
  readonly kind: "group";
  /** Its parts, which most groups are never asked for: their text on one line fits. */
  readonly content: () => Layout;
  readonly broken: boolean;
  /** Its text on one line; `undefined` where it has more in it than plain text on one line: only printing it tells then. */
  readonly flat: string | undefined;
}

/** A line break, or else a space (`line`) or nothing (`softline`); a `hardline` is always a break. */
export interface Line {
  readonly kind: "line" | "softline" | "hardline";
}

/** `broken` when the group around it is broken, else `flat`. */
export interface IfBroken {
  readonly kind: "if-broken";
  readonly broken: Layout;
  readonly flat: Layout;
}

export const line: Layout = { kind: "line" };
export const softline: Layout = { kind: "softline" };
export const hardline: Layout = { kind: "hardline" };

/** See {@link Indent}. */
export function indent(...content: readonly Layout[]): Layout {
  return { kind: "indent", content };
}

/** See {@link Group}. */
export function group(...content: readonly Layout[]): Layout {
  return { kind: "group", content: () => content, broken: false, flat: plainText(content) };
}

/** A group of which the text on one line is known, if it has one: its parts are made where that is too long, which is seldom. */
export function shortGroup(flat: string | undefined, content: () => Layout): Layout {
  if (flat !== undefined) return { kind: "group", content, broken: false, flat };
  const made = content();
  return { kind: "group", content: () => made, broken: false, flat };
}

/** A group that is always broken. */
export function broken(...content: readonly Layout[]): Layout {
  return { kind: "group", content: () => content, broken: true, flat: undefined };
}

/** See {@link IfBroken}. */
export function ifBroken(text: Layout, flat: Layout = ""): Layout {
  return { kind: "if-broken", broken: text, flat };
}

/** Items with a separator between them. */
export function join(separator: Layout, items: readonly Layout[]): Layout {
  const joined: Layout[] = [];
  for (const item of items) {
    if (joined.length > 0) joined.push(separator);
    joined.push(item);
  }
  return joined;
}

/** The texts of parts on one line with a text between them; `undefined` where {@link plainText} is, of any of them. */
export function plainTexts(parts: readonly Layout[], between: string): string | undefined {
  let text: string | undefined;
  for (const part of parts) {
    const own = plainText(part);
    if (own === undefined) return undefined;
    text = text === undefined ? own : text + between + own;
  }
  return text;
}

/** The text on one line, put together from what is known of the groups in it; `undefined` where there is anything but printable ASCII. */
export function plainText(layout: Layout): string | undefined {
  if (typeof layout === "string") return isPlain(layout) ? layout : undefined;
  if (isList(layout)) {
    let text = "";
    for (const item of layout) {
      const part = plainText(item);
      if (part === undefined) return undefined;
      text += part;
    }
    return text;
  }
  switch (layout.kind) {
    case "indent":
      return plainText(layout.content);
    case "group":
      return layout.flat;
    case "if-broken":
      return plainText(layout.flat);
    case "line":
      return " ";
    case "softline":
      return "";
    case "hardline":
      return undefined;
    default:
      return layout satisfies never;
  }
}

/** The text on one line, however long it is. */
export function flatText(layout: Layout): string {
  if (typeof layout === "string") return layout;
  if (isList(layout)) {
    let text = "";
    for (const item of layout) text += flatText(item);
    return text;
  }
  switch (layout.kind) {
    case "indent":
      return flatText(layout.content);
    case "group":
      return layout.flat ?? flatText(layout.content());
    case "line":
      return " ";
    case "softline":
    case "hardline":
      return "";
    case "if-broken":
      return flatText(layout.flat);
    default:
      return layout satisfies never;
  }
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}
