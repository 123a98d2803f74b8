import { createRequire } from "node:module";

import { type Engine, layoutHelper, type Template, templateOptions } from "./engine.ts";
import { partials } from "./templates.js";

/** Handlebars with its compiler, which is loaded only for templates of a user's own. */
interface Compiler extends Engine {
  create(): Compiler;
  compile(text: string, options: object): Template;
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
