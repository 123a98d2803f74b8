import { type Document, isMap, isNode, isScalar, LineCounter } from "yaml";
import type { ConfigProblem } from "./config.ts";
import { type Environment, type Misread, substitute } from "./substitute.ts";
import { parseYaml, yamlProblems } from "./yaml-text.ts";

/** A key of a configuration, and its value. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** From 1; absent for what is in no file. */
  readonly line?: number;
  /** Who says so, when it is no file. */
  readonly where?: string;
  /** What is wrong with it, whatever is expected there. */
  readonly problems?: readonly ConfigProblem[];
}

/** Reads the keys of a file of YAML, with the variables that it names; what is no YAML is a problem. */
export function readEntries(
  file: string,
  environment: Environment,
): { readonly entries: readonly Entry[]; readonly problems: readonly ConfigProblem[] } {
  const lines = new LineCounter();
  const document = parseYaml(file, lines);
  const problems = yamlProblems(document.errors, file);
  if (problems.length > 0) return { entries: [], problems };
  const misread = substitute(document, environment);
  return { entries: entriesOf(document, { lines, misread }, problems), problems };
}

function entriesOf(
  document: Document,
  { lines, misread }: { readonly lines: LineCounter; readonly misread: readonly Misread[] },
  problems: ConfigProblem[],
): Entry[] {
  const { contents } = document;
  if (contents === null) return [];
  if (!isMap(contents)) {
    problems.push({ line: 1, message: "an object of keys and values is expected" });
    return [];
  }
  return contents.items.map((pair) => {
    const { key, value } = pair;
    const line = isScalar(key) ? lines.linePos(key.range?.[0] ?? 0).line : undefined;
    const name = isScalar(key) ? String(key.value) : String(key);
    const own = misread
      .filter(({ path: [top] }) => top === pair)
      .map(({ path, offset, problem }) => ({
        line: lines.linePos(offset).line,
        message: [...path.map((each) => String(each.key)), problem].join(": "),
      }));
    const at = line === undefined ? {} : { line };
    const { json, problem } = valueOf(document, value);
    const all = problem === undefined ? own : [...own, { ...at, message: `${name}: ${problem}` }];
    return { key: name, value: json, problems: all, ...at };
  });
}

/** What the library throws names what it did not find, which may be a secret. */
function valueOf(
  document: Document,
  value: unknown,
): { readonly json?: unknown; readonly problem?: string } {
  if (!isNode(value)) return { json: value };
  try {
    const json: unknown = value.toJS(document);
    return { json };
  } catch {
    return { problem: "a text that begins with * stands in quotes; else it names an anchor" };
  }
}
