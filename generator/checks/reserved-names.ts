import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, Member, Model } from "../model/contract.ts";

/** No member, parameter or service has a name that generated code cannot have. */
export function reservedNames({ services }: Model): Diagnostic[] {
  return services.flatMap((service) => [
    ...checkService(service),
    ...service.members.flatMap((member) => [
      ...checkMember(service, member),
      ...checkParameters(service, member),
    ]),
  ]);
}

const objectMembers: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

const members: ReadonlyMap<string, string> = new Map([
  ...objectMembers.map((name) => [name, "every object has one"] as const),
  ["then", "JavaScript would take a client for a promise"],
  ["toJSON", "`JSON.stringify` would call it"],
  ["mesh", "a skeleton has a `mesh` of its own"],
  ["deps", "a skeleton has `deps` of its own"],
]);

// The files of `generated/` that stand beside the services' folders.
const generatedFiles: ReadonlySet<string> = new Set([
  "contracts.json",
  "error-classes.d.ts",
  "error-classes.js",
  "errors.ts",
]);

function checkService({ name, interfaceName, location }: Contract): Diagnostic[] {
  if (!generatedFiles.has(name.toLowerCase())) return [];
  const values = {
    name,
    what: "a service",
    reason: "a file of `generated/` has it",
    instead: 'Give it another name: `extends Service<"…">`.',
  };
  return [createDiagnostic("reserved-name", { location, path: interfaceName, values })];
}

function checkMember({ interfaceName }: Contract, member: Member): Diagnostic[] {
  const reason = reasonAgainst(member);
  if (reason === undefined) return [];
  const { name, location } = member;
  const what = member.kind === "event" ? "an event" : "a member";
  const instead = `Call it something else, and write \`@name ${name}\` if it must keep its name on the wire.`;
  const details = {
    location,
    path: `${interfaceName}.${name}`,
    values: { name, what, reason, instead },
  };
  return [createDiagnostic("reserved-name", details)];
}

function reasonAgainst({ kind, name }: Member): string | undefined {
  if (kind === "event" && name === "onSuccess") return "`mesh.emit.onSuccess` emits after success";
  if (kind === "publisher" && name === "onSuccess")
    return "`mesh.publish.onSuccess` publishes after success";
  return members.get(name);
}

/** `f(__proto__: string)` */
function checkParameters({ interfaceName }: Contract, member: Member): Diagnostic[] {
  if (!("parameters" in member)) return [];
  return member.parameters.flatMap(({ name }) => {
    if (name !== "__proto__") return [];
    const values = {
      name,
      what: "a parameter",
      reason: "arguments by name would change the prototype of their object",
      instead: "Give it another name.",
    };
    const path = `${interfaceName}.${member.name} → ${name}`;
    return [createDiagnostic("reserved-name", { location: member.location, path, values })];
  });
}
