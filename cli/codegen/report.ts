import type { Diagnostic, Totals, Unmarked } from "../../generator/index.ts";

/** What a compilation came to, whether it wrote or only looked. */
export interface Outcome {
  readonly failed: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly totals: Totals;
  readonly unmarked: readonly Unmarked[];
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly outdated: readonly string[];
  /** The outdated files as diagnostics. */
  readonly stale: readonly Diagnostic[];
}

/** `2 services, 4 methods, 3 events → generated/ (12 files, 2 written) in 1.1 s` */
export function summary(
  { totals, unmarked, written, removed }: Outcome,
  { out, time }: { readonly out: string; readonly time: string },
): string {
  const members = [
    [totals.methods, "method"],
    [totals.streams, "stream"],
    [totals.commands, "command"],
    [totals.events, "event"],
    [totals.handlers, "handler"],
    [totals.timers, "timer"],
    [totals.consumers, "consumer"],
    [totals.publishers, "publisher"],
  ] as const;
  const counts = members
    .filter(([number]) => number > 0)
    .map(([number, word]) => count(number, word));
  const changes = [
    ...(written.length > 0 ? [`${written.length} written`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ];
  const done = [count(totals.files, "file"), ...(changes.length > 0 ? changes : ["none changed"])];
  const hint = totals.services === 0 ? `\n${howToMark(unmarked)}` : "";
  const what = [count(totals.services, "service"), ...counts].join(", ");
  return `${what} → ${out}/ (${done.join(", ")}) in ${time}${hint}`;
}

/** How an interface becomes a service, and which ones may have been meant for one. */
function howToMark(unmarked: readonly Unmarked[]): string {
  const rule = 'a service is an interface that extends Service<"its_name">';
  const [first] = unmarked;
  if (first === undefined) return rule;
  const { interfaceName, location } = first;
  const others = unmarked.length > 1 ? ` (and ${unmarked.length - 1} more)` : "";
  return `${rule}, which ${interfaceName} in ${location.file}:${location.line} does not${others}`;
}

/** Which files are stale, and what to do. */
export function outdatedMessage(outdated: readonly string[], out: string): string {
  const files = outdated.map((file) => `  ${out}/${file}`);
  const verb = outdated.length === 1 ? "is" : "are";
  return `${count(outdated.length, "generated file")} ${verb} stale:\n${files.join("\n")}\nRun \`lagomorph codegen\`.`;
}

/** Whether to write in colours: on a terminal, unless `NO_COLOR` says otherwise by any text but the empty one (no-color.org). */
export function isColoured(
  { isTTY }: { readonly isTTY?: boolean },
  { NO_COLOR = "" }: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTTY === true && NO_COLOR === "";
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
