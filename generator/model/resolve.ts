import type { NamedType } from "./contract.ts";
import type { TypeModel } from "./type.ts";

/** The named types of a model, by id. */
export type Types = Readonly<Record<string, NamedType>>;

/** A type behind the names that lead to it; `undefined` when there is none of that name. */
export function resolve(
  type: TypeModel,
  types: Types,
): Exclude<TypeModel, { kind: "ref" }> | undefined {
  let resolved: TypeModel | undefined = type;
  const seen = new Set<string>();
  while (resolved?.kind === "ref") {
    if (seen.has(resolved.id)) return undefined;
    seen.add(resolved.id);
    resolved = types[resolved.id]?.type;
  }
  return resolved;
}
