import { checkKnown } from "../known-options.ts";
import { maxTimer } from "../limits.ts";
import { checkNumber } from "../options.ts";

/** When a handler fails too often, and for how long it is paused then. */
export interface PauseOptions {
  /** The share of messages, from 0 to below 1: when more than that fail, the handler is paused. Default: 0.15. */
  readonly ratio?: number;
  /** How many messages must have been handled before that counts, 1 to 1000. Default: 10. */
  readonly minimum?: number;
  /** How long a message counts, in milliseconds. Of these the last 100 do, or `minimum` where that is more. Default: 60 000. */
  readonly window?: number;
  /** The first pause, in milliseconds; each is twice as long as the one before. Default: 1000. */
  readonly first?: number;
  /** The longest pause, in milliseconds. Default: 60 000. */
  readonly longest?: number;
}

/** {@link PauseOptions}, all of them. */
export type Pausing = Readonly<Required<PauseOptions>>;

const bounds: { readonly [Name in keyof Pausing]: readonly [least: number, most: number] } = {
  ratio: [0, 0.999],
  minimum: [1, 1000],
  window: [1, maxTimer],
  first: [1, maxTimer],
  longest: [1, maxTimer],
};

/** The options with their defaults; `undefined` for `false`. Throws `MeshError` `invalid_argument` when one makes no sense. */
export function resolvePause(pause: PauseOptions | false = {}): Pausing | undefined {
  if (pause === false) return undefined;
  checkKnown("pause", pause, bounds);
  const { ratio = 0.15, minimum = 10, window = 60_000, first = 1000, longest = 60_000 } = pause;
  const pausing = { ratio, minimum, window, first, longest };
  for (const [name, value] of Object.entries(pausing)) {
    // It is one of the names above.
    checkNumber(`pause.${name}`, value, bounds[name as keyof Pausing]);
  }
  return pausing;
}
