/** How many letters must be put in, taken out, changed or swapped with the next to make one word of the other. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 0; row <= a.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const isSwapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const distances = [
        at(row, column - 1) + 1,
        ...(row === 0 ? [] : [at(row - 1, column) + 1, at(row - 1, column - 1) + same]),
        ...(isSwapped ? [at(row - 2, column - 2) + 1] : []),
      ];
      rows[row]?.push(Math.min(...distances));
    }
  }
  return at(a.length, b.length);
}

/** The word of a list that an unknown one was probably meant to be. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  return nearestWords(word, words)[0];
}

/** The same, where no other word is as near. */
export function onlyNearest(word: string, words: readonly string[]): string | undefined {
  const [best, ...others] = nearestWords(word, words);
  return others.length === 0 ? best : undefined;
}

/** The words of a list that are nearest to an unknown one, and near enough to be meant. */
function nearestWords(word: string, words: readonly string[]): string[] {
  const allowed = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const lower = word.toLowerCase();
  const ranked = words
    .map((each) => ({ each, small: each.toLowerCase() }))
    // Words are as far apart as their lengths at least; a word may be as long as a file.
    .filter(({ small }) => Math.abs(small.length - lower.length) <= allowed)
    .map(({ each, small }) => ({ each, distance: editDistance(small, lower) }))
    .filter(({ distance }) => distance <= allowed);
  const least = Math.min(...ranked.map(({ distance }) => distance));
  return [...new Set(ranked.flatMap(({ each, distance }) => (distance === least ? each : [])))];
}
