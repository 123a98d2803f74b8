import {
  type Document,
  type ErrorCode,
  type LineCounter,
  parseDocument,
  type YAMLError,
} from "yaml";
import type { ConfigProblem } from "./config.ts";

/** The tags of texts that name variables: read as the texts that they stand before. */
const variableTags = ["!env_var", "!raw_env_var"].map((tag) => ({
  tag,
  resolve: (text: string): string => text,
}));

/** Reads a text of YAML, and says nothing itself: the warnings of its library quote the text. */
export function parseYaml(text: string, lineCounter?: LineCounter): Document.Parsed {
  const counter = lineCounter === undefined ? {} : { lineCounter };
  return parseDocument(text, { ...counter, customTags: variableTags, logLevel: "silent" });
}

/** Codes of the parser, in words of ours: its own quote the text. */
const words: { readonly [Code in ErrorCode]?: string } = {
  UNEXPECTED_TOKEN:
    "this does not belong here: a bracket, a comma, a quote or an indentation is wrong",
  MISSING_CHAR: "a quote, a bracket, a comma or a colon is missing",
  BAD_INDENT: "the indentation is wrong, or a bracket is missing",
  TAB_AS_INDENT: "a tab indents nothing; spaces are expected",
  BLOCK_AS_IMPLICIT_KEY: 'a colon too many; a text with ": " in it stands in quotes',
  MULTILINE_IMPLICIT_KEY: "a colon is missing after a key",
  BAD_SCALAR_START: "a text that begins with this character stands in quotes",
  BAD_ALIAS: "a text that begins with & or * stands in quotes",
  BAD_DQ_ESCAPE: "there is no such escape; a text with \\ in it stands in single quotes",
  TAG_RESOLVE_FAILED: "a text that begins with ! stands in quotes",
  DUPLICATE_KEY: "this key stands here for the second time",
  MULTIPLE_DOCS: "--- begins a second document; one is expected",
};

const inBrackets = 'inside of { … } and [ … ] it is !env_var "${VAR}", not ${VAR}';

/** What is wrong with a text as YAML: the first thing, since others follow from it; but each key that stands there twice. */
export function yamlProblems(errors: readonly YAMLError[], text: string): ConfigProblem[] {
  const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  const lines = text.split("\n");
  return (first === undefined ? errors : [first]).map(({ code, linePos }) => {
    const isTwice = code === "DUPLICATE_KEY";
    const why = words[code] ?? "nobody knows what is meant";
    const says = isTwice ? why : `this is no YAML: ${why}`;
    if (linePos === undefined) return { message: says };
    const [{ line, col }] = linePos;
    const isVariable = !isTwice && /(?<!["'])\$\{/.test(lines[line - 1] ?? "");
    const hint = isVariable ? `; ${inBrackets}` : "";
    return { line, message: `${says} (column ${col})${hint}` };
  });
}
