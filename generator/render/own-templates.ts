import { createRequire } from "node:module";

import type { Layout } from "../emitters/layout.ts";
import { type LayoutOptions, printIn, type Template, templateOptions } from "./engine.ts";
import { partials } from "./templates.js";

/** Handlebars with its compiler, which is loaded only for templates of a user's own. */
interface Compiler {
  create(): Compiler;
  registerHelper(name: string, helper: (...args: never[]) => unknown): void;
  registerPartial(name: string, partial: Template): void;
  template(precompiled: unknown): Template;
  compile(text: string, options: object): Template;
}

/** `{{layout signature indent=2}}`, and `{{layout body indent=2 lines=true}}` of a list of which each item has lines of its own. */
function layoutHelper(layout: Layout, { hash }: { hash: LayoutOptions }): string {
  return printIn(layout, hash);
}

/** Makes a template of a text, under the rules of ours: no HTML escapes, no names that the view lacks, our partials. */
export function compileTemplate(text: string): Template {
  // The package's own types know neither of the options, and its module is loaded by its name.
  const compiler = (createRequire(import.meta.url)("handlebars") as Compiler).create();
  compiler.registerHelper("layout", layoutHelper);
  for (const [name, partial] of Object.entries(partials)) {
    compiler.registerPartial(name, compiler.template(partial));
  }
  return compiler.compile(text, templateOptions);
}
