import type { CommandDescriptor, MethodDescriptor } from "./descriptor.ts";
import { type Issue, MeshError } from "./errors.ts";
import { isObject } from "./json.ts";

/** What is called with arguments. */
type Parameterized = Pick<MethodDescriptor | CommandDescriptor, "member" | "parameters" | "rest">;

/** Arguments as they came, by position or by name → by position, for the codec. */
export function argumentsOf(args: unknown, member: Parameterized): unknown {
  return isObject(args) ? byPosition(args, member) : (args ?? []);
}

function byPosition(args: Readonly<Record<string, unknown>>, member: Parameterized): unknown[] {
  const { parameters } = member;
  const unknown = Object.keys(args).filter((name) => !parameters.includes(name));
  if (unknown.length > 0) {
    const issues: Issue[] = unknown.map((path) => ({
      path,
      expected: "no such parameter",
      actual: "an argument",
    }));
    throw new MeshError(
      "invalid_argument",
      `${member.member} has no parameter ${JSON.stringify(unknown[0])}`,
      { issues },
    );
  }
  const values = parameters.map((name) => (Object.hasOwn(args, name) ? args[name] : undefined));
  if (member.rest !== true) return trimmed(values);
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
