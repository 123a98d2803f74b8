import type { Broker } from "../broker.ts";
import { matchesTopic } from "../topic.ts";
import type { HandledEvent } from "../context.ts";
import type {
  ConsumerDescriptor,
  HandlerDescriptor,
  MemberDescriptor,
  TopicDescriptor,
} from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import { stringifyJson } from "../json.ts";
import type { OutgoingMessage } from "../message.ts";
import { PeerCodecs } from "../peer-codecs.ts";
import type { PeerWire } from "../peer-wire.ts";
import type { PeerWires } from "../peer-wires.ts";
import type { SkeletonClass } from "../server/skeleton.ts";
import { nativeWire } from "../wires/native/index.ts";

/** What handles messages that others send. */
type AnyHandler = HandlerDescriptor | TopicDescriptor | ConsumerDescriptor;

/** Throws unless a class has a member. */
export function checkMember({ service: { members, name } }: SkeletonClass, member: string): void {
  if (members.some((one) => one.member === member)) return;
  const names = members.map((one) => one.member).join(", ");
  throw new MeshError("invalid_argument", `${name} has no ${member}; it has ${names}`);
}

/** The handler of a class that a test names. */
export function handlerOf(Class: SkeletonClass, name: string): AnyHandler {
  checkMember(Class, name);
  const isHandler = (member: MemberDescriptor): member is AnyHandler =>
    member.kind === "handler" || member.kind === "topic" || member.kind === "consumer";
  const handlers = Class.service.members.filter(isHandler);
  const handler = handlers.find(({ member }) => member === name);
  if (handler !== undefined) return handler;
  const names = handlers.map(({ member }) => member).join(", ") || "none";
  throw new MeshError(
    "invalid_argument",
    `${name} handles no events or foreign messages; those that do: ${names}`,
  );
}

/** What a test has handled. */
interface Sent {
  readonly payload: unknown;
  /** Of the message. */
  readonly id: string;
  /** Which event it is, for a handler of a pattern. Default: one that the pattern takes. */
  readonly event: HandledEvent | undefined;
}

/** Sends a message as the handler's source does. */
export async function sendTo(
  handler: AnyHandler,
  { broker, peers }: { readonly broker: Broker; readonly peers: PeerWires },
  sent: Sent,
): Promise<void> {
  const peer = handler.kind === "topic" ? undefined : peers.find(handler.wire);
  if (peer !== undefined && handler.kind !== "topic")
    return broker.publish(peerMessageOf(handler, peer, sent));
  const text = JSON.stringify(handler.payload.encode(sent.payload));
  const { id, event } = sent;
  if (handler.kind !== "topic" && event !== undefined)
    throw new MeshError("invalid_argument", `event: ${handler.member} has no pattern to choose by`);
  if (handler.kind === "consumer") return broker.publish(toQueue(handler.queue, text, id));
  const { service, name } =
    handler.kind === "topic"
      ? eventOf(handler, event)
      : { service: handler.source, name: handler.event };
  await broker.declare(nativeWire.topology.source(service));
  await broker.declare(nativeWire.topology.feed(service));
  const message = nativeWire.encodeEvent({
    source: service,
    event: name,
    payload: text,
    id,
    caller: service,
    sent: Date.now(),
    headers: undefined,
    trace: undefined,
  });
  await broker.publish(message);
}

/** What another framework sends. */
function peerMessageOf(
  handler: HandlerDescriptor | ConsumerDescriptor,
  peer: PeerWire,
  { payload: value, id: messageId }: Sent,
): OutgoingMessage {
  const codec = new PeerCodecs(peer).codec(handler.payload);
  const payload = stringifyJson(codec.encode(value), "the payload") ?? "null";
  const context = { values: {}, stack: [] };
  const carried = { context, headers: undefined, trace: undefined, token: undefined, payload };
  const message =
    handler.kind === "handler"
      ? peer.encodeEvent({ ...carried, source: handler.source, event: handler.event })
      : peer.encodePayload({ ...carried, exchange: "", routingKey: handler.queue });
  return { ...message, messageId, mandatory: true };
}

function toQueue(queue: string, text: string | undefined, messageId: string): OutgoingMessage {
  return {
    exchange: "",
    routingKey: queue,
    body: Buffer.from(text ?? "null"),
    contentType: "application/json",
    messageId,
    appId: "test",
    persistent: true,
    mandatory: true,
  };
}

/** The event that a test names, or one that the pattern takes: `orders.#` → `orders.any`. */
function eventOf(
  { pattern, member }: TopicDescriptor,
  event: HandledEvent | undefined,
): HandledEvent {
  if (event === undefined) {
    const [service = "any", ...words] = pattern
      .split(".")
      .map((word) => word.replace(/^[*#]$/, "any"));
    return { service, name: words.length === 0 ? "any" : words.join(".") };
  }
  if (matchesTopic(pattern, `${event.service}.${event.name}`)) return event;
  throw new MeshError(
    "invalid_argument",
    `event: ${member} takes ${pattern}, and not ${event.service}.${event.name}`,
  );
}
