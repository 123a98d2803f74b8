import type { EventDescriptor, MemberDescriptor, ServiceDescriptor } from "../descriptor.ts";
import { nearestWord } from "../edit-distance.ts";

/**
 * Who may have a member: `anonymous`, whoever its contract lets in; `authenticated`, who has proven who it is; who may do all that
 * the scopes say; `nobody`.
 */
export type Who = "anonymous" | "authenticated" | "nobody" | { readonly scope: readonly string[] };

/**
 * Who may have which members, by the names of services, then of members; a `*` in a name stands for any letters. What is not named
 * nobody may have. An exact name counts before patterns, and of these the one with the most letters.
 */
export type Permissions = Readonly<Record<string, WhoInWord | Readonly<Record<string, Who>>>>;

type WhoInWord = Exclude<Who, object>;

/** A member that somebody may have through a gateway. */
export type PermittedMember = Exclude<
  MemberDescriptor,
  { readonly kind: "handler" | "topic" | "timer" | "consumer" | "publisher" }
>;

/** Services with the members that somebody may have, who must be who the permissions say; and what makes no sense of these. */
export interface Permitted {
  readonly services: readonly PermittedService[];
  readonly problems: readonly string[];
}

/** A service with those of its members. */
export interface PermittedService extends ServiceDescriptor {
  readonly members: readonly PermittedMember[];
}

/** What a rule says of members, as a pattern. */
type Rules = Readonly<Record<string, Who>>;

/** Finds out which members somebody may have, and who. */
export function permit(
  services: readonly ServiceDescriptor[],
  permissions: Permissions,
): Permitted {
  const problems: string[] = [];
  const names = services.map(({ name }) => name);
  for (const key of Object.keys(permissions))
    if (!names.some((name) => fits(key, name)))
      problems.push(unknownName(key, names, "no service is called so"));
  const permitted = services.map((service): PermittedService => {
    const key = chosen(service.name, Object.keys(permissions), problems);
    const rules = key === undefined ? {} : rulesOf(permissions[key]);
    const members = service.members.flatMap((member) => {
      const pattern = chosen(member.name, Object.keys(rules), problems);
      const who = pattern === undefined ? undefined : rules[pattern];
      if (who === undefined) return [];
      return permitMember(member, who, { isExact: pattern === member.name, problems });
    });
    return { ...service, members };
  });
  problems.push(...unusedRules(services, permissions));
  return { services: permitted.filter(({ members }) => members.length > 0), problems };
}

function rulesOf(of: Permissions[string] | undefined): Rules {
  if (of === undefined) return {};
  return isWho(of) ? { "*": of } : of;
}

/** A word: an object at this place names members, of which one may be called `scope`. */
function isWho(of: Permissions[string]): of is WhoInWord {
  return typeof of === "string";
}

/** The key that says the most of a name; of two that say as much, none. */
function chosen(name: string, keys: readonly string[], problems: string[]): string | undefined {
  const [first, second] = keys
    .filter((key) => fits(key, name))
    .toSorted((a, b) => weight(b) - weight(a));
  if (first === undefined || second === undefined || weight(first) > weight(second)) return first;
  problems.push(`${quoted(first)} and ${quoted(second)} both fit ${name}; name it in full`);
  return undefined;
}

function weight(key: string): number {
  return key.includes("*") ? key.replaceAll("*", "").length : Infinity;
}

function fits(key: string, name: string): boolean {
  const parts = key.split("*").map((part) => part.replaceAll(/[^\w]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(name);
}

function permitMember(
  member: MemberDescriptor,
  who: Who,
  { isExact, problems }: { readonly isExact: boolean; readonly problems: string[] },
): PermittedMember[] {
  if (who === "nobody") return [];
  const refusal = refusalOf(member);
  if (refusal === undefined && isPermitted(member)) return [asking(member, who)];
  // A pattern may fit more than can be had.
  if (isExact) problems.push(`${member.service}.${member.name} ${refusal}`);
  return [];
}

function isPermitted(member: MemberDescriptor): member is PermittedMember {
  return ["method", "stream", "command", "event"].includes(member.kind);
}

function refusalOf(member: MemberDescriptor): string | undefined {
  if (!isPermitted(member)) return `is a ${member.kind}, which nobody calls`;
  if ("local" in member && member.local === true)
    return "is @local: it is not called over the mesh";
  return member.hidden === true ? "is @hidden: nobody outside may know of it" : undefined;
}

/** What a contract asks for stays; permissions ask for more. */
function asking<M extends PermittedMember>(member: M, who: Exclude<Who, "nobody">): M {
  const more = typeof who === "object" ? who.scope : [];
  const scopes = [...new Set([...(member.scopes ?? []), ...more])];
  if (who === "anonymous" && member.authenticated !== true) return member;
  const asked: Pick<EventDescriptor, "authenticated" | "scopes"> = {
    authenticated: true,
    ...(scopes.length > 0 ? { scopes } : {}),
  };
  return { ...member, ...asked };
}

/** Rules that fit no member of the services that they are for. */
function unusedRules(services: readonly ServiceDescriptor[], permissions: Permissions): string[] {
  return Object.entries(permissions).flatMap(([key, of]) => {
    const names = services
      .filter(({ name }) => fits(key, name))
      .flatMap(({ members }) => members.map(({ name }) => name));
    return Object.keys(rulesOf(of)).flatMap((pattern) => {
      if (names.length === 0 || names.some((name) => fits(pattern, name))) return [];
      return [`${key}: ${unknownName(pattern, names, "no member is called so")}`];
    });
  });
}

function unknownName(name: string, known: readonly string[], what: string): string {
  const meant = nearestWord(name, known);
  const list = known.length === 0 ? "there is none" : `there are ${known.slice(0, 20).join(", ")}`;
  return `${quoted(name)}: ${what}; ${meant === undefined ? list : `did you mean ${quoted(meant)}?`}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
