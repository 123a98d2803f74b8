import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, Model } from "../model/contract.ts";
import { findPairs } from "./pairs.ts";

/** No two services have one name on the wire, or names that differ by case only (they are folders of `generated/`). */
export function uniqueServices({ services }: Model): Diagnostic[] {
  return [
    ...findPairs(services, ({ name }) => name).map(reportSame),
    ...findPairs(services, ({ name }) => name.toLowerCase())
      .filter(([first, second]) => first.name !== second.name)
      .map(reportCase),
  ];
}

function reportSame([first, second]: readonly [Contract, Contract]): Diagnostic {
  return createDiagnostic("duplicate-service", {
    location: second.location,
    path: second.interfaceName,
    values: { name: second.name, first: describe(first), second: describe(second) },
  });
}

function reportCase([first, second]: readonly [Contract, Contract]): Diagnostic {
  return createDiagnostic("services-differ-by-case", {
    location: second.location,
    path: second.interfaceName,
    values: { first: first.name, second: second.name },
  });
}

function describe({ interfaceName, file }: Contract): string {
  return `${interfaceName}\` in \`${file}`;
}
