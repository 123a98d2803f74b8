import { add, brokerNameProblem, leaveOut, namesOf, oneLine } from "./add-member.ts";
import { constantOf } from "./constant.ts";
import { queueName } from "./dependency.ts";
import type { MemberDraft } from "./draft.ts";
import { type Drafting, eventOf, stubOf } from "./drafting.ts";
import {
  argumentOf,
  type Entrypoint,
  flagArgument,
  sensitivePaths,
  textArgument,
} from "./entrypoint.ts";
import { type MethodAt, parametersOf, tell } from "./methods.ts";
import { placeOf } from "./project.ts";
import { type Shape, unknown } from "./shape.ts";

const deliveries = {
  service_pool: "pool",
  singleton: "singleton",
  broadcast: "broadcast",
} as const;

/** `@event_handler("orders", "placed")` */
export function addHandler(drafting: Drafting, at: MethodAt, entrypoint: Entrypoint): void {
  const { project } = drafting;
  const from = textArgument(project, entrypoint, [0, "source_service"]);
  const type = textArgument(project, entrypoint, [1, "event_type"]);
  if (from === undefined || type === undefined) {
    leaveOut(drafting, at, "which event it handles is not written in the files: it is left out.");
    return;
  }
  const place = placeOf(at.entry.owner.module, entrypoint.node);
  const source = stubOf(drafting, from, place);
  const event =
    source === undefined
      ? "there can be no contract of that name"
      : eventOf(drafting, source, { type, place });
  if (source === undefined || typeof event === "string") {
    const why = typeof event === "string" ? event : "";
    leaveOut(
      drafting,
      at,
      `it handles \`${oneLine(type)}\` of \`${oneLine(from)}\` and is left out, since ${why}.`,
    );
    return;
  }
  const names = namesOf(drafting, at, `_on_${type.replaceAll(/\W+/g, "_")}`);
  if (names === undefined) return;
  const given = constantOf(project, argumentOf(entrypoint, 2, "handler_type"), entrypoint.scope);
  const mode = given === "singleton" || given === "broadcast" ? given : "service_pool";
  const isTransient = !flagArgument(project, entrypoint, {
    name: "reliable_delivery",
    index: 3,
    fallback: true,
  });
  tellOfRequeue(drafting, at, entrypoint);
  fillPayload(event, payloadOf(drafting, at));
  const parameter = parametersOf(at.entry)[0]?.arg.arg ?? "";
  const delivery = deliveries[mode];
  const body = { kind: "handler", source, event, delivery, isTransient, parameter } as const;
  add(at, { names, tags: [], sensitive: sensitivePaths(project, entrypoint), body });
}

/** What a handler says of an event of which nobody else says anything. */
function fillPayload({ body }: MemberDraft, payload: Shape): void {
  const isOpen = body.kind === "event" && body.payload.kind === "unknown";
  if (isOpen && payload.kind !== "unknown") body.payload = payload;
}

/** The first parameter's type. */
function payloadOf(drafting: Drafting, at: MethodAt): Shape {
  const { annotations } = drafting;
  const [first] = parametersOf(at.entry);
  const { module } = at.entry.owner;
  if (first?.arg.annotation === undefined) return unknown("has no type in Python");
  return annotations.read(first.arg.annotation, { module, owner: at.entry.owner });
}

function tellOfRequeue(drafting: Drafting, at: MethodAt, entrypoint: Entrypoint): void {
  if (!flagArgument(drafting.project, entrypoint, { name: "requeue_on_error", fallback: false }))
    return;
  tell(
    drafting,
    at,
    "Python tries it again at once and for ever when it fails: say with `@retry` how often, and after which waits.",
  );
}

/** `@consume(Queue("orders"))` */
export function addConsumer(drafting: Drafting, at: MethodAt, entrypoint: Entrypoint): void {
  const queue = queueName(drafting.project, argumentOf(entrypoint, 0, "queue"), entrypoint.scope);
  const problem =
    queue === undefined || queue === ""
      ? "its queue has no name that is written in the files"
      : brokerNameProblem(queue);
  if (queue === undefined || problem !== undefined) {
    leaveOut(drafting, at, `it is left out, since ${problem ?? ""}.`);
    return;
  }
  const names = namesOf(drafting, at, "_consume");
  if (names === undefined) return;
  tellOfRequeue(drafting, at, entrypoint);
  const parameter = parametersOf(at.entry)[0]?.arg.arg ?? "";
  const body = { kind: "consumer", queue, payload: payloadOf(drafting, at), parameter } as const;
  add(at, { names, tags: [], sensitive: sensitivePaths(drafting.project, entrypoint), body });
}

/** `@timer(interval=60, eager=True)` */
export function addTimer(drafting: Drafting, at: MethodAt, entrypoint: Entrypoint): void {
  const { project } = drafting;
  const seconds = constantOf(project, argumentOf(entrypoint, 0, "interval"), entrypoint.scope);
  const interval = typeof seconds === "number" ? durationOf(seconds) : undefined;
  if (interval === undefined) {
    leaveOut(
      drafting,
      at,
      'its interval is not a number of seconds, from 1 ms to 24 days, that is written in the files: give it one as `Every<"30s">`.',
    );
    return;
  }
  const names = namesOf(drafting, at, "_timer");
  if (names === undefined) return;
  const isEager = flagArgument(project, entrypoint, { name: "eager", index: 1, fallback: false });
  add(at, { names, tags: [], sensitive: [], body: { kind: "timer", interval, isEager } });
}

/** Seconds as a contract has them: in the largest unit of which they are a whole number. */
function durationOf(seconds: number): string | undefined {
  const time = Math.round(seconds * 1000);
  if (!(time >= 1 && time < 2 ** 31)) return undefined;
  const units = [
    ["d", 86_400_000],
    ["h", 3_600_000],
    ["m", 60_000],
    ["s", 1000],
  ] as const;
  const [unit, size] = units.find(([, length]) => time % length === 0) ?? ["ms", 1];
  return `${time / size}${unit}`;
}
