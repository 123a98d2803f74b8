import type { Member } from "./member-tree.ts";

/** Tags, and what the descriptor of the member says then. */
export interface MemberTags {
  readonly tags: readonly string[];
  readonly says: Readonly<Record<string, unknown>>;
  /** Its name on the wire, where that is another one. */
  readonly wire?: string;
  /** Whether clients have it. */
  readonly isLocal?: true;
}

/** What tags may name of a member. */
interface Named {
  /** Of the service. */
  readonly service: string;
  /** Another name on the wire. */
  readonly wire: string;
  /** The first parameter. */
  readonly first: string | undefined;
  /** The framework for whose wire the service is. */
  readonly framework: "nameko" | "nuropb" | undefined;
}

const none: MemberTags = { tags: [], says: {} };
const retry: MemberTags = {
  tags: ["@retry 5 exponential 1s..5m"],
  says: { retry: { attempts: 5, backoff: "exponential", from: 1000, to: 300_000 } },
};
const deprecated: MemberTags = {
  tags: ["@deprecated use `m0`"],
  says: { deprecated: "use `m0`" },
};
const hidden: MemberTags = { tags: ["@hidden"], says: { hidden: true } };
const websocket: MemberTags = { tags: ["@websocket"], says: { websocket: true } };
const quick: MemberTags = {
  tags: ["@timeout 5s", "@idempotent"],
  says: { timeout: 5000, idempotent: true },
};
const guarded: MemberTags = {
  tags: ["@scope a:b, c"],
  says: { authenticated: true, scopes: ["a:b", "c"] },
};
const sealed: MemberTags = { tags: ["@encrypted"], says: { encrypted: true } };

const called = ({ service, wire, first }: Named): readonly MemberTags[] => {
  const path = `/${service}/${wire}`;
  const route = { method: "POST", path };
  return [
    none,
    { tags: [`@http POST ${path}`], says: { http: route } },
    { tags: ["@authenticated"], says: { authenticated: true } },
    guarded,
    websocket,
    hidden,
    deprecated,
    { tags: ["@local", `@http POST ${path}`], says: { local: true, http: route }, isLocal: true },
    { tags: [`@name ${wire}`], says: { name: wire }, wire },
    ...(first === undefined
      ? []
      : [{ tags: [`@sensitive ${first}`], says: { sensitive: [first] } }]),
  ];
};

const choices: Readonly<Record<Member["kind"], (named: Named) => readonly MemberTags[]>> = {
  method: (named) => [...called(named), quick, sealed],
  "void method": (named) => [...called(named), quick, sealed],
  stream: () => [none, quick, guarded, websocket, hidden, deprecated],
  generator: () => [none, quick, guarded, websocket, hidden, deprecated],
  command: (named) => [...called(named), retry, sealed],
  event: () => [none, websocket, hidden, deprecated],
  handler: () => [none, retry, hidden],
  topic: () => [none, retry, deprecated],
  every: () => [none, hidden, { tags: ["@local"], says: { local: true } }],
  cron: () => [none, hidden, deprecated],
  consumer: () => [none, retry, hidden],
  publisher: () => [none, hidden, deprecated],
};

/** Streams of a service whose messages are another framework's go through doors alone. */
const throughDoors: MemberTags = {
  tags: ["@local", "@websocket"],
  says: { local: true, websocket: true },
  isLocal: true,
};

function choicesOf(kind: Member["kind"], named: Named): readonly MemberTags[] {
  const all = choices[kind](named);
  if (named.framework === undefined) return all;
  if (kind === "stream" || kind === "generator") return [throughDoors];
  if (kind !== "event" || named.framework !== "nuropb") return all;
  const topic = `orders.${named.service}.${named.wire}`;
  return [...all, { tags: [`@topic ${topic}`], says: { topic } }];
}

/** Tags of a member. */
export function tagsOf({ kind, style }: Member, named: Named): MemberTags {
  const all = choicesOf(kind, named);
  return all[style % all.length]!;
}
