import type { On, Service } from "lagomorph/contract";
import type { Names, Thing } from "../delete.ts";

/** A contract file of the same name. */
export interface NamesToo extends Service<"delete.v2"> {
  swap(a: Thing, b: Thing2): Thing2;
  onPromise: On<Names, "Promise">;
}

export interface Thing2 {
  other: Thing;
}
