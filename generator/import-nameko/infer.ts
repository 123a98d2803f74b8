import type { Annotations } from "./annotation.ts";
import { constantOf, textOf } from "./constant.ts";
import { meaningOf, type Project, type Scope } from "./project.ts";
import { type Call, dottedName, type ExprNode, type FunctionDef, statementsIn } from "./python.ts";
import { type Field, keyOf, type Shape, toLiteral, unknown } from "./shape.ts";

/** What is known where an expression stands. */
export interface Surroundings {
  readonly project: Project;
  readonly annotations: Annotations;
  readonly scope: Scope;
  /** The types of the function's parameters. */
  readonly locals: ReadonlyMap<string, Shape>;
}

/** The parameters of a function, as far as they have types, and what is assigned once. */
export function localsOf(
  { args, body }: FunctionDef,
  at: Omit<Surroundings, "locals">,
): ReadonlyMap<string, Shape> {
  const { annotations, scope, project } = at;
  const placed = [...args.posonlyargs, ...args.args];
  const first = placed.length - args.defaults.length;
  const all = [
    ...placed.map((arg, index) => ({ arg, fallback: args.defaults[index - first] })),
    ...args.kwonlyargs.map((arg, index) => ({ arg, fallback: args.kw_defaults[index] })),
  ];
  const locals = new Map<string, Shape>();
  for (const { arg, fallback } of all) {
    if (arg.annotation === undefined) continue;
    const shape = annotations.read(arg.annotation, scope, arg.arg);
    const isNull = constantOf(project, fallback ?? undefined, scope) === null;
    locals.set(arg.arg, isNull ? { kind: "union", members: [shape, { kind: "null" }] } : shape);
  }
  const assigned = new Set<string>();
  for (const statement of statementsIn(body)) {
    const [target] = statement.nodeType === "Assign" ? statement.targets : [];
    if (statement.nodeType !== "Assign" || target?.nodeType !== "Name") continue;
    if (assigned.has(target.id) || locals.has(target.id)) locals.delete(target.id);
    else locals.set(target.id, infer(statement.value, { ...at, locals }));
    assigned.add(target.id);
  }
  return locals;
}

const nothing = (): Shape => unknown("has no type in Python");

/** What is known of a value, by how it is written. */
export function infer(expr: ExprNode | undefined, at: Surroundings): Shape {
  const again = (each: ExprNode | undefined): Shape => infer(each, at);
  switch (expr?.nodeType) {
    case "Constant":
      return widen(toLiteral(constantOf(at.project, expr, at.scope))) ?? nothing();
    case "JoinedStr":
      return { kind: "string" };
    case "BinOp":
      // A time and how much later.
      return expr.op.nodeType === "Add" && again(expr.left).kind === "date"
        ? { kind: "date" }
        : nothing();
    case "Compare":
      return { kind: "boolean" };
    case "UnaryOp":
      return expr.op.nodeType === "Not" ? { kind: "boolean" } : again(expr.operand);
    case "IfExp":
      return { kind: "union", members: [again(expr.body), again(expr.orelse)] };
    case "List":
    case "Tuple":
      return { kind: "array", items: itemsOf(expr.elts.map(again)) };
    case "Dict":
      return inferDict(expr, at);
    case "Name":
      return at.locals.get(expr.id) ?? nothing();
    case "Attribute":
      return fieldOf(again(expr.value), expr.attr);
    case "Subscript":
      return fieldOf(again(expr.value), textOf(at.project, expr.slice, at.scope) ?? "");
    case "Call":
      return inferCall(expr, at);
    default:
      return nothing();
  }
}

/** `1` → a whole number: what is written is one value of those that may be sent. */
function widen(shape: Shape | undefined): Shape | undefined {
  if (shape?.kind !== "literal") return shape;
  if (typeof shape.value === "string") return { kind: "string" };
  if (typeof shape.value === "boolean") return { kind: "boolean" };
  return { kind: Number.isInteger(shape.value) ? "integer" : "number" };
}

function itemsOf(shapes: readonly Shape[]): Shape {
  return shapes.length === 0 ? nothing() : { kind: "union", members: shapes };
}

function inferDict(expr: Extract<ExprNode, { nodeType: "Dict" }>, at: Surroundings): Shape {
  const fields: Field[] = [];
  for (const [index, key] of expr.keys.entries()) {
    const name = key === null ? undefined : textOf(at.project, key, at.scope);
    if (name === undefined) return { kind: "record", values: nothing() };
    fields.push({ name, shape: infer(expr.values[index], at), optional: false });
  }
  const last = new Map(fields.map((field) => [field.name, field]));
  return fields.length === 0 ? nothing() : { kind: "object", fields: [...last.values()] };
}

