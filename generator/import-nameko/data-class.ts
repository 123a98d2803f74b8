import { constantOf, textOf } from "./constant.ts";
import {
  lineageOf,
  meaningOf,
  placeOf,
  type Project,
  type PythonClass,
  type Scope,
} from "./project.ts";
import { type Call, dottedName, docstringOf, type ExprNode, stringOf } from "./python.ts";
import {
  type Declared,
  type Field,
  type Shape,
  toLiteral,
  type TupleItem,
  unknown,
} from "./shape.ts";

/** Reads the classes of data that annotations name. */
export interface DataClasses {
  /** A class of the files. */
  read(of: PythonClass): Shape;
  /** `TypedDict("X", { … })`, `NamedTuple("X", [ … ])`, `namedtuple("X", "a b")`; `undefined` for other calls. */
  readCall(call: TypeCall): Shape | undefined;
  /** The fields that a call of a class sets, in the order of its arguments; `undefined` for a class that is none of data. */
  fieldsOf(of: PythonClass): readonly Field[] | undefined;
}

interface TypeCall {
  /** What is called: `typing.TypedDict`. */
  readonly path: string;
  readonly call: Call;
  readonly scope: Scope;
  readonly name: string;
}

/** Reads the annotation of something that has a name. */
type Read = (expr: ExprNode, scope: Scope, name: string) => Shape;

/** Reads classes of data, each once. */
export function createDataClasses(project: Project, read: Read): DataClasses {
  const known = new Map<unknown, Declared>();
  const reading: Reading = { project, read };
  const declare = (node: unknown, declared: Declared, shape: () => Shape): Shape => {
    known.set(node, declared);
    declared.shape = shape();
    return { kind: "named", of: declared };
  };
  return {
    read(of) {
      const before = known.get(of.node);
      if (before !== undefined) return { kind: "named", of: before };
      const { node, module } = of;
      const kind = kindOf(project, of);
      if (kind === undefined)
        return unknown(`is \`${node.name}\`, a class that says not how it travels`);
      const declared = {
        name: node.name,
        place: placeOf(module, node),
        doc: docstringOf(node.body),
        remark: remarks[kind],
        shape: { kind: "unknown" } as Shape, // Until it is read: it may hold itself.
      };
      return declare(node, declared, () => readClass(reading, of, kind));
    },
    readCall({ path, call, scope, name }) {
      const before = known.get(call);
      if (before !== undefined) return { kind: "named", of: before };
      const shape = shapeOfCall(reading, { path, call, scope, name });
      if (shape === undefined) return undefined;
      const place = placeOf(scope.module, call);
      return declare(call, { name, place, shape: { kind: "unknown" } }, shape);
    },
    fieldsOf(of) {
      return kindOf(project, of) === "record" ? fieldsOf(reading, of) : undefined;
    },
  };
}

interface Reading {
  readonly project: Project;
  readonly read: Read;
}

type Kind = "dict" | "enum" | "flags" | "record" | "tuple";

const remarks: Readonly<Record<Kind, string | undefined>> = {
  dict: undefined,
  enum: "An enum travels as the value of its member.",
  flags: undefined,
  record: "Python sends and takes the dict of its fields, not an instance.",
  tuple: undefined,
};

/** Which kind of data a class is, by what it extends and how it is decorated. */
function kindOf(project: Project, of: PythonClass): Kind | undefined {
  const { classes, outside } = lineageOf(project, of);
  const has = (...paths: readonly string[]): boolean =>
    paths.some((path) => outside.includes(path));
  if (has("typing.TypedDict", "typing_extensions.TypedDict")) return "dict";
  if (has("typing.NamedTuple")) return "tuple";
  if (has("enum.Flag", "enum.IntFlag")) return "flags";
  if (has("enum.Enum", "enum.IntEnum", "enum.StrEnum")) return "enum";
  if (has("pydantic.BaseModel", "pydantic.main.BaseModel")) return "record";
  const decorators = classes.flatMap(({ node, module }) =>
    node.decorator_list.map((each) => {
      const named = each.nodeType === "Call" ? each.func : each;
      const found = meaningOf(project, named, { module });
      return found?.kind === "outside" ? found.path : "";
    }),
  );
  return decorators.some((path) => recordMakers.has(path)) ? "record" : undefined;
}

const recordMakers: ReadonlySet<string> = new Set([
  "dataclasses.dataclass",
  "pydantic.dataclasses.dataclass",
  "attr.s",
  "attr.attrs",
  "attr.dataclass",
  "attr.define",
  "attr.frozen",
  "attr.mutable",
  "attrs.define",
  "attrs.frozen",
  "attrs.mutable",
]);

function readClass(reading: Reading, of: PythonClass, kind: Kind): Shape {
  switch (kind) {
    case "flags":
      return { kind: "integer" };
    case "enum":
      return readEnum(reading, of);
    case "tuple":
      return toTuple(fieldsOf(reading, of));
    default:
      return { kind: "object", fields: fieldsOf(reading, of) };
  }
}

function toTuple(fields: readonly Field[]): Shape {
  return { kind: "tuple", items: fields.map(({ name, shape }): TupleItem => ({ name, shape })) };
}

