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
