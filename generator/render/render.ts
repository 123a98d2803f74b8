import type { Emission } from "../emitters/emitter.ts";
import type { FileTree } from "../output/file-tree.ts";
import { engine } from "./engine.ts";
import { partials, templates } from "./templates.js";

for (const [name, partial] of Object.entries(partials)) {
  engine.registerPartial(name, engine.template(partial));
}

const compiled = new Map(
  Object.entries(templates).map(([name, template]) => [name, engine.template(template)]),
);

/** Renders every emission, one after the other: views in, a tree of files out. Throws for a template that does not exist. */
export function render(emissions: Iterable<Emission>): FileTree {
  const files = new Map<string, string>();
  for (const emission of emissions) files.set(emission.path, renderOne(emission));
  return files;
}

function renderOne({ template, view }: Emission): string {
  const write = compiled.get(template);
  if (write === undefined) throw new Error(`there is no template ${JSON.stringify(template)}`);
  return write(view);
}
