import { dependenciesOf, type Dependency, destinationOf, proxyTarget } from "./dependency.ts";
import type { MemberDraft, ServiceDraft } from "./draft.ts";
import { type Drafting, eventOf, leave } from "./drafting.ts";
import { textOf } from "./constant.ts";
import { argumentOf } from "./entrypoint.ts";
import { infer, isCallOfSelf, localsOf, mergePayloads, type Surroundings } from "./infer.ts";
import { brokerNameProblem } from "./add-member.ts";
import { lineageOf, placeOf, type PythonClass } from "./project.ts";
import { type Call, nodesIn, type Place } from "./python.ts";
import { type Shape, unknown } from "./shape.ts";

/** A call of a dependency in a method. */
interface Use extends Surroundings {
  readonly call: Call;
  readonly place: Place;
}

/** Every `self.NAME(…)` in the methods of a class. */
function usesOf({ project, annotations }: Drafting, of: PythonClass, name: string): readonly Use[] {
  return lineageOf(project, of).classes.flatMap((owner) =>
    owner.node.body.flatMap((method) => {
      if (method.nodeType !== "FunctionDef" && method.nodeType !== "AsyncFunctionDef") return [];
      const scope = { module: owner.module };
      const locals = localsOf(
        { ...method, nodeType: "FunctionDef" },
        { project, annotations, scope },
      );
      const found: Use[] = [];
      for (const call of nodesIn(method.body)) {
        if (call.nodeType !== "Call" || !isCallOfSelf(call, name)) continue;
        found.push({
          project,
          annotations,
          scope,
          locals,
          call,
          place: placeOf(owner.module, call),
        });
      }
      return found;
    }),
  );
}

/** Drafts the events that a class dispatches. */
export function addDispatches(drafting: Drafting, of: PythonClass, service: ServiceDraft): void {
  const dispatchers = dependenciesOf(drafting.project, of).filter(
    ({ kind }) => kind === "dispatcher",
  );
  const payloads = new Map<MemberDraft, Shape[]>();
  for (const { name } of dispatchers) {
    for (const use of usesOf(drafting, of, name)) {
      const event = dispatchedEvent(drafting, service, use);
      if (event === undefined) continue;
      const payload = infer(argumentOf(use.call, 1, "event_data"), use);
      payloads.set(event, [...(payloads.get(event) ?? []), payload]);
    }
  }
  for (const [{ body }, shapes] of payloads) {
    if (body.kind === "event") body.payload = mergePayloads(shapes);
  }
}

function dispatchedEvent(
  drafting: Drafting,
  service: ServiceDraft,
  { call, place, scope }: Use,
): MemberDraft | undefined {
  const { remarks, name: subject } = service;
  const type = textOf(drafting.project, argumentOf(call, 0, "event_type"), scope);
  const event =
    type === undefined
      ? "its name is not written in the files"
      : eventOf(drafting, service, { type, place });
  if (typeof event !== "string") return event;
  const what = type === undefined ? "An event" : `The event \`${type.replaceAll(/[`\s]+/g, " ")}\``;
  const text = `${what} that line ${place.line} of ${place.file} dispatches is left out, since ${event}.`;
  leave(drafting, { remarks, place, subject, text });
  return undefined;
}

/** The services that a class calls by proxies, each once. */
export function callsOf({ project }: Drafting, of: PythonClass): readonly string[] {
  const proxies = dependenciesOf(project, of).filter(({ kind }) => kind === "proxy");
  const targets = proxies.flatMap((each) => proxyTarget(project, each) ?? []);
  return [...new Set(targets)];
}

/** Drafts the publishers of a class, and says what else it depends on. */
export function addDependencies(drafting: Drafting, of: PythonClass, service: ServiceDraft): void {
  const others: string[] = [];
  for (const dependency of dependenciesOf(drafting.project, of)) {
    const { kind, name, provider } = dependency;
    if (kind === "publisher") addPublisher(drafting, { of, service, dependency });
    const isUntold = kind === "proxy" && proxyTarget(drafting.project, dependency) === undefined;
    if (kind === "other" || kind === "cluster" || isUntold) {
      others.push(`\`${name}\` (\`${provider.split(".").at(-1) ?? provider}\`)`);
    }
  }
  if (others.length === 0) return;
  service.remarks.push(
    `What it depends on besides is no part of a contract: ${others.join(", ")}.`,
  );
}

interface PublisherAt {
  readonly of: PythonClass;
  readonly service: ServiceDraft;
  readonly dependency: Dependency;
}

/** `audit = Publisher(exchange=Exchange("audit"))`: a member for each routing key that its calls give. */
function addPublisher(drafting: Drafting, { of, service, dependency }: PublisherAt): void {
  const { project } = drafting;
  const { name } = dependency;
  const { exchange, key } = destinationOf(project, dependency);
  const payloads = new Map<string, Shape[]>();
  for (const use of usesOf(drafting, of, name)) {
    const given = use.call.keywords.find(({ arg }) => arg === "routing_key")?.value;
    const found = given === undefined ? (key ?? "") : textOf(project, given, use.scope);
    const payload = infer(argumentOf(use.call, 0, "msg"), use);
    if (found !== undefined) payloads.set(found, [...(payloads.get(found) ?? []), payload]);
  }
  if (payloads.size === 0 && key !== undefined) payloads.set(key, []);
  const place = placeOf(dependency.scope.module, dependency.call);
  const isTold = exchange !== undefined && payloads.size > 0;
  if (!isTold) {
    const text = `\`${name}\` publishes, but its ${exchange === undefined ? "exchange" : "routing key"} is not written in the files: it is left out.`;
    leave(drafting, { remarks: service.remarks, place, subject: service.name, text });
    return;
  }
  for (const [routingKey, shapes] of payloads) {
    const payload =
      shapes.length === 0 ? unknown("is published nowhere in the files") : mergePayloads(shapes);
    publish(drafting, {
      service,
      place,
      python: payloads.size === 1 ? name : `${name}_${words(routingKey)}`,
      exchange,
      routingKey,
      payload,
    });
  }
}

function words(key: string): string {
  return (
    key
      .split(/\W+/)
      .filter((word) => word !== "")
      .join("_") || "default"
  );
}

interface Published {
  readonly service: ServiceDraft;
  readonly place: Place;
  readonly python: string;
  readonly exchange: string;
  readonly routingKey: string;
  readonly payload: Shape;
}

function publish(drafting: Drafting, published: Published): void {
  const { service, place, python, exchange, routingKey: key, payload } = published;
  const isPattern = key.split(".").some((word) => word === "*" || word === "#");
  const problem =
    brokerNameProblem(exchange) ??
    brokerNameProblem(`.${key}`) ??
    (isPattern ? "its routing key is a pattern" : undefined);
  const names = problem === undefined ? drafting.namesOf(service).take(python) : { problem };
  if ("problem" in names) {
    const text = `\`${python}\` publishes, and is left out, since ${names.problem}.`;
    leave(drafting, { remarks: service.remarks, place, subject: service.name, text });
    return;
  }
  const body = { kind: "publisher", exchange, key, payload } as const;
  service.members.push({ ...names, place, tags: [], sensitive: [], remarks: [], body });
}
