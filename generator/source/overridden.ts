import { ts } from "./ts-morph.js";

import { commentOf, commentOfNode, type FoundComment } from "./doc.ts";
import { typeNodeOf } from "./inferred.ts";
import type { Reader } from "./reader.ts";
import { ruleOf } from "./rule.ts";
import { memberTags } from "./tag-table.ts";

/**
 * The properties of a type's bases and parts that have the name of one of its own, but for those that the checker joined to it:
 * what `interface Admin extends User { name: "root" }` takes the place of, and what of two bases came second.
 */
export function overriddenBy(
  reader: Reader,
  owner: ts.Type,
  property: ts.Symbol,
): readonly ts.Symbol[] {
  const [, ...parts] = partsWithin(reader, owner);
  if (parts.length === 0) return [];
  const known = new Set(property.declarations);
  const properties = parts.flatMap((part) => [part.getProperty(property.name) ?? []].flat());
  return [...new Set(properties)].filter((each) => {
    // Nothing declares what `Record<"port", Port>` has.
    if (each.declarations === undefined) return each !== property;
    const news = each.declarations.filter((node) => !known.has(node));
    for (const node of news) known.add(node);
    return news.length > 0;
  });
}

/** A type, and all that it extends or is an intersection of, and so on. */
export function partsWithin(reader: Reader, type: ts.Type): readonly ts.Type[] {
  const { parts } = reader.facts;
  const known = parts.get(type);
  if (known !== undefined) return known;
  const found = new Set([type]);
  // What is added meanwhile is gone through, too.
  for (const each of found) for (const part of partsOf(reader, each)) found.add(part);
  const all = [...found];
  parts.set(type, all);
  return all;
}

/** What a type extends, or is an intersection of. */
function partsOf({ checker }: Reader, type: ts.Type): readonly ts.Type[] {
  if (type.isIntersection()) return type.types;
  const target = (type as Partial<ts.TypeReference>).target ?? type; // a generic's bases are those of its target
  return target.isClassOrInterface() ? checker.getBaseTypes(target) : [];
}

/** A comment of what a property takes the place of, but for what the property says itself, and for what need not hold for a narrower type. */
export function inheritedComment(
  comment: FoundComment,
  { own, isNarrowed }: { readonly own: readonly FoundComment[]; readonly isNarrowed: boolean },
): FoundComment {
  const said = new Set(own.flatMap(({ tags }) => tags.map(({ name }) => name)));
  const tags = comment.tags.filter((tag) => {
    const { name } = tag;
    if (ruleOf(tag) !== undefined || name === "sensitive") return true;
    return !said.has(name) && !(isNarrowed && name === "example");
  });
  return { ...comment, tags, isNarrowed };
}

/**
 * The comment of a member of a service, with the tags of the members that it takes the place of, but for those that it has itself: who may call
 * `get` in a base may not call it by another line in the service. They are shown at the member's name.
 */
export function memberComment(
  own: FoundComment | undefined,
  { others, node }: { readonly others: readonly ts.Symbol[]; readonly node: ts.Node },
): FoundComment | undefined {
  let whole = own;
  for (const other of others) {
    const base = commentOf(other);
    if (base === undefined) continue;
    const file = node.getSourceFile();
    const at = { start: node.getStart(), end: node.getEnd(), textStart: undefined };
    const { text, tags } = whole ?? { ...base, tags: [] };
    const said = new Set(tags.map(({ name }) => name));
    const inherited = base.tags
      .filter(({ name }) => !said.has(name) && (memberTags.has(name) || alsoOfMembers.has(name)))
      .map((tag) => ({ ...tag, ...at }));
    whole = { text, tags: [...tags, ...inherited], file, start: whole?.start ?? at.start };
  }
  return whole;
}

const alsoOfMembers: ReadonlySet<string> = new Set(["sensitive", "internal", "deprecated"]);

/** What several declarations of one property say. */
export interface Overriding {
  readonly comments: readonly FoundComment[];
  /** How those were written that the first one takes the place of. */
  readonly others?: readonly ts.TypeNode[];
}

/** What several declarations of one property say, of which the first one gives its type. */
export function overriding([first, ...rest]: readonly ts.Declaration[]): Overriding {
  const comment = first === undefined ? undefined : commentOfNode(first);
  const inherited = rest.flatMap((node) => {
    const found = commentOfNode(node);
    return found === undefined ? [] : [{ ...found, isNarrowed: true }];
  });
  const others = rest.flatMap((node) =>
    ts.isVariableDeclaration(node) ? [] : (typeNodeOf(node) ?? []),
  );
  return {
    comments: [...(comment === undefined ? [] : [comment]), ...inherited],
    ...(others.length === 0 ? {} : { others }),
  };
}
