import type { Entry, Plain, Term } from "./term.ts";

/** Terms that differ from a term in one place. */
export function mutantsOf(term: Term): Term[] {
  return changedOnce(term, replacements, true);
}

/** Terms in which something, the whole included, is replaced by that. */
export function replacedOnce(term: Term, other: Term): Term[] {
  return changedOnce(term, () => [other], false);
}

type Change = (term: Term) => readonly Term[];

function changedOnce(term: Term, change: Change, sizes: boolean): Term[] {
  return [...change(term), ...changedInside(term, change, sizes)];
}

const value = (plain: Plain): Term => ({ kind: "value", value: plain });

const others: readonly Term[] = [
  ...[null, true, 0, -0, 2.5, "zzz", "2024-02-29T12:00:00Z", "7"].map(value),
  value(7n),
  { kind: "array", items: [] },
  { kind: "array", items: [value(null)] },
  { kind: "object", entries: [] },
  { kind: "date", value: new Date("2020-01-01T00:00:00Z") },
  { kind: "url", value: "https://example.org/" },
  { kind: "bytes", value: [9], of: "Uint8Array" },
  { kind: "bytes", value: [9], of: "Buffer" },
  { kind: "map", entries: [[value("k"), value(1)]] },
  { kind: "set", items: [value("s")] },
];

function replacements(term: Term): readonly Term[] {
  if (term.kind !== "value") return others;
  const bad = (term.bad ?? []).map(value);
  if (typeof term.value !== "string" || term.type !== undefined) return [...others, ...bad];
  return [
    ...others,
    ...bad,
    value(`${term.value}x`),
    value(term.value.slice(1)),
    value(`${term.value}5`),
    value(term.value.toUpperCase()),
  ];
}

function changedInside(term: Term, change: Change, sizes: boolean): Term[] {
  const inner = (each: Term): Term[] => changedOnce(each, change, sizes);
  const lists = (items: readonly Term[]): (readonly Term[])[] =>
    items.flatMap((item, index) => inner(item).map((other) => items.with(index, other)));
  switch (term.kind) {
    case "array":
      return [
        ...(sizes ? [[...term.items, value(null)], term.items.slice(0, -1)] : []),
        ...lists(term.items),
      ].map((items): Term => ({ ...term, items }));
    case "object": {
      const changed = term.entries.flatMap((entry, index) =>
        inner(entry.value).map((other) => term.entries.with(index, { ...entry, value: other })),
      );
      const all = sizes ? [...otherSizes(term.entries), ...badlyNamed(term), ...changed] : changed;
      return all.map((entries): Term => ({ ...term, entries }));
    }
    case "map":
      return term.entries.flatMap(([key, item], index) =>
        [
          ...inner(key).map((other) => [other, item] as const),
          ...inner(item).map((other) => [key, other] as const),
        ].map((entry): Term => ({ ...term, entries: term.entries.with(index, entry) })),
      );
    case "set":
      return lists(term.items).map((items): Term => ({ ...term, items }));
    default:
      return [];
  }
}

/** One property less, or one more. */
function otherSizes(entries: readonly Entry[]): (readonly Entry[])[] {
  const removed = entries.map((entry) => entries.filter((each) => each !== entry));
  if (entries.length === 0) return removed;
  const free = ["added", "__proto__"].filter((name) => entries.every((each) => each.name !== name));
  const added = free.map((name) => [...entries, { name, value: value(1) }]);
  return [...removed, ...added];
}

/** One property more, or with another name, of those that it must not have. */
function badlyNamed({ entries, badNames = [] }: Term & { readonly kind: "object" }): Entry[][] {
  const [last] = entries.slice(-1);
  const item = last?.value ?? value(1);
  return badNames.flatMap((name) => [
    [...entries, { name, value: item }],
    [...entries.slice(0, -1), { name, value: item }],
  ]);
}

/** JSON with one thing in it changed. */
export function jsonMutantsOf(json: unknown): unknown[] {
  const replaced = [null, true, 0, "zzz", "7", "2024-02-29T12:00:00Z", "AAAA", [], [null], {}];
  if (typeof json === "string") return [...replaced, `${json}x`, json.slice(1), `${json}5`];
  if (Array.isArray(json)) {
    const items: unknown[] = json;
    const changed = items.flatMap((item, index) =>
      jsonMutantsOf(item).map((other) => items.with(index, other)),
    );
    return [...replaced, [...items, null], items.slice(0, -1), [...items, ...items], ...changed];
  }
  if (typeof json !== "object" || json === null) return replaced;
  const entries = Object.entries(json);
  const changed = entries.flatMap(([name, item], index) => [
    entries.filter(([other]) => other !== name),
    ...jsonMutantsOf(item).map((other) => entries.with(index, [name, other])),
  ]);
  const hidden = Object.fromEntries([["__proto__", { added: 1 }], ...entries]);
  return [
    ...replaced,
    { ...json, added: 1 },
    hidden,
    ...changed.map((each) => Object.fromEntries(each)),
  ];
}
