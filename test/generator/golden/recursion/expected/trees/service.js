// Generated from contracts/trees.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const grow = {
  kind: "method",
  service: "trees",
  member: "grow",
  name: "grow",
  parameters: ["tree", "depth"],
  args: codec.growArgs,
  result: codec.growResult,
};

export const evaluate = {
  kind: "method",
  service: "trees",
  member: "evaluate",
  name: "evaluate",
  parameters: ["expression"],
  args: codec.evaluateArgs,
  result: codec.evaluateResult,
};

export const store = {
  kind: "method",
  service: "trees",
  member: "store",
  name: "store",
  parameters: ["value"],
  args: codec.storeArgs,
  result: codec.storeResult,
};

export const hidden = {
  kind: "method",
  service: "trees",
  member: "hidden",
  name: "hidden",
  parameters: ["list"],
  args: codec.hiddenArgs,
  result: codec.hiddenResult,
};

export const ambiguous = {
  kind: "method",
  service: "trees",
  member: "ambiguous",
  name: "ambiguous",
  parameters: ["value"],
  args: codec.ambiguousArgs,
  result: codec.ambiguousResult,
};

export const service = {
  name: "trees",
  wire: "native",
  fingerprint: "091e201c5453827e32367bbd7445ac33",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [grow, evaluate, store, hidden, ambiguous],
};
