// Generated from contracts/trees.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @typedef {{ next?: Hidden; pair: [Hidden?, Hidden?] }} Hidden */

/** @type {import("lagomorph/generated").MethodDescriptor<
  [tree: import("../../contracts/trees.ts").Tree, depth: number],
  import("../../contracts/trees.ts").Tree
>} */
export const grow = {
  kind: "method",
  service: "trees",
  member: "grow",
  name: "grow",
  parameters: ["tree", "depth"],
  args: codec.growArgs,
  result: codec.growResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [expression: import("../../contracts/trees.ts").Expression],
  number
>} */
export const evaluate = {
  kind: "method",
  service: "trees",
  member: "evaluate",
  name: "evaluate",
  parameters: ["expression"],
  args: codec.evaluateArgs,
  result: codec.evaluateResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: import("../../contracts/trees.ts").Json],
  void
>} */
export const store = {
  kind: "method",
  service: "trees",
  member: "store",
  name: "store",
  parameters: ["value"],
  args: codec.storeArgs,
  result: codec.storeResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[list: Hidden], Hidden>} */
export const hidden = {
  kind: "method",
  service: "trees",
  member: "hidden",
  name: "hidden",
  parameters: ["list"],
  args: codec.hiddenArgs,
  result: codec.hiddenResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: import("../../contracts/trees.ts").Either],
  import("../../contracts/trees.ts").Either
>} */
export const ambiguous = {
  kind: "method",
  service: "trees",
  member: "ambiguous",
  name: "ambiguous",
  parameters: ["value"],
  args: codec.ambiguousArgs,
  result: codec.ambiguousResult,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "trees",
  wire: "native",
  fingerprint: "091e201c5453827e32367bbd7445ac33",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [grow, evaluate, store, hidden, ambiguous],
};
