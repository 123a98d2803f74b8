import { hardline, join, type Layout } from "../emitters/layout.ts";
import { printLayout } from "./print-layout.ts";

/** A template that is ready: a view in, text out. */
export type Template = (view: object) => string;

/** What templates of ours are given beside their view. */
export interface Helpers {
  readonly at: (view: unknown, name: string) => unknown;
  readonly indented: (text: string, indent: string) => string;
  readonly isFilled: (value: unknown) => boolean;
  readonly parts: Readonly<Record<string, OurTemplate>>;
  readonly print: (layout: Layout, options: LayoutOptions) => string;
}

/** A template of `generator/templates`. */
export type OurTemplate = (view: object, helpers: Helpers) => string;

/** Columns of a line of generated code. */
const lineWidth = 100;

/** How templates are precompiled: no HTML escapes, no unknown names, no helpers but these. */
export const templateOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { layout: true },
} as const;

/** Where a layout begins, and whether it is a list of which each item has lines of its own. */
export interface LayoutOptions {
  readonly indent: number;
  readonly lines?: boolean;
}

/** Prints what stands at a place of a template. */
export function printIn(layout: Layout, { indent, lines }: LayoutOptions): string {
  const isLines = lines === true && Array.isArray(layout);
  return printLayout(isLines ? join(hardline, layout) : layout, { width: lineWidth, indent });
}
