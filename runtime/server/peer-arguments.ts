import type { CommandDescriptor, MethodDescriptor } from "../descriptor.ts";
import { pathKey } from "../describe.ts";
import type { DoorCall } from "../door.ts";
import type { Issue } from "../errors.ts";
import type { IncomingPeerRequest } from "../peer-wire.ts";

/** What is called over the wire of another framework. */
export type PeerCallable = MethodDescriptor | CommandDescriptor;

/** Arguments by position, then by name → by position, and what is wrong with those that have no place there. */
export function peerArguments(
  { parameters, rest }: PeerCallable,
  { args, named }: Pick<IncomingPeerRequest, "args" | "named">,
): Required<Pick<DoorCall, "args" | "issues">> {
  const names = Object.keys(named);
  if (names.length === 0) return { args, issues: [] };
  if (args.length === 0) return { args: named, issues: [] };
  const all = [...args];
  const issues: Issue[] = [];
  for (const name of names) {
    const index = parameters.indexOf(name);
    const isTaken = index < args.length || (rest === true && index === parameters.length - 1);
    if (!isTaken) all[index] = named[name];
    else {
      const expected = index < 0 ? "no such parameter" : "given once only";
      issues.push({ path: pathKey(name), expected, actual: "an argument" });
    }
  }
  // Holes are parameters that were left out.
  return { args: Array.from(all), issues };
}
