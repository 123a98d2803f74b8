/** A field of a cron expression: what it counts, from where to where, and the names that its numbers have. */
interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const fields: readonly Field[] = [
  { name: "second", least: 0, most: 59 },
  { name: "minute", least: 0, most: 59 },
  { name: "hour", least: 0, most: 23 },
  { name: "day of the month", least: 1, most: 31 },
  {
    name: "month",
    least: 1,
    most: 12,
    names: "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" "),
  },
  {
    name: "day of the week",
    least: 0,
    most: 7,
    names: "SUN MON TUE WED THU FRI SAT".split(" "),
  },
];

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * What is wrong with a cron expression; `undefined` when nothing is. Five fields (minute, hour, day of the month, month, day
 * of the week), or six with seconds before them; each `*`, a number, a range, steps of them, or a list. Months and days of the
 * week may be names. This is what every library of the field takes, and no more: `L`, `W`, `#` and `?` differ between them.
 */
export function cronProblem(expression: string): string | undefined {
  const parts = expression.split(" ");
  if (parts.includes("")) return "its fields are parted by one space each, with none around them";
  if (parts.length !== 5 && parts.length !== 6) {
    return `it has ${parts.length} fields, not 5 (minute, hour, day, month, day of the week) or 6 (seconds first)`;
  }
  const used = fields.slice(fields.length - parts.length);
  for (const [index, field] of used.entries()) {
    const problem = fieldProblem(field, parts[index] ?? "");
    if (problem !== undefined) return problem;
  }
  return neverFires(parts.slice(-3));
}

function fieldProblem(field: Field, text: string): string | undefined {
  for (const part of text.split(",")) {
    const problem = partProblem(field, part);
    if (problem !== undefined) return `${problem} in \`${text}\`, its ${field.name}`;
  }
  return undefined;
}

/** `*`, `5`, `1-5`, `10-20/5`, `MON-FRI`, every fifteenth */
function partProblem(field: Field, part: string): string | undefined {
  const [range = "", step, ...more] = part.split("/");
  if (more.length > 0) return `there is more than one \`/\``;
  const ends = range.split("-");
  if (step !== undefined) {
    if (!/^[1-9]\d{0,3}$/.test(step)) return `\`${step}\` is no step`;
    if (range !== "*" && ends.length !== 2) return `a step needs \`*\` or a range before it`;
  }
  if (range === "*") return undefined;
  if (ends.length > 2) return `\`${range}\` is no range`;
  const numbers = ends.map((end) => numberOf(field, end));
  const wrong = numbers.indexOf(undefined);
  if (wrong !== -1) return `\`${ends[wrong]}\` is not between ${field.least} and ${field.most}`;
  const [from = 0, to = from] = numbers;
  return from <= to ? undefined : `\`${range}\` runs backwards`;
}

function numberOf({ least, most, names = [] }: Field, text: string): number | undefined {
  const named = names.indexOf(text.toUpperCase());
  if (named !== -1) return named + least;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** A day that none of the months has: `0 0 30 2 *`. Where a day of the week is given too, that day fires. */
function neverFires([days = "", months = "", weekdays = ""]: readonly string[]):
  | string
  | undefined {
  if (weekdays !== "*" || days.includes("*") || months.includes("*")) return undefined;
  const [, , , dayField, monthField] = fields;
  if (dayField === undefined || monthField === undefined) return undefined;
  const first = Math.min(...firstNumbers(dayField, days));
  const chosen = monthsOf(monthField, months);
  if (chosen.some((month) => (longestMonths[month - 1] ?? 0) >= first)) return undefined;
  return `no month of \`${months}\` has a day ${first}, so it never fires`;
}

/** The smallest number of each part of a list. */
function firstNumbers(field: Field, text: string): number[] {
  return text.split(",").map((part) => numberOf(field, part.split(/[-/]/)[0] ?? "") ?? field.least);
}

function monthsOf(field: Field, text: string): number[] {
  return text.split(",").flatMap((part) => {
    const [range = "", step = "1"] = part.split("/");
    const [from = 1, to = from] = range
      .split("-")
      .map((end) => numberOf(field, end) ?? field.least);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
      (month) => (month - from) % Number(step) === 0,
    );
  });
}
