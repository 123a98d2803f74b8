// Generated from examples/quick-example/contracts/quick-example.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const testRequiresUserClaims = {
  kind: "method",
  service: "quick-example",
  member: "testRequiresUserClaims",
  name: "testRequiresUserClaims",
  wire: "nuropb",
  foreign: { name: "test_requires_user_claims" },
  parameters: [],
  args: codec.testRequiresUserClaimsArgs,
  result: codec.testRequiresUserClaimsResult,
  authenticated: true,
};

export const testMethod = {
  kind: "method",
  service: "quick-example",
  member: "testMethod",
  name: "testMethod",
  wire: "nuropb",
  foreign: { name: "test_method" },
  parameters: ["param1", "param2"],
  args: codec.testMethodArgs,
  result: codec.testMethodResult,
};

export const service = {
  name: "quick-example",
  wire: "nuropb",
  fingerprint: "5647154b6959162dd761ef3f7c4fe848",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [testRequiresUserClaims, testMethod],
};
