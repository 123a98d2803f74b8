import { createRequire } from "node:module";

import { onlyNearest } from "../../runtime/edit-distance.ts";
import { type Engine, layoutHelper, type Template, templateOptions } from "./engine.ts";
import { templateNames } from "./render.ts";
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

/**
 * Throws for a template by which no file is made, where its name is probably that of one of ours; without emitters any such
 * name is.
 */
export function checkNames(
  own: Iterable<string>,
  { used, isOpen }: { readonly used: ReadonlySet<string>; readonly isOpen: boolean },
): void {
  for (const name of own) {
    if (used.has(name) || templateNames.includes(name)) continue;
    const near = onlyNearest(name, templateNames);
    if (near === undefined && isOpen) continue;
    const meant =
      near === undefined
        ? `there are ${templateNames.join(", ")}`
        : `did you mean ${JSON.stringify(near)}?`;
    throw new Error(`no file is made by the template ${JSON.stringify(name)}: ${meant}`);
  }
}

/** A template whose failures say where they are in its file. */
export function withFile(template: Template, file: string, text: string): Template {
  return (view) => {
    try {
      return template(view);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`${file}${placed(message, text)}`, { cause: error });
    }
  };
}

/** What Handlebars says, which counts columns from 0: of a name that the view lacks, and of what is no template. */
function placed(message: string, text: string): string {
  const [, name = "", line, column] =
    /^"(.*)" not defined in .* - (\d+):(\d+)$/.exec(message) ?? [];
  if (line !== undefined) {
    // Within a partial of ours the place is one in the partial.
    const isHere = text.split("\n")[Number(line) - 1]?.startsWith(name, Number(column)) === true;
    const at = isHere ? `:${line}:${Number(column) + 1}` : "";
    return `${at}: what is given to it has no ${JSON.stringify(name)}`;
  }
  const [, wrong, shown = ""] = /^Parse error on line (\d+):\n([^\n]*)/.exec(message) ?? [];
  return wrong === undefined
    ? `: ${message}`
    : `:${wrong}: it is no template of Handlebars: ${shown.trim()}`;
}
