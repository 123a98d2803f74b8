import { type Declarations, objectOf, type Written } from "./declarations.ts";
import { inheritSteps } from "./derive-inherit.ts";
import { mapSteps } from "./derive-map.ts";
import { utilitySteps } from "./derive-utility.ts";
import { type ShapeProperty, taken as takenShape } from "./shape.ts";
import { takings } from "./take-derived.ts";
import type { Tree } from "./tree.ts";
import { writeFields } from "./write-object.ts";

/** An object by a text, and its properties. */
export interface Derived {
  readonly text: string;
  readonly properties: readonly ShapeProperty[];
}

/** What a step may use besides the object that it takes. */
export interface StepTools {
  readonly to: Declarations;
  /** One of its properties, by name in quotes; the others are `rest`. */
  readonly key: string;
  readonly chosen: ShapeProperty;
  readonly rest: readonly ShapeProperty[];
  /** A type for what is added. */
  readonly extra: Written;
}

/** Makes an object of another one. */
export type Step = (from: Derived, tools: StepTools) => Derived;

const steps: readonly Step[] = [...utilitySteps, ...mapSteps, ...inheritSteps];

/** An object that is made of another one in several steps, and what is taken of it at the end. */
export function writeDerived(tree: Tree & { readonly kind: "derived" }, to: Declarations): Written {
  const extra = to.write(tree.extra);
  let derived: Derived = writeFields(tree.fields, to);
  const toolsOf = ({ properties }: Derived): StepTools => {
    // Steps leave one property at the least.
    const chosen = properties[tree.pick % properties.length]!;
    const rest = properties.filter((each) => each !== chosen);
    return { to, key: JSON.stringify(chosen.name), chosen, rest, extra };
  };
  for (const step of tree.steps) {
    derived = steps[step % steps.length]!(derived, toolsOf(derived));
  }
  return take(derived, tree.end, toolsOf(derived));
}

/** The whole, or what a `takings` makes of it and of one of its properties. */
function take({ text, properties }: Derived, end: number, tools: StepTools): Written {
  const { to, key, chosen, extra } = tools;
  const whole = objectOf(properties);
  const taking = end % 2 === 0 ? undefined : takings[(end >> 1) % takings.length];
  if (taking === undefined) return { text, shape: whole };
  const own = to.name("D");
  to.add(`type ${own} = ${text};`);
  const taken = chosen.optional === true ? `Required<${own}>[${key}]` : `${own}[${key}]`;
  return taking({ to, own, whole, taken, key, shape: takenShape(chosen), extra });
}
