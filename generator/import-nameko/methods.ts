import type { Drafting } from "./drafting.ts";
import { leave } from "./drafting.ts";
import type { ErrorDraft, MethodBody, ParameterDraft, ServiceDraft } from "./draft.ts";
import { constantOf } from "./constant.ts";
import { type Entry, type Entrypoint, expectedExceptions } from "./entrypoint.ts";
import { asParameterName, comesBack, createNames, isWireName, toCamelCase } from "./names.ts";
import { lineageOf, meaningOf, placeOf, type PythonClass } from "./project.ts";
import { docstringOf, dottedName, type ExprNode, type FunctionDef } from "./python.ts";
import { runtimePath } from "./runtime-path.ts";
import { type Shape, unknown } from "./shape.ts";

/** A method of a class, while it becomes a member. */
export interface MethodAt {
  readonly service: ServiceDraft;
  readonly entry: Entry;
  readonly remarks: string[];
}

type Arg = FunctionDef["args"]["args"][number];

/** A parameter as Python has it. */
interface PythonParameter {
  readonly arg: Arg;
  readonly fallback?: ExprNode | undefined;
  readonly isKeywordOnly?: boolean;
}

/** The parameters after `self`, in order: those with a place, then those with a name only. */
export function parametersOf({ method }: Entry): readonly PythonParameter[] {
  const { posonlyargs, args, kwonlyargs, defaults, kw_defaults } = method.args;
  const placed = [...posonlyargs, ...args];
  const isStatic = method.decorator_list.some(
    (each) => dottedName(each)?.join(".") === "staticmethod",
  );
  const first = placed.length - defaults.length;
  const all = placed.map((arg, index) => ({ arg, fallback: defaults[index - first] }));
  const named = kwonlyargs.map((arg, index) => {
    const fallback = kw_defaults[index] ?? undefined;
    return { arg, fallback, isKeywordOnly: true };
  });
  return [...(isStatic ? all : all.slice(1)), ...named];
}

/** Parameters and result of a method; `skip`: how many parameters nameko gives by itself. */
export function methodBody(
  drafting: Drafting,
  at: MethodAt,
  skip = 0,
): Pick<MethodBody, "kind" | "parameters" | "result"> {
  const { entry } = at;
  const { vararg, kwarg } = entry.method.args;
  const given = parametersOf(entry).slice(skip);
  const lastRequired = given.findLastIndex(({ fallback }) => fallback === undefined);
  const parameters = given.map((each, index) =>
    toParameter(drafting, at, { ...each, isOptional: index > lastRequired }),
  );
  const rest = vararg === undefined ? [] : [restParameter(drafting, at, vararg)];
  tellOfNames(
    drafting,
    at,
    given.some(({ isKeywordOnly }) => isKeywordOnly === true),
  );
  if (kwarg !== undefined) {
    tell(
      drafting,
      at,
      `It takes any other argument by name (\`**${kwarg.arg}\`), which a contract cannot say: give it a parameter for each.`,
    );
  }
  const names = createNames();
  const all = [...parameters, ...rest].map((each) => ({ ...each, name: names.take(each.name) }));
  return { kind: "method", parameters: all, result: resultOf(drafting, entry) };
}

/** Notes something that is left to a person about a method. */
export function tell(
  drafting: Drafting,
  { service, entry, remarks }: MethodAt,
  text: string,
): void {
  const { method, owner } = entry;
  const place = placeOf(owner.module, method);
  leave(drafting, { remarks, place, subject: `${service.name}.${method.name}`, text });
}

function tellOfNames(drafting: Drafting, at: MethodAt, hasKeywordOnly: boolean): void {
  const { vararg, kwonlyargs } = at.entry.method.args;
  if (!hasKeywordOnly) return;
  const names = kwonlyargs.map(({ arg }) => `\`${arg}\``).join(", ");
  const after = vararg === undefined ? "" : `, and stand behind \`*${vararg.arg}\` there`;
  tell(drafting, at, `Python takes ${names} by name only${after}.`);
}

interface Sought extends PythonParameter {
  readonly isOptional: boolean;
}

function toParameter(drafting: Drafting, at: MethodAt, sought: Sought): ParameterDraft {
  const { arg, fallback, isOptional } = sought;
  const shape = shapeOf(drafting, at.entry, arg);
  const value = constantOf(drafting.project, fallback, {
    module: at.entry.owner.module,
    owner: at.entry.owner,
  });
  const mayBeNull =
    value === null
      ? { kind: "union" as const, members: [shape, { kind: "null" as const }] }
      : shape;
  const name = parameterName(drafting, at, arg.arg);
  const isPlain =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return {
    name,
    python: arg.arg,
    shape: shape.kind === "unknown" ? shape : mayBeNull,
    isOptional,
    isOpen: fallback !== undefined && !isOptional,
    isRest: false,
    ...(isPlain && isOptional && fits(value, shape) ? { fallback: value } : {}),
  };
}

/** Only what fits beyond doubt is said as `@default`, which the compiler holds against the type. */
function fits(value: string | number | boolean, shape: Shape): boolean {
  if (shape.kind === "number") return typeof value === "number" && Number.isFinite(value);
  if (shape.kind === "integer") return Number.isSafeInteger(value);
  return shape.kind === typeof value;
}