/** The fields of a class, those of the classes that it extends first. */
function fieldsOf(reading: Reading, of: PythonClass): readonly Field[] {
  const fields = new Map<string, Field>();
  for (const each of lineageOf(reading.project, of).classes.toReversed()) {
    for (const field of ownFields(reading, each)) fields.set(field.name, field);
  }
  return [...fields.values()];
}

function ownFields(reading: Reading, of: PythonClass): readonly Field[] {
  const { node, module } = of;
  const scope = { module, owner: of };
  const isTotal = !node.keywords.some(
    ({ arg, value }) => arg === "total" && constantOf(reading.project, value, scope) === false,
  );
  const isDict = kindOf(reading.project, of) === "dict";
  return node.body.flatMap((statement, index) => {
    if (statement.nodeType !== "AnnAssign" || statement.target.nodeType !== "Name") return [];
    const { target, annotation, value } = statement;
    const wrapper = wrapperOf(reading, annotation, scope);
    if (wrapper === "ClassVar" || wrapper === "InitVar") return [];
    const needed = isDict
      ? wrapper === "Required" || (isTotal && wrapper !== "NotRequired")
      : value === undefined;
    const shape = reading.read(annotation, scope, target.id);
    const [doc] = [node.body[index + 1]].map((next) =>
      next?.nodeType === "Expr" ? stringOf(next.value) : undefined,
    );
    return [{ name: target.id, shape, optional: !needed, ...(doc === undefined ? {} : { doc }) }];
  });
}

/** `NotRequired` of `NotRequired[int]`, also in quotes or inside of `ReadOnly[…]` */
function wrapperOf(reading: Reading, annotation: ExprNode, scope: Scope): string | undefined {
  if (annotation.nodeType !== "Subscript") return undefined;
  const found = meaningOf(reading.project, annotation.value, scope);
  const name = found?.kind === "outside" ? found.path.split(".").at(-1) : undefined;
  return name === "ReadOnly" || name === "Annotated"
    ? wrapperOf(reading, annotation.slice, scope)
    : name;
}

/** The values of an enum's members. */
function readEnum({ project }: Reading, of: PythonClass): Shape {
  const isText = lineageOf(project, of).outside.includes("enum.StrEnum");
  const members: Shape[] = [];
  let last = 0;
  for (const statement of of.node.body) {
    if (statement.nodeType !== "Assign") continue;
    const [target] = statement.targets;
    if (target?.nodeType !== "Name" || target.id.startsWith("_")) continue;
    const { value } = statement;
    const isAuto = value.nodeType === "Call" && dottedName(value.func)?.at(-1) === "auto";
    const automatic = isText ? target.id.toLowerCase() : last + 1;
    const found = isAuto ? automatic : constantOf(project, value, { module: of.module, owner: of });
    if (typeof found === "number") last = Math.max(last, found);
    members.push(
      toLiteral(found) ??
        unknown(`is an enum whose \`${target.id}\` has a value that is not written there`),
    );
  }
  return members.length === 0 ? unknown("is an enum without members") : { kind: "union", members };
}

/** What a call makes a type of; the shape is read later, since it may hold itself. */
function shapeOfCall(reading: Reading, called: TypeCall): (() => Shape) | undefined {
  const { path, call } = called;
  const [, second] = call.args;
  if (/^typing(_extensions)?\.TypedDict$/.test(path) && second?.nodeType === "Dict") {
    return () => dictOf(reading, called, second);
  }
  const isList = second?.nodeType === "List" || second?.nodeType === "Tuple";
  if (path === "typing.NamedTuple" && isList) return () => tupleOf(reading, called, second.elts);
  if (path !== "collections.namedtuple") return undefined;
  const names = constantOf(reading.project, second, called.scope);
  const words = typeof names === "string" ? names.split(/[\s,]+/) : names;
  if (!Array.isArray(words)) return undefined;
  const items = words.filter((word): word is string => typeof word === "string" && word !== "");
  return () => ({
    kind: "tuple",
    items: items.map((name) => ({ name, shape: unknown(`has no type for \`${name}\``) })),
  });
}

function dictOf(
  reading: Reading,
  { call, scope }: TypeCall,
  { keys, values }: Extract<ExprNode, { nodeType: "Dict" }>,
): Shape {
  const isTotal = !call.keywords.some(
    ({ arg, value }) => arg === "total" && constantOf(reading.project, value, scope) === false,
  );
  const fields = keys.flatMap((key, index): Field[] => {
    const expr = values[index];
    const name = key === null ? undefined : textOf(reading.project, key, scope);
    if (name === undefined || expr === undefined) return [];
    const wrapper = wrapperOf(reading, expr, scope);
    const needed = wrapper === "Required" || (isTotal && wrapper !== "NotRequired");
    return [{ name, shape: reading.read(expr, scope, name), optional: !needed }];
  });
  return { kind: "object", fields };
}

function tupleOf(reading: Reading, { scope }: TypeCall, elements: readonly ExprNode[]): Shape {
  const items = elements.flatMap((each): TupleItem[] => {
    const [first, type] = each.nodeType === "Tuple" ? each.elts : [];
    const name = textOf(reading.project, first, scope);
    if (name === undefined || type === undefined) return [];
    return [{ name, shape: reading.read(type, scope, name) }];
  });
  return { kind: "tuple", items };
}
