import { type Diagnostic, sortDiagnostics } from "../diagnostics/index.ts";
import type { Model } from "../model/contract.ts";
import { folderNames } from "./folder-names.ts";
import { foreignWires } from "./foreign-wires.ts";
import { handlerSources } from "./handler-sources.ts";
import { reservedNames } from "./reserved-names.ts";
import type { Rule } from "./rule.ts";
import { uniqueErrors } from "./unique-errors.ts";
import { uniqueMembers } from "./unique-members.ts";
import { uniqueRoutes } from "./unique-routes.ts";
import { uniqueServices } from "./unique-services.ts";
import { wireNames } from "./wire-names.ts";

const rules: readonly Rule[] = [
  wireNames,
  folderNames,
  reservedNames,
  uniqueServices,
  uniqueMembers,
  uniqueErrors,
  uniqueRoutes,
  handlerSources,
  foreignWires,
];

/** What is wrong with a model as a whole: everything that every rule finds, by file, line and column. */
export function check(model: Model): Diagnostic[] {
  return sortDiagnostics(rules.flatMap((rule) => rule(model)));
}
