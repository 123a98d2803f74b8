import type { HttpRoute, Member, Retry } from "../model/contract.ts";
import { topicProblem } from "./broker-names.ts";
import type { Comment, WrittenTag } from "./comment.ts";
import { durationRange, parseDuration } from "../model/duration.ts";
import { replaceTagText } from "./edit.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { type Repair, repairDuration, repairRetry, repairRoute } from "./repair.ts";
import { memberTags } from "./tag-table.ts";
import {
  type Parsed,
  parsePaths,
  parseRetry,
  parseRoute,
  parseScopes,
  parseStatus,
} from "./tag-values.ts";
import { refuseDataTags, reportMisplaced, reportValue } from "./tags.ts";

/** What the tags of a member say; of those that its kind can have. */
export interface MemberTags {
  readonly name?: string;
  readonly timeout?: number;
  readonly idempotent?: true;
  readonly http?: HttpRoute;
  readonly websocket?: true;
  readonly local?: true;
  readonly hidden?: true;
  readonly topic?: string;
  readonly retry?: Retry;
  readonly authenticated?: true;
  readonly scopes?: readonly string[];
  readonly encrypted?: true;
  readonly sensitive?: readonly string[];
  readonly deprecated?: string;
}

type Kind = Member["kind"];

/** Tags while they are read: `@status` becomes part of `http`. */
interface ReadTags extends MemberTags {
  readonly status?: number;
}

/** One tag: what may have it, how its text is read, and an example. */
interface TagRule {
  readonly kinds: readonly Kind[];
  readonly example: string;
  readonly read: (text: string) => Parsed<ReadTags>;
  /** What was probably meant by a text that cannot be read. */
  readonly repair?: Repair;
  /** It may be there several times; the values go together. */
  readonly several?: true;
  /** On other kinds it means nothing to us. Default: it is refused there. */
  readonly elsewhere?: "ignored";
}

const callable: readonly Kind[] = ["method", "stream", "command"];
const retried: readonly Kind[] = ["command", "handler", "topic", "consumer"];
const carrying: readonly Kind[] = ["method", "stream", "event", ...retried];
const all: readonly Kind[] = [...carrying, "publisher", "timer"];

function flag(set: ReadTags): TagRule["read"] {
  return (text) => (text === "" ? { value: set } : { problem: "it takes no value" });
}

const rules: Readonly<Record<string, TagRule>> = {
  name: { kinds: all, example: "@name other_name", read: readName },
  timeout: {
    kinds: ["method", "stream"],
    example: "@timeout 5s",
    read: readTimeout,
    repair: repairDuration,
  },
  idempotent: {
    kinds: ["method", "stream"],
    example: "@idempotent",
    read: flag({ idempotent: true }),
  },
  http: {
    kinds: callable,
    example: "@http GET /path/:x",
    read: (text) => map(parseRoute(text), (http) => ({ http })),
    repair: repairRoute,
  },
  status: {
    kinds: ["method", "command"],
    example: "@status 201",
    read: (text) => map(parseStatus(text, [200, 399]), (status) => ({ status })),
  },
  websocket: {
    kinds: [...callable, "event"],
    example: "@websocket",
    read: flag({ websocket: true }),
  },
  local: {
    kinds: [...callable, "timer"],
    example: "@local",
    read: flag({ local: true }),
  },
  // TSDoc's own, on whatever else it stands.
  internal: {
    kinds: [...callable, "timer"],
    example: "@internal",
    read: () => ({ value: { local: true } }),
    elsewhere: "ignored",
  },
  topic: {
    kinds: ["event"],
    example: "@topic orders.created",
    read: readTopic,
  },
  hidden: { kinds: all, example: "@hidden", read: flag({ hidden: true }) },
  retry: {
    kinds: retried,
    example: "@retry 5 exponential 1s..5m",
    read: (text) => map(parseRetry(text), (retry) => ({ retry })),
    repair: repairRetry,
  },
  authenticated: {
    kinds: callable,
    example: "@authenticated",
    read: flag({ authenticated: true }),
  },
  scope: {
    kinds: callable,
    example: "@scope reports:write",
    read: (text) => map(parseScopes(text), (scopes) => ({ authenticated: true, scopes })),
    several: true,
  },
  encrypted: {
    // Of events and streams it is not known who may read them.
    kinds: ["method", "command"],
    example: "@encrypted",
    read: flag({ encrypted: true }),
  },
  sensitive: {
    kinds: [...carrying, "publisher"],
    example: "@sensitive password, card.number",
    read: (text) => map(parsePaths(text), (sensitive) => ({ sensitive })),
    several: true,
  },
  deprecated: {
    kinds: all,
    example: "@deprecated use another",
    read: (text) => ({ value: { deprecated: text } }),
  },
};

