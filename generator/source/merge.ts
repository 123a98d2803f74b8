import { isDeepStrictEqual } from "node:util";

import type { Contract, ErrorModel, Model, NamedType } from "../model/contract.ts";
import { assemble } from "./assemble.ts";

/**
 * A model of which the services of some files were read again: theirs, and the others as they were. `undefined` where the
 * parts do not fit together, so that all must be read again.
 */
export function mergeModels(
  before: Model,
  part: Model,
  files: ReadonlySet<string>,
): Model | undefined {
  const services = before.services.filter(({ file }) => !files.has(file));
  const errors = errorsOf(services, before);
  const types = typesOf([...services, ...errors], before);
  const isWhole =
    mergeInto(types, new Map(Object.entries(part.types)), before.types) &&
    ![...types.keys()].some((id) => numbered.test(id));
  const errorsByName = new Map(errors.map((error) => [error.name, error]));
  const read = new Map(part.errors.map((error) => [error.name, error]));
  if (!isWhole || read.size < part.errors.length || !mergeInto(errorsByName, read))
    return undefined;
  return assemble([...services, ...part.services], [...errorsByName.values()], types);
}

/** Ids of types whose names were taken end in a number, which depends on all that was read before. */
const numbered = /~\d+$/;

function errorsOf(services: readonly Contract[], { errors }: Model): ErrorModel[] {
  const names = new Set(
    services.flatMap(({ members }) =>
      members.flatMap((member) => ("errors" in member ? member.errors : [])),
    ),
  );
  return errors.filter(({ name }) => names.has(name));
}

/** The named types to which a part of a model refers, and those to which they do. */
function typesOf(part: unknown, { types }: Model): Map<string, NamedType> {
  const found = new Map<string, NamedType>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const id = "kind" in value && value.kind === "ref" && "id" in value ? value.id : undefined;
    const named = typeof id === "string" && !found.has(id) ? types[id] : undefined;
    if (typeof id === "string" && named !== undefined) {
      found.set(id, named);
      visit(named);
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(part);
  return found;
}

/** Adds entries, as the objects that they were before where they are equal; false when one contradicts what is there. */
function mergeInto<Value>(
  into: Map<string, Value>,
  entries: ReadonlyMap<string, Value>,
  before: Readonly<Record<string, Value>> = {},
): boolean {
  for (const [key, value] of entries) {
    const known = into.get(key);
    if (known !== undefined && !isDeepStrictEqual(known, value)) return false;
    const old = known ?? before[key];
    into.set(key, old !== undefined && isDeepStrictEqual(old, value) ? old : value);
  }
  return true;
}
