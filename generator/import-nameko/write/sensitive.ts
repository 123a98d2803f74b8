import { settle } from "../settle.ts";
import type { Shape } from "../shape.ts";

/** Something that travels by a name: a parameter. */
export interface Carried {
  readonly python: string;
  /** Its name in the contract; none where the path goes on from the payload itself. */
  readonly name: string | undefined;
  readonly shape: Shape;
}

/** A path of the contract, or `undefined` where it leads nowhere; `isWhole`: more is masked than Python does. */
export interface MaskedPath {
  readonly path: string;
  readonly isWhole: boolean;
}

/** `user.card[0].number` → `user.card[].number`, as far as the types go. */
export function maskedPath(written: string, carried: readonly Carried[]): MaskedPath | undefined {
  const [first, ...steps] = stepsOf(written);
  const root = carried.find(({ python }) => python === first);
  if (root === undefined) return undefined;
  const path: string[] = root.name === undefined ? [] : [root.name];
  let shape: Shape | undefined = settled(root.shape);
  for (const step of steps) {
    const next = follow(shape, step);
    if (next === undefined) break;
    path.push(next.text);
    shape = settled(next.shape);
  }
  const [head, ...rest] = path;
  if (head === undefined) return undefined;
  const text = rest.reduce((all, step) => (step === "[]" ? `${all}[]` : `${all}.${step}`), head);
  return { path: text, isWhole: path.length < steps.length + (root.name === undefined ? 0 : 1) };
}

function settled(shape: Shape): Shape {
  const own = settle(shape);
  return own.kind === "named" ? settle(own.of.shape) : own;
}

/** `user.card[0].number`, `user["card"]` → words, and numbers as `[]`. */
function stepsOf(written: string): readonly string[] {
  return [...written.matchAll(/\[(\d+)\]|\[["']?([^\]"']*)["']?\]|([^.[\]]+)/g)].map(
    ([, index, key, word]) => (index === undefined ? (key ?? word ?? "") : "[]"),
  );
}

function follow(
  shape: Shape | undefined,
  step: string,
): { readonly text: string; readonly shape: Shape } | undefined {
  switch (shape?.kind) {
    case "array":
      return step === "[]" ? { text: "[]", shape: shape.items } : undefined;
    case "record":
      return step === "[]" ? undefined : { text: "*", shape: shape.values };
    case "object": {
      const field = shape.fields.find(({ name }) => name === step);
      const isPlain = /^[^.[\]*\s,]+$/.test(step);
      return field && isPlain ? { text: step, shape: field.shape } : undefined;
    }
    case "union": {
      const found = shape.members.map((member) => follow(settled(member), step));
      return found.find((each) => each !== undefined);
    }
    default:
      return undefined;
  }
}
