import type { ObjectType, TypeModel } from "../model/type.ts";
import { block, call, ifThen, objectLiteral } from "./code.ts";
import { type CodecScope, type Convert, type ConversionTarget, readNow } from "./codec-scope.ts";
import type { Layout } from "./layout.ts";
import { keyTest, othersLoop } from "./object-check.ts";
import { mayBeUndefined, withoutUndefined } from "./shape.ts";
import { propertyTexts } from "./property-texts.ts";
import { jsonLiteral } from "./text.ts";
import { hasOthers } from "./walk.ts";

/** Required properties in a literal, then what may be absent, one by one. */
export function objectConversion(
  scope: CodecScope,
  target: ConversionTarget<ObjectType>,
  converted: Convert,
): readonly Layout[] {
  const { type, direction } = target;
  const values = type.properties.map((property) => {
    const texts = propertyTexts(scope.model, property.name);
    const base = target.base + texts.pascal;
    const inner = withoutUndefined(scope.model, property.type);
    const form = direction === "encode" ? "memory" : "json";
    const isFilled = form === "json" && property.default !== undefined;
    const isOptional =
      !isFilled && (property.optional === true || mayBeUndefined(scope.model, property.type));
    const read = isFilled
      ? `rpc.or(${readNow(scope, property, form)}, ${jsonLiteral(property.default)})`
      : readNow(scope, property, form);
    const value =
      inner === undefined ? read : converted(scope, { type: inner, base, direction }, read);
    return { name: property.name, texts, read, value, isOptional, isNever: inner === undefined };
  });
  const required = values.filter(({ isOptional, isNever }) => !isOptional && !isNever);
  const optional = values.filter(({ isOptional, isNever }) => isOptional && !isNever);
  const literal = objectLiteral(required.map(({ texts, value }) => [texts.objectKey, value]));
  if (optional.length === 0 && !hasOthers(type)) return [["return ", literal, ";"]];
  const statements = optional.map(({ name, texts, read, value }) =>
    ifThen([`${read} !== undefined`], assignment(name, texts.key, value)),
  );
  const rest = hasOthers(type) ? [othersBody(scope, target, converted)] : [];
  return [["const result = ", literal, ";"], ...statements, ...rest, "return result;"];
}

function assignment(name: string, key: string, value: Layout): Layout {
  if (name === "__proto__") return [call("rpc.set", ["result", '"__proto__"', value]), ";"];
  return [key === name ? `result.${name} = ` : `result[${key}] = `, value, ";"];
}

/** Properties without a name of their own, as the first index signature that applies has them. */
function othersBody(
  scope: CodecScope,
  { type, base, direction }: ConversionTarget<ObjectType>,
  converted: Convert,
): Layout {
  const entry = (values: TypeModel, name: string): Layout => {
    const inner = withoutUndefined(scope.model, values) ?? values;
    const value = converted(scope, { type: inner, base: name, direction }, "value[key]");
    return [call("rpc.set", ["result", "key", value]), ";"];
  };
  const patterns = (type.patterns ?? []).map(({ keys, values }, index) => {
    const name = `${base}Pattern${index + 1}`;
    return block(`if (${keyTest(scope, keys, name)})`, [
      entry(values, `${name}Value`),
      "continue;",
    ]);
  });
  const { additional } = type;
  const rest = additional === undefined ? [] : [entry(additional, `${base}Value`)];
  return othersLoop(scope, { type, base }, [
    "if (value[key] === undefined) continue;",
    ...patterns,
    ...rest,
  ]);
}
