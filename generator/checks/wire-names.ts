import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, ErrorModel, Member, Model } from "../model/contract.ts";

/** Names on the wire match `[A-Za-z][A-Za-z0-9_.-]{0,63}`: services, members, errors. */
export function wireNames({ services, errors }: Model): Diagnostic[] {
  return [
    ...services.flatMap((service) => [...checkService(service), ...checkMembers(service)]),
    ...errors.flatMap(checkError),
  ];
}

function isWireName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(name);
}

function checkService({ name, interfaceName, location }: Contract): Diagnostic[] {
  if (isWireName(name)) return [];
  const instead = `Write \`extends Service<"${example(name)}">\`.`;
  return [
    createDiagnostic("invalid-wire-name", {
      location,
      path: interfaceName,
      values: { name, instead },
    }),
  ];
}

function checkMembers({ interfaceName, members }: Contract): Diagnostic[] {
  return members.flatMap((member) => checkMember(interfaceName, member));
}

function checkMember(service: string, { name, wireName, location }: Member): Diagnostic[] {
  if (isWireName(wireName)) return [];
  const path = `${service}.${name}`;
  const instead = `Give it a name for the wire: \`@name ${example(wireName)}\`.`;
  return [
    createDiagnostic("invalid-wire-name", { location, path, values: { name: wireName, instead } }),
  ];
}

function checkError({ name, interfaceName, location }: ErrorModel): Diagnostic[] {
  if (isWireName(name)) return [];
  const instead = `Write \`extends ServiceError<"${example(name)}">\`.`;
  return [
    createDiagnostic("invalid-wire-name", {
      location,
      path: interfaceName,
      values: { name, instead },
    }),
  ];
}

/** A name that would do, as near to the given one as can be. */
function example(name: string): string {
  const letters = name.replaceAll(/[^A-Za-z0-9_.-]+/g, "_").replace(/^[^A-Za-z]+/, "");
  return letters.slice(0, 64) || "other_name";
}
