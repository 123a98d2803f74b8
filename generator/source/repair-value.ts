import { onlyNearest } from "../../runtime/edit-distance.ts";
import { isJsonOf } from "../model/json-values.ts";
import { resolve, type Types } from "../model/resolve.ts";
import type { JsonValue, TypeModel } from "../model/type.ts";
import { parseData } from "./data-expression.ts";
import { toWire } from "./wire-data.ts";
import { parseWrittenJson } from "./written-json.ts";

/** What was probably meant, as JSON; a guess is a word that only resembles what was written. */
export interface RepairedValue {
  readonly text: string;
  readonly isGuess: boolean;
}

/** A value of a type that was probably meant by a text that is none: `"20"` → `20`, `admn` → `"admin"`. */
export function repairValue(
  text: string,
  type: TypeModel,
  types: Types,
): RepairedValue | undefined {
  const fitting = candidates(text, type, types).find(
    (value) => value !== undefined && isJsonOf(value, type, types),
  );
  if (fitting === undefined) return undefined;
  const isGuess =
    typeof fitting === "string" && !text.toLowerCase().includes(fitting.toLowerCase());
  return { text: JSON.stringify(fitting), isGuess };
}

/** Words that no string is meant by: `@default undefined` says that there is none. */
const noText: ReadonlySet<string> = new Set(["undefined", "null", "NaN"]);

/** The likeliest first. */
function candidates(text: string, type: TypeModel, types: Types): (JsonValue | undefined)[] {
  const word = /^(["'`])(.*)\1$/s.exec(text)?.[2] ?? text;
  const isWord = !/[\s"'`{}[\]():,]/.test(word);
  const data = parseData(text);
  const wire = data === undefined ? undefined : toWire(data, type, types);
  return [
    parseWrittenJson(word),
    ...(wire !== undefined && "json" in wire ? [wire.json] : []),
    ...(isWord ? [wordsOf(type, types).includes(word) ? word : nearestOf(word, type, types)] : []),
    ...(isWord && !noText.has(word) ? [word] : []),
    word === text ? undefined : word,
  ];
}

function nearestOf(word: string, type: TypeModel, types: Types): string | undefined {
  return onlyNearest(word, wordsOf(type, types));
}

/** The string literals of a type. */
function wordsOf(type: TypeModel, types: Types): string[] {
  const resolved = resolve(type, types);
  if (resolved?.kind === "union") return resolved.members.flatMap((each) => wordsOf(each, types));
  const values =
    resolved?.kind === "literal"
      ? [resolved.value]
      : resolved?.kind === "enum"
        ? resolved.members.map(({ value }) => value)
        : [];
  return values.flatMap((value) => (typeof value === "string" ? value : []));
}
