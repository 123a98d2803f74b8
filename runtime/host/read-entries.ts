import { type Document, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { ConfigProblem } from "./config.ts";
import { type Environment, substitute, variableTags } from "./substitute.ts";

/** A key of a configuration, and its value. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** From 1; absent for what is in no file. */
  readonly line?: number;
  /** Who says so, when it is no file. */
  readonly where?: string;
}

/** Reads the keys of a file of YAML, with the variables that it names; what is no YAML is a problem. */
export function readEntries(
  file: string,
  environment: Environment,
): { readonly entries: readonly Entry[]; readonly problems: readonly ConfigProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(file, { lineCounter: lines, customTags: variableTags });
  const problems: ConfigProblem[] = document.errors.map(({ message, linePos }) => ({
    ...(linePos === undefined ? {} : { line: linePos[0].line }),
    message: firstLine(message),
  }));
  if (problems.length > 0) return { entries: [], problems };
  substitute(document, environment);
  return { entries: entriesOf(document, lines, problems), problems };
}

function entriesOf(document: Document, lines: LineCounter, problems: ConfigProblem[]): Entry[] {
  const { contents } = document;
  if (contents === null) return [];
  if (!isMap(contents)) {
    problems.push({ line: 1, message: "an object of keys and values is expected" });
    return [];
  }
  return contents.items.map(({ key, value }) => {
    const line = isScalar(key) ? lines.linePos(key.range?.[0] ?? 0).line : undefined;
    const name = isScalar(key) ? String(key.value) : String(key);
    const json: unknown = value === null ? null : document.createNode(value).toJSON();
    return { key: name, value: json, ...(line === undefined ? {} : { line }) };
  });
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}
