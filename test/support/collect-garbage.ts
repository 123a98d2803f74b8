import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");

// What the flag adds to each new context.
/** Collects all garbage, now. */
export const collectGarbage = runInNewContext("gc") as () => void;
