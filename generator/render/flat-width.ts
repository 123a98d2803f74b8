import type { Group, Layout } from "../emitters/layout.ts";
import { isPlain } from "../text/text-width.ts";

/** The widths of groups on one line, each reckoned once. */
export interface FlatWidths {
  /** `undefined` where the group has more in it than plain text on one line: only printing it tells then. */
  of(layout: Group): number | undefined;
}

/** Knows no width yet. */
export function createFlatWidths(): FlatWidths {
  const known = new Map<Group, number>();
  // Not a number is whatever has one in it.
  const widthOfGroup = (layout: Group): number => {
    const found = known.get(layout);
    if (found !== undefined) return found;
    const width = layout.broken === true ? Number.NaN : widthOf(layout.content, widthOfGroup);
    known.set(layout, width);
    return width;
  };
  return {
    of(layout) {
      const width = widthOfGroup(layout);
      return Number.isNaN(width) ? undefined : width;
    },
  };
}

function widthOf(layout: Layout, widthOfGroup: (layout: Group) => number): number {
  if (typeof layout === "string") return isPlain(layout) ? layout.length : Number.NaN;
  if (isList(layout)) {
    let sum = 0;
    for (const item of layout) sum += widthOf(item, widthOfGroup);
    return sum;
  }
  switch (layout.kind) {
    case "indent":
      return widthOf(layout.content, widthOfGroup);
    case "group":
      return widthOfGroup(layout);
    case "if-broken":
      return widthOf(layout.flat, widthOfGroup);
    case "line":
      return 1;
    case "softline":
      return 0;
    // Lines of their own, or separators that are broken one by one.
    case "hardline":
    case "fill":
    case "kept":
      return Number.NaN;
    default:
      return layout satisfies never;
  }
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}
