import { typeText } from "../describe/type-text.ts";
import { printable } from "../print.ts";
import { wordOf } from "./bindings.ts";
import type { Catalogue, ShellMember } from "./catalogue.ts";

/** What may stand at the end of a line, and the part of the line that it takes the place of. */
export type Completion = readonly [hits: readonly string[], fragment: string];

/** `math_service.add(` and what is typed of its arguments */
const inCall = /(?:([A-Za-z_$][\w$]*)|services\["([^"]+)"\])\.([A-Za-z_$][\w$]*)\(([^()]*)$/;
const afterDot = /(?:\b([A-Za-z_$][\w$]*)|services\["([^"]+)"\])\.([\w$]*)$/;
const word = /(?:^|[^\w$.])([\w$]+)$/;

/** Completes services, members and parameters; `undefined` for what is none of these. */
export function complete(line: string, { services }: Catalogue): Completion | undefined {
  const find = (id?: string, name?: string): readonly ShellMember[] | undefined =>
    services.find((service) => service.name === name || wordOf(service.name) === id)?.members;
  const call = inCall.exec(line);
  if (call !== null) {
    const member = find(call[1], call[2])?.find(({ name }) => name === call[3]);
    const found = member === undefined ? undefined : parameters(member, call[4] ?? "");
    if (found !== undefined) return found;
  }
  const dotted = afterDot.exec(line);
  if (dotted !== null) {
    const [, id, name, start = ""] = dotted;
    const members = find(id, name);
    return members === undefined
      ? undefined
      : [
          startingWith(
            members.map((each) => each.name),
            start,
          ),
          start,
        ];
  }
  const start = word.exec(line)?.[1];
  if (start === undefined && line.trim() !== "" && !/\bawait\s+$/.test(line)) return undefined;
  const names = [...services.map(({ name }) => wordOf(name)), ...ours];
  const hits = startingWith(names, start ?? "");
  return hits.length === 0 ? undefined : [hits, start ?? ""];
}

const ours = ["services", "call", "emit", "listen", "describe", "named"];

function startingWith(names: readonly string[], start: string): readonly string[] {
  return [...new Set(names)].filter((name) => name.startsWith(start)).toSorted();
}

/** After the bracket the parameters with their types, to be read; in braces their names, to be completed. */
function parameters(
  { parameters: all = [], takesNames }: ShellMember,
  typed: string,
): Completion | undefined {
  if (typed.trim() === "" && all.length > 0)
    return [
      all.map(({ name, schema }) =>
        printable(`${takesNames ? "{ " : ""}${name}: ${takesNames ? "" : typeText(schema)}`),
      ),
      "",
    ];
  const start = /(?:^\s*\{|,)\s*([\w$]*)$/.exec(typed)?.[1];
  if (!typed.trimStart().startsWith("{") || start === undefined) return undefined;
  const given = [...typed.matchAll(/([\w$]+)\s*:/g)].map(([, name]) => name);
  const left = all.map(({ name }) => name).filter((name) => !given.includes(name));
  return [startingWith(left, start).map((name) => `${name}: `), start];
}
