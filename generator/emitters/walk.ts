import type {
  Consumer,
  Contract,
  Event,
  Handler,
  Member,
  Model,
  Publisher,
  TopicHandler,
} from "../model/contract.ts";
import type { ObjectType, TypeModel } from "../model/type.ts";

/**
 * Visits a type and every type in it, named types once each. The visitor says whether to go on into the type.
 */
export function visitTypes(
  model: Model,
  root: TypeModel,
  visit: (type: TypeModel) => boolean,
): void {
  const seen = new Set<string>();
  const go = (type: TypeModel): void => {
    if (type.kind === "ref") {
      if (seen.has(type.id)) return;
      seen.add(type.id);
    }
    if (visit(type)) for (const child of childTypes(model, type)) go(child);
  };
  go(root);
}

/** The types directly in a type; of a reference, the named type. */
export function childTypes(model: Model, type: TypeModel): readonly TypeModel[] {
  switch (type.kind) {
    case "array":
      return [type.items];
    case "set":
      return [type.items];
    case "map":
      return [type.keys, type.values];
    case "tuple":
      return [
        ...[...type.items, ...(type.tail ?? [])].map((item) => item.type),
        ...(type.rest ? [type.rest] : []),
      ];
    case "object": {
      const types = type.properties.map((property) => property.type);
      if (type.patterns !== undefined) types.push(...type.patterns.map(({ values }) => values));
      if (type.additional !== undefined) types.push(type.additional);
      return types;
    }
    case "branded":
      return [type.base];
    case "record":
      return [type.values];
    case "union":
      return type.members;
    case "ref":
      return [namedType(model, type.id)];
    default:
      return [];
  }
}

/** Whether an object has properties beside those that have a name. */
export function hasOthers(type: ObjectType): boolean {
  return type.additional !== undefined || (type.patterns ?? []).length > 0;
}

/** The type behind a reference. Throws for an id that the model lacks, which no contract can cause. */
export function namedType(model: Model, id: string): TypeModel {
  const named = Object.hasOwn(model.types, id) ? model.types[id] : undefined;
  if (named === undefined) throw new Error(`the model has no type ${JSON.stringify(id)}`);
  return named.type;
}

/** The payload of the event that a handler takes; `undefined` when the model lacks the event. */
function handledPayload(
  model: Model,
  source: { readonly service: string; readonly event: string },
): TypeModel | undefined {
  const service = model.services.find((candidate) => candidate.name === source.service);
  const member = service?.members.find((candidate) => candidate.name === source.event);
  return member?.kind === "event" ? member.payload : undefined;
}

/** A member that carries one payload. */
export type PayloadMember = Event | Handler | TopicHandler | Consumer | Publisher;

/** The payload of a member that has one. Throws when a handler's event is missing, which the checks refuse. */
export function payloadOf(model: Model, member: PayloadMember): TypeModel {
  if (member.kind !== "handler") return member.payload;
  const payload = handledPayload(model, member.source);
  if (payload === undefined) {
    throw new Error(`no event ${member.source.service}.${member.source.event} for ${member.name}`);
  }
  return payload;
}

/** The types of a member: parameters and result, or payload. */
export function memberTypes(model: Model, member: Member): readonly TypeModel[] {
  switch (member.kind) {
    case "method":
      return [...member.parameters.map((parameter) => parameter.type), member.result];
    case "stream":
      return [...member.parameters.map((parameter) => parameter.type), member.item, member.result];
    case "command":
      return member.parameters.map((parameter) => parameter.type);
    case "event":
    case "handler":
    case "topic":
    case "consumer":
    case "publisher":
      return [payloadOf(model, member)];
    case "timer":
      return [];
    default:
      return member satisfies never;
  }
}

/** The names of all errors that a service's methods declare, in the order of the contract. */
export function declaredErrors(contract: Contract): readonly string[] {
  const names = contract.members.flatMap((member) =>
    member.kind === "method" || member.kind === "stream" ? member.errors : [],
  );
  return [...new Set(names)];
}
