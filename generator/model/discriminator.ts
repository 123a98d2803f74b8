import { resolve, type Types } from "./resolve.ts";
import type { LiteralType, ObjectType, TypeModel } from "./type.ts";

/**
 * The property whose literal tells the members of a union apart: all of them are objects that require it, and no two
 * have the same value. The first such property of the first member.
 */
export function findDiscriminator(members: readonly TypeModel[], types: Types): string | undefined {
  const objects = members.map((member) => resolve(member, types));
  if (!objects.every((object): object is ObjectType => object?.kind === "object")) return undefined;
  return objects[0]?.properties.find(({ name }) => tellsApart(name, objects, types))?.name;
}

function tellsApart(name: string, objects: readonly ObjectType[], types: Types): boolean {
  const literals = objects.map((object) => literalOf(object, name, types));
  const values = new Set(literals.map((literal) => literal?.value));
  return !values.has(undefined) && values.size === objects.length;
}

function literalOf(object: ObjectType, name: string, types: Types): LiteralType | undefined {
  const property = object.properties.find((candidate) => candidate.name === name);
  if (property === undefined || property.optional === true) return undefined;
  // What may come by another name, or not at all, is not there to be looked at.
  if (property.was !== undefined || property.default !== undefined) return undefined;
  const type = resolve(property.type, types);
  return type?.kind === "literal" ? type : undefined;
}
