import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, Model } from "../model/contract.ts";
import { snakeCase } from "../model/foreign-names.ts";
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
    values: {
      name: second.name,
      first: describe(first),
      second: describe(second),
      instead: insteadOf(first, second),
    },
  });
}

/** Whoever extends a service has its name, and can have no other one. */
function insteadOf(first: Contract, second: Contract): string {
  const heir = [second, first].find(({ extended }) => extended !== undefined);
  if (heir?.extended === undefined)
    return `Give one of them another name, such as \`"${first.name}.v2"\``;
  const [own, base] = [heir.interfaceName, heir.extended];
  const members = `${base}Members`;
  return (
    `\`${own}\` has this name from \`${base}\`, which it extends. Move the members of \`${base}\` to an interface that is no service, ` +
    `\`interface ${members}\`, which both extend: \`interface ${own} extends ${members}, Service<"${snakeCase(own)}">\``
  );
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
