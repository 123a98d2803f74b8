import { readFileSync } from "node:fs";
import path from "node:path";

import type { Config } from "./config.ts";
import { hashOf, type Input } from "./inputs/index.ts";
import { compileTemplate } from "./render/own-templates.ts";
import type { Templates } from "./render/render.ts";

/** The templates of a user's own, as they are on the disk. */
export interface OwnTemplates {
  readonly templates: Templates;
  /** Another text for other templates. */
  readonly version: string;
  readonly inputs: readonly Input[];
}

/** Gives the templates of a configuration, and compiles again only those that have changed. */
export function createOwnTemplates({ root, templates }: Config): () => OwnTemplates {
  let last: OwnTemplates = { templates: new Map(), version: "", inputs: [] };
  return () => {
    const files = Object.entries(templates).map(([name, file]) => readTemplate(root, name, file));
    const inputs = files.map(({ input }) => input);
    const version = inputs.map(({ answer }) => answer).join(" ");
    if (version === last.version) return last;
    const compiled = files.map(({ name, text }) => [name, compileTemplate(text)] as const);
    last = { templates: new Map(compiled), version, inputs };
    return last;
  };
}

interface TemplateFile {
  readonly name: string;
  readonly text: string;
  readonly input: Input;
}

function readTemplate(root: string, name: string, file: string): TemplateFile {
  const absolute = path.resolve(root, file);
  try {
    const bytes = readFileSync(absolute);
    const input: Input = { question: "text", path: absolute, answer: hashOf(bytes) };
    return { name, text: bytes.toString("utf8"), input };
  } catch (error) {
    throw new Error(`the template ${JSON.stringify(name)} cannot be read from ${file}`, {
      cause: error,
    });
  }
}
