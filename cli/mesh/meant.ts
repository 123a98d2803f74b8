import type { Model } from "../../generator/index.ts";
import { nearestWord } from "../../runtime/edit-distance.ts";
import type { Target } from "./target.ts";

/** The contracts of a project, where there are any. */
export type Contracts = Pick<Model, "services"> | undefined;

type Contract = Model["services"][number];
type Kind = Contract["members"][number]["kind"];

/** The service of the contracts at hand that was probably meant by a name that none of them has. */
export function meantService(
  service: string,
  contracts: { readonly services: readonly { readonly name: string }[] } | undefined,
): string | undefined {
  const names = contracts?.services.map(({ name }) => name) ?? [];
  return names.includes(service) ? undefined : nearestWord(service, names);
}

/** What to do instead of a call that nobody carries out, by the contracts at hand; `undefined` where they have nothing to say. */
export function insteadOfCall(
  { service, member }: Target,
  contracts: Contracts,
): string | undefined {
  const contract = contracts?.services.find(({ name }) => name === service);
  if (contract === undefined) {
    const near = meantService(service, contracts);
    return near === undefined ? undefined : `did you mean ${near}.${member}?`;
  }
  // Another wire has names of its own.
  if (contract.wire !== "native") return undefined;
  const known = contract.members.find(({ wireName }) => wireName === member);
  return known === undefined
    ? insteadOfMember(member, contract)
    : insteadOfKind(`${service}.${member}`, known.kind);
}

function insteadOfMember(member: string, { name, members }: Contract): string {
  const callable = members.filter(({ kind }) => kind === "method" || kind === "command");
  const names = callable.map(({ wireName }) => wireName);
  const near = nearestWord(member, names);
  if (near !== undefined) return `did you mean ${name}.${near}?`;
  return names.length === 0 ? `${name} has nothing to call` : `there are ${names.join(", ")}`;
}

/** How a member is reached that `call` does not call; `undefined`: it does. */
export function insteadOfKind(target: string, kind: Kind): string | undefined {
  if (kind === "method" || kind === "command") return undefined;
  if (kind === "stream") return `lagomorph shell reads it: ${target}(…)`;
  if (kind === "event")
    return `${target} is an event: lagomorph emit sends it, lagomorph listen hears it`;
  return `${target} is called by nobody: it is what the service does by itself, or with messages that come`;
}
