import { textOf } from "./constant.ts";
import { argumentOf } from "./entrypoint.ts";
import { lineageOf, meaningOf, type Project, type PythonClass, type Scope } from "./project.ts";
import type { Call, ExprNode } from "./python.ts";

/** What nameko injects: an attribute of the class. */
export interface Dependency {
  readonly kind: "cluster" | "dispatcher" | "other" | "proxy" | "publisher";
  /** The attribute. */
  readonly name: string;
  /** What makes it: `EventDispatcher`. */
  readonly provider: string;
  readonly call: Call;
  readonly scope: Scope;
}

const kinds: Readonly<Record<string, Dependency["kind"]>> = {
  "nameko.events.EventDispatcher": "dispatcher",
  "nameko.rpc.RpcProxy": "proxy",
  "nameko.rpc.ServiceRpc": "proxy",
  "nameko.rpc.ClusterRpc": "cluster",
  "nameko.messaging.Publisher": "publisher",
};

/** The dependencies of a class, those of classes that it extends among them. */
export function dependenciesOf(project: Project, of: PythonClass): readonly Dependency[] {
  const found = new Map<string, Dependency | undefined>();
  for (const owner of lineageOf(project, of).classes) {
    const scope = { module: owner.module, owner };
    for (const statement of owner.node.body) {
      const isPlain = statement.nodeType === "Assign" || statement.nodeType === "AnnAssign";
      if (!isPlain || statement.value?.nodeType !== "Call") continue;
      const targets = statement.nodeType === "Assign" ? statement.targets : [statement.target];
      for (const target of targets) {
        if (target.nodeType !== "Name" || found.has(target.id)) continue;
        found.set(
          target.id,
          dependencyOf(project, { name: target.id, call: statement.value, scope }),
        );
      }
    }
  }
  return [...found.values()].filter((each) => each !== undefined);
}

type Made = Pick<Dependency, "call" | "name" | "scope">;

function dependencyOf(project: Project, made: Made): Dependency | undefined {
  const found = meaningOf(project, made.call.func, { module: made.scope.module });
  if (found?.kind === "outside") {
    const kind = kinds[found.path] ?? (isProvider(found.path) ? "other" : undefined);
    return kind && { ...made, kind, provider: found.path };
  }
  if (found?.kind !== "class") return undefined;
  const { outside } = lineageOf(project, found.of);
  const base = outside.find((path) => Object.hasOwn(kinds, path) || isProvider(path));
  if (base === undefined) return undefined;
  return { ...made, kind: kinds[base] ?? "other", provider: found.of.node.name };
}

/** Whatever a package of nameko's makes in the body of a class. */
function isProvider(path: string): boolean {
  return /^nameko\w*\./.test(path);
}

/** The service that a proxy calls; `undefined` when that is not written in the files. */
export function proxyTarget(project: Project, { call, scope }: Dependency): string | undefined {
  return textOf(
    project,
    argumentOf(call, 0, "target_service") ?? argumentOf(call, 0, "service_name"),
    scope,
  );
}

/** Where a publisher publishes, as far as its declaration says so. */
export interface Destination {
  readonly exchange?: string | undefined;
  readonly key?: string | undefined;
}

/** `Publisher(exchange=Exchange("audit"))`, `Publisher(queue=Queue("q", exchange=…, routing_key="k"))` */
export function destinationOf(project: Project, { call, scope }: Dependency): Destination {
  const key = textOf(project, call.keywords.find(({ arg }) => arg === "routing_key")?.value, scope);
  const queue = kombuCall(project, call.keywords.find(({ arg }) => arg === "queue")?.value, scope);
  if (queue !== undefined) {
    const name = textOf(project, argumentOf(queue.call, 0, "name"), queue.scope);
    const exchange = exchangeName(project, argumentOf(queue.call, 1, "exchange"), queue.scope);
    const routing = textOf(project, argumentOf(queue.call, 2, "routing_key"), queue.scope);
    return { exchange: exchange ?? "", key: key ?? routing ?? name };
  }
  const given = argumentOf(call, 0, "exchange");
  return { exchange: given === undefined ? "" : exchangeName(project, given, scope), key };
}

function exchangeName(
  project: Project,
  expr: ExprNode | undefined,
  scope: Scope,
): string | undefined {
  const made = kombuCall(project, expr, scope);
  if (made === undefined)
    return exchangeOfQueue(project, expr, scope) ?? textOf(project, expr, scope);
  return textOf(project, argumentOf(made.call, 0, "name"), made.scope);
}

/** `jobs.exchange`, where `jobs = Queue("jobs", exchange=…)` */
function exchangeOfQueue(
  project: Project,
  expr: ExprNode | undefined,
  scope: Scope,
): string | undefined {
  if (expr?.nodeType !== "Attribute" || expr.attr !== "exchange") return undefined;
  const queue = kombuCall(project, expr.value, scope);
  if (queue === undefined) return undefined;
  return exchangeName(project, argumentOf(queue.call, 1, "exchange"), queue.scope);
}

/** `@consume(Queue("orders"))`: the queue's name. */
export function queueName(
  project: Project,
  expr: ExprNode | undefined,
  scope: Scope,
): string | undefined {
  return exchangeName(project, expr, scope);
}

/** A call of a class of kombu's, also by a constant of the files. */
function kombuCall(
  project: Project,
  expr: ExprNode | undefined,
  scope: Scope,
): { readonly call: Call; readonly scope: Scope } | undefined {
  if (expr === undefined) return undefined;
  if (expr.nodeType === "Call") return { call: expr, scope };
  const found = meaningOf(project, expr, scope);
  return found?.kind === "value" && found.expr.nodeType === "Call"
    ? { call: found.expr, scope: found.scope }
    : undefined;
}
