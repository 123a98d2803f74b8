import type { ObservedMember } from "./observer.ts";

/** What stands for a value that must not be shown. */
const hidden = "•••";

/** What a handler took, for a log: arguments by the names of their parameters, or the payload; without what its contract calls sensitive. */
export function maskedArguments(
  args: readonly unknown[],
  { parameters, rest, sensitive = [] }: ObservedMember,
): unknown {
  const taken = parameters === undefined ? args[0] : byName(args, parameters, rest === true);
  let masked: unknown = taken;
  for (const path of sensitive) masked = hide(masked, path.match(/\[\]|[^.[\]]+/g) ?? []);
  return masked;
}

function byName(
  args: readonly unknown[],
  parameters: readonly string[],
  hasRest: boolean,
): Record<string, unknown> {
  const last = parameters.length - 1;
  const values = parameters.map((name, index): [string, unknown] => [
    name,
    hasRest && index === last ? args.slice(last) : args[index],
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** Rather too much than too little: what is inside of a `Map`, or of a list where a path has no step for it, is hidden as a whole. */
function hide(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return hidden;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map) return hidden;
  if (value instanceof Set) return [...value].map((item) => hide(item, step === "[]" ? rest : []));
  if (Array.isArray(value))
    return value.map((item: unknown) => hide(item, step === "[]" ? rest : []));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [
      name,
      step === "*" || step === name ? hide(item, rest) : item,
    ]),
  );
}
