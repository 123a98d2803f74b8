import { type Meaning, lookUp, meaningOf, type Project, type Scope } from "./project.ts";
import { dottedName, type ExprNode, isEllipsis, stringOf } from "./python.ts";

/** A value that is written in the files. */
export type Constant = string | number | bigint | boolean | null | readonly Constant[];

const deepest = 30;

/** What an expression is, where that is written in the files: literals, names of constants, sums, `Enum.MEMBER.value`. */
export function constantOf(
  project: Project,
  expr: ExprNode | undefined,
  scope: Scope,
  depth = 0,
): Constant | undefined {
  if (expr === undefined || depth > deepest) return undefined;
  const inner = (each: ExprNode): Constant | undefined =>
    constantOf(project, each, scope, depth + 1);
  switch (expr.nodeType) {
    case "Constant":
      return literalOf(expr);
    case "Tuple":
    case "List":
    case "Set":
      return allOf(expr.elts.map(inner));
    case "JoinedStr": {
      const parts = expr.values.map((each) =>
        // The texts between the fields have no quotes of their own.
        each.nodeType === "Constant" ? String(each.value) : formatted(each, inner),
      );
      return parts.every((part) => part !== undefined) ? parts.join("") : undefined;
    }
    case "UnaryOp": {
      const value = inner(expr.operand);
      const isMinus = expr.op.nodeType === "USub";
      return isMinus && (typeof value === "number" || typeof value === "bigint")
        ? -value
        : undefined;
    }
    case "BinOp":
      return calculate(expr.op.nodeType, inner(expr.left), inner(expr.right));
    case "Name":
    case "Attribute":
      return named(project, expr, { scope, depth });
    default:
      return undefined;
  }
}

/** The same, where it must be text. */
export function textOf(
  project: Project,
  expr: ExprNode | undefined,
  scope: Scope,
): string | undefined {
  const value = constantOf(project, expr, scope);
  return typeof value === "string" ? value : undefined;
}

function literalOf(expr: Extract<ExprNode, { nodeType: "Constant" }>): Constant | undefined {
  const text = stringOf(expr);
  if (text !== undefined) return text;
  const value: unknown = expr.value;
  if (isEllipsis(expr) || typeof value === "string") return undefined;
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return value;
  return typeof value === "number" ? value : undefined;
}

function formatted(
  expr: ExprNode,
  inner: (each: ExprNode) => Constant | undefined,
): string | undefined {
  if (expr.nodeType !== "FormattedValue" || expr.format_spec !== undefined) return undefined;
  const value = inner(expr.value);
  // Numbers may look otherwise in Python.
  return typeof value === "string" ? value : undefined;
}

function allOf(values: readonly (Constant | undefined)[]): readonly Constant[] | undefined {
  return values.every((value) => value !== undefined) ? values : undefined;
}

function calculate(
  operator: string,
  left: Constant | undefined,
  right: Constant | undefined,
): Constant | undefined {
  if (typeof left === "string" && typeof right === "string") {
    return operator === "Add" ? left + right : undefined;
  }
  if (isList(left) && isList(right)) return operator === "Add" ? [...left, ...right] : undefined;
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  switch (operator) {
    case "Add":
      return left + right;
    case "Sub":
      return left - right;
    case "Mult":
      return left * right;
    case "Div":
      return right === 0 ? undefined : left / right;
    case "Pow":
      return left ** right;
    default:
      return undefined;
  }
}

function isList(value: Constant | undefined): value is readonly Constant[] {
  return Array.isArray(value);
}

interface At {
  readonly scope: Scope;
  readonly depth: number;
}

function named(project: Project, expr: ExprNode, { scope, depth }: At): Constant | undefined {
  const found = meaningOf(project, expr, scope) ?? memberValue(project, expr, scope);
  if (found?.kind === "outside") return namekos.get(found.path);
  if (found?.kind !== "value" || found.expr === expr) return undefined;
  return constantOf(project, found.expr, found.scope, depth + 1);
}

/** `Color.RED.value`: what the class says of it. */
function memberValue(project: Project, expr: ExprNode, scope: Scope): Meaning | undefined {
  const words = dottedName(expr);
  return words?.at(-1) === "value" ? lookUp(project, words.slice(0, -1), scope) : undefined;
}

/** nameko's own constants. */
const namekos: ReadonlyMap<string, string> = new Map([
  ["nameko.events.SERVICE_POOL", "service_pool"],
  ["nameko.events.SINGLETON", "singleton"],
  ["nameko.events.BROADCAST", "broadcast"],
]);
