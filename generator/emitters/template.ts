import { takeTemplateApart } from "../model/template-parts.ts";
import type { NumberType, TemplateHole, TemplateType } from "../model/type.ts";

/** A template for people: `user_${string}`. */
export function templateText({ parts }: TemplateType): string {
  const texts = parts.map((part) => (typeof part === "string" ? part : `\${${holeText(part)}}`));
  return `\`${texts.join("")}\``;
}

/** What may stand in a hole, as TypeScript: `Uppercase<string>`. */
export function holeText({ hole, mappings = [] }: TemplateHole): string {
  const inner = hole === "string" || mappings.length === 0 ? hole : `\`\${${hole}}\``;
  return mappings.reduceRight<string>((text, mapping) => `${mapping}<${text}>`, inner);
}

/** The pattern that every text fits. */
export const anyText = "^[\\s\\S]*$";

/** The texts of a template as the pattern of a JSON Schema; text that is changed by a mapping is any text there. */
export function templatePattern(template: TemplateType): string {
  const { texts, holes } = takeTemplateApart(template);
  const last = holes.length - 1;
  const middle = holes.map((hole, index) => {
    const text = texts[index + 1] ?? "";
    // A hole before another one takes one character, as TypeScript has it.
    const isSingle = index < last && text === "";
    return holePattern(hole, isSingle) + escapePattern(text);
  });
  return `^${escapePattern(texts[0] ?? "")}${middle.join("")}$`;
}

/** The names to which an index signature applies, as a pattern. */
export function keyPattern(keys: TemplateType | NumberType): string {
  return keys.kind === "number" ? numericName : templatePattern(keys);
}

/** A number as JavaScript writes it as the name of a property. */
const numericName =
  "^(?:0|NaN|-?(?:Infinity|(?:[1-9]\\d*(?:\\.\\d*[1-9])?|0\\.\\d*[1-9])(?:e[+-]\\d+)?))$";

const number = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";

function holePattern({ hole, mappings = [] }: TemplateHole, isSingle: boolean): string {
  if (mappings.length > 0 || hole === "string") return isSingle ? "[\\s\\S]" : "[\\s\\S]*";
  if (isSingle) return "\\d";
  return hole === "number" ? number : "-?(?:0|[1-9]\\d*)";
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
