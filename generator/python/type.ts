import type { Doc, ObjectType, Property, TupleType, TypeModel, UnionType } from "../model/type.ts";
import type { Types } from "../model/resolve.ts";
import { createPythonNames, type PythonNames, stringLiteral, toClassName } from "./text.ts";
import { typedDict } from "./typed-dict.ts";

/** The types of one module of Python. */
export interface PythonTypes {
  readonly names: PythonNames;
  /**
   * A type as an annotation; `hint` is the name that an object gets which has none. What Python cannot say is `Any`, and `untold` hears
   * why.
   */
  annotation(type: TypeModel, hint: string, untold: (why: string) => void): string;
  /** The declarations that annotations refer to, in the order in which they were met. */
  declarations(): readonly string[];
}

/** How a type is written: inside of an assignment names that may come later are quoted. */
interface Writing {
  readonly hint: string;
  readonly isQuoted: boolean;
  readonly untold: (why: string) => void;
}

/** Starts the types of a module. */
export function createPythonTypes(types: Types, taken: Iterable<string>): PythonTypes {
  const names = createPythonNames(taken);
  const known = new Map<string, string>();
  const blocks: (readonly string[])[] = [];
  const declare = (name: string, type: TypeModel, doc?: Doc): void => {
    // In its place, before what it refers to.
    const index = blocks.push([]) - 1;
    blocks[index] = declaration({ name, type, doc }, write);
  };
  const write = (type: TypeModel, writing: Writing): string => {
    if (type.kind === "object" && isClosed(type)) {
      const name = names.take(toClassName(writing.hint));
      declare(name, type);
      return quoted(name, writing);
    }
    if (type.kind !== "ref") return plainText(type, writing, write);
    const before = known.get(type.id);
    if (before !== undefined) return quoted(before, writing);
    const named = types[type.id];
    const name = names.take(toClassName(named?.name ?? "Unnamed"));
    known.set(type.id, name);
    if (named !== undefined) declare(name, named.type, named.doc);
    return quoted(name, writing);
  };
  return {
    names,
    annotation: (type, hint, untold) => write(type, { hint, isQuoted: false, untold }),
    declarations: () => blocks.flatMap((lines) => ["", "", ...lines]),
  };
}

/** Whether all properties have names, which is what a `TypedDict` can say. */
function isClosed({ additional, patterns = [], properties }: ObjectType): boolean {
  return additional === undefined && patterns.length === 0 && properties.length > 0;
}

function quoted(name: string, { isQuoted }: Writing): string {
  return isQuoted ? stringLiteral(name) : name;
}

type Write = (type: TypeModel, writing: Writing) => string;

interface Declared {
  readonly name: string;
  readonly type: TypeModel;
  readonly doc?: Doc | undefined;
}

/** A class for an object, an alias for everything else. */
function declaration({ name, type, doc }: Declared, write: Write): readonly string[] {
  const reasons: string[] = [];
  const untold = (why: string): void => void reasons.push(why);
  if (type.kind === "object" && isClosed(type)) {
    const field = ({ name: key, type: of }: Property, isQuoted: boolean): string =>
      write(withoutUndefined(of), {
        hint: `${name} ${key}`,
        isQuoted,
        untold: (why) => untold(`${stringLiteral(key)} ${why}`),
      });
    const lines = typedDict({ name, properties: type.properties, doc: doc?.text ?? "" }, field);
    return [...remarks(reasons), ...lines];
  }
  const text = write(type, { hint: `${name} value`, isQuoted: true, untold });
  // A text alone would be a text, and no alias.
  const alias = text.startsWith('"') ? `_t.Union[${text}]` : text;
  return [...remarks(reasons), `${name} = ${alias}`];
}

/** Why something is `Any`, or wider than in the contract. */
export function remarks(reasons: readonly string[], indent = ""): readonly string[] {
  return [...new Set(reasons)].map((reason) => `${indent}# ${reason}`);
}

