// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as codec from "./codec.js";

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: import("../../contracts/shapes.ts").Everything],
  import("../../contracts/shapes.ts").Everything
>} */
export const everything = {
  kind: "method",
  service: "shapes",
  member: "everything",
  name: "everything",
  parameters: ["value"],
  args: codec.everythingArgs,
  result: codec.everythingResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: { at: Date; tags: readonly string[]; pair: readonly [x: number, y?: number] }],
  void
>} */
export const structural = {
  kind: "method",
  service: "shapes",
  member: "structural",
  name: "structural",
  parameters: ["value"],
  args: codec.structuralArgs,
  result: codec.structuralResult,
};

/** @type {import("lagomorph/generated").EventDescriptor<import("../../contracts/shapes.ts").Everything>} */
export const changed = {
  kind: "event",
  service: "shapes",
  member: "changed",
  name: "changed",
  payload: codec.changedPayload,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [value: import("../../contracts/shapes.ts").Special, at: ReadonlyMap<string, Date>],
  Set<string>
>} */
export const special = {
  kind: "method",
  service: "shapes",
  member: "special",
  name: "special",
  parameters: ["value", "at"],
  args: codec.specialArgs,
  result: codec.specialResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [days: import("../../contracts/shapes.ts").Days, nothing: Record<string, never>],
  import("../../contracts/shapes.ts").Tree
>} */
export const plan = {
  kind: "method",
  service: "shapes",
  member: "plan",
  name: "plan",
  parameters: ["days", "nothing"],
  args: codec.planArgs,
  result: codec.planResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [
    red: import("../../contracts/shapes.ts").Color.Red,
    most: (typeof import("../../contracts/shapes.ts").Level)["very high"],
  ],
  { level: import("../../contracts/shapes.ts").Level.High }[]
>} */
export const paint = {
  kind: "method",
  service: "shapes",
  member: "paint",
  name: "paint",
  parameters: ["red", "most"],
  args: codec.paintArgs,
  result: codec.paintResult,
};

/** @type {import("lagomorph/generated").MethodDescriptor<
  [
    id: import("../../contracts/shapes.ts").Marked<string, "Shape">,
    by: import("../../contracts/shapes.ts").Signed<"you">,
  ],
  import("../../contracts/shapes.ts").Marked<number, 2>[]
>} */
export const stamp = {
  kind: "method",
  service: "shapes",
  member: "stamp",
  name: "stamp",
  parameters: ["id", "by"],
  args: codec.stampArgs,
  result: codec.stampResult,
};

/** @type {import("lagomorph/generated").ServiceDescriptor} */
export const service = {
  name: "shapes",
  wire: "native",
  fingerprint: "be888bb3d0838878e2fc97a96e8f4e75",
  schema: () => import("./schema.json", { with: { type: "json" } }),
  members: [everything, structural, changed, special, plan, paint, stamp],
};
