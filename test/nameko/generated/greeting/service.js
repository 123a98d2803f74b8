// Generated from test/nameko/contracts/greeting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[name: string], string>} */
export const hello = {
  kind: "method",
  service: "greeting",
  member: "hello",
  name: "hello",
  wire: "nameko",
  parameters: ["name"],
  args: codec.helloArgs,
  result: codec.helloResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[number: number], number>} */
export const chain = {
  kind: "method",
  service: "greeting",
  member: "chain",
  name: "chain",
  wire: "nameko",
  parameters: ["number"],
  args: codec.chainArgs,
  result: codec.chainResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [event: string, payload: unknown],
  void
>} */
export const dispatch = {
  kind: "method",
  service: "greeting",
  member: "dispatch",
  name: "emit",
  wire: "nameko",
  parameters: ["event", "payload"],
  args: codec.dispatchArgs,
  result: codec.dispatchResult,
};

/** @type {import("lagomorph/generated").EventDescriptor<unknown>} */
export const greeted = {
  kind: "event",
  service: "greeting",
  member: "greeted",
  name: "greeted",
  wire: "nameko",
  payload: codec.greetedPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "greeting",
  wire: "nameko",
  fingerprint: "52734a42b3ab3dbdd5d2c700974d3142",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [hello, chain, dispatch, greeted],
};
