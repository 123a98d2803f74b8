import type { ObjectType, TupleType, TypeModel, UnionType } from "../model/type.ts";
import { checkName } from "./checks.ts";
import { block, call, ifThen, objectLiteral } from "./code.ts";
import { addFunction, type CodecScope, readProperty, type Target } from "./codec-scope.ts";
import {
  broken,
  hardline,
  ifBroken,
  indent,
  join,
  type Layout,
  softline,
  group,
  line,
} from "./layout.ts";
import { isOne, valueSet } from "./leaves.ts";
import { pascalCase } from "./naming.ts";
import {
  discriminate,
  type Form,
  hasDate,
  leavesOf,
  mayBeUndefined,
  needsEncoding,
  resolve,
  withoutUndefined,
} from "./shape.ts";
import { objectKey, propertyKey, stringLiteral } from "./text.ts";
import { caseOf, type Member, unionParts } from "./union-check.ts";
import { namedType } from "./walk.ts";

/** Which way values are converted. */
export type Direction = "encode" | "decode";

/** A conversion to write. */
export interface ConversionTarget<Type = TypeModel> extends Target<Type> {
  readonly direction: Direction;
}

/** The name of the function that converts checked values of a type; `undefined` when they stay as they are. */
export function converterName(scope: CodecScope, target: ConversionTarget): string | undefined {
  const { model } = scope;
  const { type, base, direction } = target;
  if (!isConverted(scope, type, direction)) return undefined;
  if (resolve(model, type).kind === "date") return `rpc.${direction}Date`;
  if (type.kind !== "ref") return addConverter(scope, base, target);
  const key = `${direction}:${type.id}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  const inner = namedType(model, type.id);
  if (inner.kind === "ref") return converterName(scope, { ...target, type: inner });
  const named = pascalCase(model.types[type.id]?.name ?? type.id);
  const name = scope.names(`${direction}${named}`);
  scope.done.set(key, name);
  write(scope, name, { type: inner, base: named, direction });
  return name;
}

/** The expression that converts: `encodeUser(value.user)`, `value.tags.map(encodeTag)`, or the value as it is. */
export function converted(scope: CodecScope, target: ConversionTarget, value: string): Layout {
  const { type, base, direction } = target;
  if (!isConverted(scope, type, direction)) return value;
  if (type.kind === "array") {
    const item = converterName(scope, { type: type.items, base: `${base}Item`, direction });
    return call(`${value}.map`, [item ?? "(each) => each"]);
  }
  if (type.kind === "record") {
    const entry = converterName(scope, { type: type.values, base: `${base}Value`, direction });
    return call("rpc.mapValues", [value, entry ?? "(each) => each"]);
  }
  const name = converterName(scope, target);
  return name === undefined ? value : call(name, [value]);
}

function isConverted({ model }: CodecScope, type: TypeModel, direction: Direction): boolean {
  return direction === "encode" ? needsEncoding(model, type) : hasDate(model, type);
}

function addConverter(scope: CodecScope, base: string, target: ConversionTarget): string {
  const key = `${target.direction}:${base}:${JSON.stringify(target.type)}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  const name = scope.names(`${target.direction}${base}`);
  scope.done.set(key, name);
  write(scope, name, target);
  return name;
}

function write(scope: CodecScope, name: string, target: ConversionTarget): void {
  addFunction(scope, { name, parameters: "value" }, () => body(scope, target));
}

function body(scope: CodecScope, target: ConversionTarget): readonly Layout[] {
  const { type, base, direction } = target;
  switch (type.kind) {
    case "object":
      return objectBody(scope, { type, base, direction });
    case "tuple":
      return tupleBody(scope, { type, base, direction });
    case "union":
      return unionBody(scope, { type, base, direction });
    default:
      return [["return ", converted(scope, target, "value"), ";"]];
  }
}

/** Required properties in a literal, then what may be absent, one by one. */
function objectBody(scope: CodecScope, target: ConversionTarget<ObjectType>): readonly Layout[] {
  const { type, direction } = target;
  const values = type.properties.map((property) => {
    const base = target.base + pascalCase(property.name);
    const inner = withoutUndefined(scope.model, property.type);
    const isOptional = property.optional === true || mayBeUndefined(scope.model, property.type);
    const read = readProperty(property.name);
    const value =
      inner === undefined ? read : converted(scope, { type: inner, base, direction }, read);
    return { name: property.name, read, value, isOptional, isNever: inner === undefined };
  });
  const required = values.filter(({ isOptional, isNever }) => !isOptional && !isNever);
  const optional = values.filter(({ isOptional, isNever }) => isOptional && !isNever);
  const literal = objectLiteral(required.map(({ name, value }) => [objectKey(name), value]));
  if (optional.length === 0 && type.additional === undefined) return [["return ", literal, ";"]];
  const statements = optional.map(({ name, read, value }) =>
    ifThen([`${read} !== undefined`], assignment(name, value)),
  );
  const rest = type.additional === undefined ? [] : [additional(scope, target, type.additional)];
  return [["const result = ", literal, ";"], ...statements, ...rest, "return result;"];
}

function assignment(name: string, value: Layout): Layout {
  if (name === "__proto__") return [call("rpc.set", ["result", '"__proto__"', value]), ";"];
  const key = propertyKey(name);
  return [key === name ? `result.${name} = ` : `result[${key}] = `, value, ";"];
}

