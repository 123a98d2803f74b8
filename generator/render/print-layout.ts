import type { Group, Layout } from "../emitters/layout.ts";
import { textWidth } from "./text-width.ts";

/** Where and how wide a layout is printed. */
export interface PrintOptions {
  /** Columns of a line. */
  readonly width: number;
  /** The column at which it begins, and by which its further lines are indented. */
  readonly indent: number;
}

type Mode = "flat" | "broken";

/** A part of a layout that is still to be printed. */
interface Task {
  readonly layout: Layout;
  readonly mode: Mode;
  readonly indent: number;
}

const indentStep = 2;

/** Prints a layout: the first line without its indentation, which stands in the template, the others with it. */
export function printLayout(layout: Layout, { width, indent }: PrintOptions): string {
  const tasks: Task[] = [{ layout, mode: "broken", indent }];
  let text = "";
  let column = indent;
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const printed = step(task, tasks, width - column);
    if (printed === "") continue;
    text += printed;
    const lastBreak = printed.lastIndexOf("\n");
    column = lastBreak < 0 ? column + textWidth(printed) : printed.length - lastBreak - 1;
  }
  return text;
}

/** Prints a text or a line; of everything else, leaves the parts in `tasks`, the first one on top. */
function step(task: Task, tasks: Task[], space: number): string {
  const { layout, mode } = task;
  if (typeof layout === "string") return layout;
  if (isList(layout)) {
    for (const part of layout.toReversed()) tasks.push({ ...task, layout: part });
    return "";
  }
  switch (layout.kind) {
    case "indent":
      tasks.push({ layout: layout.content, mode, indent: task.indent + indentStep });
      return "";
    case "group":
      tasks.push(groupTask(task, tasks, space));
      return "";
    case "if-broken":
      tasks.push({ ...task, layout: mode === "broken" ? layout.broken : layout.flat });
      return "";
    case "fill":
      pushFill({ ...task, layout: layout.items }, layout.items, { tasks, space });
      return "";
    case "line":
    case "softline":
    case "hardline":
      if (mode === "broken" || layout.kind === "hardline") return `\n${" ".repeat(task.indent)}`;
      return layout.kind === "line" ? " " : "";
    default:
      return layout satisfies never;
  }
}

function groupTask(task: Task, rest: readonly Task[], space: number): Task {
  const { layout, mode, indent } = task;
  const content = isGroup(layout) ? layout.content : layout;
  const flat: Task = { layout: content, mode: "flat", indent };
  if (mode === "flat" && !isBroken(layout)) return flat;
  return !isBroken(layout) && fits(flat, rest, space) ? flat : { ...flat, mode: "broken" };
}

/** An item, then its separator: broken when the item after it does not fit on the line. */
function pushFill(
  task: Task,
  [item, separator, ...rest]: readonly Layout[],
  { tasks, space }: { readonly tasks: Task[]; readonly space: number },
): void {
  if (item === undefined) return;
  if (separator !== undefined) {
    const next = rest[0] ?? "";
    const width = space - flatWidth(item);
    const both: Task = { ...task, layout: [separator, next], mode: "flat" };
    const mode = fits(both, [], width) ? "flat" : "broken";
    tasks.push({ ...task, layout: { kind: "fill", items: rest } });
    tasks.push({ ...task, layout: separator, mode });
  }
  tasks.push({ ...task, layout: item, mode: "flat" });
}

function flatWidth(layout: Layout): number {
  return textWidth(printLayout({ kind: "group", content: layout }, { width: 1e9, indent: 0 }));
}

/** Whether a task fits into `space` with what follows it up to the next line break. */
function fits(task: Task, rest: readonly Task[], space: number): boolean {
  const tasks = [task];
  let following = rest.length;
  let remaining = space;
  while (remaining >= 0) {
    const next = tasks.pop() ?? rest[--following];
    if (next === undefined) return true;
    const { layout, mode } = next;
    if (typeof layout === "string") remaining -= textWidth(layout);
    else if (isList(layout))
      tasks.push(...layout.toReversed().map((part) => ({ ...next, layout: part })));
    else if (layout.kind === "indent") tasks.push({ ...next, layout: layout.content });
    else if (layout.kind === "group")
      tasks.push({ ...next, layout: layout.content, mode: isBroken(layout) ? "broken" : mode });
    else if (layout.kind === "fill") tasks.push({ ...next, layout: layout.items });
    else if (layout.kind === "if-broken")
      tasks.push({ ...next, layout: mode === "broken" ? layout.broken : layout.flat });
    else if (mode === "broken" || layout.kind === "hardline") return true;
    else if (layout.kind === "line") remaining -= 1;
  }
  return false;
}

/** A group that must be broken: said so, or with a hard line break in it. */
function isBroken(layout: Layout): boolean {
  if (typeof layout === "string") return false;
  if (isList(layout)) return layout.some(isBroken);
  switch (layout.kind) {
    case "group":
      return layout.broken === true || isBroken(layout.content);
    case "indent":
      return isBroken(layout.content);
    case "fill":
      return layout.items.some(isBroken);
    case "hardline":
      return true;
    default:
      return false;
  }
}

function isGroup(layout: Layout): layout is Group {
  return typeof layout === "object" && !isList(layout) && layout.kind === "group";
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}
