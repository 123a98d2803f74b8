/** A text that is put into another one. Of several at one place the inner ones end first. */
export interface Insertion {
  readonly at: number;
  readonly order: number;
  readonly text: string;
}

/** A text with others in it. */
export function inserted(text: string, insertions: readonly Insertion[]): string {
  let end = 0;
  const parts: string[] = [];
  for (const insertion of insertions.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    parts.push(text.slice(end, insertion.at), insertion.text);
    end = insertion.at;
  }
  return [...parts, text.slice(end)].join("");
}

/** Where a place of a text is once others are in it. */
export function movedBy(insertions: readonly Insertion[], place: number): number {
  const before = insertions.filter(({ at }) => at <= place);
  return before.reduce((moved, { text }) => moved + text.length, place);
}
