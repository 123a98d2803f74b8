/** What a figure must be. */
export interface Goal {
  /** `0`, `≤ 2 s`. */
  readonly text: string;
  /** `slack`: how many times better the machine would have to be for the goal to hold as it is. */
  isMetBy(value: number, slack: number): boolean;
}

/** Something that a row has measured; without a goal it is only shown. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: Goal | undefined;
  /** Whether it depends on how quick the machine is: a time, or what is done in one. */
  readonly isTimed: boolean;
}

/** A figure: its name, its value, and what it must be. */
export function figure(name: string, value: number, goal?: Goal, unit = ""): Figure {
  return { name, value, unit, goal, isTimed: unit === " s" || unit === " ms" };
}

/** A figure of which a slower machine shows less, or more, than the goal: what was done in a time, what waited for one. */
export function timed(one: Figure): Figure {
  return { ...one, isTimed: true };
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
  return { text: `≤ ${most}${unit}`, isMetBy: (value, slack) => value <= most * slack };
}

/** From this on. */
export function atLeast(least: number, unit = ""): Goal {
  return { text: `≥ ${least}${unit}`, isMetBy: (value, slack) => value >= least / slack };
}

/** Whether a figure is what it must be; what depends on the machine may be so many times worse. */
export function isMet({ value, goal, isTimed }: Figure, slack = 1): boolean {
  return goal === undefined || goal.isMetBy(value, isTimed ? slack : 1);
}

/** A figure beside its goal: `lost 3 (0)`, with an exclamation mark when it is missed. */
export function show(one: Figure): string {
  const { name, value, unit, goal } = one;
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
  const beside = goal === undefined ? "" : ` (${goal.text}${isMet(one) ? "" : "!"})`;
  return `${name} ${shown}${unit}${beside}`;
}
