import Handlebars from "handlebars";

/** What else a template's function is given. */
const helpers = "{ at, indented, isFilled, parts, print }";

/**
 * A template of ours as a JavaScript function from a view to text. It does what Handlebars would do, which finds out anew each time
 * what stands at each place. Throws for what no template of ours has.
 */
export function templateCode(source: string): string {
  const lines = statements(Handlebars.parse(source), "view");
  return ["(view, helpers) => {", `  const ${helpers} = helpers;`, '  let text = "";']
    .concat(moved(lines), "  return text;", "}")
    .join("\n");
}

function statements({ body }: hbs.AST.Program, view: string): string[] {
  return body.flatMap((node) => statement(node, view));
}

/** The library's types do not say that the type of a node tells which it is. */
function statement(node: hbs.AST.Statement, view: string): string[] {
  switch (node.type) {
    case "ContentStatement": {
      // Its type says so.
      const { value } = node as hbs.AST.ContentStatement;
      return value === "" ? [] : [`text += ${JSON.stringify(value)};`];
    }
    case "MustacheStatement":
      // Its type says so.
      return [`text += ${shown(node as hbs.AST.MustacheStatement, view)};`];
    case "PartialStatement":
      // Its type says so.
      return [`text += ${partial(node as hbs.AST.PartialStatement, view)};`];
    case "BlockStatement":
      // Its type says so.
      return block(node as hbs.AST.BlockStatement, view);
    default:
      throw new Error(`no template of ours may have a ${node.type}`);
  }
}

/** `{{name}}`, `{{layout body indent=2}}` */
function shown({ path, params, hash }: hbs.AST.MustacheStatement, view: string): string {
  const [layout] = params;
  if (layout === undefined) return needed(path, view);
  expectName(path, "layout");
  const options = hash.pairs.map(({ key, value }) => `${key}: ${literal(value)}`);
  return `print(${needed(layout, view)}, { ${options.join(", ")} })`;
}

/** `{{> doc doc}}`; of one that stands alone on its line, all lines are moved. */
function partial({ name, params, indent }: hbs.AST.PartialStatement, view: string): string {
  const [given] = params;
  const inner = given === undefined ? view : lookUp(given, view);
  const text = `parts[${JSON.stringify(pathOf(name).original)}](${inner}, helpers)`;
  return indent === "" ? text : `indented(${text}, ${JSON.stringify(indent)})`;
}

function block(node: hbs.AST.BlockStatement, view: string): string[] {
  const { path, params, program, inverse } = node;
  const [subject] = params;
  if (subject === undefined) throw new Error("a block without a subject");
  const value = lookUp(subject, view);
  if (pathOf(path).original === "each") {
    const item = `${view}Item`;
    const inner = statements(program, item);
    // Engines take several times as long for pairs.
    const isCounted = inner.some((line) => line.includes(`${item}Index`));
    const head = isCounted
      ? `[${item}Index, ${item}] of (${value} ?? []).entries()`
      : `${item} of ${value} ?? []`;
    return [`for (const ${head}) {`, ...moved(inner), "}"];
  }
  if (pathOf(path).original !== "unless") expectName(path, "if");
  const not = pathOf(path).original === "if" ? "" : "!";
  const otherwise = inverse === undefined ? [] : statements(inverse, view);
  return [
    `if (${not}isFilled(${value})) {`,
    ...moved(statements(program, view)),
    ...(otherwise.length === 0 ? [] : ["} else {", ...moved(otherwise)]),
    "}",
  ];
}

/** What a view must have. */
function needed(expression: hbs.AST.Expression, view: string): string {
  const { parts } = pathOf(expression);
  return parts.reduce((value, part) => `at(${value}, ${JSON.stringify(part)})`, view);
}

function lookUp(expression: hbs.AST.Expression, view: string): string {
  const { data, parts, original } = pathOf(expression);
  if (!data) return parts.reduce((value, part) => `${value}.${part}`, view);
  if (original !== "@first") throw new Error(`no template of ours may have ${original}`);
  return `${view}Index === 0`;
}

function pathOf(expression: hbs.AST.Expression): hbs.AST.PathExpression & { parts: string[] } {
  if (expression.type !== "PathExpression") throw new Error(`a ${expression.type} for a path`);
  // Parts of paths are names, but in a form of calls that no template of ours has.
  return expression as hbs.AST.PathExpression & { parts: string[] };
}

function literal(expression: hbs.AST.Expression): string {
  if (!expression.type.endsWith("Literal")) throw new Error(`a ${expression.type} for a literal`);
  // All literals have a value.
  return JSON.stringify((expression as hbs.AST.NumberLiteral).value);
}

function expectName(expression: hbs.AST.Expression, name: string): void {
  const { original } = pathOf(expression);
  if (original !== name) throw new Error(`no template of ours may call ${original}`);
}

function moved(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
