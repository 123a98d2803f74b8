import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import Handlebars from "handlebars";

import { templateOptions } from "../generator/render/engine.ts";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = path.join(root, "generator/templates");

/** Where the precompiled templates are. */
export const templatesFile: string = path.join(root, "generator/render/templates.js");

/** `generator/templates/*.hbs` as a JavaScript module. */
export function precompileTemplates(): string {
  const parts = [
    "// Made from generator/templates by scripts/precompile-templates.ts. Change those, then run `npm run templates`.",
    `export const templates = {\n${precompileFolder(folder)}};`,
    `export const partials = {\n${precompileFolder(path.join(folder, "partials"))}};`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function precompileFolder(directory: string): string {
  const files = readdirSync(directory).filter((file) => file.endsWith(".hbs"));
  const entries = files.toSorted().map((file) => {
    const source = readFileSync(path.join(directory, file), "utf8");
    // Without a source map, which nobody asks for, it is text.
    const code = Handlebars.precompile(source, templateOptions) as string;
    return `${JSON.stringify(path.basename(file, ".hbs"))}: ${code},\n`;
  });
  return entries.join("");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(templatesFile, precompileTemplates());
}
