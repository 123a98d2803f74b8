import type { Location } from "../model/location.ts";
import { entryOf, findName, warningNames, type DiagnosticName } from "./catalogue.ts";
import { createDiagnostic, type Diagnostic } from "./diagnostic.ts";
import type { Edit } from "./edit.ts";
import { onlyNearest } from "../../runtime/edit-distance.ts";

/** What a comment says that silences warnings: `// lagomorph-disable-next-line LAG1007 -- reason`. */
export interface SuppressionText {
  /** `disable-next-line`, or what somebody wrote instead. */
  readonly directive: string;
  /** As they were written: codes, or names. */
  readonly codes: readonly string[];
  readonly reason: string;
}

/** A comment that silences warnings, and the lines that it is about, counted from 1. */
export interface Suppression extends SuppressionText {
  readonly location: Location;
  readonly from: number;
  readonly to: number;
  /** The comment, marks included, and the edit that replaces it by itself. */
  readonly comment: Edit;
  /** Takes the comment away, with its line where it stands there alone. */
  readonly removal: Edit;
}

const wanted = "disable-next-line";

// Words that somebody might take for it; other comments may begin with the name.
const directive =
  /^(?:\/\/+|\/\*+)\s*lagomorph-((?:disable|ignore|suppress|expect|allow|enable)\S*)([\s\S]*?)(?:\*\/)?$/;

/** Reads a comment; `undefined` for one that silences nothing and does not look as if it did. */
export function parseSuppression(comment: string): SuppressionText | undefined {
  const [, word, rest = ""] = directive.exec(comment) ?? [];
  if (word === undefined) return undefined;
  const mark = /(?:^|\s)--(?=\s|$)/.exec(rest);
  const codes = mark === null ? rest : rest.slice(0, mark.index);
  return {
    directive: word,
    codes: codes.split(/[\s,]+/).filter((code) => code !== ""),
    reason: mark === null ? "" : rest.slice(mark.index + mark[0].length).trim(),
  };
}

/** Leaves out the warnings that a comment silences, and adds what is wrong with such comments. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
): Diagnostic[] {
  if (suppressions.length === 0) return [...diagnostics];
  const silenced = new Set<Diagnostic>();
  const hasErrors = diagnostics.some(({ severity }) => severity === "error");
  const problems = suppressions.flatMap((suppression) => {
    const near = diagnostics.filter((diagnostic) => isNear(suppression, diagnostic));
    const problem = problemOf(suppression, near);
    if (problem !== undefined) return [problem];
    return suppression.codes.flatMap((code) => {
      const found = near.filter(({ name }) => name === findName(code));
      for (const each of found) silenced.add(each);
      // After an error not everything was looked at, so the warning may be yet to come.
      return found.length > 0 || hasErrors ? [] : [unused(suppression, code)];
    });
  });
  return [...diagnostics.filter((each) => !silenced.has(each)), ...problems];
}

/** Whether a warning is where a comment may silence it. */
function isNear(
  { location, from, to }: Suppression,
  { location: at, severity }: Diagnostic,
): boolean {
  return at.file === location.file && at.line >= from && at.line <= to && severity === "warning";
}

/** What keeps a comment from silencing anything; `near` are the warnings where it stands. */
function problemOf(suppression: Suppression, near: readonly Diagnostic[]): Diagnostic | undefined {
  const { location, codes, reason, directive: written, comment } = suppression;
  const example = codes.find(isOfWarning) ?? near[0]?.code ?? "LAG1007";
  const refuse = (problem: string, change?: Change): Diagnostic => {
    const code = change?.to.startsWith("LAG") === true ? change.to : example;
    const values = { problem, instead: wayToWrite(code) };
    const edit = change === undefined ? {} : { edit: changeComment(comment, change) };
    return createDiagnostic("bad-suppression", { location, path: "", values, ...edit });
  };
  if (written !== wanted) {
    const isMeant = /next-?line$/i.test(written);
    const change = { from: `lagomorph-${written}`, to: `lagomorph-${wanted}` };
    return refuse(`\`lagomorph-${written}\` means nothing`, isMeant ? change : undefined);
  }
  if (codes.length === 0) return refuse("it names no code");
  for (const code of codes) {
    const name: DiagnosticName | undefined = findName(code);
    if (name === undefined) {
      const to = nearestCode(code, near);
      const hint = to === undefined ? "" : `; \`${to}\` is meant, perhaps`;
      const change = to === undefined ? undefined : { from: code, to, isGuess: true as const };
      return refuse(`there is no diagnostic \`${code}\`${hint}`, change);
    }
    if (entryOf(name).severity === "error") {
      const problem = `\`${code}\` is an error, and only warnings can be silenced`;
      const instead = "Remove the comment, and change what the error is about.";
      const values = { problem, instead };
      return createDiagnostic("bad-suppression", { location, path: "", values });
    }
  }
  return reason === "" ? refuse("it gives no reason") : undefined;
}

function isOfWarning(code: string): boolean {
  const name = findName(code);
  return name !== undefined && entryOf(name).severity === "warning";
}

function wayToWrite(code: string): string {
  return `Write \`// lagomorph-disable-next-line ${code} -- why it is right here\`, or remove it.`;
}

/** The one warning that is there, or the code or name that looks most like what was written. */
function nearestCode(written: string, near: readonly Diagnostic[]): string | undefined {
  const codes = [...new Set(near.map(({ code }) => code))];
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) return only;
  return onlyNearest(written, [...codes, ...warningNames()]);
}

/** A word of a comment, and what is to stand there. */
interface Change {
  readonly from: string;
  readonly to: string;
  readonly isGuess?: true;
}

function changeComment(comment: Edit, { from, to, ...guess }: Change): Edit {
  return { ...comment, text: comment.text.replace(from, () => to), ...guess };
}

function unused({ location, codes, comment, removal }: Suppression, code: string): Diagnostic {
  // Other codes of the comment may be needed.
  const without = comment.text.replace(new RegExp(`,?\\s*\\b${code}\\b`), "");
  const edit = codes.length === 1 ? removal : { ...comment, text: without };
  return createDiagnostic("unused-suppression", { location, path: "", values: { code }, edit });
}
