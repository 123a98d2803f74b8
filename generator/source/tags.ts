import { ts } from "./ts-morph.js";

import { findComments, type FoundComment } from "./find-comments.ts";
import { readComment, type Comment, type WrittenTag } from "./comment.ts";
import { commentOfNode } from "./doc.ts";
import { type Replacement, replaceTagName, toEdit } from "./edit.ts";
import { fittingName } from "./fitting-rules.ts";
import { typeNodeOf } from "./inferred.ts";
import { spanLocation } from "./location.ts";
import { propertyStep } from "../model/property-step.ts";
import { pathOf, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { brandRules, isRuleName, ruleForm, targetOf } from "./rule.ts";
import { dataTags, memberTags, nearestTag, onlyNearestTag } from "./tag-table.ts";

/** A tag that is being read: `place` is the member's, whose file the comment is in. */
export interface TagAt {
  readonly reader: Reader;
  readonly tag: WrittenTag;
  readonly place: Place;
}

/** Reports tags that demand something of values on what has none: on a service. */
export function refuseDataTags(
  reader: Reader,
  comment: Comment | undefined,
  at: { readonly place: Place; readonly what: string },
): void {
  for (const tag of comment?.tags ?? []) {
    if (!dataTags.has(tag.name)) continue;
    const instead = "a property, a parameter or a type alias";
    reportMisplaced({ reader, tag, place: at.place }, { what: at.what, instead });
  }
}

/** Reports tags of members on something that is no member: `@timeout` on a property of a payload. */
export function refuseMemberTags(
  reader: Reader,
  comment: Comment | undefined,
  at: { readonly place: Place; readonly what: string; readonly allowed?: string },
): void {
  for (const tag of comment?.tags ?? []) {
    const instead = memberTags.get(tag.name);
    // Others know `@hidden` too, for what is left out of documentation.
    if (instead === undefined || tag.name === "hidden" || tag.name === at.allowed) continue;
    reportMisplaced({ reader, tag, place: at.place }, { what: at.what, instead });
  }
}

/**
 * Reports the tags of a file that nothing carries out yet, and the near misses of ours. Looks at every doc comment,
 * also at those which TypeScript attaches to nothing, because a constraint must not be lost in silence.
 */
export function checkTags(reader: Reader, file: ts.SourceFile): void {
  // Most files have no tag, and few doc comments have a tag of ours.
  let attached: ReturnType<typeof attachedComments> | undefined;
  for (const { start, text } of findComments(file.text).filter(isDocComment)) {
    for (const tag of readComment(text, start).tags) {
      attached ??= attachedComments(file);
      checkTag(reader, { file, tag, node: attached.get(start) });
    }
  }
}

/** Where the doc comments start that stand before something whose tags are read. */
function attachedComments(file: ts.SourceFile): ReadonlyMap<number, ts.Node> {
  const starts = new Map<number, ts.Node>();
  const visit = (node: ts.Node): void => {
    if (hasTags(node)) {
      const comment = commentOfNode(node);
      if (comment !== undefined) starts.set(comment.start, node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return starts;
}

function hasTags(node: ts.Node): boolean {
  if (ts.isParameter(node)) return !ts.isIndexSignatureDeclaration(node.parent);
  return ts.isTypeElement(node) || ts.isClassElement(node) || isTypeDeclaration(node);
}

/** What a comment stands before. */
type Attached = "a type" | "an index signature" | "a value";

function whatIs(node: ts.Node): Attached {
  if (ts.isIndexSignatureDeclaration(node)) return "an index signature";
  return isTypeDeclaration(node) ? "a type" : "a value";
}

function isTypeDeclaration(node: ts.Node): boolean {
  return (
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isClassDeclaration(node)
  );
}

/** What they say is about one place where a value stands, not about all values of a type. */
const propertyTags: ReadonlySet<string> = new Set(["default", "was", "sensitive"]);

interface TagInFile {
  readonly file: ts.SourceFile;
  readonly tag: WrittenTag;
  /** What the comment stands before, if its tags are read. */
  readonly node: ts.Node | undefined;
}

/** The way to what is declared, by the names around it: `Shop.add → item`, `Item.size.width`. */
function declaredPath(node: ts.Node): string {
  const name = ts.getNameOfDeclaration(node as ts.Declaration)?.getText() ?? ""; // what has no name has none
  const outer = ts.findAncestor(node.parent, hasTags);
  if (outer === undefined) return name;
  if (ts.isParameter(node)) return `${declaredPath(outer)} → ${name}`;
  if (name === "") return declaredPath(outer);
  return `${declaredPath(outer)}${propertyStep(name.replaceAll(/^["']|["']$/g, ""))}`;
}

function checkTag(reader: Reader, { file, tag, node }: TagInFile): void {
  const before = node === undefined ? undefined : whatIs(node);
  const path = node === undefined ? "" : declaredPath(node);
  const details = { location: spanLocation(reader.root, file, tag), path };
  if (before !== undefined && before !== "a value" && propertyTags.has(tag.name)) {
    const values = { tag: tag.name, what: before, instead: "a property or a parameter" };
    reader.collector.report("tag-does-not-apply", { ...details, values });
    return;
  }
  if (dataTags.has(tag.name)) {
    if (before === undefined) {
      const values = { tag: tag.name, inside: insideOfTypes(tag) };
      reader.collector.report("tag-on-nothing", { ...details, values });
    }
    return;
  }
  const nearest = nearestTag(tag.name);
  if (nearest === undefined) return;
  const only = onlyNearestTag(tag.name);
  const fix = only === undefined ? undefined : replaceTagName(tag, fitting(reader, only, node));
  reader.collector.report("unknown-tag", {
    ...details,
    values: { tag: tag.name, instead: fitting(reader, nearest, node) },
    ...toEdit(reader.root, file, fix),
  });
}

/** `@min 3` of a text is its length. */
function fitting(reader: Reader, name: string, node: ts.Node | undefined): string {
  if (node === undefined || !isRuleName(name)) return name;
  const type = ts.isTypeAliasDeclaration(node) ? node.type : typeNodeOf(node);
  return type === undefined
    ? name
    : fittingName(reader, name, reader.checker.getTypeFromTypeNode(type));
}

/** Where no tag can stand, a rule is a word of lagomorph/contract: `@minLength 2` → `string & MinLength<2>`. */
function insideOfTypes({ name, text }: WrittenTag): string {
  if (!isRuleName(name) || !brandRules.includes(name) || text.includes("\n")) return "";
  const target = targetOf(name);
  const word = name.replace("imum", "").replace("integer", "int");
  const form = ruleForm(name);
  const value = form === "pattern" || form === "format" ? JSON.stringify(text) : text;
  const rule = `${word.charAt(0).toUpperCase()}${word.slice(1)}${form === "flag" ? "" : `<${value}>`}`;
  return `; inside of another type write \`${target === "list" ? "T[]" : target} & ${rule}\``;
}

/** `/** … *\/` */
function isDocComment({ text }: FoundComment): boolean {
  return /^\/\*\*(?![*/])/.test(text);
}

/** Reports a tag that does not belong where it stands. */
export function reportMisplaced(
  { reader, tag, place }: TagAt,
  { what, instead }: { readonly what: string; readonly instead: string },
): void {
  reader.collector.report("tag-does-not-apply", {
    location: spanLocation(reader.root, place.node.getSourceFile(), tag),
    path: pathOf(place),
    values: { tag: tag.name, what, instead },
  });
}

interface WrongValue {
  readonly problem: string;
  readonly example: string;
  readonly fix?: Replacement | undefined;
}

/** Reports a tag whose value is wrong. */
export function reportValue(
  { reader, tag, place }: TagAt,
  { problem, example, fix }: WrongValue,
): void {
  const file = place.node.getSourceFile();
  reader.collector.report("bad-tag-value", {
    location: spanLocation(reader.root, file, tag),
    path: pathOf(place),
    values: { written: `@${tag.name} ${tag.text}`.trim(), problem, example },
    ...toEdit(reader.root, file, fix),
  });
}
