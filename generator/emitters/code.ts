import {
  flatText,
  group,
  hardline,
  ifBroken,
  indent,
  join,
  type Layout,
  line,
  plainText,
  plainTexts,
  shortGroup,
  softline,
} from "./layout.ts";

/** Properties stand in a function's only statement, two steps in. */
const propertyIndent = 4;
const lineWidth = 100;
/** After a key that is shorter formatters break no line: the text would move by little. */
const shortKey = 5;

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
  const text = plainTexts(args, ", ");
  const content = (): Layout => [
    "(",
    indent(softline, join([",", line], args)),
    ifBroken(","),
    softline,
    ")",
  ];
  return [name, shortGroup(text === undefined ? undefined : `(${text})`, content)];
}

/** `if (a && b) statement` */
export function ifThen(conditions: readonly Layout[], statement: Layout): Layout {
  const test = plainTexts(conditions, " && ");
  const text = test === undefined ? undefined : plainText(statement);
  return shortGroup(text === undefined ? undefined : `if (${test}) ${text}`, () => {
    const tests = join([" &&", line], conditions);
    return ["if (", group(indent(softline, tests), softline), ")", indent(line, statement)];
  });
}

/** `return a && b;` */
export function returnAll(terms: readonly Layout[]): Layout {
  const [first = "", second = ""] = terms;
  if (terms.length === 1) return ["return ", first, ";"];
  // Formatters keep two together when they fit on a line of their own.
  const content =
    terms.length === 2 ? [first, group(" &&", line, second)] : join([" &&", line], terms);
  return group("return ", ifBroken("("), indent(softline, content), softline, ifBroken(")"), ";");
}

/** `head {`, statements, `}` */
export function block(head: string, statements: readonly Layout[]): Layout {
  return [head, " {", indent(hardline, join(hardline, statements)), hardline, "}"];
}

/**
 * `const name = {`, fields, `};`. Where all of the first line but the brace fits, formatters move the brace to the next one.
 */
export function constant(head: string, fields: readonly Layout[]): Layout {
  const rest: Layout[] = [indent(hardline, join(hardline, fields)), hardline, "};"];
  const length = head.length + " =".length;
  const isAlmostFull = length <= lineWidth && length + " {".length > lineWidth;
  return isAlmostFull ? [head, " =", indent(hardline, "{", rest)] : [`${head} = {`, rest];
}

/** `{ key: value }`, one property a line when they do not fit on one; `{}` when there is none. */
export function objectLiteral(
  properties: readonly (readonly [key: string, value: Layout])[],
): Layout {
  if (properties.length === 0) return "{}";
  return shortGroup(flatLiteral(properties), () => {
    const fields = properties.map(([key, value]) => property(key, value));
    return ["{", indent(line, join([",", line], fields)), ifBroken(","), line, "}"];
  });
}

/** `[a, b]` of expressions. */
export function listLiteral(items: readonly Layout[]): Layout {
  if (items.length === 0) return "[]";
  const text = plainTexts(items, ", ");
  return shortGroup(text === undefined ? undefined : `[${text}]`, () => [
    "[",
    indent(softline, join([",", line], items)),
    ifBroken(","),
    softline,
    "]",
  ]);
}

/** `new Set(["a", "b"])` of literals that are not all numbers. */
export function setLiteral(items: readonly string[]): Layout {
  return [
    "new Set([",
    group(indent(softline, join([",", line], items)), ifBroken(","), softline),
    "])",
  ];
}

/** `{ key: value }`, as far as it is known on one line. */
function flatLiteral(
  properties: readonly (readonly [key: string, value: Layout])[],
): string | undefined {
  let text = "{";
  for (const [key, value] of properties) {
    const own = plainTexts([key, value], ": ");
    if (own === undefined || !(typeof value === "string" || staysBeside(key, value)))
      return undefined;
    text += text === "{" ? ` ${own}` : `, ${own}`;
  }
  return `${text} }`;
}

function property(key: string, value: Layout): Layout {
  if (typeof value === "string") {
    return key.length < shortKey ? [key, ": ", value] : group(key, ":", indent(line, value));
  }
  return staysBeside(key, value) ? [key, ": ", value] : [key, ":", indent(hardline, value)];
}

/** Whether a call begins on the line of its key: with all up to its bracket it fits on one. */
function staysBeside(key: string, value: Layout): boolean {
  const text = flatText(value);
  const bracket = text.indexOf("(");
  const head = bracket < 0 ? text.length : bracket;
  return propertyIndent + key.length + ": (".length + head <= lineWidth;
}
