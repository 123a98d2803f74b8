import { takeTemplateApart } from "../model/template-parts.ts";
import type { NumberType, TemplateHole, TemplateType } from "../model/type.ts";

/** The pattern that every text fits. */
export const anyText = "^[\\s\\S]*$";

/** The texts of a template as the pattern of a JSON Schema; text that is changed by a mapping is there what may be changed. */
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

/** A number as JavaScript writes it as the name of a property, but for how exact it is: seventeen digits may be those of no number. */
const numericName =
  "^(?:0|NaN|-?(?:Infinity|[1-9]\\d{0,20}|[1-9]\\d{0,15}\\.\\d{0,15}[1-9]|0\\.0{0,5}(?:[1-9]\\d{0,15})?[1-9]|" +
  "[1-9](?:\\.\\d{0,15}[1-9])?e(?:\\+(?:2[1-9]|[3-9]\\d|[12]\\d\\d|30[0-8])|-(?:[7-9]|[1-9]\\d|[12]\\d\\d|3[01]\\d|32[0-4]))))$";

/** Whether it matters to holes where the ones before them end. */
function isBound(holes: readonly TemplateHole[]): boolean {
  return holes.some(({ hole }) => hole !== "string");
}

/** What fits a hole, which ends where `end` first occurs. */
function holePattern({ hole }: TemplateHole, isSingle: boolean, end: string): string {
  const any = isSingle ? "[\\s\\S]" : "[\\s\\S]*";
  if (hole === "string" && end.length > 1) return `(?:(?!${escapePattern(end)})[\\s\\S])*`;
  if (hole === "string" && end !== "") return `[^${escapePattern(end)}]*`;
  if (hole === "string") return any;
  if (isSingle) return "\\d";
  return hole === "number" ? numberPattern(end) : bigintPattern(end);
}

/** A number, in which `end` does not begin. */
function numberPattern(end: string): string {
  const [sign, digit, point, power] = ["+-", "0123456789", ".", "eE"].map((characters) =>
    oneOf(characters, end),
  );
  const digits = point === "" ? `${digit}+` : `(?:${digit}+${point}?${digit}*|${point}${digit}+)`;
  const signs = sign === "" ? "" : `${sign}?`;
  return `${signs}${digits}(?:${power}${signs}${digit}+)?`;
}

function bigintPattern(end: string): string {
  const [sign, zero, first, digit] = ["-", "0", "123456789", "0123456789"].map((characters) =>
    oneOf(characters, end),
  );
  const number = `${first}${digit}*`;
  return `${sign === "" ? "" : `${sign}?`}${zero === "" ? number : `(?:${zero}|${number})`}`;
}

/** One of some characters, at which `end` does not begin: none of them where it is a single one. */
function oneOf(characters: string, end: string): string {
  const isWithin = end !== "" && characters.includes(end.charAt(0));
  const left = isWithin && end.length === 1 ? characters.replace(end, "") : characters;
  if (left === "") return "";
  const plain =
    left === "0123456789"
      ? "\\d"
      : left === "123456789"
        ? "[1-9]"
        : left.length === 1
          ? escapePattern(left)
          : `[${left}]`;
  return isWithin && end.length > 1 ? `(?:(?!${escapePattern(end)})${plain})` : plain;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
