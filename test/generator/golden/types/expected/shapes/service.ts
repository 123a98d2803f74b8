// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shapes.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

export const everything: rpc.MethodDescriptor<[value: contract.Everything], contract.Everything> = {
  kind: "method",
  service: "shapes",
  member: "everything",
  name: "everything",
  parameters: ["value"],
  args: codec.everythingArgs,
  result: codec.everythingResult,
};

export const structural: rpc.MethodDescriptor<
  [value: { at: Date; tags: readonly string[]; pair: readonly [x: number, y?: number] }],
  void
> = {
  kind: "method",
  service: "shapes",
  member: "structural",
  name: "structural",
  parameters: ["value"],
  args: codec.structuralArgs,
  result: codec.structuralResult,
};

export const changed: rpc.EventDescriptor<contract.Everything> = {
  kind: "event",
  service: "shapes",
  member: "changed",
  name: "changed",
  payload: codec.changedPayload,
};

export const special: rpc.MethodDescriptor<
  [value: contract.Special, at: ReadonlyMap<string, Date>],
  Set<string>
> = {
  kind: "method",
  service: "shapes",
  member: "special",
  name: "special",
  parameters: ["value", "at"],
  args: codec.specialArgs,
  result: codec.specialResult,
};

export const plan: rpc.MethodDescriptor<
  [days: contract.Days, nothing: Record<string, never>],
  contract.Tree
> = {
  kind: "method",
  service: "shapes",
  member: "plan",
  name: "plan",
  parameters: ["days", "nothing"],
  args: codec.planArgs,
  result: codec.planResult,
};

export const paint: rpc.MethodDescriptor<
  [red: contract.Color.Red, most: (typeof contract.Level)["very high"]],
  { level: contract.Level.High }[]
> = {
  kind: "method",
  service: "shapes",
  member: "paint",
  name: "paint",
  parameters: ["red", "most"],
  args: codec.paintArgs,
  result: codec.paintResult,
};

/** The service `shapes`. */
export const service: rpc.ServiceDescriptor = {
  name: "shapes",
  wire: "native",
  fingerprint: "2c7446e89a0e9c72af365923b669369b",
  members: [everything, structural, changed, special, plan, paint],
};