/** `order.id`, `order["id"]` */
function fieldOf(shape: Shape, name: string): Shape {
  const plain = shape.kind === "named" ? shape.of.shape : shape;
  const field =
    plain.kind === "object" ? plain.fields.find((each) => each.name === name) : undefined;
  return field === undefined || field.optional ? nothing() : field.shape;
}

const conversions: Readonly<Record<string, Shape>> = {
  "builtins.str": { kind: "string" },
  "builtins.int": { kind: "integer" },
  "builtins.len": { kind: "integer" },
  "builtins.float": { kind: "number" },
  "builtins.bool": { kind: "boolean" },
  "decimal.Decimal": { kind: "string" },
  "uuid.UUID": { kind: "uuid" },
  "uuid.uuid1": { kind: "uuid" },
  "uuid.uuid4": { kind: "uuid" },
};

/** What makes a time of Python's: `datetime.utcnow()`, `date.today()`, `django.utils.timezone.now()`. */
const timeMakers =
  /^(?:datetime\.(?:datetime|date)(?:\.(?:utcnow|now|today|fromtimestamp|utcfromtimestamp|fromisoformat|strptime|combine))?|django\.utils\.timezone\.now)$/;

/** What a time is asked for: another time, its text, its number. */
const timeMethods: Readonly<Record<string, Shape>> = {
  astimezone: { kind: "date" },
  replace: { kind: "date" },
  date: { kind: "date" },
  isoformat: { kind: "string" },
  strftime: { kind: "string" },
  timestamp: { kind: "number" },
};

/** A method of a time; `undefined` for a call of anything else. */
function inferOfTime({ func }: Call, at: Surroundings): Shape | undefined {
  if (func.nodeType !== "Attribute" || !Object.hasOwn(timeMethods, func.attr)) return undefined;
  return infer(func.value, at).kind === "date" ? timeMethods[func.attr] : undefined;
}

function inferCall(call: Call, at: Surroundings): Shape {
  const { project, annotations, scope } = at;
  if (call.func.nodeType === "Attribute" && call.func.attr === "isoformat")
    return { kind: "string" };
  const ofTime = inferOfTime(call, at);
  if (ofTime !== undefined) return ofTime;
  const found = meaningOf(project, call.func, scope);
  if (found?.kind === "class") return annotations.classes.read(found.of);
  if (found?.kind === "value") return annotations.read(call.func, scope);
  const path = found?.kind === "outside" ? found.path : "";
  if (timeMakers.test(path)) return { kind: "date" };
  if (Object.hasOwn(conversions, path)) return conversions[path] ?? nothing();
  if (path === "builtins.dict" && call.args.length === 0) return inferKeywords(call, at);
  const isDump = ["dataclasses.asdict", "attr.asdict", "attrs.asdict"].includes(path);
  return isDump ? infer(call.args[0], at) : nothing();
}

/** `dict(id=1, name=name)` */
function inferKeywords({ keywords }: Call, at: Surroundings): Shape {
  const fields = keywords.flatMap(({ arg, value }) =>
    arg === undefined ? [] : [{ name: arg, shape: infer(value, at), optional: false }],
  );
  return fields.length === keywords.length && fields.length > 0
    ? { kind: "object", fields }
    : { kind: "record", values: nothing() };
}

/** What one event carries that is dispatched in several places. */
export function mergePayloads(shapes: readonly Shape[]): Shape {
  const [first, ...others] = shapes;
  if (first === undefined) return unknown("is dispatched nowhere in the files");
  if (others.length === 0) return first;
  const isSame = others.every((each) => sameShape(each, first));
  if (isSame) return first;
  if (!shapes.every((each) => each.kind === "object")) {
    return unknown("is not the same wherever it is dispatched");
  }
  const names = [...new Set(shapes.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const fields = names.map((name): Field => {
    const found = shapes.flatMap((each) => each.fields.filter((field) => field.name === name));
    return {
      name,
      shape: mergePayloads(found.map(({ shape }) => shape)),
      optional: found.length < shapes.length || found.some(({ optional }) => optional),
    };
  });
  return { kind: "object", fields };
}

function sameShape(a: Shape, b: Shape): boolean {
  if (a.kind === "named" || b.kind === "named") {
    return a.kind === "named" && b.kind === "named" && a.of === b.of;
  }
  return keyOf(a) === keyOf(b);
}

/** Calls of `self.NAME(…)` in a function. */
export function isCallOfSelf(call: Call, name: string): boolean {
  const words = dottedName(call.func);
  return words?.length === 2 && words[0] === "self" && words[1] === name;
}
