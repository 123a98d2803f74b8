import type { UnknownType } from "../model/type.ts";

/** Stands where a type was refused, so that reading goes on. A model with errors is never written. */
export const unreadable: UnknownType = { kind: "unknown" };
