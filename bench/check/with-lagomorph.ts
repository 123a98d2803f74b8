import type { Codec } from "lagomorph/generated";

import type { Candidate, Check, Decode } from "./candidate.ts";

/** The codecs that Lagomorph generates of the contract, by their names. */
export type Codecs = Readonly<Record<string, Codec<unknown>>>;

/** Lagomorph's generated codecs, as client and server call them. */
export function withLagomorph(codecs: Codecs): Candidate {
  const named = (name: string): Codec<unknown> => {
    const codec = codecs[`${name}Payload`];
    if (codec === undefined) throw new Error(`There is no codec of ${name}.`);
    return codec;
  };
  return {
    library: "lagomorph",
    check: {
      small: checked(named("small")),
      nested: checked(named("nested")),
      list: checked(named("list")),
    },
    decode: {
      small: decoded(named("smallDates")),
      nested: decoded(named("nestedDates")),
      list: decoded(named("listDates")),
    },
  };
}

function decoded(codec: Codec<unknown>): Decode {
  return (value) => {
    try {
      return codec.decode(value);
    } catch {
      return undefined;
    }
  };
}

/** Types without dates are not converted: decoding them is checking them. */
function checked(codec: Codec<unknown>): Check {
  return (value) => {
    try {
      codec.decode(value);
      return true;
    } catch {
      return false;
    }
  };
}
