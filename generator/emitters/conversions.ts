import type {
  MapType,
  SetType,
  TupleItem,
  TupleType,
  TypeModel,
  UnionType,
} from "../model/type.ts";
import { checkName } from "./checks.ts";
import { block, call, ifThen, listLiteral } from "./code.ts";
import { addFunction, shareFunction, writeNamed } from "./codec-functions.ts";
import {
  addUnnamed,
  type CodecScope,
  type ConversionTarget,
  type Direction,
  findUnnamed,
} from "./codec-scope.ts";
import { broken, hardline, indent, join, type Layout } from "./layout.ts";
import { isOne, textTest } from "./leaves.ts";
import { entriesOf, itemLoop, itemsOf, tailIndex, tupleSize } from "./list-check.ts";
import { pascalCase, upperFirst } from "./naming.ts";
import { objectConversion } from "./object-conversion.ts";
import { propertyTexts } from "./property-texts.ts";
import {
  categoriesOf,
  countsDepth,
  discriminate,
  type Form,
  hasWireForm,
  type Leaf,
  leavesOf,
  needsEncoding,
  resolve,
  type Resolved,
} from "./shape.ts";
import { caseOf, isTriedInTurn, type Member, structuresOf, unionParts } from "./union-check.ts";

/** The name of the function that converts checked values of a type; `undefined` when they stay as they are. */
export function converterName(scope: CodecScope, target: ConversionTarget): string | undefined {
  const { model } = scope;
  const { type, base, direction } = target;
  if (!isConverted(scope, type, direction)) return undefined;
  const inner = resolve(model, type);
  const leaf = leafConverter(inner, direction);
  if (leaf !== undefined) return leaf;
  if (type.kind === "branded") return converterName(scope, { ...target, type: type.base });
  if (type.kind !== "ref") return addConverter(scope, base, target);
  const key = `${direction}:${type.id}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  const named = pascalCase(model.types[type.id]?.name ?? type.id);
  const name = scope.names(`${direction}${named}`);
  return writeNamed(scope, { key, name }, () =>
    write(scope, name, { type: inner, base: named, direction }),
  );
}

/** The runtime's function for a type that is one value. */
function leafConverter(type: Resolved, direction: Direction): string | undefined {
  switch (type.kind) {
    case "date":
      return `rpc.${direction}Date`;
    case "url":
      return `rpc.${direction}Url`;
    case "bigint":
    case "bigint-literal":
      return `rpc.${direction}Bigint`;
    case "bytes":
      return direction === "encode" ? "rpc.encodeBytes" : `rpc.decode${type.of}`;
    default:
      return undefined;
  }
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
  if (type.kind === "map") return convertedMap(scope, { type, base, direction }, value);
  if (type.kind === "set") return convertedSet(scope, { type, base, direction }, value);
  const name = converterName(scope, target);
  return name === undefined ? value : call(name, [value]);
}

function convertedMap(
  scope: CodecScope,
  { type, base, direction }: ConversionTarget<MapType>,
  value: string,
): Layout {
  const entries = { type: entriesOf(type), base: `${base}Entries`, direction };
  if (direction === "encode") return converted(scope, entries, `[...${value}]`);
  return ["new Map(", converted(scope, entries, value), ")"];
}

function convertedSet(
  scope: CodecScope,
  { type, base, direction }: ConversionTarget<SetType>,
  value: string,
): Layout {
  const items = { type: itemsOf(type), base, direction };
  if (direction === "decode") return ["new Set(", converted(scope, items, value), ")"];
  const list = converted(scope, items, `[...${value}]`);
  const categories = [...categoriesOf(scope.model, type.items, "memory")];
  // Only what is compared by its identity can be in a set twice.
  return categories.every((category) => category === "primitive")
    ? list
    : call("rpc.distinct", [list]);
}

function isConverted({ model }: CodecScope, type: TypeModel, direction: Direction): boolean {
  return direction === "encode" ? needsEncoding(model, type) : hasWireForm(model, type);
}

function addConverter(scope: CodecScope, base: string, target: ConversionTarget): string {
  const key = `${target.direction}:${base}`;
  const known = findUnnamed(scope, key, target.type);
  if (known !== undefined) return known.name;
  const name = scope.names(`${target.direction}${base}`);
  const added = addUnnamed(scope, key, { type: target.type, name });
  added.name = write(scope, name, target);
  return added.name;
}

function write(scope: CodecScope, name: string, target: ConversionTarget): string {
  const { type, direction } = target;
  const form: Form = direction === "encode" ? "memory" : "json";
  const isRemembered =
    type.kind === "union" && countsDepth(scope.model, type) && isTriedInTurn(scope, type, form);
  if (!isRemembered)
    return shareFunction(scope, { name, parameters: "value" }, () => body(scope, target));
  const tried = scope.names(`try${upperFirst(name)}`);
  scope.consts.push(`const ${name} = rpc.remember(${tried});`);
  addFunction(scope, { name: tried, parameters: "value" }, () => body(scope, target));
  return name;
}

function body(scope: CodecScope, target: ConversionTarget): readonly Layout[] {
  const { type, base, direction } = target;
  switch (type.kind) {
    case "object":
      return objectConversion(scope, { type, base, direction }, converted);
    case "tuple":
      return tupleBody(scope, { type, base, direction });
    case "union":
      return unionBody(scope, { type, base, direction });
    default:
      return [["return ", converted(scope, target, "value"), ";"]];
  }
}

/** Required items in a literal, then the others as long as there are any. */
function tupleBody(scope: CodecScope, target: ConversionTarget<TupleType>): readonly Layout[] {
  const { type, base, direction } = target;
  const { items, rest, tail = [] } = type;
  const item = ({ type: of }: TupleItem, index: string, number: number): Layout =>
    converted(scope, { type: of, base: `${base}${number}`, direction }, `value[${index}]`);
  const isOptional = ({ optional }: TupleItem): boolean => optional === true;
  const literal = listLiteral(
    items.flatMap((each, index) => (isOptional(each) ? [] : [item(each, `${index}`, index + 1)])),
  );
  const push = (value: Layout): Layout => [call("result.push", [value]), ";"];
  const size = direction === "encode" ? tupleSize(type) : [];
  const length = size.length > 0 ? "size" : "value.length";
  const more = items.flatMap((each, index) => {
    if (!isOptional(each)) return [];
    return [ifThen([`${length} > ${index}`], push(item(each, `${index}`, index + 1)))];
  });
  if (rest === undefined && more.length === 0) return [["return ", literal, ";"]];
  const last = tail.map((each, index) =>
    push(item(each, tailIndex(tail, index), items.length + index + 1)),
  );
  const between = rest === undefined ? [] : [restItems(scope, target, rest)];
  return [
    ...size,
    ["const result = ", literal, ";"],
    ...more,
    ...between,
    ...last,
    "return result;",
  ];
}

function restItems(
  scope: CodecScope,
  { type, base, direction }: ConversionTarget<TupleType>,
  rest: TypeModel,
): Layout {
  const value = converted(scope, { type: rest, base: `${base}Item`, direction }, "value[index]");
  const range = { before: type.items.length, after: type.tail?.length ?? 0 };
  return itemLoop(range, [[call("result.push", [value]), ";"]]);
}

/** Converts as the member that the value is: told by its kind, by the discriminator, or by checking. */
function unionBody(scope: CodecScope, target: ConversionTarget<UnionType>): readonly Layout[] {
  const { type, base, direction } = target;
  const form: Form = direction === "encode" ? "memory" : "json";
  const parts = unionParts(scope.model, { type, base }, form);
  const texts = parts.leaves.filter(isTextInJson);
  const leaves = parts.leaves.flatMap((leaf) => {
    const convert = leafConverter(leaf, direction);
    if (convert === undefined) return [];
    const isOnlyText = form === "json" && parts.mixed.length === 0 && texts.length === 1;
    // The value was checked: when it is a text it is this one.
    const tests = isOnlyText
      ? [textTest(leaf, parts.leaves)]
      : isOne(scope, [leaf], { value: "value", form, base });
    return tests.map((test) => ifThen([test], `return ${convert}(value);`));
  });
  if (leavesOf(scope.model, type) !== undefined) return [...leaves, "return value;"];
  const groups = [
    { members: parts.arrays, test: "Array.isArray(value)" },
    { members: parts.maps, test: "rpc.isMap(value)" },
    { members: parts.sets, test: "rpc.isSet(value)" },
    { members: parts.objects, test: "rpc.isObject(value)" },
  ];
  const statements =
    parts.mixed.length > 0
      ? [tryAll(scope, structuresOf(parts), direction)]
      : groups.flatMap((each) => groupBody(scope, each, direction));
  return [...leaves, ...statements, ...(parts.mixed.length > 0 ? [] : ["return value;"])];
}

/** What is converted is always text in JSON. */
function isTextInJson(leaf: Leaf): boolean {
  switch (leaf.kind) {
    case "literal":
      return typeof leaf.value === "string";
    case "null":
    case "undefined":
    case "boolean":
    case "number":
      return false;
    default:
      return true;
  }
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
    block(`if (${test})`, [
      block(`switch (${propertyTexts(scope.model, found.property).read})`, [...cases, rest]),
    ]),
  ];
}

/** The candidates of `rpc.convertFitting`. */
function tryAll(scope: CodecScope, members: readonly Member[], direction: Direction): Layout {
  const form: Form = direction === "encode" ? "memory" : "json";
  const candidates = members.map((member) => {
    const check = checkName(scope, { ...member, form });
    const convert = converterName(scope, { ...member, direction });
    const lines: Layout[] = [`check: ${check},`];
    if (convert !== undefined) lines.push(hardline, `convert: ${convert},`);
    return ["{", indent(hardline, ...lines), hardline, "},"];
  });
  const list = broken("[", indent(hardline, join(hardline, candidates)), hardline, "]");
  return ["return rpc.convertFitting(value, ", list, ");"];
}
