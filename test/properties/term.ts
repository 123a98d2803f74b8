/** A value that is written in three ways: in memory, as the TypeScript type of just this value, and with one thing in it changed. */
export type Term =
  | { readonly kind: "value"; readonly value: Plain; readonly type?: string }
  | { readonly kind: "date"; readonly value: Date }
  | { readonly kind: "url"; readonly value: string }
  | { readonly kind: "bytes"; readonly value: readonly number[] }
  | { readonly kind: "array"; readonly items: readonly Term[] }
  | { readonly kind: "object"; readonly entries: readonly Entry[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [Term, Term])[] }
  | { readonly kind: "set"; readonly items: readonly Term[] };

type Plain = string | number | bigint | boolean | null | undefined;

/** A property. */
export interface Entry {
  readonly name: string;
  readonly value: Term;
}

/** The value itself. */
export function toMemory(term: Term): unknown {
  switch (term.kind) {
    case "value":
    case "date":
      return term.value;
    case "url":
      return new URL(term.value);
    case "bytes":
      return Uint8Array.from(term.value);
    case "array":
      return term.items.map(toMemory);
    case "object":
      return Object.fromEntries(term.entries.map(({ name, value }) => [name, toMemory(value)]));
    case "map":
      return new Map(term.entries.map(([key, value]) => [toMemory(key), toMemory(value)]));
    case "set":
      return new Set(term.items.map(toMemory));
    default:
      return term satisfies never;
  }
}

/** The type whose only value it is, as far as TypeScript can say that. */
export function toType(term: Term): string {
  switch (term.kind) {
    case "value":
      return term.type ?? plainType(term.value);
    case "date":
      return "Date";
    case "url":
      return "URL";
    case "bytes":
      return "Uint8Array";
    case "array":
      return `[${term.items.map(toType).join(", ")}]`;
    case "object": {
      const entries = term.entries.map(({ name, value }) => `${quote(name)}: ${toType(value)}`);
      return `{ ${entries.join("; ")} }`;
    }
    case "map":
      return `Map<${either(term.entries.map(([key]) => key))}, ${either(term.entries.map(([, value]) => value))}>`;
    case "set":
      return `Set<${either(term.items)}>`;
    default:
      return term satisfies never;
  }
}

function either(terms: readonly Term[]): string {
  const types = [...new Set(terms.map(toType))];
  return types.length === 0 ? "never" : types.join(" | ");
}

function plainType(value: Plain): string {
  if (typeof value === "bigint") return `${value}n`;
  return typeof value === "string" ? quote(value) : String(value);
}

/** Line separators would end the line that the value stands in. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Terms that differ from a term in one place. */
export function mutantsOf(term: Term): Term[] {
  return [...replacements(term), ...innerMutants(term)];
}

const value = (plain: Plain): Term => ({ kind: "value", value: plain });

const others: readonly Term[] = [
  ...[null, true, 0, 2.5, "zzz", "2024-02-29T12:00:00Z", "7"].map(value),
  value(7n),
  { kind: "array", items: [] },
  { kind: "array", items: [value(null)] },
  { kind: "object", entries: [] },
  { kind: "date", value: new Date("2020-01-01T00:00:00Z") },
  { kind: "url", value: "https://example.org/" },
  { kind: "bytes", value: [9] },
  { kind: "map", entries: [[value("k"), value(1)]] },
  { kind: "set", items: [value("s")] },
];

function replacements(term: Term): readonly Term[] {
  if (term.kind !== "value" || typeof term.value !== "string" || term.type !== undefined) {
    return others;
  }
  return [...others, value(`${term.value}x`), value(term.value.slice(1)), value(`${term.value}5`)];
}

function innerMutants(term: Term): Term[] {
  switch (term.kind) {
    case "array":
      return [
        { ...term, items: [...term.items, value(null)] },
        { ...term, items: term.items.slice(0, -1) },
        ...itemMutants(term.items).map((items): Term => ({ ...term, items })),
      ];
    case "object":
      return objectMutants(term.entries).map((entries): Term => ({ ...term, entries }));
    case "map":
      return term.entries.flatMap(([key, item], index) => [
        ...mutantsOf(key).map((other): Term => ({
          ...term,
          entries: term.entries.with(index, [other, item]),
        })),
        ...mutantsOf(item).map((other): Term => ({
          ...term,
          entries: term.entries.with(index, [key, other]),
        })),
      ]);
    case "set":
      return itemMutants(term.items).map((items): Term => ({ ...term, items }));
    default:
      return [];
  }
}

function itemMutants(items: readonly Term[]): (readonly Term[])[] {
  return items.flatMap((item, index) => mutantsOf(item).map((other) => items.with(index, other)));
}

function objectMutants(entries: readonly Entry[]): (readonly Entry[])[] {
  // A value that is `undefined` may be absent to JSON, though TypeScript tells the two apart.
  const removable = entries.filter((each) => !isUndefined(each.value));
  const removed = removable.map((entry) => entries.filter((each) => each !== entry));
  const added = entries.length === 0 ? [] : [[...entries, { name: "added", value: value(1) }]];
  const changed = entries.flatMap((entry, index) =>
    mutantsOf(entry.value).map((other) => entries.with(index, { ...entry, value: other })),
  );
  return [...removed, ...added, ...changed];
}

function isUndefined(term: Term): boolean {
  return term.kind === "value" && term.value === undefined;
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
  return [...replaced, { ...json, added: 1 }, ...changed.map((each) => Object.fromEntries(each))];
}
