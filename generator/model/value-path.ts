import { resolve, type Types } from "./resolve.ts";
import type { TypeModel } from "./type.ts";

/** `card.number`, `users[].token`, `byName.*.secret` → its steps: names, `[]` for items, `*` for the values of a record, for keys and values of a map. */
export function pathSteps(path: string): string[] {
  return path.match(/\[\]|[^.[\]]+/g) ?? [];
}

/** Whether steps lead from a type to something; of a union, from one of its members. */
export function hasPath(type: TypeModel, steps: readonly string[], types: Types): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  return stepsFrom(type, types).some(([name, next]) => name === step && hasPath(next, rest, types));
}

/**
 * The steps with those put in that were left out: `cards.number` → `cards[].number`; `undefined` when that does not help.
 */
export function completePath(
  type: TypeModel,
  steps: readonly string[],
  types: Types,
): readonly string[] | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  const next = stepsFrom(type, types);
  for (const [name, inner] of next) {
    const found = name === step ? completePath(inner, rest, types) : undefined;
    if (found !== undefined) return [name, ...found];
  }
  for (const [name, inner] of next) {
    const isOpen = name === "[]" || name === "*";
    if (isOpen && hasPath(inner, steps, types)) return [name, ...steps];
  }
  return undefined;
}

/** Steps as they are written. */
export function writePath(steps: readonly string[]): string {
  return steps.map((step, index) => (index === 0 || step === "[]" ? step : `.${step}`)).join("");
}

/** Every step from a type, with the type that it leads to. */
export function stepsFrom(
  type: TypeModel,
  types: Types,
): readonly (readonly [string, TypeModel])[] {
  const resolved = resolve(type, types);
  switch (resolved?.kind) {
    case "object":
      return [
        ...resolved.properties.map((property) => [property.name, property.type] as const),
        ...(resolved.additional ? [["*", resolved.additional] as const] : []),
        ...(resolved.patterns ?? []).map(({ values }) => ["*", values] as const),
      ];
    case "record":
      return [["*", resolved.values]];
    case "map":
      return [
        ["*", resolved.values],
        ["*", resolved.keys],
      ];
    case "array":
    case "set":
      return [["[]", resolved.items]];
    case "tuple": {
      const items = [...resolved.items, ...(resolved.tail ?? [])].map((item) => item.type);
      const all = resolved.rest === undefined ? items : [...items, resolved.rest];
      return all.map((item) => ["[]", item] as const);
    }
    case "union":
      return resolved.members.flatMap((member) => [...stepsFrom(member, types)]);
    default:
      return [];
  }
}
