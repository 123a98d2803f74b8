// Drafted from legacy/service.py by `lagomorph import-nameko`. It is yours: look through it, and put
// right what is not so.

import type { Event, Every, On, Service } from "lagomorph/contract";
import type { StockService } from "./stock.js";

// It extends `elsewhere.Tracked`, not in the files: what that has of entrypoints is not here.
// An event that line 49 of legacy/service.py dispatches is left out, since its name is not written in
// the files.
// `_hidden`: it is left out, since names on the wire are a letter and at most 63 letters, digits, `_`,
// `.` or `-`.
// `untold`: its interval is not a number of seconds, from 1 ms to 24 days, that is written in the
// files: give it one as `Every<"30s">`.
// `at_start`: `@nameko.testing.services.once` is no entrypoint that contracts have: it is left out.
// `untold_event`: which event it handles is not written in the files: it is left out.
// `untold_route`: its route is not written in the files: it is left out.
/**
 * Does what nobody remembers. *\/ }
 *
 * \@name evil
 * \@http GET /evil
 * \```
 */
export interface LegacyService extends Service<"legacy.v2", { wire: "nameko"; naming: "snake_case" }> {
  // Write in place of `unknown`: what it carries has no type in Python.
  renamed: Event<{ old: string; new: unknown }>;

  // A call by name does not find what Python calls `default`, since TypeScript has no parameter of
  // that name: rename it in Python, or call it by position.
  // A call by name does not find what Python calls `getURL`, since names on nameko's wire come from
  // this contract in lower case: rename it in Python, or call it by position.
  // It takes any other argument by name (`**kwargs`), which a contract cannot say: give it a parameter
  // for each.
  // Write in place of `unknown`: `x_1` has no type in Python; `_private` has no type in Python;
  // `default_` has no type in Python; `getURL` has no type in Python; `args` has no type in Python;
  // the result has no type in Python.
  /** Overrides.  {@link x} `code \@http GET /x` */
  version(
    x_1: unknown,
    _private: unknown,
    default_: unknown,
    getURL: unknown,
    ...args: unknown[]
  ): unknown;

  // A call by name does not find what Python calls `new`, since TypeScript has no parameter of that
  // name: rename it in Python, or call it by position.
  // Python takes `only_named`, `also_named` by name only.
  // Write in place of `unknown`: `a_b_c` has no type in Python; `new_` has no type in Python;
  // `onlyNamed` has no type in Python; `alsoNamed` has no type in Python; the result has no type in
  // Python.
  /** @name a_b_c */
  aBC(a_b_c: unknown, new_: unknown, onlyNamed: unknown, alsoNamed?: unknown): unknown;

  // Write in place of `unknown`: the result has no type in Python.
  /** @name deps */
  deps2(): unknown;

  // Write in place of `unknown`: the result has no type in Python.
  /** @name constructor */
  constructor2(): unknown;

  // Write in place of `unknown`: `args` has no type in Python; the result has no type in Python.
  everything(...args: unknown[]): unknown;

  // In Python one method is several members of this contract: this one has another name on the wire.
  everythingOnChanged: On<StockService, "changed">;

  // In Python one method is several members of this contract: this one has another name on the wire.
  everythingOnGone: On<StockService, "gone", "pool", "transient">;

  // In Python one method is several members of this contract: this one has another name on the wire.
  everythingTimer: Every<"500ms">;

  // In Python one method is several members of this contract: this one has another name on the wire.
  // Python reads the request and writes the answer itself: add parameters for what it takes from query
  // or body, and say what it answers with.
  /**
   * @http GET /legacy/:id
   * @local
   */
  everythingGet(id: string): unknown;
}
