import type { CommandDescriptor, MethodDescriptor } from "../descriptor.ts";
import { type Issue, MeshError } from "../errors.ts";
import type { IncomingPeerRequest } from "../peer-wire.ts";

/** What is called over the wire of another framework. */
export type PeerCallable = MethodDescriptor | CommandDescriptor;

/** Arguments by position, then by name → by position. Throws `MeshError` `invalid_argument` for those that do not fit. */
export function peerArguments(member: PeerCallable, { args, named }: IncomingPeerRequest): unknown {
  const names = Object.keys(named);
  if (names.length === 0) return args;
  if (args.length === 0) return named;
  const { parameters, rest = false } = member;
  const all = [...args];
  for (const name of names) {
    const index = parameters.indexOf(name);
    const isRest = rest && index === parameters.length - 1;
    if (index < args.length || isRest) throw misplaced(member, name, index < 0);
    all[index] = named[name];
  }
  // Holes are parameters that were left out.
  return Array.from(all);
}

function misplaced(member: PeerCallable, path: string, isUnknown: boolean): MeshError {
  const issues: readonly Issue[] = [
    { path, expected: isUnknown ? "no such parameter" : "one value", actual: "an argument" },
  ];
  const problem = isUnknown ? "has no parameter" : "got several values for the parameter";
  const message = `${member.member} ${problem} ${JSON.stringify(path)}`;
  return new MeshError("invalid_argument", message, { issues });
}
