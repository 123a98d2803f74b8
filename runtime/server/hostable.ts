import type { MemberDescriptor, ServiceDescriptor } from "../descriptor.ts";
import type { Door } from "../door.ts";
import { MeshError } from "../errors.ts";

/** Throws, with the names of all of them, when a service has members that are not carried out, or need a door that is not there. */
export function checkHostable({ name, members }: ServiceDescriptor, doors: readonly Door[]): void {
  const tags = new Set(doors.map(({ tag }) => tag));
  const missing = members.flatMap((member) =>
    whatIsMissing(member, tags).map((what) => `${name}.${member.member}: ${what}`),
  );
  if (missing.length === 0) return;
  const list = missing.join("; ");
  throw new MeshError("unimplemented", `${name} cannot be served so: ${list}`);
}

/** What a member needs and nothing here brings; to serve it without would break what its contract says. */
function whatIsMissing(member: MemberDescriptor, tags: ReadonlySet<Door["tag"]>): string[] {
  return [...missingOfKind(member), ...missingOfTags(member, tags)];
}

function missingOfKind(member: MemberDescriptor): string[] {
  switch (member.kind) {
    case "topic":
      return [`events by topic (${member.pattern}) are not carried by the native wire yet`];
    case "method":
    case "stream":
    case "command":
    case "event":
    case "handler":
    case "publisher":
    case "timer":
    case "consumer":
      return [];
    default:
      return member satisfies never;
  }
}

function missingOfTags(member: MemberDescriptor, tags: ReadonlySet<Door["tag"]>): string[] {
  const missing: string[] = [];
  if ("http" in member && !tags.has("http"))
    missing.push(
      "@http needs a door: `lagomorph run`, or `doors: [createHttpDoor()]` of lagomorph/host",
    );
  if ("websocket" in member && !tags.has("websocket"))
    missing.push(
      "@websocket needs a door: `lagomorph run`, or `doors: [createWebSocketDoor()]` of lagomorph/host",
    );
  if ("scopes" in member) missing.push("@scope is not checked yet");
  else if ("authenticated" in member) missing.push("@authenticated is not checked yet");
  if ("encrypted" in member) missing.push("@encrypted is not carried out yet");
  return missing;
}
