import { hash } from "node:crypto";

import type { Contract, Member, Model, Parameter } from "../model/contract.ts";
import type { ObjectType, TupleItem, TupleType, TypeModel } from "../model/type.ts";
import { partsOf, sameParts } from "./parts.ts";
import { namedType, payloadOf } from "./walk.ts";

/**
 * A hash of what a contract means on the wire: names on the wire, kinds, parameters and types. Comments, the order of files
 * and members, places in the source, and the names of types do not change it.
 */
export function fingerprint(model: Model, contract: Contract): string {
  const parts = partsOf(model, contract);
  const known = marks.get(contract);
  if (known !== undefined && sameParts(known.parts, parts)) return known.mark;
  const mark = markOf(model, contract);
  marks.set(contract, { parts, mark });
  return mark;
}

/** Takes a fingerprint that was made elsewhere, of the same parts of a model. */
export function keepFingerprint(model: Model, contract: Contract, mark: string): void {
  marks.set(contract, { parts: partsOf(model, contract), mark });
}

/** The last fingerprint of each contract, with what it was made of: under `--watch` nearly all are as before. */
const marks = new WeakMap<
  Contract,
  { readonly parts: readonly unknown[]; readonly mark: string }
>();

function markOf(model: Model, contract: Contract): string {
  const shape = shapeOf(model);
  // Of timers and members without an RPC door nothing travels over the mesh.
  const members = contract.members
    .filter((member) => member.kind !== "timer" && !("local" in member))
    .map((member) => memberShape(model, member, shape));
  const whole = [
    contract.name,
    contract.wire,
    contract.naming ?? "",
    members.map((member) => JSON.stringify(member)).toSorted(),
  ];
  return hash("sha256", JSON.stringify(whole)).slice(0, 32);
}

type Shape = (type: TypeModel) => unknown;

function memberShape(model: Model, member: Member, shape: Shape): unknown {
  const { kind, wireName } = member;
  switch (member.kind) {
    case "method":
    case "stream": {
      const results = member.kind === "stream" ? [member.item, member.result] : [member.result];
      const args = parameters(member.parameters, shape);
      return [kind, wireName, args, ...results.map(shape), errors(model, member.errors, shape)];
    }
    case "command":
      return [kind, wireName, parameters(member.parameters, shape)];
    case "event":
      return [kind, wireName, shape(member.payload), ...(member.topic ? [member.topic] : [])];
    case "handler":
      return [
        kind,
        wireName,
        [member.source.service, member.source.wireName, member.delivery, member.durability],
        shape(payloadOf(model, member)),
      ];
    case "topic":
      return [
        kind,
        wireName,
        [member.pattern, member.delivery, member.durability],
        shape(member.payload),
      ];
    case "consumer":
      return [kind, wireName, member.queue, shape(member.payload)];
    case "publisher":
      return [kind, wireName, [member.exchange, member.routingKey], shape(member.payload)];
    case "timer":
      return undefined;
    default:
      return member satisfies never;
  }
}

function errors(model: Model, names: readonly string[], shape: Shape): unknown {
  return names.toSorted().map((name) => {
    const error = model.errors.find((candidate) => candidate.name === name);
    return [name, error === undefined ? null : shape(error.data)];
  });
}

function parameters(list: readonly Parameter[], shape: Shape): unknown {
  return list.map(({ name, type, optional = false, rest = false, default: filled }) => [
    name,
    optional,
    rest,
    shape(type),
    ...(filled === undefined ? [] : [filled]),
  ]);
}

/** How deep into a type the hash looks: beyond, two types count as equal. */
const levels = 32;

const shapes = new WeakMap<Model, Shape>();

/** What services share is hashed once. */
function shapeOf(model: Model): Shape {
  const shape = shapes.get(model) ?? createShape(model);
  shapes.set(model, shape);
  return shape;
}

/** The hash of a type down to a level, and how many levels it has; infinitely many where there are more. */
interface Hashed {
  readonly text: string;
  readonly height: number;
}

/**
 * Hashes of types without their names: a reference is the type behind it. A recursive type is hashed as the tree that it
 * stands for, down to {@link levels}, so that where its names are does not matter.
 */
