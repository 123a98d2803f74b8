import type { ts } from "ts-morph";

import type { Member } from "../model/contract.ts";
import { readComment, type Comment, type WrittenTag } from "./comment.ts";
import { durationRange, parseDuration } from "./duration.ts";
import { spanLocation } from "./location.ts";
import { pathOf, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { futureTags, implementedTags, nearestTag } from "./tag-table.ts";

/** What the tags of a member say. */
export interface MemberTags {
  /** `@name other_name` */
  readonly name?: string;
  /** `@timeout 5s`, in milliseconds. */
  readonly timeout?: number;
  /** `@idempotent` */
  readonly idempotent?: true;
}

type MemberKind = Member["kind"];

/** Reads the tags of a member, and reports those that do not apply to its kind. */
export function readMemberTags(
  reader: Reader,
  comment: Comment | undefined,
  at: { readonly kind: MemberKind; readonly place: Place },
): MemberTags {
  let result: MemberTags = {};
  for (const tag of comment?.tags ?? []) {
    result = { ...result, ...readMemberTag({ reader, tag, place: at.place }, at.kind) };
  }
  return result;
}

/** A tag that is being read: `place` is the member's, whose file the comment is in. */
interface TagAt {
  readonly reader: Reader;
  readonly tag: WrittenTag;
  readonly place: Place;
}

function readMemberTag(at: TagAt, kind: MemberKind): MemberTags {
  if (at.tag.name === "name") return readName(at);
  if (at.tag.name !== "timeout" && at.tag.name !== "idempotent") return {};
  if (kind === "method" || kind === "stream")
    return at.tag.name === "timeout" ? readTimeout(at) : readIdempotent(at);
  reportMisplaced(at, { what: `this ${kind}`, instead: "a method" });
  return {};
}

/** `@idempotent` */
function readIdempotent(at: TagAt): MemberTags {
  if (at.tag.text !== "") reportValue(at, "it takes no value", "@idempotent");
  return { idempotent: true };
}

/** Reports tags of members on something that is no member: `@timeout` on a property of a payload. */
export function refuseMemberTags(
  reader: Reader,
  comment: Comment | undefined,
  at: { readonly place: Place; readonly what: string },
): void {
  for (const tag of comment?.tags ?? []) {
    if (!implementedTags.has(tag.name) || tag.name === "deprecated") continue;
    const instead = tag.name === "name" ? "a member of a service" : "a method of a service";
    reportMisplaced({ reader, tag, place: at.place }, { what: at.what, instead });
  }
}

/** `@name other_name`: whether it can be a name on the wire is checked with all the others. */
function readName(at: TagAt): MemberTags {
  if (at.tag.text !== "" && !/\s/.test(at.tag.text)) return { name: at.tag.text };
  reportValue(at, "it takes one name", "@name other_name");
  return {};
}

/** `@timeout 5s` */
function readTimeout(at: TagAt): MemberTags {
  const timeout = parseDuration(at.tag.text);
  if (timeout !== undefined) return { timeout };
  reportValue(at, `it takes ${durationRange}`, "@timeout 5s");
  return {};
}

/**
 * Reports the tags of a file that nothing carries out yet, and the near misses of ours. Looks at every doc comment,
 * also at those which TypeScript attaches to nothing, because a constraint must not be lost in silence.
 */
export function checkTags(reader: Reader, file: ts.SourceFile): void {
  for (const { start, text } of findComments(file.text)) {
    for (const tag of readComment(text, start).tags) checkTag(reader, file, tag);
  }
}

function checkTag(reader: Reader, file: ts.SourceFile, tag: WrittenTag): void {
  const details = { location: spanLocation(reader.root, file, tag), path: "" };
  const instead = futureTags.get(tag.name);
  if (instead !== undefined) {
    reader.collector.report("unsupported-tag", { ...details, values: { tag: tag.name, instead } });
    return;
  }
  const nearest = nearestTag(tag.name);
  if (nearest === undefined) return;
  reader.collector.report("unknown-tag", {
    ...details,
    values: { tag: tag.name, instead: nearest },
  });
}

// Strings are matched too, so that what looks like a comment inside one is passed over.
const stringsAndComments =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function findComments(text: string): { start: number; text: string }[] {
  return [...text.matchAll(stringsAndComments)]
    .map((match) => ({ start: match.index, text: match[0] }))
    .filter((found) => /^\/\*\*(?![*/])/.test(found.text));
}

function reportMisplaced(
  { reader, tag, place }: TagAt,
  { what, instead }: { readonly what: string; readonly instead: string },
): void {
  reader.collector.report("tag-does-not-apply", {
    location: spanLocation(reader.root, place.node.getSourceFile(), tag),
    path: pathOf(place),
    values: { tag: tag.name, what, instead },
  });
}

function reportValue({ reader, tag, place }: TagAt, problem: string, example: string): void {
  reader.collector.report("bad-tag-value", {
    location: spanLocation(reader.root, place.node.getSourceFile(), tag),
    path: pathOf(place),
    values: { written: `@${tag.name} ${tag.text}`.trim(), problem, example },
  });
}
