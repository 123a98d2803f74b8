import type { Model } from "../../generator/index.ts";
import { nearestWord } from "../../runtime/edit-distance.ts";
import type { Target } from "./target.ts";

/** That a contract at hand has no such event, so that none may ever come; `undefined`: it has, or is not at hand. */
export function unknownEvent(
  { service, member }: Target,
  contracts: Pick<Model, "services"> | undefined,
): string | undefined {
  const contract = contracts?.services.find(({ name }) => name === service);
  // Another wire has names of its own.
  if (contract === undefined || contract.wire !== "native") return undefined;
  const events = contract.members.filter(({ kind }) => kind === "event");
  if (events.some(({ name, wireName }) => name === member || wireName === member)) return undefined;
  const names = events.map(({ wireName }) => wireName);
  return `${service} has no event ${member} by its contract, ${instead(member, names)}; perhaps none will ever come`;
}

function instead(member: string, names: readonly string[]): string {
  if (names.length === 0) return "it has none";
  const nearest = nearestWord(member, names);
  return nearest === undefined ? `there are ${names.join(", ")}` : `there is ${nearest}`;
}
