// Generated from examples/quick-example/contracts/quick-example.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
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

/** @type {import("lagomorph/generated").MethodDescriptor<
  [param1: string, param2: Record<string, string>],
  import("../../contracts/quick-example.ts").Reply
>} */
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

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "quick-example",
  wire: "nuropb",
  fingerprint: "5647154b6959162dd761ef3f7c4fe848",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [testRequiresUserClaims, testMethod],
};