/** Reads the tags of a member, and reports those that do not apply to its kind. */
export function readMemberTags(
  reader: Reader,
  comment: Comment | undefined,
  at: { readonly kind: Kind; readonly place: Place },
): MemberTags {
  let result: ReadTags = {};
  refuseDataTags(reader, comment, { place: at.place, what: `this ${words[at.kind]}` });
  const seen = new Set<string>();
  for (const tag of comment?.tags ?? []) {
    const rule = Object.hasOwn(rules, tag.name) ? rules[tag.name] : undefined;
    if (rule === undefined) continue;
    const own = { reader, tag, place: at.place };
    if (!rule.kinds.includes(at.kind)) {
      if (rule.elsewhere === "ignored") continue;
      reportMisplaced(own, { what: `this ${words[at.kind]}`, instead: placeOf(tag) });
    } else if (seen.has(tag.name) && rule.several !== true) {
      reportValue(own, { problem: "it stands here twice", example: rule.example });
    } else {
      const parsed = rule.read(tag.text);
      if ("problem" in parsed) {
        const fix = replaceTagText(tag, repaired(rule, tag));
        reportValue(own, { ...parsed, example: rule.example, fix });
      } else result = merge(result, parsed.value);
      seen.add(tag.name);
    }
  }
  return withStatus(reader, result, { place: at.place, comment });
}

/** What was meant, if that can be read. */
function repaired({ repair, read }: TagRule, { text }: WrittenTag): string | undefined {
  const meant = repair?.(text);
  return meant !== undefined && "value" in read(meant) ? meant : undefined;
}

function placeOf({ name }: WrittenTag): string {
  return memberTags.get(name) ?? "a member that carries something";
}

/** What members are called in diagnostics. */
const words: Readonly<Record<Kind, string>> = {
  method: "method",
  stream: "stream",
  command: "command",
  event: "event",
  handler: "handler",
  topic: "handler",
  timer: "timer",
  consumer: "consumer",
  publisher: "publisher",
};

function merge(tags: ReadTags, more: ReadTags): ReadTags {
  const { scopes, sensitive } = tags;
  return {
    ...tags,
    ...more,
    ...(scopes && more.scopes ? { scopes: unique([...scopes, ...more.scopes]) } : {}),
    ...(sensitive && more.sensitive
      ? { sensitive: unique([...sensitive, ...more.sensitive]) }
      : {}),
  };
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

interface StatusAt {
  readonly place: Place;
  readonly comment: Comment | undefined;
}

/** `@status` is one of the route; without a route nobody sees it. */
function withStatus(
  reader: Reader,
  { status, ...tags }: ReadTags,
  { place, comment }: StatusAt,
): MemberTags {
  if (status === undefined) return tags;
  if (tags.http !== undefined) return { ...tags, http: { ...tags.http, status } };
  const tag = findTag(comment, "status");
  if (tag !== undefined && findTag(comment, "http") === undefined) {
    reportMisplaced(
      { reader, tag, place },
      { what: "a member without `@http`", instead: placeOf(tag) },
    );
  }
  return tags;
}

/** The first tag of a name. */
export function findTag(comment: Comment | undefined, name: string): WrittenTag | undefined {
  return comment?.tags.find((tag) => tag.name === name);
}

function map<From, To>(parsed: Parsed<From>, to: (value: From) => To): Parsed<To> {
  return "problem" in parsed ? parsed : { value: to(parsed.value) };
}

/** `@name other_name`: whether it can be a name on the wire is checked with all the others. */
function readName(text: string): Parsed<ReadTags> {
  const isOne = text !== "" && !/\s/.test(text);
  return isOne ? { value: { name: text } } : { problem: "it takes one name" };
}

/** `@topic orders.created` */
function readTopic(text: string): Parsed<ReadTags> {
  if (text === "" || /\s/.test(text)) return { problem: "it takes one topic" };
  const problem = topicProblem(text);
  return problem === undefined ? { value: { topic: text } } : { problem };
}

/** `@timeout 5s` */
function readTimeout(text: string): Parsed<ReadTags> {
  const timeout = parseDuration(text);
  return timeout === undefined ? { problem: `it takes ${durationRange}` } : { value: { timeout } };
}
