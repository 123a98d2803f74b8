import type { NamedType } from "./contract.ts";
import type { TypeModel } from "./type.ts";

/** The named types of a model, by id. */
export type Types = Readonly<Record<string, NamedType>>;

/** A type that is neither a name nor a brand. */
export type Resolved = Exclude<TypeModel, { kind: "ref" | "branded" }>;

/** A type behind the names and brands around it; `undefined` when there is none of that name. */
export function resolve(type: TypeModel, types: Types): Resolved | undefined {
  let resolved: TypeModel | undefined = type;
  const seen = new Set<string>();
  while (resolved?.kind === "ref" || resolved?.kind === "branded") {
    if (resolved.kind === "branded") resolved = resolved.base;
    else {
      if (seen.has(resolved.id)) return undefined;
      seen.add(resolved.id);
      resolved = types[resolved.id]?.type;
    }
  }
  return resolved;
}