/** `*items: str` */
function restParameter(drafting: Drafting, at: MethodAt, arg: Arg): ParameterDraft {
  const shape: Shape = { kind: "array", items: shapeOf(drafting, at.entry, arg) };
  const name = parameterName(drafting, at, arg.arg);
  return { name, python: arg.arg, shape, isOptional: false, isOpen: false, isRest: true };
}

function shapeOf({ annotations }: Drafting, { owner }: Entry, { arg, annotation }: Arg): Shape {
  if (annotation === undefined) return unknown("has no type in Python");
  return annotations.read(annotation, { module: owner.module, owner }, arg);
}

/** A parameter's name, of which nameko's wire makes the one in Python. */
export function parameterName(drafting: Drafting, at: MethodAt, python: string): string {
  const camel = toCamelCase(python);
  if (comesBack(camel, python) && asParameterName(camel) !== undefined) return camel;
  const isKept = asParameterName(python) !== undefined;
  const name = isKept ? python : `${python}_`;
  const isLower = /^[a-z0-9_]+$/.test(python);
  if (!isKept || !isLower) {
    const why = isKept
      ? "names on nameko's wire come from this contract in lower case"
      : "TypeScript has no parameter of that name";
    tell(
      drafting,
      at,
      `A call by name does not find what Python calls \`${python}\`, since ${why}: rename it in Python, or call it by position.`,
    );
  }
  return asParameterName(name) ?? "parameter";
}

function resultOf({ annotations }: Drafting, { method, owner }: Entry): Shape | "void" {
  if (method.returns === undefined) return unknown("has no type in Python");
  const shape = annotations.read(method.returns, { module: owner.module, owner });
  return shape.kind === "null" ? "void" : shape;
}

/** The exceptions that callers are to know, as far as their classes are in the files. */
export function errorsOf(
  drafting: Drafting,
  at: MethodAt,
  entrypoint: Entrypoint,
  isOfRoute: boolean,
): readonly ErrorDraft[] {
  const { project } = drafting;
  const found: ErrorDraft[] = [];
  const visit = (expr: ExprNode, scope: Entrypoint["scope"]): void => {
    const meaning = meaningOf(project, expr, scope);
    if (
      meaning?.kind === "value" &&
      (meaning.expr.nodeType === "Tuple" || meaning.expr.nodeType === "List")
    ) {
      for (const each of meaning.expr.elts) if (each !== expr) visit(each, meaning.scope);
      return;
    }
    const error = meaning?.kind === "class" ? errorOf(drafting, meaning.of) : undefined;
    if (error === undefined) {
      const name = dottedName(expr)?.join(".") ?? "…";
      tell(
        drafting,
        at,
        `It is expected to raise \`${name}\`, whose class is not in the files: declare an error for it where callers look at it.`,
      );
      return;
    }
    if (isOfRoute) error.isOfRoute = true;
    if (!found.includes(error)) found.push(error);
  };
  for (const expr of expectedExceptions(entrypoint)) visit(expr, entrypoint.scope);
  return found;
}

function errorOf(drafting: Drafting, of: PythonClass): ErrorDraft | undefined {
  const { errors, errorNames, typeNames, project } = drafting;
  const known = errors.get(of.node);
  if (known !== undefined) return known;
  const { node, module } = of;
  const isException = lineageOf(project, of).outside.some((path) =>
    /(Exception|Error|Warning|Exit|Interrupt)$/.test(path),
  );
  if (!isException || !isWireName(node.name)) return undefined;
  // Under this path it travels, and is known again.
  const path = runtimePath(project, of);
  const error: ErrorDraft = {
    name: typeNames.take(node.name),
    wireName: errorNames.take(isWireName(path) ? path : node.name),
    place: placeOf(module, node),
    doc: docstringOf(node.body),
    remarks: [],
    isOfRoute: false,
  };
  errors.set(node, error);
  tellOfArguments(drafting, of, error);
  return error;
}

/** Its `args` travel, which are what the constructor was given, or what that gives to the class above: nobody can tell without running it. */
function tellOfArguments(
  drafting: Drafting,
  of: PythonClass,
  { place, remarks }: ErrorDraft,
): void {
  const given = lineageOf(drafting.project, of).classes.map(({ node }) => argumentsOf(node.body));
  const names = given.find((each) => each.length > 0) ?? [];
  if (names.length === 0) return;
  const shown = names.map((name) => `\`${name}\``).join(", ");
  const text = `It is raised with ${shown}: write a field for each of its \`args\`, in their order, so that callers get them.`;
  leave(drafting, { remarks, place, subject: of.node.name, text });
}

/** What a class is called with: the parameters of its constructor, or its fields. */
function argumentsOf(body: PythonClass["node"]["body"]): readonly string[] {
  return body.flatMap((each) => {
    if (each.nodeType === "AnnAssign" && each.target.nodeType === "Name") return [each.target.id];
    if (each.nodeType !== "FunctionDef" || each.name !== "__init__") return [];
    const { posonlyargs, args, kwonlyargs } = each.args;
    return [...[...posonlyargs, ...args].slice(1), ...kwonlyargs].map(({ arg }) => arg);
  });
}
