import type { Emission } from "../emitters/emitter.ts";
import type { FileTree } from "../output/file-tree.ts";
import type { Template } from "./engine.ts";
import { helpers } from "./helpers.ts";
import { templates } from "./templates.js";

/** Templates of the user, by name: before ours. */
export type Templates = ReadonlyMap<string, Template>;

/** Renders every emission, one after the other: views in, a tree of files out. Throws for a template that does not exist. */
export function render(emissions: Iterable<Emission>, own: Templates = new Map()): FileTree {
  const files = new Map<string, string>();
  for (const emission of emissions) files.set(emission.path, renderOne(emission, own));
  return files;
}

function renderOne({ template, view }: Emission, own: Templates): string {
  const write = own.get(template);
  if (write !== undefined) return write(view);
  const ours = Object.hasOwn(templates, template) ? templates[template] : undefined;
  if (ours === undefined) throw new Error(`there is no template ${JSON.stringify(template)}`);
  return ours(view, helpers);
}
