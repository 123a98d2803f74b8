import { ts } from "./ts-morph.js";

import { onlyNearest } from "../../runtime/edit-distance.ts";
import type { EventSource, Handler, TopicHandler } from "../model/contract.ts";
import { foreignNameOf } from "../model/foreign-names.ts";
import type { Location } from "../model/location.ts";
import { patternProblem } from "./broker-names.ts";
import { commentOf } from "./doc.ts";
import { readPayload } from "./foreign.ts";
import {
  type Argument,
  argumentNode,
  fixedArgument,
  readLiteralArgument,
} from "./literal-argument.ts";
import { locationOf } from "./location.ts";
import { common, type MemberAt } from "./member-at.ts";
import { report, type Reader } from "./reader.ts";
import { literalOption } from "./service-options.ts";
import { serviceMarkOf } from "./service-of.ts";
import { type MemberTags, readMemberTags } from "./member-tags.ts";
import { wordArguments } from "./word-arguments.ts";

/** `onReport: On<ReportingService, "reportGenerated", "broadcast", "transient">` */
export function readHandler(reader: Reader, member: MemberAt): Handler | undefined {
  const [source, event, mode, kept] = wordArguments(
    reader,
    { type: member.type, node: member.typeNode },
    member.place,
  );
  if (source === undefined) return undefined;
  const refuse = (
    argument: Argument | undefined,
    what: string,
    choices: readonly string[] = [],
  ): undefined => refusePart(reader, member, { argument, what, choices });
  const mark = serviceMarkOf(reader, source.type);
  const service = mark === undefined ? refuseSource(reader, member, source) : mark.name;
  if (mark !== undefined && service === undefined) refuse(source, "service");
  const name = readLiteral(event?.type) ?? refuse(event, "event");
  const delivery = asDelivery(readLiteral(mode?.type)) ?? refuse(mode, "delivery", deliveries);
  const durability =
    asDurability(readLiteral(kept?.type)) ?? refuse(kept, "durability", durabilities);
  const tags = readMemberTags(reader, member.comment, { kind: "handler", place: member.place });
  if (service === undefined || name === undefined) return undefined;
  if (delivery === undefined || durability === undefined) return undefined;
  const emitted = eventTagsOf(reader, source.type.getProperty(name), member);
  const wireName = emitted.name ?? name;
  return {
    kind: "handler",
    ...common(reader, member, tags),
    source: {
      ...{ service, event: name, wireName },
      ...foreignSource(reader, mark?.options, { name, wireName }),
      ...(emitted.topic === undefined ? {} : { topic: emitted.topic }),
      ...sourceLocation(reader, event),
    },
    delivery,
    durability,
  };
}

/** `onAny: OnTopic<"orders.*.created", Order, "broadcast", "transient">` */
export function readTopicHandler(reader: Reader, member: MemberAt): TopicHandler | undefined {
  const [topic, value, mode, kept] = wordArguments(
    reader,
    { type: member.type, node: member.typeNode },
    member.place,
  );
  const at = { member, what: "pattern", example: 'OnTopic<"orders.*.created", T>' };
  const pattern = readLiteralArgument(reader, topic, at);
  const payload = readPayload(reader, value, member);
  const refuse = (
    argument: Argument | undefined,
    what: string,
    choices: readonly string[],
  ): undefined => refusePart(reader, member, { argument, what, choices });
  const delivery = asDelivery(readLiteral(mode?.type)) ?? refuse(mode, "delivery", deliveries);
  const durability =
    asDurability(readLiteral(kept?.type)) ?? refuse(kept, "durability", durabilities);
  const tags = readMemberTags(reader, member.comment, { kind: "topic", place: member.place });
  const problem =
    pattern === undefined ? undefined : patternProblem(pattern, hasTopics(reader, member));
  if (pattern !== undefined && problem !== undefined) {
    const values = { key: pattern, problem, example: at.example };
    report(reader, "bad-routing-key", { place: member.place, values, ...argumentNode(topic) });
  }
  if (pattern === undefined || problem || !payload || !delivery || !durability) return undefined;
  const shared = common(reader, member, tags);
  return { kind: "topic", ...shared, pattern, payload, delivery, durability };
}

