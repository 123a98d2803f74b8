import type { AST } from "@eslint-community/regexpp";

/** How many code points the texts have that a pattern takes: none has fewer or more, though there may be no text of each number between. */
export interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** What is said of a pattern of which nothing is known. */
export const anyLength: Lengths = { least: 0, most: Infinity };

// Deeper than anybody writes groups.
const deepest = 100;

/** The lengths of the texts that a pattern takes. */
export function lengthsOfPattern({ alternatives }: AST.Pattern): Lengths {
  return ofEither(alternatives.map((each) => ofText(each)));
}

/** Of whole texts: more may stand before and after what is not held by `^` and `$`. */
function ofText({ elements }: AST.Alternative): Lengths {
  const { least, most } = ofAll(elements, 0);
  const isHeld = isEdge(elements[0], "start") && isEdge(elements.at(-1), "end");
  return { least, most: isHeld ? most : Infinity };
}

function isEdge(element: AST.Element | undefined, kind: "start" | "end"): boolean {
  return element?.type === "Assertion" && element.kind === kind;
}

function ofEither(all: readonly Lengths[]): Lengths {
  return {
    least: Math.min(...all.map(({ least }) => least)),
    most: Math.max(...all.map(({ most }) => most)),
  };
}

function ofAll(elements: readonly AST.Element[], depth: number): Lengths {
  let [least, most] = [0, 0];
  for (const element of elements) {
    const each = ofElement(element, depth);
    least += each.least;
    most += each.most;
  }
  return { least, most };
}

/** Of what a part of a pattern takes; `depth` is that of the groups around it. */
export function ofElement(element: AST.Element, depth: number): Lengths {
  if (depth > deepest) return anyLength;
  switch (element.type) {
    case "Assertion":
      return { least: 0, most: 0 };
    case "Character":
    case "CharacterSet":
    case "CharacterClass":
      return { least: 1, most: 1 };
    case "Group":
    case "CapturingGroup":
      return ofEither(element.alternatives.map(({ elements }) => ofAll(elements, depth + 1)));
    case "Quantifier": {
      const { least, most } = ofElement(element.element, depth + 1);
      // Nothing, however often, is nothing.
      const isNothing = most === 0 || element.max === 0;
      return { least: least * element.min, most: isNothing ? 0 : most * element.max };
    }
    // What a group took, which may be nothing.
    default:
      return anyLength;
  }
}
