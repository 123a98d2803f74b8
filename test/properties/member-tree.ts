import fc from "fast-check";

import type { Tree } from "./tree.ts";

/** A member of a service as the grammar makes it: what `write-members.ts` turns into TypeScript. */
export interface Member {
  readonly kind: (typeof kinds)[number];
  readonly parameters: readonly Parameter[];
  readonly rest: MemberType;
  /** Whether there is a rest parameter. */
  readonly hasRest: boolean;
  /** What it answers, streams or carries. */
  readonly type: MemberType;
  /** What the end of a stream gives, or the data of an error. */
  readonly other: MemberType;
  readonly throws: boolean;
  /** By which name, with which tags and options. */
  readonly style: number;
}

/** A type; `null`: that of the contract. */
export type MemberType = Tree | null;

export interface Parameter {
  readonly type: MemberType;
  /** `default`: optional, with a `@default`. */
  readonly presence: "required" | "optional" | "default";
}

const kinds = [
  "method",
  "void method",
  "stream",
  "generator",
  "command",
  "event",
  "handler",
  "topic",
  "every",
  "cron",
  "consumer",
  "publisher",
] as const;

/** Members of any kind. */
export function memberLists(leaves: fc.Arbitrary<Tree>): fc.Arbitrary<Member[]> {
  const type = fc.oneof(
    { weight: 4, arbitrary: leaves },
    { weight: 1, arbitrary: fc.constant<MemberType>(null) },
  );
  const presence = fc.constantFrom<Parameter["presence"]>("required", "optional", "default");
  const member = fc.record({
    kind: fc.constantFrom("method", ...kinds),
    parameters: fc.array(fc.record({ type, presence }), { maxLength: 3 }),
    rest: type,
    hasRest: fc.nat({ max: 3 }).map((each) => each === 0),
    type,
    other: type,
    throws: fc.boolean(),
    style: fc.nat({ max: 359 }),
  });
  return fc.array(member, { maxLength: 3 });
}
