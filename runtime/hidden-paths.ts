import { hidden, hiddenText } from "./check.ts";
import { pathKey } from "./describe.ts";
import type { Issue } from "./errors.ts";

/**
 * Issues of which those at these paths, and inside of them, do not show their values: `card.number`, `users[].token`. Inside of a path that
 * ends in `**`, `tokens.**`, there are keys that must not be shown either: of what is wrong there, one issue at the path itself says so.
 */
export function hideAt(issues: readonly Issue[], paths: readonly string[]): Issue[] {
  const patterns = paths.map(patternsOf);
  const shown = new Map<string, Issue>();
  for (const issue of issues) {
    const found = hideBy(issue, patterns);
    shown.set(`${found.path} ${found.expected} ${found.actual}`, found);
  }
  return [...shown.values()];
}

function hideBy(issue: Issue, patterns: readonly Patterns[]): Issue {
  const places = patterns.flatMap(({ keyed }) => keyed?.exec(issue.path)?.[0] ?? []);
  const [place] = places.toSorted((a, b) => a.length - b.length);
  if (place !== undefined && place !== issue.path)
    return { path: place, expected: "what its type says", actual: hiddenText };
  const isOne = place !== undefined || patterns.some((each) => isHidden(issue, each));
  return isOne ? hidden(issue) : issue;
}

/** Where a path leads, and what lies on the way to it. */
interface Patterns {
  readonly inside: RegExp;
  readonly above: RegExp;
  /** The place itself, where keys inside of it must not be shown. */
  readonly keyed: RegExp | undefined;
}

/** Above the place a text or a number may be what should stand there: `"4111…"` given for `card` instead of its object. */
function isHidden({ path, actual }: Issue, { inside, above }: Patterns): boolean {
  return inside.test(path) || (above.test(path) && /^["\d-]/.test(actual));
}

/** `.key`, `key` at the start, `["any key"]`, `[1]`, or the two steps of an entry of a `Map`. */
const oneStep = String.raw`(?:\.?[^.[]+|\["(?:[^"\\]|\\.)*"\]|\[\d+\](?:\[[01]\])?)`;

/** `*` may be any key, and the two steps of an entry of a `Map`; rather too much is hidden than too little. */
function patternsOf(path: string): Patterns {
  const all = path.match(/\[\]|[^.[\]]+/g) ?? [];
  const isKeyed = all.at(-1) === "**";
  const steps = isKeyed ? all.slice(0, -1) : all;
  const texts = steps.map((step, index) => {
    if (step === "[]") return String.raw`\[\d+\]`;
    if (step === "*") return index === 0 ? ".+?" : "[.[].+?";
    const key = pathKey(step);
    const escaped = key.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    return index === 0 || key.startsWith("[") ? escaped : String.raw`\.${escaped}`;
  });
  const single = texts.map((text, index) => (steps[index] === "*" ? oneStep : text));
  const above = texts.map((_, index) => single.slice(0, index).join(""));
  const end = steps.length === 0 ? "" : "(?=$|[.[])";
  return {
    inside: new RegExp(`^${texts.join("")}${end}`, "u"),
    above: new RegExp(`^(?:${above.join("|")})$`, "u"),
    keyed: isKeyed ? new RegExp(`^${single.join("")}${end}`, "u") : undefined,
  };
}
