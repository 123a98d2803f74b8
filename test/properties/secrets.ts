import type { Entry, Term } from "./term.ts";

/** What stands in the place of a secret, and must be shown by no refusal. */
export const secret = "s3cr3t";

const fakes: readonly Term[] = [
  { kind: "value", value: secret },
  { kind: "array", items: [{ kind: "value", value: secret }] },
  { kind: "object", entries: [{ name: secret, value: { kind: "value", value: null } }] },
];

/** Values that differ from a value in one place within what is hidden, and have a secret there. */
export function withSecrets(term: Term, isInHidden = false): Term[] {
  const isHidden = isInHidden || term.isSecret === true;
  const own = isHidden ? fakes : hides(term) ? fakes.slice(0, 1) : [];
  return [...own, ...within(term, isHidden)];
}

function within(term: Term, isHidden: boolean): Term[] {
  const inner = (each: Term): Term[] => withSecrets(each, isHidden);
  switch (term.kind) {
    case "array":
    case "set":
      return term.items.flatMap((item, index) =>
        inner(item).map((other): Term => ({ ...term, items: term.items.with(index, other) })),
      );
    case "object":
      return term.entries.flatMap((entry, index) =>
        withSecrets(entry.value, isHidden || entry.isSecret === true).map((value): Term => ({
          ...term,
          entries: term.entries.with(index, { ...entry, value }),
        })),
      );
    case "map":
      return term.entries.flatMap(([key, value], index) => [
        ...inner(key).map((other): Term => ({
          ...term,
          entries: term.entries.with(index, [other, value]),
        })),
        ...inner(value).map((other): Term => ({
          ...term,
          entries: term.entries.with(index, [key, other]),
        })),
      ]);
    default:
      return [];
  }
}

/** Whether something in a value is hidden. */
function hides(term: Term): boolean {
  if (term.isSecret === true) return true;
  switch (term.kind) {
    case "array":
    case "set":
      return term.items.some(hides);
    case "object":
      return term.entries.some((entry: Entry) => entry.isSecret === true || hides(entry.value));
    case "map":
      return term.entries.flat().some(hides);
    default:
      return false;
  }
}
