import { takeTemplateApart } from "../model/template-parts.ts";
import type { NumberType, TemplateHole, TemplateType } from "../model/type.ts";

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
    const followed = index < last && text.length === 1 ? text : "";
    const isFree = !isBound(holes.slice(index + 1)) && hole.hole === "string";
    return holePattern(hole, isSingle, isFree ? "" : followed) + escapePattern(text);
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

/** Whether it matters to holes where the ones before them end. */
function isBound(holes: readonly TemplateHole[]): boolean {
  return holes.some(({ hole, mappings = [] }) => hole !== "string" && mappings.length === 0);
}

/** What fits a hole, which ends where `end` first occurs when that is a character. */
function holePattern(
  { hole, mappings = [] }: TemplateHole,
  isSingle: boolean,
  end: string,
): string {
  if (mappings.length > 0) return isSingle ? "[\\s\\S]" : "[\\s\\S]*";
  if (hole === "string" && end !== "") return `[^${escapePattern(end).replace("-", "\\-")}]*`;
  if (hole === "string") return isSingle ? "[\\s\\S]" : "[\\s\\S]*";
  if (isSingle) return "\\d";
  return hole === "number" ? numberPattern(end) : `${end === "-" ? "" : "-?"}(?:0|[1-9]\\d*)`;
}

/** A number, without a character. */
function numberPattern(end: string): string {
  const sign = `[${"+-".replace(end, "")}]?`;
  const digits = end === "." ? "\\d+" : "(?:\\d+\\.?\\d*|\\.\\d+)";
  return `${sign}${digits}(?:[${"eE".replace(end, "")}]${sign}\\d+)?`;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
