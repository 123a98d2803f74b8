/** Names of what is a secret, wherever it stands. */
const secretName =
  /authorization|passw(?:or)?d|passphrase|token|secret|cookie|credential|(?:api|private)[-_]?key/i;
/** A URL with a password: it may hold what it should not, such as `@`; the last one ends it. */
const password = /(?<start>\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/]*):\S*@/gi;
/** What could forge a line, move the cursor of a terminal, or turn text around. Lines and tabs are no harm inside of JSON. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cf}\u2028\u2029]/gu;

/** What stands for a value that must not be shown. */
const redacted = "•••";

/** The longest text, in characters; how many entries of lists and objects, and how deep. */
const longest = 8_192;
const most = 100;
const deepest = 8;

/**
 * Fields for a log, of whatever was given: plain values, without control characters, passwords in URLs, and what is a secret by its
 * name; cut where they are long, wide or deep. Never throws.
 */
export function redact(fields: object): Record<string, unknown> {
  // An object that is no list, no error and no date becomes one of plain values.
  return redactObject(fields, 0) as Record<string, unknown>;
}

/** A text without control characters and passwords in URLs. */
export function redactText(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return short
    .replace(password, `$<start>:${redacted}@`)
    .replace(control, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function redactValue(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case "string":
      return redactText(value);
    case "bigint":
      return String(value);
    case "object":
      return value === null ? null : redactObject(value, depth);
    case "function":
    case "symbol":
      return undefined;
    default:
      return value;
  }
}

function redactObject(value: object, depth: number): unknown {
  try {
    if (depth > deepest) return "…";
    if (value instanceof Error) return redactText(value.stack ?? value.message);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
    if (value instanceof URL) return redactText(value.href);
    if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
    if (Array.isArray(value))
      return value.slice(0, most).map((item: unknown) => redactValue(item, depth + 1));
    const entries = Object.entries(value).slice(0, most);
    return Object.fromEntries(
      entries.map(([name, item]: [string, unknown]) => [
        redactText(name),
        secretName.test(name) ? redacted : redactValue(item, depth + 1),
      ]),
    );
  } catch {
    return depth === 0 ? {} : "something that cannot be looked at";
  }
}
