import { ts } from "./ts-morph.js";

import type { StringMapping, TemplateHole, TemplateType, TypeModel } from "../model/type.ts";
import { hasMapping } from "../model/template-parts.ts";
import { hiddenIn, withMarks } from "./marked-type.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { refuseRuledBrand } from "./ruled-brand.ts";
import { unreadable } from "./unreadable.ts";

const { TypeFlags } = ts;

/** `` `user_${string}` ``, `Uppercase<string>` */
export function readTemplate(reader: Reader, type: ts.Type, place: Place): TypeModel {
  const template = templateOf(type);
  const marks = hiddenIn(reader, type);
  if (marks.length > 0) return withMarks(reader, template ?? { kind: "string" }, marks);
  const name = reader.checker.typeToString(type);
  if (template === undefined) {
    report(reader, "template-literal-type", { place, values: { type: name } });
    return unreadable;
  }
  refuseRuledBrand(reader, type, place);
  if (hasMapping(template)) report(reader, "string-mapping", { place, values: { type: name } });
  return template;
}

/** A type of the names of properties: a template, or what changes text. */
export function templateOf(type: ts.Type): TemplateType | undefined {
  if (isTemplate(type)) return fromTemplate(type);
  const hole = holeOf(type);
  return hole === undefined ? undefined : { kind: "template", parts: [hole] };
}

function fromTemplate({ texts, types }: ts.TemplateLiteralType): TemplateType | undefined {
  const parts: (string | TemplateHole)[] = [];
  for (const [index, text] of texts.entries()) {
    if (text !== "") parts.push(text);
    const type = types[index];
    if (type === undefined) continue;
    const hole = holeOf(type);
    if (hole === undefined) return undefined;
    parts.push(hole);
  }
  return { kind: "template", parts };
}

/** `string`, `number`, `bigint`, a brand of them, `Uppercase<…>` of them. */
function holeOf(type: ts.Type): TemplateHole | undefined {
  if (type.isIntersection()) return type.types.map(holeOf).find((hole) => hole !== undefined);
  if (isMapping(type)) return mappedHole(type);
  if ((type.flags & TypeFlags.String) !== 0) return { hole: "string" };
  if ((type.flags & TypeFlags.Number) !== 0) return { hole: "number" };
  return (type.flags & TypeFlags.BigInt) === 0 ? undefined : { hole: "bigint" };
}

/** `Uppercase<Lowercase<string>>`, and `` Uppercase<`${number}`> ``, which is what the checker makes of a number. */
function mappedHole({ symbol, type }: ts.StringMappingType): TemplateHole | undefined {
  const name = mappings.find((mapping) => mapping === symbol.name);
  const inner = isTemplate(type) ? onlyHole(type) : holeOf(type);
  if (name === undefined || inner === undefined) return undefined;
  return { hole: inner.hole, mappings: [name, ...(inner.mappings ?? [])] };
}

const mappings: readonly StringMapping[] = ["Uppercase", "Lowercase", "Capitalize", "Uncapitalize"];

function onlyHole(type: ts.TemplateLiteralType): TemplateHole | undefined {
  const [only, ...others] = fromTemplate(type)?.parts ?? [];
  return typeof only === "object" && others.length === 0 ? only : undefined;
}

function isTemplate(type: ts.Type): type is ts.TemplateLiteralType {
  return (type.flags & TypeFlags.TemplateLiteral) !== 0;
}

function isMapping(type: ts.Type): type is ts.StringMappingType {
  return (type.flags & TypeFlags.StringMapping) !== 0;
}
