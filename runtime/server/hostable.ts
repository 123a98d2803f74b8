import type { MemberDescriptor, ServiceDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";

/** Throws, with the names of all of them, when a service has members that this version does not carry out. */
export function checkHostable({ name, members }: ServiceDescriptor): void {
  const missing = members.flatMap((member) =>
    whatIsMissing(member).map((what) => `${name}.${member.member}: ${what}`),
  );
  if (missing.length === 0) return;
  const list = missing.join("; ");
  throw new MeshError("unimplemented", `${name} cannot be served by this version: ${list}`);
}

/** What a member needs and nothing here brings; to serve it without would break what its contract says. */
function whatIsMissing(member: MemberDescriptor): string[] {
  return [...missingOfKind(member), ...missingOfTags(member)];
}

const noHost = "a host (lagomorph/host), which is not there yet";

function missingOfKind(member: MemberDescriptor): string[] {
  switch (member.kind) {
    case "topic":
      return [`events by topic (${member.pattern}) are not carried by the native wire yet`];
    case "timer":
      return [`timers need ${noHost}`];
    case "consumer":
      return [`foreign queues (${member.queue}) need ${noHost}`];
    case "method":
    case "stream":
    case "command":
    case "event":
    case "handler":
    case "publisher":
      return [];
    default:
      return member satisfies never;
  }
}

function missingOfTags(member: MemberDescriptor): string[] {
  const missing: string[] = [];
  if ("http" in member) missing.push(`@http needs ${noHost}`);
  if ("websocket" in member) missing.push(`@websocket needs ${noHost}`);
  if ("scopes" in member) missing.push("@scope is not checked yet");
  else if ("authenticated" in member) missing.push("@authenticated is not checked yet");
  if ("encrypted" in member) missing.push("@encrypted is not carried out yet");
  return missing;
}
