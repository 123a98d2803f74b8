/**
 * Characters that change how text looks or where its lines end: controls, bidirectional marks, line separators, halves of
 * characters, and those that nobody sees, some of which may stand in identifiers.
 */
const hidden = /[\p{Cc}\p{Cf}\p{DI}\u2028\u2029\p{Cs}]/gu;

/** Nearly all text of contracts: nothing in it is hidden. */
const plain = /^[ -~]*$/;

/** Writes hidden characters as `\u202e`, in a form that JavaScript and JSON read back; those to be kept stay. */
export function escapeHidden(text: string, keep = ""): string {
  if (plain.test(text)) return text;
  return text.replaceAll(hidden, (character) =>
    keep.includes(character) ? character : escapeUnits(character),
  );
}

function escapeUnits(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}
