/** What becomes of a number in decimal that a double cannot hold: `9007199254740993` → `9007199254740992`; `undefined` of one that it holds. */
export function roundedNumber(text: string): string | undefined {
  const rounded = String(Number(text));
  return digitsOf(rounded) === digitsOf(text) ? undefined : rounded;
}

/** The first number in a JSON text that is rounded when it is read, and what becomes of it. */
export function findRounded(text: string): readonly [written: string, rounded: string] | undefined {
  for (const [written] of text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').matchAll(numbers)) {
    const rounded = roundedNumber(written);
    if (rounded !== undefined) return [written, rounded];
  }
  return undefined;
}

const numbers = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

/** The same of a literal of TypeScript, which may be `0xff` or `1_000`. */
export function roundedLiteral(written: string): string | undefined {
  const text = written.replaceAll("_", "");
  if (!/^0[xob]/i.test(text)) return roundedNumber(text);
  const value = Number(text);
  return BigInt(text) === BigInt(value) ? undefined : String(value);
}

/** A number as its digits, without zeros around them, and a power of ten: `1.50` → `15e-1`. */
function digitsOf(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign === "-" ? "-" : ""}${significant}e${power}`;
}
