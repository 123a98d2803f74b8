import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, Member, Model } from "../model/contract.ts";
import { findPairs } from "./pairs.ts";

/** No two members of a service have one name on the wire; names that differ by case only are doubtful. */
export function uniqueMembers({ services }: Model): Diagnostic[] {
  return services.flatMap((service) => [
    ...findPairs(service.members, ({ wireName }) => wireName).map((pair) =>
      reportSame(service, pair),
    ),
    ...findPairs(service.members, ({ wireName }) => wireName.toLowerCase())
      .filter(([first, second]) => first.wireName !== second.wireName)
      .map((pair) => reportCase(service, pair)),
  ]);
}

type Pair = readonly [first: Member, second: Member];

function reportSame({ interfaceName }: Contract, [first, second]: Pair): Diagnostic {
  return createDiagnostic("duplicate-member", {
    location: second.location,
    path: `${interfaceName}.${second.name}`,
    values: {
      service: interfaceName,
      name: second.wireName,
      first: first.name,
      second: second.name,
    },
  });
}

function reportCase({ interfaceName }: Contract, [first, second]: Pair): Diagnostic {
  return createDiagnostic("members-differ-by-case", {
    location: second.location,
    path: `${interfaceName}.${second.name}`,
    values: { service: interfaceName, first: first.wireName, second: second.wireName },
  });
}
