// Generated from contracts/trees.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/trees.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

type Hidden = { next?: Hidden; pair: [Hidden?, Hidden?] };

export const grow: rpc.MethodDescriptor<[tree: contract.Tree, depth: number], contract.Tree> = {
  kind: "method",
  service: "trees",
  member: "grow",
  name: "grow",
  parameters: ["tree", "depth"],
  args: codec.growArgs,
  result: codec.growResult,
};

export const evaluate: rpc.MethodDescriptor<[expression: contract.Expression], number> = {
  kind: "method",
  service: "trees",
  member: "evaluate",
  name: "evaluate",
  parameters: ["expression"],
  args: codec.evaluateArgs,
  result: codec.evaluateResult,
};

export const store: rpc.MethodDescriptor<[value: contract.Json], void> = {
  kind: "method",
  service: "trees",
  member: "store",
  name: "store",
  parameters: ["value"],
  args: codec.storeArgs,
  result: codec.storeResult,
};

export const hidden: rpc.MethodDescriptor<[list: Hidden], Hidden> = {
  kind: "method",
  service: "trees",
  member: "hidden",
  name: "hidden",
  parameters: ["list"],
  args: codec.hiddenArgs,
  result: codec.hiddenResult,
};

export const ambiguous: rpc.MethodDescriptor<[value: contract.Either], contract.Either> = {
  kind: "method",
  service: "trees",
  member: "ambiguous",
  name: "ambiguous",
  parameters: ["value"],
  args: codec.ambiguousArgs,
  result: codec.ambiguousResult,
};

/** The service `trees`. */
export const service: rpc.ServiceDescriptor = {
  name: "trees",
  wire: "native",
  fingerprint: "091e201c5453827e32367bbd7445ac33",
  members: [grow, evaluate, store, hidden, ambiguous],
};
