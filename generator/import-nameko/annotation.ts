import { type DataClasses, createDataClasses } from "./data-class.ts";
import { constantOf } from "./constant.ts";
import { meaningOf, type Meaning, type Project, type Scope } from "./project.ts";
import { dottedName, type ExprNode, isEllipsis, parseExpression, stringOf } from "./python.ts";
import { type Plain, type Shape, toLiteral, unknown } from "./shape.ts";

/** Reads annotations. */
export interface Annotations {
  /** What the annotation of something says of what travels; `name`: of a parameter or a field. */
  read(expr: ExprNode, scope: Scope, name?: string): Shape;
  /** The classes that were met. */
  readonly classes: DataClasses;
}

/** Reads annotations of a project; `isBigint` says of which names an `int` is a `bigint`. */
export function createAnnotations(
  project: Project,
  isBigint: (name: string) => boolean,
): Annotations {
  const read = (expr: ExprNode, scope: Scope, name = ""): Shape => {
    const shape = readExpression({ project, isBigint, classes, open: new Set() }, expr, scope);
    return isBigint(name) ? widened(shape) : shape;
  };
  const classes: DataClasses = createDataClasses(project, read);
  return { read, classes };
}

/** `int`, and what is made of it, as `bigint`. */
function widened(shape: Shape): Shape {
  switch (shape.kind) {
    case "integer":
      return { kind: "bigint" };
    case "array":
      return { ...shape, items: widened(shape.items) };
    case "union":
      return { ...shape, members: shape.members.map(widened) };
    default:
      return shape;
  }
}

interface Reading {
  readonly project: Project;
  readonly isBigint: (name: string) => boolean;
  readonly classes: DataClasses;
  /** Aliases that are being read: one that holds itself has no end. */
  readonly open: ReadonlySet<ExprNode>;
}

function readExpression(reading: Reading, expr: ExprNode, scope: Scope): Shape {
  const again = (each: ExprNode): Shape => readExpression(reading, each, scope);
  const text = stringOf(expr);
  if (text !== undefined) {
    const inner = parseExpression(text);
    return inner === undefined ? unknown("is text that is no type") : again(inner);
  }
  switch (expr.nodeType) {
    case "Constant":
      return expr.value === null ? { kind: "null" } : unknown("is no type");
    case "BinOp":
      if (expr.op.nodeType !== "BitOr") return unknown("is no type");
      return { kind: "union", members: [again(expr.left), again(expr.right)] };
    case "Subscript":
      return readGeneric(reading, expr, scope);
    case "Name":
    case "Attribute":
      return readMeaning(reading, meaningOf(reading.project, expr, scope), expr);
    default:
      return unknown("is an expression that is no type");
  }
}

/** What plain names are on nameko's wire. */
const plainTypes: Readonly<Record<string, Plain | "unknown" | "list" | "dict">> = {
  "builtins.int": "integer",
  "builtins.float": "number",
  "builtins.str": "string",
  "builtins.bool": "boolean",
  "builtins.bytes": "bytes",
  "builtins.bytearray": "bytes",
  "builtins.None": "null",
  "builtins.object": "unknown",
  "builtins.list": "list",
  "builtins.tuple": "list",
  "builtins.set": "list",
  "builtins.frozenset": "list",
  "builtins.dict": "dict",
  "datetime.datetime": "date",
  "datetime.date": "date",
  "datetime.time": "string",
  "decimal.Decimal": "string",
  "uuid.UUID": "uuid",
  "numbers.Number": "number",
  "numbers.Real": "number",
  "numbers.Integral": "integer",
  "collections.OrderedDict": "dict",
  "collections.defaultdict": "dict",
  "collections.Counter": "dict",
  "collections.deque": "list",
};

const lists =
  "Collection Deque FrozenSet Iterable List MutableSequence MutableSet Sequence Set Tuple";
const dicts = "DefaultDict Dict Mapping MutableMapping OrderedDict Counter";

/** The same of `typing`, of which many names are in `collections.abc` too. */
function plainType(path: string): Plain | "unknown" | "list" | "dict" | undefined {
  if (Object.hasOwn(plainTypes, path)) return plainTypes[path];
  const name = typingName(path);
  if (name === undefined) return undefined;
  if (lists.split(" ").includes(name) || name === "AbstractSet") return "list";
  if (dicts.split(" ").includes(name)) return "dict";
  if (name === "Text" || name === "LiteralString" || name === "AnyStr") return "string";
  return name === "Any" ? "unknown" : undefined;
}

