import { isDeepStrictEqual } from "node:util";

import type { Contract, ErrorModel, Model } from "../model/contract.ts";
import { reachableTypes } from "../model/references.ts";
import { assemble, inOrder } from "./assemble.ts";
import { isNumbered } from "./twins.ts";

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
  const kept = reachableTypes(before.types, [...services, ...errors]);
  const types = new Map(Object.entries(before.types).filter(([id]) => kept.has(id)));
  const isWhole =
    mergeInto(types, new Map(Object.entries(part.types)), before.types) &&
    ![...types.keys()].some(isNumbered);
  const errorsByName = new Map(errors.map((error) => [error.name, error]));
  const read = new Map(part.errors.map((error) => [error.name, error]));
  const errorsBefore = Object.fromEntries(before.errors.map((error) => [error.name, error]));
  if (!isWhole || read.size < part.errors.length || !mergeInto(errorsByName, read, errorsBefore))
    return undefined;
  const again = asBefore(before.services, part.services);
  return assemble([...services, ...again], [...errorsByName.values()], inOrder(types));
}

/** Services that were read again, as the objects that they were before where they are equal: then nothing is made of them anew. */
function asBefore(before: readonly Contract[], again: readonly Contract[]): readonly Contract[] {
  return again.map((contract) =>
    sameOr(
      contract,
      before.find(({ name }) => name === contract.name),
    ),
  );
}

/** What something was before, as that object, where both are equal. */
export function sameOr<Value>(value: Value, before: Value | undefined): Value {
  return before !== undefined && isDeepStrictEqual(before, value) ? before : value;
}

function errorsOf(services: readonly Contract[], { errors }: Model): ErrorModel[] {
  const names = new Set(
    services.flatMap(({ members }) =>
      members.flatMap((member) => ("errors" in member ? member.errors : [])),
    ),
  );
  return errors.filter(({ name }) => names.has(name));
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
    into.set(key, sameOr(value, known ?? before[key]));
  }
  return true;
}
