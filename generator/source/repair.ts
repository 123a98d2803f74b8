import { onlyNearest } from "../../runtime/edit-distance.ts";
import { parseDuration } from "../model/duration.ts";

/** A text that was probably meant, however far it is from right; the caller reads it again. */
export type Repair = (text: string) => string | undefined;

const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:ms|msecs?|millis|milliseconds?)$/, "ms"],
  [/^(?:s|secs?|seconds?)$/, "s"],
  [/^(?:m|mins?|minutes?)$/, "m"],
  [/^(?:h|hrs?|hours?)$/, "h"],
  [/^(?:d|days?)$/, "d"],
];

/** `5 sec` → `5s`, `1 hour` → `1h`; a number without a unit may be anything. */
export function repairDuration(text: string): string | undefined {
  const [, digits = "", word = ""] =
    /^(\d+(?:\.\d+)?)[\s_-]*([A-Za-z]+)\.?$/.exec(unquote(text)) ?? [];
  const unit = units.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
  const duration = `${digits}${unit ?? ""}`;
  return parseDuration(duration) === undefined ? undefined : duration;
}

/** `: 3`, `= 3`, `{3}`, `"3"`, `1_000` → `3`, `1000` */
export function repairNumber(text: string): string | undefined {
  const bare = unquote(text.replace(/^[:=]\s*/, "")).replace(/^[({[]\s*(.*?)\s*[)}\]]$/, "$1");
  const number = bare.replaceAll(/(?<=\d)_(?=\d)/g, "");
  return /^[+-]?\d/.test(number) ? number.replace(/^(\d+)\.0+$/, "$1") : undefined;
}

/** `get users/{id}/` → `GET /users/:id` */
export function repairRoute(text: string): string | undefined {
  const [method = "", path = "", ...more] = text.split(/\s+/);
  if (path === "" || more.length > 0) return undefined;
  const parts = path.split("/").filter((part) => part !== "");
  const named = parts.map((part) => part.replace(/^(?:\{(\w+)\}|<(\w+)>|\[(\w+)\])$/, ":$1$2$3"));
  return `${method.toUpperCase()} /${named.join("/")}`;
}

const backoffs: readonly string[] = ["fixed", "linear", "exponential"];

/** `5 exponental 1 s..5 min` → `5 exponential 1s..5m` */
export function repairRetry(text: string): string | undefined {
  const [, count = "", word = "", waits = ""] = /^(\d+)[\s,x]+([A-Za-z]+)\s+(.+)$/.exec(text) ?? [];
  const backoff = /^exp(?:o|onent\w*)?$/i.test(word) ? "exponential" : onlyNearest(word, backoffs);
  const range = waits.split(/\s*(?:\.{2,3}|…|–|-|\bto\b)\s*/).map(repairDuration);
  if (backoff === undefined || range.includes(undefined)) return undefined;
  return `${count} ${backoff} ${range.join("..")}`;
}

/** `"3"`, `` `3` `` → `3` */
function unquote(text: string): string {
  return text.replace(/^(["'`])(.*)\1$/, "$2").trim();
}

const macros: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};

const names =
  "january february march april may june july august september october november december sunday monday tuesday wednesday thursday friday saturday".split(
    " ",
  );

/** `@daily` → `0 0 * * *`, `0  3 ? * monday` → `0 3 * * MON` */
export function repairCron(text: string): string {
  const macro = macros[text.trim().toLowerCase()];
  if (macro !== undefined) return macro;
  const fields = text.trim().split(/\s+/);
  const words = fields.map((field) => field.replaceAll(/[A-Za-z]{3,}/g, shortName));
  return words.map((field) => (field === "?" ? "*" : field)).join(" ");
}

/** `monday`, `tues` → `MON`, `TUE` */
function shortName(word: string): string {
  const isName = names.some((name) => name.startsWith(word.toLowerCase()));
  return isName ? word.slice(0, 3).toUpperCase() : word;
}
