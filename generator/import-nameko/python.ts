import { type ExprNode, type Module, parse, type StmtNode } from "py-ast";

export type { Call, ClassDef, ExprNode, FunctionDef, Keyword, Located, StmtNode } from "py-ast";

/** Where something stands in a Python file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Text that is not Python 3, with where that shows. */
export class NotPython extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** The statements of a file. Nothing of it is run. Throws {@link NotPython}. */
export function parsePython(file: string, text: string): readonly StmtNode[] {
  return parseModule(file, text.replace(/^\uFEFF/, "")).body;
}

/** An annotation that is written as a string: `"List[Order]"`; `undefined` when it is no expression. */
export function parseExpression(text: string): ExprNode | undefined {
  try {
    const [only, ...others] = parse(`(${text}\n)`).body;
    return others.length === 0 && only?.nodeType === "Expr" ? only.value : undefined;
  } catch {
    return undefined;
  }
}

function parseModule(file: string, text: string): Module {
  try {
    return parse(text);
  } catch (error) {
    const isTooDeep = error instanceof RangeError;
    const message = isTooDeep ? "it is nested too deeply" : messageOf(error);
    throw new NotPython(message, { file, ...whereOf(error) });
  }
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/ at line \d+(, column \d+)?$/, "");
}

/** The parser says it in fields of its error, and where it reads characters in the error's text only. */
function whereOf(error: unknown): Pick<Place, "line" | "column"> {
  if (typeof error !== "object" || error === null) return { line: 1, column: 1 };
  if ("lineno" in error && typeof error.lineno === "number") {
    const column = "col_offset" in error ? Number(error.col_offset) + 1 : 1;
    return { line: error.lineno, column };
  }
  const found = / at line (\d+)(?:, column (\d+))?$/.exec(
    "message" in error ? String(error.message) : "",
  );
  return { line: Number(found?.[1] ?? 1), column: Number(found?.[2] ?? 0) + 1 };
}

/** Every statement of a block, those inside of `if`, `try` and `with` among them, in their order. */
export function* statementsIn(body: readonly StmtNode[]): Generator<StmtNode> {
  for (const statement of body) {
    yield statement;
    switch (statement.nodeType) {
      case "If":
      case "For":
      case "While":
        yield* statementsIn([...statement.body, ...statement.orelse]);
        break;
      case "With":
        yield* statementsIn(statement.body);
        break;
      case "Try": {
        const handlers = statement.handlers.flatMap((handler) => handler.body);
        yield* statementsIn([...statement.body, ...handlers, ...statement.orelse]);
        yield* statementsIn(statement.finalbody);
        break;
      }
      default:
    }
  }
}

/** What a string literal says; `undefined` for everything else, bytes and `...` among it. */
export function stringOf(node: ExprNode | undefined): string | undefined {
  if (node?.nodeType !== "Constant") return undefined;
  const value: unknown = node.value;
  // Of `...` the parser makes a string without quotes.
  const isText = node.quote_style !== undefined && !/b/i.test(node.quote_style);
  return typeof value === "string" && isText ? value : undefined;
}

/** `...` */
export function isEllipsis(node: ExprNode): boolean {
  return node.nodeType === "Constant" && node.value === "..." && node.quote_style === undefined;
}

/** `nameko.rpc.rpc` as its words; `undefined` for an expression that is no dotted name. */
export function dottedName(node: ExprNode): readonly string[] | undefined {
  if (node.nodeType === "Name") return [node.id];
  if (node.nodeType !== "Attribute") return undefined;
  const before = dottedName(node.value);
  return before === undefined ? undefined : [...before, node.attr];
}

/** The first statement of a class or function, where it is a string: its lines without their indentation. */
export function docstringOf(body: readonly StmtNode[]): string | undefined {
  const [first] = body;
  const text = first?.nodeType === "Expr" ? stringOf(first.value) : undefined;
  if (text === undefined) return undefined;
  const [head = "", ...lines] = text.replaceAll(/\r\n?/g, "\n").split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = Math.min(...indents, 1000);
  const cut = lines.map((line) => line.slice(indent).trimEnd());
  const clean = [head.trim(), ...cut].join("\n").trim();
  return clean === "" ? undefined : clean;
}

/** Every node in a tree, in the order of the text. */
export function* nodesIn(root: unknown): Generator<ExprNode | StmtNode> {
  if (typeof root !== "object" || root === null) return;
  if (Array.isArray(root)) {
    for (const each of root) yield* nodesIn(each);
    return;
  }
  if ("nodeType" in root) {
    // What has a `nodeType` and a place is a statement or an expression, or harmless: nobody asks for others.
    yield root as ExprNode | StmtNode;
  }
  for (const each of Object.values(root)) yield* nodesIn(each);
}
