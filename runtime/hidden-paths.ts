import { hiddenText } from "./check.ts";
import { pathKey } from "./describe.ts";
import type { Issue } from "./errors.ts";

/** Issues of which those at these paths, and inside of them, do not show their values: `card.number`, `users[].token`. */
export function hideAt(issues: readonly Issue[], paths: readonly string[]): Issue[] {
  const patterns = paths.map(patternsOf);
  return issues.map((issue) =>
    patterns.some((each) => isHidden(issue, each)) ? { ...issue, actual: hiddenText } : issue,
  );
}

/** Where a path leads, and what lies on the way to it. */
interface Patterns {
  readonly inside: RegExp;
  readonly above: RegExp;
}

/** Above the place a text or a number may be what should stand there: `"4111…"` given for `card` instead of its object. */
function isHidden({ path, actual }: Issue, { inside, above }: Patterns): boolean {
  return inside.test(path) || (above.test(path) && /^["\d-]/.test(actual));
}

/** `.key`, `key` at the start, `["any key"]`, `[1]`, or the two steps of an entry of a `Map`. */
const oneStep = String.raw`(?:\.?[^.[]+|\["(?:[^"\\]|\\.)*"\]|\[\d+\](?:\[[01]\])?)`;

/** `*` may be any key, and the two steps of an entry of a `Map`; rather too much is hidden than too little. */
function patternsOf(path: string): Patterns {
  const steps = path.match(/\[\]|[^.[\]]+/g) ?? [];
  const texts = steps.map((step, index) => {
    if (step === "[]") return String.raw`\[\d+\]`;
    if (step === "*") return index === 0 ? ".+?" : "[.[].+?";
    const key = pathKey(step);
    const escaped = key.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    return index === 0 || key.startsWith("[") ? escaped : String.raw`\.${escaped}`;
  });
  const single = texts.map((text, index) => (steps[index] === "*" ? oneStep : text));
  const above = texts.map((_, index) => single.slice(0, index).join(""));
  return {
    inside: new RegExp(`^${texts.join("")}(?=$|[.[])`, "u"),
    above: new RegExp(`^(?:${above.join("|")})$`, "u"),
  };
}
