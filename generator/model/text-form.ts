import { resolve, type Types } from "./resolve.ts";
import type { TypeModel } from "./type.ts";

/**
 * What keeps a type from being read from text, as in the path or the query of a URL; `undefined` when nothing does. Text says
 * nothing of its type, so no two members of a union may take the same text for different values.
 */
export function textProblem(type: TypeModel, types: Types): string | undefined {
  const forms = textForms(type, types);
  if (typeof forms === "string") return forms;
  const [first, second] = findAmbiguity(forms) ?? [];
  if (first === undefined || second === undefined) return undefined;
  return `text could be a ${first.kind} of it, or a ${second.kind}`;
}

/** What the texts of a type may be, each a kind of its own: `number` of `number | "all"`, and `string`. */
export function textKinds(type: TypeModel, types: Types): ReadonlySet<string> {
  const forms = textForms(type, types);
  return new Set(typeof forms === "string" ? [] : forms.map(({ kind }) => kind));
}

/** How values look as text: any text, one certain text, or the texts of numbers, booleans, dates. */
interface TextForm {
  readonly kind: "string" | "number" | "bigint" | "boolean" | "date" | "url";
  /** Of a string literal. */
  readonly word?: string;
}

function findAmbiguity(forms: readonly TextForm[]): readonly [TextForm, TextForm] | undefined {
  for (const form of forms) {
    const other = forms.find((candidate) => candidate.kind !== form.kind && meets(form, candidate));
    if (other !== undefined) return [form, other];
  }
  return undefined;
}

/** Whether a string, or the one that a literal is, is also the text of another kind; a whole number is one of two kinds. */
function meets({ kind: own, word }: TextForm, { kind }: TextForm): boolean {
  if (own === "number") return kind === "bigint";
  if (own !== "string") return false;
  if (word === undefined) return true;
  if (kind === "number" || kind === "bigint")
    return word.trim() !== "" && Number.isFinite(Number(word));
  if (kind === "boolean") return word === "true" || word === "false";
  return kind === "date" ? !Number.isNaN(Date.parse(word)) : URL.canParse(word);
}

function textForms(type: TypeModel, types: Types): readonly TextForm[] | string {
  const resolved = resolve(type, types);
  switch (resolved?.kind) {
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "date":
    case "url":
      return [{ kind: resolved.kind }];
    case "bigint-literal":
      return [{ kind: "bigint" }];
    case "literal":
      return [literalForm(resolved.value)];
    case "enum":
      return resolved.members.map(({ value }) => literalForm(value));
    case "undefined":
      return [];
    case "union": {
      const all: TextForm[] = [];
      for (const member of resolved.members) {
        const forms = textForms(member, types);
        if (typeof forms === "string") return forms;
        all.push(...forms);
      }
      return all;
    }
    case "null":
      return "`null` has no text of its own";
    case "template":
      return [{ kind: "string" }];
    default:
      return "its values cannot be read from text";
  }
}

function literalForm(value: string | number | boolean): TextForm {
  if (typeof value === "string") return { kind: "string", word: value };
  return { kind: typeof value === "number" ? "number" : "boolean" };
}
