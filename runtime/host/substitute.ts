import { type Document, type Node, parse, Scalar, visit } from "yaml";

/** Where variables of the environment are. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** `${VAR}`, `${VAR:default}`; a default ends at the first brace. nameko's own expression. */
const variable = /\$\{(?<name>[^}:\s]+):?(?<otherwise>[^}]+)?\}/g;

/**
 * Puts variables of the environment into a document, by nameko's rules: in plain scalars, keys and values alike; what results is
 * read as YAML again. A variable that is set wins over the default, also when it is empty; one that is not set, without a
 * default, is nothing. `!env_var "…"` does the same to a quoted text, `!raw_env_var "…"` and leaves it a text.
 */
export function substitute(document: Document, environment: Environment): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== "string" || !isMeant(node)) return undefined;
      const { value } = node;
      const text = value.replaceAll(variable, (...match) => {
        // With named groups in the expression, the last argument holds them.
        const { name = "", otherwise = "" } = match.at(-1) as Readonly<Record<string, string>>;
        return environment[name] ?? otherwise;
      });
      if (text === value && node.tag === undefined) return undefined;
      return replaced(document, node, text);
    },
  });
}

function isMeant({ type, tag }: Scalar): boolean {
  return (
    tag === "!env_var" || tag === "!raw_env_var" || (tag === undefined && type === Scalar.PLAIN)
  );
}

function replaced(document: Document, node: Scalar, text: string): Node {
  const value: unknown = node.tag === "!raw_env_var" ? text : parsed(text);
  const created = document.createNode(value);
  created.range = node.range ?? null;
  return created;
}

/** As YAML; but `memory:` is an address, not an object with that key. */
function parsed(text: string): unknown {
  const value: unknown = parse(text);
  const isObject = typeof value === "object" && value !== null;
  return isObject && !/^\s*[[{]/.test(text) ? text : value;
}

/** The tags that {@link substitute} replaces: read as the texts that they stand before. */
export const variableTags = ["!env_var", "!raw_env_var"].map((tag) => ({
  tag,
  resolve: (text: string): string => text,
}));
