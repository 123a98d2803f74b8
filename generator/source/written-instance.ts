import type { Data } from "./data-expression.ts";

/** What an instance that is written down is on the wire, or how it is to be written. */
export type WrittenInstance = { readonly json: string } | { readonly instead: string };

/** `new URL("https://example.org")` */
export function writtenUrl(data: Data): WrittenInstance {
  const text = textOf(data, "URL");
  if (text !== undefined && URL.canParse(text)) return { json: new URL(text).href };
  const bare = bareText(data);
  const isMeant = bare !== undefined && URL.canParse(bare);
  return { instead: `new URL(${JSON.stringify(isMeant ? bare : "…")})` };
}

/** `new Date("2024-02-29T12:00:00Z")`, `new Date(0)` */
export function writtenDate(data: Data): WrittenInstance {
  const moment = momentOf(textOf(data, "Date") ?? millisecondsOf(data));
  if (moment !== undefined) return { json: moment };
  const bare = bareText(data);
  const isMeant = bare !== undefined && momentOf(bare) !== undefined;
  return { instead: `new Date(${JSON.stringify(isMeant ? bare : "2024-02-29T12:00:00Z")})` };
}

/** What stands there as JSON would have it. */
function bareText(data: Data): string | undefined {
  return data.kind === "plain" && typeof data.value === "string" ? data.value : undefined;
}

/** `new Date("…")` → `"…"`, when it is of the wanted class and made of one string. */
function textOf(data: Data, of: string): string | undefined {
  const [only, ...others] = data.kind === "instance" && data.of === of ? data.made : [];
  const isText = only?.kind === "plain" && typeof only.value === "string" && others.length === 0;
  return isText ? String(only.value) : undefined;
}

/** What a `Date` is made of, as it travels; nothing without an offset, since it would be another time on another machine. */
function momentOf(made: string | number | undefined): string | undefined {
  const isExact =
    typeof made === "number" ||
    (made !== undefined && /^\d{4}-\d{2}-\d{2}(?:T.*(?:Z|[+-]\d{2}:\d{2}))?$/.test(made));
  const date = new Date(isExact ? made : Number.NaN);
  const text = Number.isNaN(date.getTime()) ? "" : date.toISOString();
  // Others are of a year that no text can write.
  return /^\d{4}-/.test(text) ? text : undefined;
}

/** `new Date(0)` */
function millisecondsOf(data: Data): number | undefined {
  const [only, ...others] = data.kind === "instance" && data.of === "Date" ? data.made : [];
  const isNumber = only?.kind === "plain" && typeof only.value === "number" && others.length === 0;
  return isNumber ? Number(only.value) : undefined;
}
