import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import Handlebars from "handlebars";

import { templateOptions } from "../generator/render/engine.ts";
import { templateCode } from "./template-code.ts";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = path.join(root, "generator/templates");

/** Where the precompiled templates are. */
export const templatesFile: string = path.join(root, "generator/render/templates.js");

/** `generator/templates/*.hbs` as a JavaScript module: functions, and for templates of a user's own the partials as Handlebars has them. */
export function precompileTemplates(): string {
  const partials = path.join(folder, "partials");
  const parts = [
    "// Made from generator/templates by scripts/precompile-templates.ts. Change those, then run `npm run templates`.",
    `export const templates = {\n${precompileFolder(folder, templateCode)}};`,
    `export const parts = {\n${precompileFolder(partials, templateCode)}};`,
    `export const partials = {\n${precompileFolder(partials, precompile)}};`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function precompile(source: string): string {
  // Without a source map, which nobody asks for, it is text.
  return Handlebars.precompile(source, templateOptions) as string;
}

function precompileFolder(directory: string, codeOf: (source: string) => string): string {
  const files = readdirSync(directory).filter((file) => file.endsWith(".hbs"));
  const entries = files.toSorted().map((file) => {
    const code = codeOf(readFileSync(path.join(directory, file), "utf8"));
    return `${JSON.stringify(path.basename(file, ".hbs"))}: ${code},\n`;
  });
  return entries.join("");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(templatesFile, precompileTemplates());
}
