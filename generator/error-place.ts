import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { ownModules } from "./own-modules.ts";

/**
 * What went wrong when a project's own code was loaded or run, in a line, with the place in that code where anything tells it:
 * `Unexpected token ';' (emitters/list.js:3:9)`.
 */
export function withPlace(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error);
  const [first = ""] = error.message.split("\n");
  const words = first.trim().replace(/^ParseError: /, "");
  const place = placeInMessage(error) ?? placeInStack(error) ?? placeBySyntax(error, root);
  return place === undefined ? words : `${words} (${inWords(place, root)})`;
}

/** A line and a column, both from 1. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

function inWords({ file, line, column }: Place, root: string): string {
  const shown = path.relative(root, file.startsWith("file:") ? fileURLToPath(file) : file);
  return [shown, line, ...(column === undefined ? [] : [column])].join(":");
}

/** As jiti says it, whose columns are from 0. */
function placeInMessage({ message }: Error): Place | undefined {
  const [, file, line, column] = /\n (.+):(\d+):(\d+)$/.exec(message) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) + 1 };
}

/** As Node puts it above the stack, with a mark under the place; else where it was thrown, if it was in code of the project. */
function placeInStack({ stack = "" }: Error): Place | undefined {
  const above = placeAbove(stack);
  if (above !== undefined) return above;
  for (const [, file = "", line, column] of stack.matchAll(frame)) {
    // From here on it is not theirs.
    if (file.startsWith(ours)) return undefined;
    if (/^node:|node_modules/.test(file)) continue;
    // What jiti makes of TypeScript has its lines, and columns of its own.
    const isExact = !/\.[cm]?ts$/.test(file) || "typescript" in process.features;
    return { file, line: Number(line), ...(isExact ? { column: Number(column) } : {}) };
  }
  return undefined;
}

const frame = /^ +at (?:.*[( ])?((?:node:|file:|\/|[A-Z]:\\)[^()]+):(\d+):(\d+)\)?$/gm;

const ours = new URL(".", import.meta.url).href;

function placeAbove(text: string): Place | undefined {
  const [, file, line, mark] = /^((?:file:|\/|[A-Z]:\\).+):(\d+)\n.*\n( *\^)?/.exec(text) ?? [];
  if (file === undefined) return undefined;
  return { file, line: Number(line), ...(mark === undefined ? {} : { column: mark.length }) };
}

/** Node does not say where a module of JavaScript is none; asked of one file alone, it does. */
function placeBySyntax(error: Error, root: string): Place | undefined {
  if (error.name !== "SyntaxError") return undefined;
  for (const [file, text] of ownModules(root)) {
    if (text === undefined || !/\.[cm]?js$/.test(file)) continue;
    const { stderr } = spawnSync(process.execPath, ["--check", file], { encoding: "utf8" });
    const place = placeAbove(stderr);
    if (place !== undefined) return place;
  }
  return undefined;
}
