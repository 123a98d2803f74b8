import type { Parameter } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { checkName, writers } from "./checks.ts";
import { block, call, ifThen, listLiteral } from "./code.ts";
import { shareFunction } from "./codec-functions.ts";
import { type CodecScope, collect, type Direction } from "./codec-scope.ts";
import { converted, converterName } from "./conversions.ts";
import { hardline, indent, type Layout } from "./layout.ts";
import { upperFirst } from "./naming.ts";
import {
  countsDepth,
  type Form,
  hasWireForm,
  isCheckedApart,
  mayBeNull,
  mayBeUndefined,
  needsEncoding,
  withoutUndefined,
} from "./shape.ts";
import { jsonLiteral, stringLiteral } from "./text.ts";

/** A codec to write. */
export interface CodecTarget<Of> {
  /** The const in `codec.js`: `addArgs`. */
  readonly name: string;
  /** What it is of, for messages: `arguments of math_service.add`. */
  readonly label: string;
  readonly of: Of;
  /** Paths to what must not be shown. */
  readonly sensitive?: readonly string[] | undefined;
}

/** The functions of a codec; in JSON the check is the same unless there is `checkJson`. */
interface Parts {
  readonly check: string;
  readonly checkJson?: string | undefined;
  readonly encode?: string | undefined;
  readonly decode?: string | undefined;
  /** The JSON that stands for `undefined`, where the type has it. */
  readonly absent?: readonly ("undefined" | "null")[];
}

/** The codec of a result, a payload or an error's data. */
export function valueCodec(scope: CodecScope, target: CodecTarget<TypeModel>): Layout {
  const { model } = scope;
  const type = withoutUndefined(model, target.of);
  const base = upperFirst(target.name);
  const nullStands = type === undefined || !mayBeNull(model, type);
  const absent = mayBeUndefined(model, target.of)
    ? { absent: nullStands ? (["undefined", "null"] as const) : (["undefined"] as const) }
    : {};
  if (type === undefined) return codecOf({ check: "rpc.checkNothing", ...absent }, target);
  return codecOf(
    {
      check: checkName(scope, { type, base, form: "memory" }),
      checkJson: isCheckedApart(model, type)
        ? checkName(scope, { type, base, form: "json" })
        : undefined,
      encode: converterName(scope, { type, base, direction: "encode" }),
      decode: converterName(scope, { type, base, direction: "decode" }),
      ...absent,
    },
    target,
  );
}

/**
 * `{ encode(value) { … }, decode(json) { … } }`. Each codec has functions of its own, which engines compile for its checks
 * alone; functions that all codecs shared would call a check that they do not know.
 */
function codecOf(
  { check, checkJson = check, encode, decode, absent = [] }: Parts,
  { label, sensitive = [] }: CodecTarget<unknown>,
): Layout {
  const hidden = sensitive.length === 0 ? [] : [listLiteral(sensitive.map(stringLiteral))];
  const refuse = (name: string): Layout =>
    ifThen(
      ["issues !== undefined"],
      [call(name, [stringLiteral(label), "issues", ...hidden]), ";"],
    );
  const given = absent.length === 0 ? [] : ["if (value === undefined) return undefined;"];
  const received = absent.map((mark) => `json === ${mark}`);
  const encoding = block("encode(value)", [
    ...given,
    `const issues = ${check}(value, 0);`,
    refuse("rpc.refuse"),
    `return ${encode === undefined ? "value" : `${encode}(value)`};`,
  ]);
  const decoding = block("decode(json)", [
    ...(received.length === 0 ? [] : [`if (${received.join(" || ")}) return undefined;`]),
    `const issues = ${checkJson}(json, 0);`,
    refuse("rpc.refuseReceived"),
    `return ${decode === undefined ? "json" : `${decode}(json)`};`,
  ]);
  return ["{", indent(hardline, encoding, ",", hardline, decoding, ","), hardline, "}"];
}

/** The codec of a call's arguments. */
export function argumentsCodec(
  scope: CodecScope,
  target: CodecTarget<readonly Parameter[]>,
): Layout {
  const { model } = scope;
  const { name, of } = target;
  const hasNulls = of.some(
    (parameter) => nullStandsFor(scope, parameter) || parameter.default !== undefined,
  );
  const hasWireForms = of.some((parameter) => hasWireForm(model, parameter.type));
  const hasOptional = of.some((parameter) => isOptional(scope, parameter));
  const isDecoded = hasNulls || hasWireForms;
  const isApart = isDecoded || of.some(({ type }) => isCheckedApart(model, type));
  const isEncoded = hasOptional || of.some((parameter) => needsEncoding(model, parameter.type));
  return codecOf(
    {
      check: writeCheck(scope, target, "memory"),
      checkJson: isApart ? writeCheck(scope, target, "json") : undefined,
      encode: isEncoded ? writeConversion(scope, { name, of }, "encode") : undefined,
      decode: isDecoded ? writeConversion(scope, { name, of }, "decode") : undefined,
    },
    target,
  );
}

/** The parameter may be left out. */
function isOptional({ model }: CodecScope, parameter: Parameter): boolean {
  if (parameter.rest === true) return false;
  return parameter.optional === true || mayBeUndefined(model, parameter.type);
}

