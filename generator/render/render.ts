import type { Emission } from "../emitters/emitter.ts";
import type { FileTree } from "../output/file-tree.ts";
import { engine, type Template } from "./engine.ts";
import { partials, templates } from "./templates.js";

for (const [name, partial] of Object.entries(partials)) {
  engine.registerPartial(name, engine.template(partial));
}

const compiled = new Map(
  Object.entries(templates).map(([name, template]) => [name, engine.template(template)]),
);

/** The names of our templates. */
export const templateNames: readonly string[] = [...compiled.keys()];

/** Templates of the user, by name: before ours. */
export type Templates = ReadonlyMap<string, Template>;

/** Renders every emission, one after the other: views in, a tree of files out. Throws for a template that does not exist. */
export function render(emissions: Iterable<Emission>, own: Templates = new Map()): FileTree {
  const files = new Map<string, string>();
  for (const emission of emissions) files.set(emission.path, renderOne(emission, own));
  return files;
}

function renderOne({ path, template, view }: Emission, own: Templates): string {
  const write = own.get(template) ?? compiled.get(template);
  if (write === undefined) {
    const names = [...own.keys(), ...templateNames].join(", ");
    throw new Error(
      `${path}: there is no template ${JSON.stringify(template)}: there are ${names}`,
    );
  }
  return write(view);
}
