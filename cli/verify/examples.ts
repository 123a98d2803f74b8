import type { Model } from "../../generator/index.ts";

type Contract = Model["services"][number];
type Method = Extract<Contract["members"][number], { kind: "method" }>;

type Written = NonNullable<Method["examples"]>[number];

/** One `@example` of a method, as it travels. */
export interface Example extends Written {
  readonly service: string;
  /** The method's name on the wire. */
  readonly method: string;
  readonly encrypted?: true;
}

/** The examples of all methods that may be called over the mesh, in the order of the contract. */
export function examplesOf({ name: service, members }: Contract): readonly Example[] {
  return members.flatMap((member) => {
    if (member.kind !== "method" || member.local === true) return [];
    const method = member.wireName;
    const sealed = member.encrypted === true ? { encrypted: true as const } : {};
    return (member.examples ?? []).map((example) => ({ ...example, service, method, ...sealed }));
  });
}
