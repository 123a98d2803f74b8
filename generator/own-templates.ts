import { readFileSync } from "node:fs";
import path from "node:path";

import type { Config } from "./config.ts";
import { hashOf, type Input } from "./inputs/index.ts";
import type { Template } from "./render/engine.ts";
import { compileTemplate, withFile } from "./render/own-templates.ts";
import type { Templates } from "./render/render.ts";

/** The templates of a user's own, as they are on the disk. */
export interface OwnTemplates {
  readonly templates: Templates;
  /** Another text for other templates. */
  readonly version: string;
  readonly inputs: readonly Input[];
}

/** Reads the templates of a configuration, again and again. */
export interface TemplateReader {
  /** Compiles only those that have changed. Throws for one that is not there, or is none. */
  read(): OwnTemplates;
  /** What the last reading asked of the disk, also where it threw. */
  inputs(): readonly Input[];
}

/** A reader that has read nothing yet. */
export function createOwnTemplates({ root, templates }: Config): TemplateReader {
  let last: OwnTemplates | undefined;
  let inputs: readonly Input[] = [];
  return {
    read() {
      const files = Object.entries(templates).map(([name, file]) => readTemplate(root, name, file));
      inputs = files.map(({ input }) => input);
      const version = inputs.map(({ answer }) => answer).join(" ");
      if (version === last?.version) return last;
      const compiled = files.map((file) => [file.name, compileFile(file)] as const);
      last = { templates: new Map(compiled), version, inputs };
      return last;
    },
    inputs: () => inputs,
  };
}

interface TemplateFile {
  readonly name: string;
  /** Relative to the root. */
  readonly file: string;
  readonly input: Input;
  /** What was read, or why nothing was. */
  readonly content: Buffer | Error;
}

function readTemplate(root: string, name: string, file: string): TemplateFile {
  const absolute = path.resolve(root, file);
  const content = readBytes(absolute);
  const answer = content instanceof Error ? "" : hashOf(content);
  return { name, file, input: { question: "text", path: absolute, answer }, content };
}

function readBytes(file: string): Buffer | Error {
  try {
    return readFileSync(file);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function compileFile(file: TemplateFile): Template {
  const text = textOf(file);
  return withFile(compileTemplate(text), file.file, text);
}

function textOf({ name, file, content }: TemplateFile): string {
  if (!(content instanceof Error)) return content.toString("utf8");
  throw new Error(`the template ${JSON.stringify(name)} cannot be read from ${file}`, {
    cause: content,
  });
}
