// Generated from contracts/hostile.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

export const turn = {
  kind: "method",
  service: "hostile",
  member: "turn",
  name: "turn",
  parameters: [],
  args: codec.turnArgs,
  result: codec.turnResult,
};

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

export const shout = {
  kind: "method",
  service: "hostile",
  member: "shout",
  name: "shout",
  parameters: ["text"],
  args: codec.shoutArgs,
  result: codec.shoutResult,
};

export const service = {
  name: "hostile",
  wire: "native",
  fingerprint: "2b10ef628a794862fa422fa9002b5791",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [turn, say, shout],
};
