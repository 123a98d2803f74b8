import typia, { type tags } from "typia";

import type { Candidate, Check, Decode } from "./candidate.ts";
import type { Account, Order, Reading } from "./contracts/bench.ts";
import { type AccountJson, convert, type OrderJson, type ReadingJson } from "./hand-written.ts";
import type { Payload } from "./payloads.ts";

type Time = string & tags.Format<"date-time">;

const small = typia.createValidate<Account>();
const nested = typia.createValidate<Order>();
const list = typia.createValidate<Reading[]>();
const smallDates = typia.createValidate<AccountJson<Time>>();
const nestedDates = typia.createValidate<OrderJson<Time>>();
const listDates = typia.createValidate<ReadingJson<Time>[]>();

/** typia: its compiler writes the checks into this file while the benchmark is built. */
export function withTypia(library: string): Candidate {
  return {
    library,
    check: { small: checked(small), nested: checked(nested), list: checked(list) },
    decode: {
      small: decoded("small", checked(smallDates)),
      nested: decoded("nested", checked(nestedDates)),
      list: decoded("list", checked(listDates)),
    },
  };
}

function checked(validate: (value: unknown) => { readonly success: boolean }): Check {
  return (value) => validate(value).success;
}

function decoded(payload: Payload, check: Check): Decode {
  return (value) => (check(value) ? convert[payload](value) : undefined);
}
