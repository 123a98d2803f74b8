import type { ts } from "ts-morph";

import type { Member } from "../model/contract.ts";
import { toDoc, type Comment } from "./comment.ts";
import { locationOf } from "./location.ts";
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
}

/** What every member has. */
export function common(
  reader: Reader,
  { name, place, comment }: MemberAt,
  wireName: string | undefined,
): Pick<Member, "name" | "wireName" | "doc" | "location"> {
  const doc = comment === undefined ? undefined : toDoc(comment);
  return {
    name,
    wireName: wireName ?? name,
    ...(doc === undefined ? {} : { doc }),
    location: locationOf(reader.root, place.node),
  };
}
