// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const everything = {
  kind: "method",
  service: "shapes",
  member: "everything",
  name: "everything",
  parameters: ["value"],
  args: codec.everythingArgs,
  result: codec.everythingResult,
};

export const structural = {
  kind: "method",
  service: "shapes",
  member: "structural",
  name: "structural",
  parameters: ["value"],
  args: codec.structuralArgs,
  result: codec.structuralResult,
};

export const changed = {
  kind: "event",
  service: "shapes",
  member: "changed",
  name: "changed",
  payload: codec.changedPayload,
};

export const special = {
  kind: "method",
  service: "shapes",
  member: "special",
  name: "special",
  parameters: ["value", "at"],
  args: codec.specialArgs,
  result: codec.specialResult,
};

export const plan = {
  kind: "method",
  service: "shapes",
  member: "plan",
  name: "plan",
  parameters: ["days", "nothing"],
  args: codec.planArgs,
  result: codec.planResult,
};

export const paint = {
  kind: "method",
  service: "shapes",
  member: "paint",
  name: "paint",
  parameters: ["red", "most"],
  args: codec.paintArgs,
  result: codec.paintResult,
};

export const stamp = {
  kind: "method",
  service: "shapes",
  member: "stamp",
  name: "stamp",
  parameters: ["id", "by"],
  args: codec.stampArgs,
  result: codec.stampResult,
};

export const service = {
  name: "shapes",
  wire: "native",
  fingerprint: "be888bb3d0838878e2fc97a96e8f4e75",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [everything, structural, changed, special, plan, paint, stamp],
};
