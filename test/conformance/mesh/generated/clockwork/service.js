// Generated from test/conformance/mesh/contracts/clockwork.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<[], string>} */
export const ping = {
  kind: "method",
  service: "clockwork",
  member: "ping",
  name: "ping",
  parameters: [],
  args: codec.pingArgs,
  result: codec.pingResult,
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const often = {
  kind: "timer",
  service: "clockwork",
  member: "often",
  name: "often",
  interval: 50,
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const seldom = {
  kind: "timer",
  service: "clockwork",
  member: "seldom",
  name: "seldom",
  interval: 2073600000,
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const atOnce = {
  kind: "timer",
  service: "clockwork",
  member: "atOnce",
  name: "atOnce",
  interval: 3600000,
  eager: true,
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const nightly = {
  kind: "timer",
  service: "clockwork",
  member: "nightly",
  name: "nightly",
  cron: "30 2 * * *",
  timeZone: "Europe/Paris",
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const together = {
  kind: "timer",
  service: "clockwork",
  member: "together",
  name: "together",
  interval: 50,
  mesh: true,
};

/** @type {import("lagomorph/generated").TimerDescriptor} */
export const onceTogether = {
  kind: "timer",
  service: "clockwork",
  member: "onceTogether",
  name: "onceTogether",
  interval: 3600000,
  eager: true,
  mesh: true,
};

/** @type {import("lagomorph/generated").EventDescriptor<{ timer: string }>} */
export const ticked = {
  kind: "event",
  service: "clockwork",
  member: "ticked",
  name: "ticked",
  payload: codec.tickedPayload,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "clockwork",
  wire: "native",
  fingerprint: "b5992e2e5268b3aca627f7020f40b960",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [ping, often, seldom, atOnce, nightly, together, onceTogether, ticked],
};
