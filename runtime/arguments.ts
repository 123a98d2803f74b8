import { add } from "./check.ts";
import type { Codec, CommandDescriptor, MethodDescriptor } from "./descriptor.ts";
import { pathKey } from "./describe.ts";
import { type Issue, MeshError } from "./errors.ts";
import { isObject } from "./json.ts";

/** What is called with arguments. */
interface Parameterized extends Pick<
  MethodDescriptor | CommandDescriptor,
  "member" | "parameters" | "rest"
> {
  readonly args: Pick<Codec<unknown[]>, "decode">;
}

/**
 * Arguments as they came, by position or by name → values in memory, by position.
 * @param found what is wrong with them already, as who read them has seen
 *
 * Throws `MeshError` `invalid_argument` with every problem: those that were found, arguments that the member does not have, and what
 * its codec says of the others.
 */
export function decodeArguments(
  args: unknown,
  member: Parameterized,
  found: readonly Issue[] = [],
): unknown[] {
  const decode = (): unknown[] =>
    member.args.decode(isObject(args) ? byPosition(args, member) : (args ?? []));
  const wrong = isObject(args) ? [...found, ...unknownOf(args, member)] : found;
  if (wrong.length === 0) return decode();
  // What was found first says most.
  const first = new Map<string, Issue>();
  for (const issue of wrong) if (!first.has(issue.path)) first.set(issue.path, issue);
  const others = issuesOf(decode);
  const more = others.filter(({ path }) => !first.has(path));
  throw refusal(member, add([], [...first.values(), ...more]));
}

const noParameter = "no such parameter";

function unknownOf(
  args: Readonly<Record<string, unknown>>,
  { parameters }: Parameterized,
): readonly Issue[] {
  const unknown = Object.keys(args).filter((name) => !parameters.includes(name));
  return unknown.map((name) => ({
    path: pathKey(name),
    expected: noParameter,
    actual: "an argument",
  }));
}

function issuesOf(decode: () => unknown): readonly Issue[] {
  try {
    decode();
    return [];
  } catch (error) {
    if (!(error instanceof MeshError)) throw error;
    return error.issues ?? [];
  }
}

function refusal({ member }: Parameterized, issues: readonly Issue[]): MeshError {
  const { path = "", expected } = issues[0] ?? {};
  const problem =
    expected === noParameter
      ? `${member} has no parameter ${path.startsWith("[") ? path.slice(1, -1) : JSON.stringify(path)}`
      : `${path}: ${expected} is expected`;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return new MeshError("invalid_argument", `${problem}${more}`, { issues });
}

function byPosition(
  args: Readonly<Record<string, unknown>>,
  { parameters, rest: hasRest }: Parameterized,
): unknown[] {
  const values = parameters.map((name) => (Object.hasOwn(args, name) ? args[name] : undefined));
  if (hasRest !== true) return trimmed(values);
  const rest = values.pop();
  if (rest === undefined) return trimmed(values);
  const others: readonly unknown[] = Array.isArray(rest) ? rest : [rest];
  return [...values, ...others];
}

/** Arguments left out at the end are absent, not `undefined`. */
function trimmed(values: unknown[]): unknown[] {
  let length = values.length;
  while (length > 0 && values[length - 1] === undefined) length--;
  return values.slice(0, length);
}
