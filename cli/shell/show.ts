import { inspect } from "node:util";
import { isNativeError } from "node:util/types";
import { DeclaredError, MeshError } from "../../runtime/index.ts";
import { describeIssue } from "../mesh/describe-issue.ts";
import { printable } from "../print.ts";
import { isInterruption } from "./running.ts";

/** A value as it is shown: text in it moves no cursor, whoever has sent it. */
export function showValue(value: unknown, colors: boolean): string {
  const text = inspect(value, { colors, depth: 10, maxArrayLength: 1000, breakLength: 100 });
  // Control characters are escaped already, apart from those that give colours.
  return text.replaceAll(/[\p{Cf}\u2028\u2029]/gu, printable);
}

/** What a person should see of an error: of one of a call its code, what is wrong with each argument, name and data. */
export function showError(error: unknown): readonly string[] {
  if (isInterruption(error)) return ["cancelled"];
  if (error instanceof MeshError) return meshLines(error).map(printable);
  if (!isNativeError(error)) return [`thrown: ${showValue(error, false)}`];
  const lines = error.stack?.includes(error.message) === true ? ownLines(error) : [String(error)];
  return lines.map(printable);
}

function meshLines(error: MeshError): readonly string[] {
  const { code, rawMessage, issues = [], incident } = error;
  const isDeclared = error instanceof DeclaredError;
  const title = isDeclared ? `${code} ${error.name}` : code;
  const text = isDeclared && rawMessage === error.name ? title : `${title}: ${rawMessage}`;
  return [
    incident === undefined ? text : `${text} (incident ${incident})`,
    ...issues.map((issue) => `  ${describeIssue(issue, "arguments")}`),
    ...(isDeclared && error.data !== undefined ? [`  ${JSON.stringify(error.data)}`] : []),
  ];
}

/** Without the lines of the stack that are of the shell itself. */
function ownLines({ stack = "" }: Error): readonly string[] {
  const lines = stack.split("\n");
  return lines.filter((line) => !/^\s+at (?!.*\bREPL\d)/.test(line));
}
