import type { Contract, ErrorModel, Model } from "../model/contract.ts";
import { reachableTypes } from "../model/references.ts";
import { sameOr } from "./merge.ts";

/** A model with the places of another reading, and with what that one has where it is equal, so that nothing is made of that anew. */
export function likeBefore(model: Model, before: Model): Model {
  const services = model.services.map((service) => {
    const other = counterpart(service, before.services) ?? service;
    const members = service.members.map((member, at) => ({
      ...member,
      location: other.members[at]?.location ?? member.location,
    }));
    return sameOr({ ...service, location: other.location, members }, other);
  });
  const errors = model.errors.map((error) => {
    const other = counterpart(error, before.errors) ?? error;
    return sameOr({ ...error, location: other.location }, other);
  });
  const types = Object.entries(model.types).map(
    ([id, named]) => [id, sameOr(named, before.types[id])] as const,
  );
  return { services, errors, types: Object.fromEntries(types) };
}

/** The same service or error in another reading. Errors of several files may have one name. */
export function counterpart<Item extends Named>(
  item: Item,
  all: readonly Item[],
): Item | undefined {
  return all.find(
    ({ file, interfaceName, name }) =>
      file === item.file && interfaceName === item.interfaceName && name === item.name,
  );
}

interface Named {
  readonly file?: string;
  readonly interfaceName?: string;
  readonly name: string;
}

/** The services that are others than before, or lead to something that is. Of a model that is {@link likeBefore}. */
export function changedServices(model: Model, before: Model): ReadonlySet<Contract> {
  const types = new Set(
    Object.keys(model.types).filter((id) => model.types[id] !== before.types[id]),
  );
  const kept = new Set<object>([...before.services, ...before.errors]);
  const errors = new Map(model.errors.map((error) => [error.name, error]));
  const isKept = (part: Contract | ErrorModel): boolean =>
    kept.has(part) &&
    (types.size === 0 || [...reachableTypes(model.types, [part])].every((id) => !types.has(id)));
  return new Set(
    model.services.filter((service) => {
      const thrown = service.members.flatMap((member) => ("errors" in member ? member.errors : []));
      const parts = [service, ...thrown.flatMap((name) => errors.get(name) ?? [])];
      return !parts.every(isKept);
    }),
  );
}
