import runtime from "handlebars/runtime.js";

import type { Layout } from "../emitters/layout.ts";
import { printLayout } from "./print-layout.ts";

/** What is used of Handlebars: its runtime, without the compiler. */
export interface Engine {
  create(): Engine;
  registerHelper(name: string, helper: (...args: never[]) => unknown): void;
  registerPartial(name: string, partial: Template): void;
  template(precompiled: unknown): Template;
}

/** A template that is ready: a view in, text out. */
export type Template = (view: object) => string;

/** Columns of a line of generated code. */
const lineWidth = 100;

/** How templates are precompiled: no HTML escapes, no unknown names, no helpers but these. */
export const templateOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { layout: true },
} as const;

// The package's own types declare the runtime's module as empty.
const handlebars = runtime as unknown as Engine;

/** A Handlebars of its own, with precompiled templates only: no code is made from strings. */
export const engine: Engine = handlebars.create();

/** `{{layout signature indent=2}}`, and `{{layout body indent=2 lines=true}}` of a list of which each item has lines of its own. */
export function layoutHelper(
  layout: Layout,
  { hash: { indent, lines } }: { hash: { indent: number; lines?: boolean } },
): string {
  const options = { width: lineWidth, indent };
  if (lines !== true || !isList(layout)) return printLayout(layout, options);
  const printed = layout.map((each) =>
    typeof each === "string" ? each : printLayout(each, options),
  );
  return printed.join(`\n${" ".repeat(indent)}`);
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}

engine.registerHelper("layout", layoutHelper);
