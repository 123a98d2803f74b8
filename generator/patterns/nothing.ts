import type { AST } from "@eslint-community/regexpp";

import { ofElement } from "./lengths.ts";

/** Whether characters are always taken before and after a place. */
interface Around {
  readonly before: boolean;
  readonly after: boolean;
}

// Deeper than anybody writes groups.
const deepest = 100;

/** Whether a pattern fits no text, since something stands before `^` or after `$` in each of its alternatives. */
export function fitsNothing({ alternatives }: AST.Pattern): boolean {
  return alternatives.every((each) => isDead(each, { before: false, after: false }, 0));
}

function isDead({ elements }: AST.Alternative, around: Around, depth: number): boolean {
  const takes = elements.map((each) => ofElement(each, 0).least > 0);
  return elements.some((each, at) => {
    const before = around.before || takes.slice(0, at).includes(true);
    const after = around.after || takes.includes(true, at + 1);
    return cannotMatch(each, { before, after }, depth);
  });
}

function cannotMatch(element: AST.Element, around: Around, depth: number): boolean {
  switch (element.type) {
    case "Assertion":
      return (
        (element.kind === "start" && around.before) || (element.kind === "end" && around.after)
      );
    case "Group":
    case "CapturingGroup":
      // What is nested deeper is taken for something that fits.
      if (depth > deepest) return false;
      return element.alternatives.every((each) => isDead(each, around, depth + 1));
    case "Quantifier":
      return element.min > 0 && cannotMatch(element.element, around, depth + 1);
    default:
      return false;
  }
}
