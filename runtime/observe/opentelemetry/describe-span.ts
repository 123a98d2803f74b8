import { type Attributes, SpanKind } from "@opentelemetry/api";
import type { Work } from "../../observer.ts";

/** How a piece of work looks as a span: by OpenTelemetry's semantic conventions, where they have something to say. */
export interface SpanDescription {
  readonly name: string;
  readonly kind: SpanKind;
  readonly attributes: Attributes;
}

/** Describes a piece of work. Nothing of its payload is in it. */
export function describeSpan(work: Work): SpanDescription {
  const { attributes, ...span } = describeKind(work);
  const { caller, waited, attempt } = work;
  return {
    ...span,
    attributes: {
      ...attributes,
      ...(caller === undefined ? {} : { "lagomorph.caller": caller }),
      ...(waited === undefined ? {} : { "lagomorph.waited": Math.round(waited) }),
      ...(attempt === 1 ? {} : { "lagomorph.attempt": attempt }),
    },
  };
}

function describeKind(work: Work): SpanDescription {
  const { kind } = work;
  switch (kind) {
    case "call":
    case "stream":
      return describeCall(work);
    case "event":
    case "command":
    case "message":
      return describeMessage(work);
    case "timer":
      return describeTimer(work);
    case "http":
      return describeRequest(work);
    default:
      return kind satisfies never;
  }
}

function describeCall({ side, service, member, kind }: Work): SpanDescription {
  return {
    name: `${service}/${member}`,
    kind: side === "made" ? SpanKind.CLIENT : SpanKind.SERVER,
    attributes: {
      "rpc.system": "lagomorph",
      "rpc.service": service,
      "rpc.method": member,
      ...(kind === "stream" ? { "lagomorph.stream": true } : {}),
    },
  };
}

function describeMessage(work: Work): SpanDescription {
  const { side, kind, message } = work;
  const isMade = side === "made";
  const destination = destinationOf(work);
  return {
    name: `${isMade ? "send" : "process"} ${destination}`,
    kind: isMade ? SpanKind.PRODUCER : SpanKind.CONSUMER,
    attributes: {
      "messaging.system": "rabbitmq",
      "messaging.operation.type": isMade ? "send" : "process",
      "messaging.operation.name": kind,
      "messaging.destination.name": destination,
      ...(message === undefined ? {} : { "messaging.message.id": message }),
      ...(isMade ? {} : { "rpc.service": work.service, "rpc.method": work.member }),
    },
  };
}

/** Where a message goes, or comes from: an event by its emitter, a foreign one by its exchange or queue. */
export function destinationOf({ service, member, descriptor }: Work): string {
  const { source, event, queue, exchange } = descriptor ?? {};
  if (source !== undefined && event !== undefined) return `${source}.${event}`;
  return queue ?? exchange ?? `${service}.${member}`;
}

function describeTimer({ service, member }: Work): SpanDescription {
  return {
    name: `timer ${service}.${member}`,
    kind: SpanKind.INTERNAL,
    attributes: { "rpc.service": service, "rpc.method": member },
  };
}

function describeRequest({ service, member, http }: Work): SpanDescription {
  const { method = "GET", route = "" } = http ?? {};
  return {
    name: `${method} ${route}`,
    kind: SpanKind.SERVER,
    attributes: {
      "http.request.method": method,
      "http.route": route,
      "rpc.service": service,
      "rpc.method": member,
    },
  };
}
