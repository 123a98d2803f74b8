import type { ts } from "./ts-morph.js";

import type { Member } from "../model/contract.ts";
import { toDoc, type Comment } from "./comment.ts";
import { locationOf } from "./location.ts";
import type { MemberTags } from "./member-tags.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** A member of a service that is being read. */
export interface MemberAt {
  readonly name: string;
  readonly type: ts.Type;
  /** How a property's type was written. */
  readonly typeNode: ts.TypeNode | undefined;
  readonly place: Place;
  readonly comment: Comment | undefined;
  /** The members of bases that it takes the place of. */
  readonly others: readonly ts.Symbol[];
}

/** What every member has, and what its tags say. */
export function common(
  reader: Reader,
  { name, place, comment }: MemberAt,
  { name: wireName, ...tags }: MemberTags,
): Pick<Member, "name" | "wireName" | "doc" | "location"> & Omit<MemberTags, "name"> {
  const doc = comment === undefined ? undefined : toDoc(comment);
  return {
    name,
    wireName: wireName ?? name,
    ...(doc === undefined ? {} : { doc }),
    ...tags,
    location: locationOf(reader.root, place.node),
  };
}
