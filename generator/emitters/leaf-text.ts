import { holeText } from "../model/template-parts.ts";
import type { TemplateType, TypeModel } from "../model/type.ts";
import { stringLiteral, templateChunk } from "./text.ts";

type Leaf = Exclude<
  TypeModel,
  {
    kind:
      | "map"
      | "set"
      | "branded"
      | "array"
      | "tuple"
      | "object"
      | "record"
      | "union"
      | "enum"
      | "ref";
  }
>;

/** A type that holds no other, as TypeScript. */
export function leafText(type: Leaf): string {
  switch (type.kind) {
    case "bigint-literal":
      return `${type.value}n`;
    case "template":
      return templateType(type);
    case "date":
      return "Date";
    case "url":
      return "URL";
    case "undefined":
      if (type.void === true) return "void";
      return type.never === true ? "never" : type.kind;
    case "bytes":
      // What TypeScript before 5.7, which knows no `Uint8Array<ArrayBuffer>`, takes as well.
      return type.on === undefined ? type.of : `ReturnType<${type.of}["slice"]>`;
    case "literal":
      return literal(type.value);
    default:
      return type.kind;
  }
}

/** `` `user_${string}` `` */
export function templateType({ parts }: TemplateType): string {
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object" && (only.mappings ?? []).length > 0) {
    return holeText(only);
  }
  const texts = parts.map((part) =>
    typeof part === "string" ? templateChunk(part) : `\${${holeText(part)}}`,
  );
  return `\`${texts.join("")}\``;
}

/** A literal as TypeScript and JavaScript write it. */
export function literal(value: string | number | boolean): string {
  return typeof value === "string" ? stringLiteral(value) : String(value);
}
