import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { ErrorModel, Model } from "../model/contract.ts";
import { findPairs } from "./pairs.ts";

/** No two errors have one name, on the wire or as a class in `generated/errors.ts`. */
export function uniqueErrors({ errors }: Model): Diagnostic[] {
  return [
    ...findPairs(errors, ({ name }) => name).map((pair) => reportPair(pair, pair[1].name)),
    ...findPairs(errors, ({ interfaceName }) => interfaceName)
      .filter(([first, second]) => first.name !== second.name)
      .map((pair) => reportPair(pair, pair[1].interfaceName)),
  ];
}

function reportPair([first, second]: readonly [ErrorModel, ErrorModel], name: string): Diagnostic {
  return createDiagnostic("duplicate-error", {
    location: second.location,
    path: second.interfaceName,
    values: { name, first: describe(first), second: describe(second) },
  });
}

function describe({ interfaceName, file }: ErrorModel): string {
  return `\`${interfaceName}\` in \`${file}\``;
}
