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
    const followed = index < last ? text : "";
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

/** What fits a hole, which ends where `end` first occurs; within a number that is seen to where `end` is a character. */
function holePattern(
  { hole, mappings = [] }: TemplateHole,
  isSingle: boolean,
  end: string,
): string {
  const any = isSingle ? "[\\s\\S]" : "[\\s\\S]*";
  if (mappings.length > 0) return any;
  if (hole === "string" && end.length > 1) return `(?:(?!${escapePattern(end)})[\\s\\S])*`;
  if (hole === "string" && end !== "") return `[^${escapePattern(end).replace("-", "\\-")}]*`;
  if (hole === "string") return any;
  if (isSingle) return "\\d";
  return hole === "number" ? numberPattern(end) : bigintPattern(end);
}

/** A number, without a character. */
function numberPattern(end: string): string {
  const sign = `[${"+-".replace(end, "")}]?`;
  const digit = digitsBut("0123456789", end);
  const digits = end === "." ? `${digit}+` : `(?:${digit}+\\.?${digit}*|\\.${digit}+)`;
  return `${sign}${digits}(?:[${"eE".replace(end, "")}]${sign}${digit}+)?`;
}

function bigintPattern(end: string): string {
  const number = `${digitsBut("123456789", end)}${digitsBut("0123456789", end)}*`;
  return `${end === "-" ? "" : "-?"}${end === "0" ? number : `(?:0|${number})`}`;
}

/** `\d`, or a class without one of the digits. */
function digitsBut(digits: string, end: string): string {
  const left = end.length === 1 ? digits.replace(end, "") : digits;
  const whole = left.length === 10 ? "\\d" : `[${left}]`;
  return left === "123456789" ? "[1-9]" : whole;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