/** Whether events have topics of any number of words for the service that a member stands in. */
function hasTopics(reader: Reader, { place }: MemberAt): boolean {
  const service = ts.findAncestor(place.node, ts.isInterfaceDeclaration);
  if (service === undefined) return false;
  const mark = serviceMarkOf(reader, reader.checker.getTypeAtLocation(service));
  return literalOption(reader, mark?.options, "wire") === "nuropb";
}

/** How the emitting service's options say that its events travel; wrong ones are reported where the service stands. */
function foreignSource(
  reader: Reader,
  options: ts.Type | undefined,
  event: { readonly name: string; readonly wireName: string },
): Pick<EventSource, "foreign"> {
  const wire = literalOption(reader, options, "wire");
  if (wire !== "nameko" && wire !== "nuropb") return {};
  const naming =
    literalOption(reader, options, "naming") === "snake_case" ? "snake_case" : undefined;
  const name = foreignNameOf(naming === undefined ? {} : { naming }, event);
  return { foreign: { wire, name } };
}

function sourceLocation(reader: Reader, event: Argument | undefined): { location?: Location } {
  return event?.node === undefined ? {} : { location: locationOf(reader.root, event.node) };
}

const deliveries: readonly string[] = ["pool", "broadcast", "singleton"];
const durabilities: readonly string[] = ["durable", "transient"];

/** A part that must be one literal, and of which ones. */
interface Part {
  readonly argument: Argument | undefined;
  readonly what: string;
  readonly choices: readonly string[];
}

/** `On<Shop, "opened">` where `Shop` is an interface that has forgotten what it extends, or comes from nowhere. */
function refuseSource(
  reader: Reader,
  { name: member, place }: MemberAt,
  source: Argument,
): undefined {
  const said = source.node?.getText() ?? "that";
  const instead = `a service there: \`${said}\` does not extend \`Service<"…">\`, or is not found`;
  report(reader, "handler-needs-one", {
    place,
    values: { what: "service", member, which: "", instead },
    ...argumentNode(source),
  });
  return undefined;
}

function refusePart(
  reader: Reader,
  { name, place }: MemberAt,
  { argument, what, choices }: Part,
): undefined {
  const quoted = choices.map((each) => `\`"${each}"\``);
  const which =
    quoted.length === 0 ? "" : ` of ${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
  const meant = onlyNearest(readLiteral(argument?.type) ?? "", choices);
  const instead =
    quoted.length === 0
      ? 'it out, one member for each event: `On<Source, "event">`'
      : "one of them, or leave it out";
  report(reader, "handler-needs-one", {
    place,
    values: { what, member: name, which, instead },
    ...fixedArgument(argument, meant),
  });
  return undefined;
}

function readLiteral(type: ts.Type | undefined): string | undefined {
  return type?.isStringLiteral() === true ? type.value : undefined;
}

function asDelivery(text: string | undefined): Handler["delivery"] | undefined {
  return text === "pool" || text === "broadcast" || text === "singleton" ? text : undefined;
}

function asDurability(text: string | undefined): Handler["durability"] | undefined {
  return text === "durable" || text === "transient" ? text : undefined;
}

/** The event's `@name` and `@topic`, which stand in the contract of the service that emits it. */
function eventTagsOf(
  reader: Reader,
  event: ts.Symbol | undefined,
  { place }: MemberAt,
): Pick<MemberTags, "name" | "topic"> {
  const node = event?.declarations?.[0];
  if (node === undefined) return {};
  return readMemberTags(reader, commentOf(event), { kind: "event", place: { ...place, node } });
}
