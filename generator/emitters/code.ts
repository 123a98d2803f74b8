import { broken, group, hardline, ifBroken, indent, join, type Layout, line, softline } from "./layout.ts";

/** A function of generated JavaScript. */
export interface FunctionView {
  readonly name: string;
  /** `value`, `value, depth` */
  readonly parameters: string;
  readonly body: readonly Layout[];
}

/** `name(a, b)`, one argument a line when they do not fit. */
export function call(name: string, args: readonly Layout[]): Layout {
  if (args.length === 0) return `${name}()`;
  return [
    name,
    group("(", indent(softline, join([",", line], args)), ifBroken(","), softline, ")"),
  ];
}

/** `if (a && b) statement` */
export function ifThen(conditions: readonly Layout[], statement: Layout): Layout {
  const test = join([" &&", line], conditions);
  return group("if (", group(indent(softline, test), softline), ")", indent(line, statement));
}

/** `head {`, statements, `}` */
export function block(head: string, statements: readonly Layout[]): Layout {
  return [head, " {", indent(hardline, join(hardline, statements)), hardline, "}"];
}

/** `{ key: value }`, always one property a line; `{}` when there is none. */
export function objectLiteral(properties: readonly (readonly [key: string, value: Layout])[]): Layout {
  if (properties.length === 0) return "{}";
  const lines = properties.map(([key, value]) => [property(key, value), ","]);
  return broken("{", indent(hardline, join(hardline, lines)), hardline, "}");
}

/** `new Set(["a", "b"])` of literals that are not all numbers. */
export function setLiteral(items: readonly string[]): Layout {
  return [
    "new Set([",
    group(indent(softline, join([",", line], items)), ifBroken(","), softline),
    "])",
  ];
}

function property(key: string, value: Layout): Layout {
  if (typeof value === "string" && !value.includes("(")) return group(key, ":", indent(line, value));
  return [key, ": ", value];
}
