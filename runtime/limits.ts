import { MeshError } from "./errors.ts";

/** The longest deadline that is taken, in milliseconds: a day. */
export const maxTimeout: number = 24 * 60 * 60 * 1000;

/** The most headers that a caller may give, and the longest of them, in UTF-16 units. */
export const maxHeaders = 64;
export const maxHeaderLength = 8192;

/** Throws `MeshError` `invalid_argument` when headers are not what a service takes. */
export function checkHeaders(headers: Readonly<Record<string, string>> | undefined): void {
  if (headers === undefined) return;
  const entries: [string, unknown][] = Object.entries(headers);
  const wrong = entries.find(
    ([, value]) => typeof value !== "string" || value.length > maxHeaderLength,
  );
  if (wrong === undefined && entries.length <= maxHeaders) return;
  const what =
    wrong === undefined
      ? `${entries.length} headers`
      : `the header ${JSON.stringify(wrong[0].slice(0, 64))}`;
  throw new MeshError(
    "invalid_argument",
    `${what}: at most ${maxHeaders} strings of at most ${maxHeaderLength} characters are expected`,
  );
}