function createShape(model: Model): Shape {
  const whole = new Map<TypeModel, Hashed>();
  const cut = Array.from({ length: levels + 1 }, () => new Map<TypeModel, Hashed>());
  const go = (type: TypeModel, level: number): Hashed => {
    if (type.kind === "ref") return go(namedType(model, type.id), level);
    if (type.kind === "branded") return go(type.base, level);
    if (level === 0) return { text: type.kind, height: Infinity };
    const known = leafHash(type) ?? whole.get(type);
    if (known !== undefined && known.height <= level) return known;
    const found = cut[level]?.get(type);
    if (found !== undefined) return found;
    let deepest = 0;
    const parts = typeParts(type, (inner) => {
      const { text, height } = go(inner, level - 1);
      deepest = Math.max(deepest, height);
      return text;
    });
    const hashed = { text: hash("sha256", JSON.stringify(parts)), height: deepest + 1 };
    if (hashed.height === Infinity) cut[level]?.set(type, hashed);
    else whole.set(type, hashed);
    return hashed;
  };
  return (type) => go(type, levels).text;
}

/** The hashes of what most types end in: one for all mentions of it. */
const leafHashes = new Map<string, Hashed>();

function leafHash(type: TypeModel): Hashed | undefined {
  if ((type.kind !== "string" && type.kind !== "number") || type.rules !== undefined)
    return undefined;
  const known = leafHashes.get(type.kind);
  if (known !== undefined) return known;
  const hashed = { text: hash("sha256", JSON.stringify([type.kind])), height: 1 };
  leafHashes.set(type.kind, hashed);
  return hashed;
}

function typeParts(type: Exclude<TypeModel, { kind: "ref" | "branded" }>, of: Shape): unknown {
  switch (type.kind) {
    case "object":
      return objectParts(type, of);
    case "tuple":
      return tupleParts(type, of);
    case "union":
      return ["union", type.members.map(of).map(String).toSorted()];
    case "enum":
      return ["union", enumMembers(type).map(of).map(String).toSorted()];
    case "literal":
      return ["literal", type.value];
    case "array":
      return ["array", of(type.items), ...ruleParts(type.rules)];
    case "record":
      return ["record", of(type.values), ...ruleParts(type.rules)];
    case "number":
    case "string":
    case "bigint":
      return [type.kind, ...ruleParts(type.rules)];
    case "set":
      return ["set", of(type.items), ...ruleParts(type.rules)];
    case "map":
      return ["map", of(type.keys), of(type.values), ...ruleParts(type.rules)];
    case "template":
      return ["template", type.parts, ...ruleParts(type.rules)];
    case "bigint-literal":
      return ["bigint-literal", type.value];
    // Bytes are the same on the wire, whatever holds them.
    default:
      return [type.kind];
  }
}

function objectParts(type: ObjectType, of: Shape): unknown {
  return [
    "object",
    propertyParts(type, of),
    type.additional ? of(type.additional) : null,
    ...ruleParts(type.closed === undefined ? type.rules : { ...type.rules, closed: type.closed }),
    ...patternParts(type, of),
  ];
}

function tupleParts(type: TupleType, of: Shape): unknown {
  return [
    "tuple",
    itemParts(type.items, of),
    type.rest ? of(type.rest) : null,
    ...(type.tail ? [itemParts(type.tail, of)] : []),
  ];
}

/** Rules in an order of their own; nothing where there are none, as it was before there were any. */
function ruleParts(rules: object | undefined): unknown[] {
  if (rules === undefined) return [];
  const entries = Object.entries(rules).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? [] : [entries.toSorted(([a], [b]) => (a < b ? -1 : 1))];
}

function itemParts(items: readonly TupleItem[], of: Shape): unknown {
  return items.map((item) => [item.optional ?? false, of(item.type)]);
}

/** Nothing where there is none, so that contracts without them keep the hash that they had. */
function patternParts({ patterns = [] }: ObjectType, of: Shape): readonly unknown[] {
  return patterns.map(({ keys, values }) => JSON.stringify([of(keys), of(values)])).toSorted();
}

function propertyParts(type: TypeModel & { readonly kind: "object" }, of: Shape): unknown {
  return type.properties
    .map(({ name, optional = false, type: value, default: filled, was }) => {
      if (filled === undefined && was === undefined) {
        // What JSON.stringify gives of the three, in a third of the time.
        return `[${JSON.stringify(name)},${optional},${JSON.stringify(of(value))}]`;
      }
      return JSON.stringify([name, optional, of(value), filled ?? null, was ?? []]);
    })
    .toSorted();
}

function enumMembers(type: TypeModel & { readonly kind: "enum" }): TypeModel[] {
  return type.members.map(({ value }) => ({ kind: "literal", value }));
}
