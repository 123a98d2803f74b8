// Generated from contracts/hostile.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const turn = {
  kind: "method",
  service: "hostile",
  member: "turn",
  name: "turn",
  parameters: [],
  args: codec.turnArgs,
  result: codec.turnResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<[text: string], string>} */
export const say = {
  kind: "method",
  service: "hostile",
  member: "say",
  name: "say",
  parameters: ["text"],
  args: codec.sayArgs,
  result: codec.sayResult,
  deprecated: "use `shout`",
};

/** @type {import("lagomorph/generated").MethodDescriptor<[text: "*\/" | "`${x}`" | "\u2028" | 'it\'s "quoted"' | "\\" | "line\nbreak" | "\u202e"], import("../../contracts/hostile.ts").Quoted>} */
export const shout = {
  kind: "method",
  service: "hostile",
  member: "shout",
  name: "shout",
  parameters: ["text"],
  args: codec.shoutArgs,
  result: codec.shoutResult,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "hostile",
  wire: "native",
  fingerprint: "2b10ef628a794862fa422fa9002b5791",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [turn, say, shout],
};
