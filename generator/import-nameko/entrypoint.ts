import { constantOf, textOf } from "./constant.ts";
import {
  lineageOf,
  type Meaning,
  meaningOf,
  type Project,
  type PythonClass,
  type Scope,
} from "./project.ts";
import { type Call, type ExprNode, type FunctionDef, type Keyword, nodesIn } from "./python.ts";

/** What nameko calls an entrypoint: a decorator of a method. */
export interface Entrypoint {
  readonly kind: EntrypointKind;
  /** The decorator, as its module calls it. */
  readonly path: string;
  readonly node: ExprNode;
  readonly args: readonly ExprNode[];
  readonly keywords: readonly Keyword[];
  readonly scope: Scope;
}

/** `other`: one that is not nameko's own, or only for tests; `made`: one that a function of the files makes. */
export type EntrypointKind =
  | "consume"
  | "event"
  | "http"
  | "made"
  | "other"
  | "rpc"
  | "timer"
  | "websocket";

/** A method with its entrypoints. */
export interface Entry {
  readonly method: FunctionDef;
  readonly owner: PythonClass;
  readonly entrypoints: readonly Entrypoint[];
}

const kinds: Readonly<Record<string, EntrypointKind>> = {
  "nameko.rpc.rpc": "rpc",
  "nameko.rpc.Rpc.decorator": "rpc",
  "nameko.events.event_handler": "event",
  "nameko.events.EventHandler.decorator": "event",
  "nameko.messaging.consume": "consume",
  "nameko.messaging.Consumer.decorator": "consume",
  "nameko.timer.timer": "timer",
  "nameko.timer.Timer.decorator": "timer",
  "nameko.web.handlers.http": "http",
  "nameko.web.handlers.HttpRequestHandler.decorator": "http",
  "nameko.web.websocket.rpc": "websocket",
  "nameko.web.websocket.WebSocketRpc.decorator": "websocket",
  // In their place, where a package of retries is used.
  "nameko_amqp_retry.rpc.rpc": "rpc",
  "nameko_amqp_retry.events.event_handler": "event",
  "nameko_amqp_retry.messaging.consume": "consume",
};

/** The methods of a class that have entrypoints, those of classes that it extends among them, in the order of the text. */
export function entriesOf(project: Project, of: PythonClass): readonly Entry[] {
  const seen = new Set<string>();
  const { classes } = lineageOf(project, of);
  const groups = classes.map((owner) => {
    const entries: Entry[] = [];
    for (const method of owner.node.body) {
      if (method.nodeType !== "FunctionDef" && method.nodeType !== "AsyncFunctionDef") continue;
      if (seen.has(method.name)) continue;
      // One that overrides another has the decorators that it has itself, and no others.
      seen.add(method.name);
      const plain: FunctionDef = { ...method, nodeType: "FunctionDef" };
      const entrypoints = method.decorator_list.flatMap(
        (each) => entrypointOf(project, each, { module: owner.module, owner }) ?? [],
      );
      if (entrypoints.length > 0) entries.push({ method: plain, owner, entrypoints });
    }
    return entries;
  });
  return groups.toReversed().flat();
}

const deepest = 10;

function entrypointOf(
  project: Project,
  node: ExprNode,
  scope: Scope,
  depth = 0,
): Entrypoint | undefined {
  if (depth > deepest) return undefined;
  const call = node.nodeType === "Call" ? node : undefined;
  const found = meaningOf(project, call?.func ?? node, scope);
  const { args = [], keywords = [] } = call ?? {};
  if (found?.kind === "outside") {
    const kind = Object.hasOwn(kinds, found.path) ? kinds[found.path] : otherKind(found.path);
    return kind && { kind, path: found.path, node, args, keywords, scope };
  }
  if (found?.kind === "function") {
    if (!isMaker(project, found, depth)) return undefined;
    return { kind: "made", path: found.node.name, node, args, keywords, scope };
  }
  if (found?.kind !== "value" || found.expr.nodeType !== "Call") return undefined;
  return ofPartial(project, { outer: found.expr, scope: found.scope, args, keywords }, depth);
}

/** `def remote(method): return rpc(method)`, used as `@remote`: whether anything in it is an entrypoint. */
function isMaker(
  project: Project,
  { node: { body }, scope }: Extract<Meaning, { kind: "function" }>,
  depth: number,
): boolean {
  return [...nodesIn(body)].some((part) => {
    if (part.nodeType !== "Name" && part.nodeType !== "Attribute") return false;
    const entrypoint = entrypointOf(project, part, scope, depth + 1);
    return entrypoint !== undefined && entrypoint.kind !== "other";
  });
}

/** Extensions of nameko, and of packages that are called after it, are told of; other decorators mean nothing here. */
function otherKind(path: string): EntrypointKind | undefined {
  return /^nameko\w*\./.test(path) ? "other" : undefined;
}

interface Applied {
  readonly outer: Call;
  readonly scope: Scope;
  readonly args: readonly ExprNode[];
  readonly keywords: readonly Keyword[];
}

/** `on_order = partial(event_handler, "orders")`, used as `@on_order("placed")` */
function ofPartial(
  project: Project,
  { outer, scope, args, keywords }: Applied,
  depth: number,
): Entrypoint | undefined {
  const called = meaningOf(project, outer.func, scope);
  const [first, ...given] = outer.args;
  const isPartial = called?.kind === "outside" && called.path === "functools.partial";
  if (!isPartial || first === undefined) return undefined;
  const inner = entrypointOf(project, first, scope, depth + 1);
  return (
    inner && {
      ...inner,
      args: [...inner.args, ...given, ...args],
      keywords: [...keywords, ...outer.keywords, ...inner.keywords],
    }
  );
}

/** An argument of a call, by its place or by its name. */
export function argumentOf(
  { args, keywords }: Pick<Call, "args" | "keywords"> | Entrypoint,
  index: number,
  name: string,
): ExprNode | undefined {
  return args[index] ?? keywords.find(({ arg }) => arg === name)?.value;
}

/** `sensitive_arguments=("password", "user.card[0].number")`: its paths. */
export function sensitivePaths(project: Project, entrypoint: Entrypoint): readonly string[] {
  const { keywords, scope } = entrypoint;
  const given = keywords.find(({ arg }) => /^sensitive_(arguments|variables)$/.test(arg ?? ""));
  const value = constantOf(project, given?.value, scope);
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** `expected_exceptions=(NotFound, ValueError)`: what is named there. */
export function expectedExceptions({ keywords }: Entrypoint): readonly ExprNode[] {
  const given = keywords.find(({ arg }) => arg === "expected_exceptions")?.value;
  if (given === undefined) return [];
  return given.nodeType === "Tuple" || given.nodeType === "List" ? given.elts : [given];
}

/** A text argument: a literal or a constant of the files. */
export function textArgument(
  project: Project,
  entrypoint: Entrypoint,
  [index, name]: readonly [number, string],
): string | undefined {
  return textOf(project, argumentOf(entrypoint, index, name), entrypoint.scope);
}

/** `reliable_delivery=False`, `eager=True` */
export function flagArgument(
  project: Project,
  entrypoint: Entrypoint,
  { name, index = 1000, fallback }: { name: string; index?: number; fallback: boolean },
): boolean {
  const value = constantOf(project, argumentOf(entrypoint, index, name), entrypoint.scope);
  return typeof value === "boolean" ? value : fallback;
}
