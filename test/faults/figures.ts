/** What a figure must be. */
export interface Goal {
  /** `0`, `≤ 2 s`. */
  readonly text: string;
  isMetBy(value: number): boolean;
}

/** Something that a row has measured; without a goal it is only shown. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: Goal | undefined;
}

/** A figure: its name, its value, and what it must be. */
export function figure(name: string, value: number, goal?: Goal, unit = ""): Figure {
  return { name, value, unit, goal };
}

/** A time in seconds, from milliseconds. */
export function seconds(name: string, milliseconds: number, most?: number): Figure {
  const goal = most === undefined ? undefined : atMost(most / 1000, " s");
  return figure(name, milliseconds / 1000, goal, " s");
}

/** Just this. */
export function exactly(wanted: number): Goal {
  return { text: String(wanted), isMetBy: (value) => value === wanted };
}

/** Up to this. */
export function atMost(most: number, unit = ""): Goal {
  return { text: `≤ ${most}${unit}`, isMetBy: (value) => value <= most };
}

/** From this on. */
export function atLeast(least: number, unit = ""): Goal {
  return { text: `≥ ${least}${unit}`, isMetBy: (value) => value >= least };
}

/** Whether a figure is what it must be; a time may be so many times its goal. */
export function isMet({ value, unit, goal }: Figure, slack = 1): boolean {
  const isTime = unit === " s" || unit === " ms";
  return goal === undefined || goal.isMetBy(isTime ? value / slack : value);
}

/** A figure beside its goal: `lost 3 (0)`, with an exclamation mark when it is missed. */
export function show(one: Figure): string {
  const { name, value, unit, goal } = one;
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
  const beside = goal === undefined ? "" : ` (${goal.text}${isMet(one) ? "" : "!"})`;
  return `${name} ${shown}${unit}${beside}`;
}