function additional(
  scope: CodecScope,
  { type, base, direction }: ConversionTarget<ObjectType>,
  values: TypeModel,
): Layout {
  const names = type.properties.map((property) => stringLiteral(property.name));
  const known =
    names.length === 0 ? [] : [`if (${valueSet(scope, names, base)}.has(key)) continue;`];
  const inner = withoutUndefined(scope.model, values) ?? values;
  const value = converted(scope, { type: inner, base: `${base}Value`, direction }, "value[key]");
  return block("for (const key of Object.keys(value))", [
    ...known,
    ifThen(["value[key] !== undefined"], [call("rpc.set", ["result", "key", value]), ";"]),
  ]);
}

/** Required items in a literal, then the others as long as there are any. */
function tupleBody(scope: CodecScope, target: ConversionTarget<TupleType>): readonly Layout[] {
  const { type, base, direction } = target;
  const items = type.items.map((item, index) => ({
    isOptional: item.optional === true,
    value: converted(
      scope,
      { type: item.type, base: `${base}${index + 1}`, direction },
      `value[${index}]`,
    ),
  }));
  const literal = arrayLiteral(items.filter((item) => !item.isOptional).map((item) => item.value));
  const optional = items.flatMap(({ isOptional, value }, index) =>
    isOptional ? [ifThen([`value.length > ${index}`], [call("result.push", [value]), ";"])] : [],
  );
  const rest = type.rest === undefined ? [] : [restItems(scope, target, type.items.length)];
  if (optional.length + rest.length === 0) return [["return ", literal, ";"]];
  return [["const result = ", literal, ";"], ...optional, ...rest, "return result;"];
}

function restItems(scope: CodecScope, target: ConversionTarget<TupleType>, first: number): Layout {
  const { type, base, direction } = target;
  const inner = type.rest ?? { kind: "unknown" };
  const value = converted(scope, { type: inner, base: `${base}Item`, direction }, "value[index]");
  return block(`for (let index = ${first}; index < value.length; index++)`, [
    [call("result.push", [value]), ";"],
  ]);
}

/** `[a, b]` of expressions. */
export function arrayLiteral(items: readonly Layout[]): Layout {
  if (items.length === 0) return "[]";
  return group("[", indent(softline, join([",", line], items)), ifBroken(","), softline, "]");
}

/** Converts as the member that the value is: told by its kind, by the discriminator, or by checking. */
function unionBody(scope: CodecScope, target: ConversionTarget<UnionType>): readonly Layout[] {
  const { type, base, direction } = target;
  const form: Form = direction === "encode" ? "memory" : "json";
  const parts = unionParts(scope.model, { type, base }, form);
  const hasDates = parts.leaves.some((leaf) => leaf.kind === "date");
  const dates = hasDates
    ? isOne(scope, [{ kind: "date" }], { value: "value", form, base }).map((test) =>
        ifThen([test], `return rpc.${direction}Date(value);`),
      )
    : [];
  if (leavesOf(scope.model, type) !== undefined) return [...dates, "return value;"];
  const groups = [
    { members: parts.arrays, test: "Array.isArray(value)" },
    { members: parts.objects, test: "rpc.isObject(value)" },
  ];
  const statements =
    parts.mixed.length > 0
      ? [tryAll(scope, [...parts.arrays, ...parts.objects, ...parts.mixed], direction)]
      : groups.flatMap((each) => groupBody(scope, each, direction));
  return [...dates, ...statements, ...(parts.mixed.length > 0 ? [] : ["return value;"])];
}

function groupBody(
  scope: CodecScope,
  { members, test }: { readonly members: readonly Member[]; readonly test: string },
  direction: Direction,
): Layout[] {
  const [only] = members;
  if (only === undefined) return [];
  const types = members.map((member) => member.type);
  if (!types.some((type) => isConverted(scope, type, direction))) return [];
  if (members.length === 1) {
    return [ifThen([test], ["return ", converted(scope, { ...only, direction }, "value"), ";"])];
  }
  const found = discriminate(scope.model, types);
  if (found === undefined) return [block(`if (${test})`, [tryAll(scope, members, direction)])];
  const cases = found.branches.flatMap(({ values, type }, index) => {
    const base = members[index]?.base ?? only.base;
    const value = converted(scope, { type, base, direction }, "value");
    return value === "value" ? [] : [caseOf(values, ["return ", value, ";"])];
  });
  const rest = ["default:", indent(hardline, "return value;")];
  return [
    block(`if (${test})`, [block(`switch (${readProperty(found.property)})`, [...cases, rest])]),
  ];
}

/** The candidates of `rpc.convertBest`. */
function tryAll(scope: CodecScope, members: readonly Member[], direction: Direction): Layout {
  const form: Form = direction === "encode" ? "memory" : "json";
  const candidates = members.map((member) => {
    const check = checkName(scope, { ...member, form });
    const convert = converterName(scope, { ...member, direction }) ?? "(item) => item";
    const keys = declaredKeys(scope, member.type);
    const list = keys === undefined ? [] : [["keys: ", arrayLiteral(keys), ","], hardline];
    const lines = [`check: ${check},`, hardline, ...list, `convert: ${convert},`];
    return ["{", indent(hardline, ...lines), hardline, "},"];
  });
  const list = broken("[", indent(hardline, join(hardline, candidates)), hardline, "]");
  return ["return rpc.convertBest(value, ", list, ");"];
}

function declaredKeys(scope: CodecScope, type: TypeModel): string[] | undefined {
  const written = resolve(scope.model, type);
  if (written.kind !== "object") return written.kind === "record" ? undefined : [];
  if (written.additional !== undefined) return undefined;
  return written.properties.map((property) => stringLiteral(property.name));
}
