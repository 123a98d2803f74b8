import type { Resolved } from "./resolve.ts";
import type { TemplateType } from "./type.ts";

/** A type that is text on the wire, and something else in memory. */
export type TextForm = Extract<
  Resolved,
  { kind: "date" | "url" | "bytes" | "bigint" | "bigint-literal" }
>;

type TextKind = Exclude<TextForm["kind"], "bigint-literal">;

/** Whether a type is text on the wire, and something else in memory. */
export function isTextForm(type: Resolved): type is TextForm {
  return type.kind === "bigint-literal" || Object.hasOwn(looks, type.kind);
}

/** What such texts look like: `whole` one of them, `start` the beginning of one, `part` what stands anywhere in one. */
const looks: Readonly<Record<TextKind, Readonly<Record<"whole" | "start" | "part", RegExp>>>> = {
  date: { whole: /^\d{4}-\d{2}-\d{2}T/i, start: /^\d/, part: /^[\dtz:.+ -]*$/i },
  bigint: { whole: /^-?\d+$/, start: /^-?\d*$/, part: /^[\d-]*$/ },
  url: { whole: /^[a-z][a-z0-9+.-]*:/i, start: /^[a-z][a-z0-9+.-]*(:|$)/i, part: /^/ },
  bytes: {
    whole: /^[A-Za-z0-9+/]*={0,2}$/,
    start: /^[A-Za-z0-9+/]*={0,2}$/,
    part: /^[A-Za-z0-9+/=]*$/,
  },
};

/** Whether some JSON string is of both types, and becomes a different value in memory for each. */
export function textConflicts(form: TextForm, other: Resolved): boolean {
  switch (other.kind) {
    case "string":
    case "unknown":
      return true;
    case "literal":
      return isTextOf(form, other.value);
    case "enum":
      return other.members.some(({ value }) => isTextOf(form, value));
    case "template":
      return mayBe(form, other);
    default:
      return isTextForm(other) && formsConflict(form, other);
  }
}

function formsConflict(a: TextForm, b: TextForm): boolean {
  if (a.kind === "bytes" && b.kind === "bytes") return a.of !== b.of;
  if (isBigint(a) && isBigint(b)) return false;
  if (a.kind === "bigint-literal") return isTextOf(b, a.value);
  if (b.kind === "bigint-literal") return isTextOf(a, b.value);
  // Dates and URLs hold characters that base64 lacks, and one begins with a digit, the other with a letter.
  const kinds = new Set<string>([a.kind, b.kind]);
  return kinds.has("bytes") && kinds.has("bigint");
}

function isBigint({ kind }: TextForm): boolean {
  return kind === "bigint" || kind === "bigint-literal";
}

function isTextOf(form: TextForm, value: unknown): boolean {
  if (typeof value !== "string") return false;
  return form.kind === "bigint-literal" ? form.value === value : looks[form.kind].whole.test(value);
}

/** Whether text of a template may be one: by its beginning, which may be that of a hole, and by what stands between its holes. */
function mayBe(form: TextForm, { parts }: TemplateType): boolean {
  const [first, ...others] = parts;
  const texts = others.filter((each) => typeof each === "string");
  if (form.kind !== "bigint-literal" && !texts.every((each) => looks[form.kind].part.test(each)))
    return false;
  if (typeof first !== "string") return true;
  if (form.kind === "bigint-literal") return form.value.startsWith(first);
  return looks[form.kind].start.test(first);
}
