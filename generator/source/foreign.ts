import type { Consumer, Publisher } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { brokerNameProblem, routingKeyProblem } from "./broker-names.ts";
import { type Argument, argumentNode, readLiteralArgument } from "./literal-argument.ts";
import { common, type MemberAt } from "./member-at.ts";
import { joinPart, payloadsOf } from "./overridden-nodes.ts";
import { inside } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { refuseUnhidden } from "./refuse-unhidden.ts";
import { readMemberTags } from "./member-tags.ts";
import { wordArguments } from "./word-arguments.ts";

/** `ingest: Consume<"legacy.orders", Order>` */
export function readConsumer(reader: Reader, member: MemberAt): Consumer | undefined {
  const [queue, payload] = wordArguments(
    reader,
    { type: member.type, node: member.typeNode },
    member.place,
  );
  const example = 'Consume<"queue", T>';
  const name = readLiteralArgument(reader, queue, { member, what: "queue", example });
  const type = readPayload(reader, payload, member);
  const tags = readMemberTags(reader, member.comment, { kind: "consumer", place: member.place });
  const problem = name === "" ? "a queue has a name" : name && brokerNameProblem(name);
  if (name !== undefined && problem) refuseName(reader, { member, name, problem, at: queue });
  if (name === undefined || problem || type === undefined) return undefined;
  return { kind: "consumer", ...common(reader, member, tags), queue: name, payload: type };
}

/** `audit: Publish<"audit", "order.changed", Change>` */
export function readPublisher(reader: Reader, member: MemberAt): Publisher | undefined {
  const [exchange, key, payload] = wordArguments(
    reader,
    { type: member.type, node: member.typeNode },
    member.place,
  );
  const example = 'Publish<"exchange", "key", T>';
  const name = readLiteralArgument(reader, exchange, { member, what: "exchange", example });
  const routingKey = readLiteralArgument(reader, key, { member, what: "routing key", example });
  const type = readPayload(reader, payload, member);
  const tags = readMemberTags(reader, member.comment, { kind: "publisher", place: member.place });
  const wrongName = name === undefined ? undefined : brokerNameProblem(name);
  const wrongKey = routingKey === undefined ? undefined : routingKeyProblem(routingKey);
  if (name !== undefined && wrongName !== undefined) {
    refuseName(reader, { member, name, problem: wrongName, at: exchange });
  }
  if (routingKey !== undefined && wrongKey !== undefined) {
    const values = { key: routingKey, problem: wrongKey, example };
    report(reader, "bad-routing-key", { place: member.place, values, ...argumentNode(key) });
  }
  if (name === undefined || routingKey === undefined || wrongName || wrongKey || !type) {
    return undefined;
  }
  const shared = common(reader, member, tags);
  return { kind: "publisher", ...shared, exchange: name, routingKey, payload: type };
}

/** The payload of a message, the last argument of its word. */
export function readPayload(
  reader: Reader,
  argument: Argument | undefined,
  member: MemberAt,
): TypeModel | undefined {
  if (argument === undefined) return undefined;
  const { type } = argument;
  const place = inside(member.place, " → payload", { type: argument.node, slot: "payload" });
  const joined = joinPart(reader, { type, place }, payloadsOf(reader, member.others));
  refuseUnhidden(reader, joined.type, place);
  return reader.readType(reader, type, { ...place, ...joined });
}

interface WrongName {
  readonly member: MemberAt;
  readonly name: string;
  readonly problem: string;
  readonly at: Argument | undefined;
}

function refuseName(reader: Reader, { member, name, problem, at }: WrongName): void {
  const values = { name, problem };
  report(reader, "bad-broker-name", { place: member.place, values, ...argumentNode(at) });
}
