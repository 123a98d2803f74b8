import type { Parameter } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { checkName, placeCheck } from "./checks.ts";
import { call, ifThen, listLiteral, objectLiteral } from "./code.ts";
import { type CodecScope, collect, type Direction, shareFunction } from "./codec-scope.ts";
import { converted, converterName } from "./conversions.ts";
import type { Layout } from "./layout.ts";
import { upperFirst } from "./naming.ts";
import {
  countsDepth,
  type Form,
  hasWireForm,
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

type Parts = [key: string, value: Layout][];

/** The codec of a result, a payload or an error's data: `rpc.codec({ … })`. */
export function valueCodec(scope: CodecScope, target: CodecTarget<TypeModel>): Layout {
  const { model } = scope;
  const type = withoutUndefined(model, target.of);
  const base = upperFirst(target.name);
  const parts: Parts = [["label", stringLiteral(target.label)]];
  if (type === undefined) parts.push(["check", "rpc.checkNothing"]);
  else {
    parts.push(["check", checkName(scope, { type, base, form: "memory" })]);
    if (hasWireForm(model, type)) {
      parts.push(["checkJson", checkName(scope, { type, base, form: "json" })]);
    }
    for (const direction of ["encode", "decode"] as const) {
      const name = converterName(scope, { type, base, direction });
      if (name !== undefined) parts.push([direction, name]);
    }
  }
  if (mayBeUndefined(model, target.of)) {
    const nullStands = type === undefined || !mayBeNull(model, type);
    parts.push(["absent", nullStands ? "[undefined, null]" : "[undefined]"]);
  }
  return codecOf(parts, target);
}

function codecOf(parts: Parts, { sensitive }: CodecTarget<unknown>): Layout {
  if (sensitive !== undefined) parts.push(["sensitive", listLiteral(sensitive.map(stringLiteral))]);
  return ["rpc.codec(", objectLiteral(parts), ")"];
}

/** The codec of a call's arguments. */
export function argumentsCodec(
  scope: CodecScope,
  target: CodecTarget<readonly Parameter[]>,
): Layout {
  const { model } = scope;
  const { name, label, of } = target;
  const parts: Parts = [
    ["label", stringLiteral(label)],
    ["check", writeCheck(scope, target, "memory")],
  ];
  const hasNulls = of.some(
    (parameter) => nullStandsFor(scope, parameter) || parameter.default !== undefined,
  );
  const hasWireForms = of.some((parameter) => hasWireForm(model, parameter.type));
  if (hasNulls || hasWireForms) parts.push(["checkJson", writeCheck(scope, target, "json")]);
  const hasOptional = of.some((parameter) => isOptional(scope, parameter));
  if (hasOptional || of.some((parameter) => needsEncoding(model, parameter.type))) {
    parts.push(["encode", writeConversion(scope, { name, of }, "encode")]);
  }
  if (hasNulls || hasWireForms) {
    parts.push(["decode", writeConversion(scope, { name, of }, "decode")]);
  }
  return codecOf(parts, target);
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
    return [placeCheck(scope, parameter.sensitive ? { ...rest, isSensitive: true } : rest)];
  }
  const value = `value[${index}]`;
  const isNull = form === "json" && nullStandsFor(scope, parameter);
  const check = placeCheck(scope, {
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
