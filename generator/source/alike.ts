import type { Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";

/** Members of a type, and the types to which they may refer. */
interface Members<Item> {
  readonly members: readonly Item[];
  readonly types: Model["types"];
}

/**
 * The members of a type in two readings that are the same ones. They may stand in another order, where that is one of their texts, in which
 * marks are written. What is in one reading only is left out.
 */
export function pairAlike<Item extends { readonly type: TypeModel }>(
  own: Members<Item>,
  other: Members<Item>,
): readonly (readonly [own: Item, other: Item])[] {
  const byForm = groupBy(own.members, ({ type }) => formOf(type));
  const keyIn = (types: Model["types"], { type }: Item): string => {
    const form = formOf(type);
    return (byForm.get(form)?.length ?? 0) > 1 ? nearForm(types, type, 0) : form;
  };
  const byKey = groupBy(own.members, (each) => keyIn(own.types, each));
  return other.members.flatMap((each) => {
    const same = byKey.get(keyIn(other.types, each))?.shift();
    return same === undefined ? [] : [[same, each] as const];
  });
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** What a type is told apart by at first sight. */
function formOf(type: TypeModel): string {
  if (type.kind === "record") return "object";
  if (type.kind !== "object") return type.kind;
  return ["object", ...type.properties.map(({ name }) => name).toSorted()].join(" ");
}

/** From so many levels on what is inside of a type tells it apart no more. */
const deepest = 3;

/** What a type is told apart by from those that have the same form: literals, and kinds of values, some levels deep. */
function nearForm(types: Model["types"], start: TypeModel, depth: number): string {
  let type: TypeModel | undefined = start;
  while (type?.kind === "branded" || type?.kind === "ref")
    type = type.kind === "branded" ? type.base : types[type.id]?.type;
  if (type === undefined) return "";
  const inner = (each: TypeModel): string => nearForm(types, each, depth + 1);
  if (type.kind === "literal") return JSON.stringify(type.value);
  if (depth >= deepest) return formOf(type);
  // With marks there may be several texts in it.
  if (type.kind === "union") return [...new Set(type.members.map(inner))].toSorted().join("|");
  if (type.kind === "array" || type.kind === "set") return `${type.kind} of ${inner(type.items)}`;
  if (type.kind !== "object") return formOf(type);
  const properties = type.properties.map((each) => `${each.name}: ${inner(each.type)}`);
  return ["object", ...properties.toSorted()].join(" ");
}
