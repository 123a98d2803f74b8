// Generated from test/conformance/mesh/contracts/vault.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[box: string], string>} */
export const open = {
  kind: "method",
  service: "vault",
  member: "open",
  name: "open",
  parameters: ["box"],
  args: codec.openArgs,
  result: codec.openResult,
  authenticated: true,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[box: string, weight: number], string>} */
export const store = {
  kind: "method",
  service: "vault",
  member: "store",
  name: "store",
  parameters: ["box", "weight"],
  args: codec.storeArgs,
  result: codec.storeResult,
  authenticated: true,
  scopes: ["vault:write"],
};

/** @type {import("lagomorph/generated").StreamDescriptor<[], string>} */
export const audit = {
  kind: "stream",
  service: "vault",
  member: "audit",
  name: "audit",
  parameters: [],
  args: codec.auditArgs,
  item: codec.auditItem,
  result: codec.auditResult,
  authenticated: true,
  scopes: ["vault:read"],
};

/** @type {import("lagomorph/generated").CommandDescriptor<[box: string]>} */
export const destroy = {
  kind: "command",
  service: "vault",
  member: "destroy",
  name: "destroy",
  parameters: ["box"],
  args: codec.destroyArgs,
  authenticated: true,
  scopes: ["vault:write"],
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [box: string, asCaller: boolean],
  string
>} */
export const relay = {
  kind: "method",
  service: "vault",
  member: "relay",
  name: "relay",
  parameters: ["box", "asCaller"],
  args: codec.relayArgs,
  result: codec.relayResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [],
  { claims: boolean; token: boolean }
>} */
export const peek = {
  kind: "method",
  service: "vault",
  member: "peek",
  name: "peek",
  parameters: [],
  args: codec.peekArgs,
  result: codec.peekResult,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "vault",
  wire: "native",
  fingerprint: "0de3d9a76661ef0ba4c495432fd4a9ce",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [open, store, audit, destroy, relay, peek],
};
