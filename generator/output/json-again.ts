/**
 * Creates a test of whether a text is JSON, for one long text that comes again and again: parts of it that it had the last time
 * are not parsed again.
 */
export function createJsonTest(): (text: string) => boolean {
  let known: ReadonlySet<string> = new Set();
  return (text) => {
    const parts = new Set<string>();
    const pieces = text.split(partEnd);
    const last = pieces.pop() ?? "";
    const rest = pieces.map((piece) => {
      const before = partStart.exec(piece)?.[0];
      if (before === undefined) return piece + partEnd;
      parts.add(piece.slice(before.length));
      return `${before}null`;
    });
    const areSound = [...parts].every((part) => known.has(part) || isJson(part + partEnd));
    const isSound = areSound && isJson(rest.join("") + last);
    known = isSound ? parts : new Set();
    return isSound || isJson(text);
  };
}

/**
 * How objects begin and end that have lines of their own, as an item or under a key, as our layout indents services and types. No
 * string of JSON has a line break, so where what is left is JSON with `null` at such a place, a value stands there, and any other
 * value may. What is laid out in another way is parsed as a whole.
 */
const partStart = /^,\n {4}(?:"[^"\\\n]*": )?(?=\{\n)/;
const partEnd = "\n    }";

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
