import { nearestWord } from "../../runtime/edit-distance.ts";
import { type Contracts, meantService } from "./meant.ts";
import type { Target } from "./target.ts";

/** That contracts at hand have no such event, so that none may ever come; `undefined`: they have, or do not say. */
export function unknownEvent(
  { service, member }: Target,
  contracts: Contracts,
): string | undefined {
  const contract = contracts?.services.find(({ name }) => name === service);
  if (contract === undefined) {
    // Whoever is not among the contracts may emit what it likes.
    const near = meantService(service, contracts);
    return near === undefined
      ? undefined
      : `no contract here is of ${service}, but one of ${near}; perhaps none will ever come`;
  }
  // Another wire has names of its own.
  if (contract.wire !== "native") return undefined;
  const events = contract.members.filter(({ kind }) => kind === "event");
  if (events.some(({ name, wireName }) => name === member || wireName === member)) return undefined;
  const names = events.map(({ wireName }) => wireName);
  return `${service} has no event ${member} by its contract, ${eventsInstead(member, names)}; perhaps none will ever come`;
}

/** Which events there are instead of one that is not. */
export function eventsInstead(member: string, names: readonly string[]): string {
  if (names.length === 0) return "it has none";
  const nearest = names.length === 1 ? names[0] : nearestWord(member, names);
  return nearest === undefined ? `there are ${names.join(", ")}` : `there is ${nearest}`;
}