/** `null` on the wire stands for an argument that was left out before others; not where it is a value of its own. */
function nullStandsFor(scope: CodecScope, parameter: Parameter): boolean {
  return isOptional(scope, parameter) && !mayBeNull(scope.model, parameter.type);
}

function writeCheck(
  scope: CodecScope,
  { name, of }: { readonly name: string; readonly of: readonly Parameter[] },
  form: Form,
): string {
  const base = upperFirst(name);
  const check = scope.names(`check${base}${form === "json" ? "Json" : ""}`);
  const depth = of.some((parameter) => countsDepth(scope.model, parameter.type));
  const parameters = depth ? "value, depth" : "value";
  return shareFunction(scope, { name: check, parameters }, () => {
    const names = of.map((parameter) => `${parameter.rest ? "..." : ""}${parameter.name}`);
    const expected = stringLiteral(`[${names.join(", ")}]`);
    const refusal: Layout = ["return ", call("rpc.expected", [expected, "value"]), ";"];
    const statements = of.flatMap((parameter, index) =>
      parameterChecks(scope, parameter, { index, base, form, count: of.length }),
    );
    return collect(ifThen(["!Array.isArray(value)"], refusal), [...statements, ...countCheck(of)]);
  });
}

function countCheck(parameters: readonly Parameter[]): Layout[] {
  if (parameters.some((parameter) => parameter.rest === true)) return [];
  const most = `${parameters.length}`;
  const issue = call("rpc.tooMany", [most, "value.length"]);
  const add: Layout = ["issues = ", call("rpc.add", ["issues", issue]), ";"];
  return [ifThen([`value.length > ${most}`], add)];
}

interface ParameterPlace {
  readonly index: number;
  readonly count: number;
  readonly base: string;
  readonly form: Form;
}

function parameterChecks(
  scope: CodecScope,
  parameter: Parameter,
  { index, count, base, form }: ParameterPlace,
): Layout[] {
  const key = stringLiteral(parameter.name);
  const own = `${base}${upperFirst(parameter.name)}`;
  if (parameter.rest === true) {
    const type = restType(parameter);
    const rest = { type, base: own, form, value: `value.slice(${index})`, key };
    return [writers.place(scope, parameter.sensitive ? { ...rest, isSensitive: true } : rest)];
  }
  const value = `value[${index}]`;
  const isNull = form === "json" && nullStandsFor(scope, parameter);
  const check = writers.place(scope, {
    type: parameter.type,
    base: own,
    form,
    value,
    key,
    mayBeAbsent: parameter.optional === true,
    ...(parameter.sensitive === true ? { isSensitive: true } : {}),
    ...(isNull ? { condition: `${value} !== null` } : {}),
  });
  const cannotBeLeftOut =
    form === "memory" &&
    index < count - 1 &&
    isOptional(scope, parameter) &&
    mayBeNull(scope.model, parameter.type);
  if (!cannotBeLeftOut) return [check];
  const noted = call("rpc.note", ["issues", key, '"a value, because others follow"', value]);
  const add: Layout = ["issues = ", noted, ";"];
  return [check, ifThen([`${value} === undefined`, `rpc.isFollowed(value, ${index})`], add)];
}

/** A rest parameter's type as the array that it is. */
function restType(parameter: Parameter): TypeModel {
  const { type } = parameter;
  return type.kind === "array" || type.kind === "tuple" ? type : { kind: "array", items: type };
}

function writeConversion(
  scope: CodecScope,
  { name, of }: { readonly name: string; readonly of: readonly Parameter[] },
  direction: Direction,
): string {
  const base = upperFirst(name);
  const converter = scope.names(`${direction}${base}`);
  return shareFunction(scope, { name: converter, parameters: "value" }, () => {
    const items = of.map((parameter, index) =>
      argument(scope, parameter, {
        index,
        direction,
        base: `${base}${upperFirst(parameter.name)}`,
      }),
    );
    const list = listLiteral(items);
    const hasOptional = of.some((parameter) => isOptional(scope, parameter));
    return [hasOptional ? ["return rpc.trim(", list, ");"] : ["return ", list, ";"]];
  });
}

function argument(
  scope: CodecScope,
  parameter: Parameter,
  at: { readonly index: number; readonly direction: Direction; readonly base: string },
): Layout {
  const { index, direction, base } = at;
  if (parameter.rest === true) {
    const rest = `value.slice(${index})`;
    return ["...", converted(scope, { type: restType(parameter), base, direction }, rest)];
  }
  const value = `value[${index}]`;
  if (!isOptional(scope, parameter)) {
    return converted(scope, { type: parameter.type, base, direction }, value);
  }
  const type = withoutUndefined(scope.model, parameter.type) ?? parameter.type;
  const sent =
    direction === "decode" && nullStandsFor(scope, parameter) ? `${value} ?? undefined` : value;
  const isFilled = direction === "decode" && parameter.default !== undefined;
  const given = isFilled ? `rpc.or(${sent}, ${jsonLiteral(parameter.default)})` : sent;
  const convert = converterName(scope, { type, base, direction });
  return convert === undefined ? given : call("rpc.optional", [given, convert]);
}
