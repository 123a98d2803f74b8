import { type Document, isPair, type Node, type Pair, Scalar, visit } from "yaml";
import { parseYaml } from "./yaml-text.ts";

/** Where variables of the environment are. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A text that is not what it looks like. */
export interface Misread {
  /** The keys at which it stands, the outermost first. */
  readonly path: readonly Pair[];
  /** In characters of the file. */
  readonly offset: number;
  readonly problem: string;
}

/** `${VAR}`, `${VAR:default}`; a default ends at the first brace. nameko's own expression. */
const variable = /\$\{(?<name>[^}:\s]+):?(?<otherwise>[^}]+)?\}/g;

const inQuotes =
  'in quotes ${…} stays as it stands; it is written without them, or !env_var "${…}", or !!str "${…}" where that text is meant';
const noYaml =
  'what a variable stands for is read as YAML, and is none; !raw_env_var "${…}" takes it as a text';

/**
 * Puts variables of the environment into a document, by nameko's rules: in plain scalars, keys and values alike; what results is
 * read as YAML again. A variable that is set wins over the default, also when it is empty; one that is not set, without a
 * default, is nothing. `!env_var "…"` does the same to a quoted text, `!raw_env_var "…"` and leaves it a text. Other quoted texts stay
 * as they are, and are in the result unless `!!str` says that this is meant.
 */
export function substitute(document: Document, environment: Environment): readonly Misread[] {
  const misread: Misread[] = [];
  visit(document, {
    Scalar: (_, node, ancestors) => {
      const { value } = node;
      if (typeof value !== "string") return undefined;
      const say = (problem: string): void => {
        misread.push({ path: ancestors.filter(isPair), offset: node.range?.[0] ?? 0, problem });
      };
      if (!isMeant(node)) {
        if (isQuoted(node) && namesVariable(value)) say(inQuotes);
        return undefined;
      }
      const text = value.replaceAll(variable, (...match) => {
        // With named groups in the expression, the last argument holds them.
        const { name = "", otherwise = "" } = match.at(-1) as Readonly<Record<string, string>>;
        return environment[name] ?? otherwise;
      });
      if (text === value && node.tag === undefined) return undefined;
      const created = replaced(document, node, text);
      if (created === undefined) say(noYaml);
      return created;
    },
  });
  return misread;
}

/** Whether a text names a variable. */
export function namesVariable(text: string): boolean {
  return text.search(variable) !== -1;
}

function isMeant({ type, tag }: Scalar): boolean {
  return (
    tag === "!env_var" || tag === "!raw_env_var" || (tag === undefined && type === Scalar.PLAIN)
  );
}

function isQuoted({ type, tag }: Scalar): boolean {
  return tag !== textTag && (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE);
}

/** `!!str` */
export const textTag = "tag:yaml.org,2002:str";

function replaced(document: Document, node: Scalar, text: string): Node | undefined {
  const read = node.tag === "!raw_env_var" ? { value: text } : parsed(text);
  if (read === undefined) return undefined;
  const created = document.createNode(read.value);
  created.range = node.range ?? null;
  return created;
}

/** As YAML, `undefined` for what is none; but `memory:` is an address, not an object with that key. */
function parsed(text: string): { readonly value: unknown } | undefined {
  const document = parseYaml(text);
  if (document.errors.length > 0) return undefined;
  try {
    const value: unknown = document.toJS();
    const isObject = typeof value === "object" && value !== null;
    return { value: isObject && !/^\s*[[{]/.test(text) ? text : value };
  } catch {
    return undefined;
  }
}