/** `undefined` of a property is a property that is not there. */
function withoutUndefined(type: TypeModel): TypeModel {
  if (type.kind !== "union") return type;
  const members = type.members.filter(({ kind }) => kind !== "undefined");
  const [only, ...others] = members;
  return only !== undefined && others.length === 0 ? only : { ...type, members };
}

/** Types that hold no other. */
function leafText(type: TypeModel): string | undefined {
  switch (type.kind) {
    case "null":
    case "undefined":
      return "None";
    case "boolean":
      return "bool";
    case "number":
      return type.rules?.integer === true ? "int" : "float";
    case "string":
    case "template":
    case "url":
      return "str";
    case "bigint":
    case "bigint-literal":
      return "int";
    case "date":
      return "_l.Timestamp";
    case "bytes":
      return "_l.Binary";
    case "literal":
      return literal([type.value]);
    case "enum":
      return literal(type.members.map(({ value }) => value));
    default:
      return undefined;
  }
}

function plainText(type: TypeModel, writing: Writing, write: Write): string {
  const inner = (of: TypeModel, ending = "item"): string =>
    write(of, { ...writing, hint: `${writing.hint} ${ending}` });
  switch (type.kind) {
    case "branded":
      return write(type.base, writing);
    case "array":
      return `${type.readonly === true ? "_t.Sequence" : "_t.List"}[${inner(type.items)}]`;
    case "set":
      return `_t.List[${inner(type.items)}]`;
    case "record":
      return `_t.Dict[str, ${inner(type.values, "value")}]`;
    case "map": {
      writing.untold("travels as a list of pairs: [[key, value], …]");
      const pair = unionText([inner(type.keys, "key"), inner(type.values, "value")]);
      return `_t.Sequence[_t.Sequence[${pair}]]`;
    }
    case "tuple":
      return tupleText(type, inner, writing);
    case "object":
      return openText(type, writing);
    case "union":
      return unionOf(type, writing, write);
    default:
      return leafText(type) ?? anyText(writing);
  }
}

function anyText({ untold }: Writing): string {
  untold("is Any: the contract says `unknown`");
  return "_t.Any";
}

/** An object that may have any keys. */
function openText({ properties }: ObjectType, { untold }: Writing): string {
  if (properties.length > 0) {
    untold("has keys beside those that have names, which no TypedDict can say: its values are Any");
  }
  return "_t.Dict[str, _t.Any]";
}

function tupleText(type: TupleType, inner: (of: TypeModel) => string, { untold }: Writing): string {
  const { items, rest, tail = [] } = type;
  const all = [...items, ...tail].map((item) => inner(item.type));
  const texts = rest === undefined ? all : [...all, inner(rest)];
  untold("is a list of fixed items in the contract: JSON has no tuples");
  return `_t.Sequence[${texts.length === 0 ? "_t.Any" : unionText(texts)}]`;
}

/** `Literal["a", 1]`; numbers that are no integers have no literals in Python. */
function literal(values: readonly (boolean | number | string)[]): string {
  const isExact = (value: boolean | number | string): boolean =>
    typeof value !== "number" || Number.isSafeInteger(value);
  const exact = values.filter(isExact).map((value) => {
    if (typeof value === "string") return stringLiteral(value);
    if (typeof value === "boolean") return value ? "True" : "False";
    return String(value);
  });
  const others = values.every(isExact) ? [] : ["float"];
  return unionText([...(exact.length === 0 ? [] : [`_t.Literal[${exact.join(", ")}]`]), ...others]);
}

function unionOf({ members }: UnionType, writing: Writing, write: Write): string {
  const values = members.flatMap((member) => (member.kind === "literal" ? [member.value] : []));
  const others = members.filter(({ kind }) => kind !== "literal");
  const texts = others.map((member, index) =>
    write(member, { ...writing, hint: `${writing.hint} ${index + 1}` }),
  );
  return unionText([...(values.length === 0 ? [] : [literal(values)]), ...texts]);
}

function unionText(texts: readonly string[]): string {
  const all = [...new Set(texts)];
  const [only, ...others] = all;
  if (only === undefined) return "None";
  return others.length === 0 ? only : `_t.Union[${all.join(", ")}]`;
}