/** `typing.List`, `typing_extensions.List`, `collections.abc.Sequence` → `List`, `List`, `Sequence` */
function typingName(path: string): string | undefined {
  return /^(?:typing|typing_extensions|collections\.abc)\.(\w+)$/.exec(path)?.[1];
}

function readMeaning(reading: Reading, found: Meaning | undefined, expr: ExprNode): Shape {
  const written = `\`${dottedName(expr)?.join(".") ?? "…"}\``;
  if (found === undefined) return unknown(`is ${written}, which is not in the files`);
  if (found.kind === "class") return reading.classes.read(found.of);
  if (found.kind === "value") return readAlias(reading, found, expr);
  const plain = found.kind === "outside" ? plainType(found.path) : undefined;
  if (plain === "list") return { kind: "array", items: { kind: "unknown" } };
  if (plain === "dict") return { kind: "record", values: { kind: "unknown" } };
  return plain === undefined
    ? unknown(`is ${written}, which is not in the files`)
    : { kind: plain };
}

/** `UserId = NewType("UserId", int)`, `Rows = List[Dict[str, Any]]`, `Point = namedtuple("Point", "x y")` */
function readAlias(
  reading: Reading,
  { expr, scope }: Extract<Meaning, { kind: "value" }>,
  use: ExprNode,
): Shape {
  const { project, open, isBigint } = reading;
  const name = dottedName(use)?.at(-1) ?? "";
  if (open.has(expr)) return unknown(`is \`${name}\`, which holds itself`);
  const inner: Reading = { ...reading, open: new Set([...open, expr]) };
  const again = (each: ExprNode): Shape => {
    const shape = readExpression(inner, each, scope);
    return isBigint(name) ? widened(shape) : shape;
  };
  if (expr.nodeType !== "Call") return again(expr);
  const called = meaningOf(project, expr.func, scope);
  const path = called?.kind === "outside" ? called.path : "";
  const [, base] = expr.args;
  if (typingName(path) === "NewType" && base !== undefined) return again(base);
  return (
    inner.classes.readCall({ path, call: expr, scope, name }) ??
    unknown(`is \`${name}\`, which says not how it travels`)
  );
}

/** `List[int]`, `Optional[Order]`, `Literal["a", "b"]` */
function readGeneric(
  reading: Reading,
  expr: Extract<ExprNode, { nodeType: "Subscript" }>,
  scope: Scope,
): Shape {
  const found = meaningOf(reading.project, expr.value, scope);
  const again = (each: ExprNode | undefined): Shape =>
    each === undefined ? { kind: "unknown" } : readExpression(reading, each, scope);
  const args = expr.slice.nodeType === "Tuple" ? expr.slice.elts : [expr.slice];
  const path = found?.kind === "outside" ? found.path : "";
  switch (typingName(path)) {
    case "Optional":
      return { kind: "union", members: [again(args[0]), { kind: "null" }] };
    case "Union":
      return { kind: "union", members: args.map(again) };
    case "Literal":
      return readLiterals(reading, args, scope);
    case "Annotated":
    case "ClassVar":
    case "Final":
    case "NotRequired":
    case "ReadOnly":
    case "Required":
      return again(args[0]);
    default:
  }
  if (path === "builtins.tuple" || typingName(path) === "Tuple") return readTuple(args, again);
  const plain = plainType(path);
  if (plain === "list") return { kind: "array", items: again(args[0]) };
  if (plain === "dict") return { kind: "record", values: again(args[1]) };
  return readMeaning(reading, found, expr.value);
}

function readTuple(args: readonly ExprNode[], again: (each: ExprNode | undefined) => Shape): Shape {
  const [first, second] = args;
  if (second !== undefined && isEllipsis(second)) return { kind: "array", items: again(first) };
  return { kind: "tuple", items: args.map((each) => ({ shape: again(each) })) };
}

function readLiterals(reading: Reading, args: readonly ExprNode[], scope: Scope): Shape {
  const members = args.map((each): Shape => {
    const value = constantOf(reading.project, each, scope);
    return toLiteral(value) ?? unknown("is a literal that has no form on the wire");
  });
  return { kind: "union", members };
}
