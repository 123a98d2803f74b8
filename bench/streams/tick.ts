/** An item of a stream. */
export interface Tick {
  readonly number: number;
  readonly price: number;
}

/** What both sides look at before they take an item. */
export function isTick(json: unknown): json is Tick {
  if (typeof json !== "object" || json === null) return false;
  const { number, price } = json as Partial<Tick>; // Any object.
  return Number.isFinite(number) && Number.isFinite(price);
}
