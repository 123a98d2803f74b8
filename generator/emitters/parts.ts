import type { Contract, Model } from "../model/contract.ts";
import { reachableTypes } from "../model/references.ts";
import { errorClasses } from "./error-classes.ts";
import { declaredErrors, payloadOf } from "./walk.ts";

/**
 * All of a model on which the files of one service depend, in a fixed order: where each part is the same as before, by
 * identity, the files are as before.
 */
export function partsOf(model: Model, contract: Contract): readonly unknown[] {
  const known = parts.get(model) ?? new Map<Contract, readonly unknown[]>();
  parts.set(model, known);
  const found = known.get(contract) ?? findParts(model, contract);
  known.set(contract, found);
  return found;
}

/** Asked for more than once, so remembered with the model. */
const parts = new WeakMap<Model, Map<Contract, readonly unknown[]>>();

/** Whether each part is the same object, or the same text. */
export function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function findParts(model: Model, contract: Contract): readonly unknown[] {
  const sources = contract.members.flatMap((member) =>
    "source" in member ? member.source.service : [],
  );
  const declared = declaredErrors(contract);
  const errors = model.errors.filter(({ name }) => declared.includes(name));
  const payloads = contract.members.flatMap((member) =>
    member.kind === "handler" ? payloadOf(model, member) : [],
  );
  const types = reachableTypes(model.types, [contract, ...payloads, ...errors]);
  return [
    contract,
    ...model.services.filter(({ name }) => sources.includes(name)),
    ...errors,
    ...[...types].map((id) => model.types[id]),
    // The classes of all errors are named beside each other.
    ...(errors.length > 0 ? namesOfClasses(model, declared) : []),
  ];
}

function namesOfClasses(model: Model, declared: readonly string[]): string[] {
  return errorClasses(model)
    .filter(({ error }) => declared.includes(error.name))
    .map(({ className, exportAs }) => `${className} ${exportAs}`);
}
