import type { Diagnostic } from "../diagnostics/index.ts";
import type { Model } from "../model/contract.ts";

/** What can only be judged with the whole model in view: every violation that it finds. */
export type Rule = (model: Model) => readonly Diagnostic[];
