import type { Topology } from "../broker.ts";
import type { EventDescriptor } from "../descriptor.ts";
import { stringifyJson } from "../json.ts";
import type { OutgoingMessage } from "../message.ts";
import { foreignName, PeerCodecs } from "../peer-codecs.ts";
import { outgoingContext } from "../peer-context.ts";
import type { PeerWire } from "../peer-wire.ts";
import type { TraceContext } from "../trace-context.ts";
import type { Wire } from "../wire.ts";

/** An event that is ready to leave. */
export interface MadeEvent {
  /** What must exist before. */
  readonly source: Topology;
  /** Of its payload, in UTF-16 units. */
  readonly size: number;
  readonly message: OutgoingMessage;
  /** The service whose events are passed on to those who listen to all; `undefined` where the wire has no such thing. */
  readonly feed: string | undefined;
}

/** A wire, as an event leaves by it. */
export interface EmittingWire {
  /** Throws `MeshError` for a payload that does not fit. */
  encode<Payload>(
    event: EventDescriptor<Payload>,
    payload: Payload,
    known: KnownOfEvent,
  ): MadeEvent;
}

/** What is known of an event besides its payload. */
export interface KnownOfEvent {
  readonly id: string;
  readonly trace: TraceContext | undefined;
}

/** Lagomorph's own. */
export function nativeEmitting({
  wire,
  name: caller,
}: {
  readonly wire: Wire;
  readonly name: string;
}): EmittingWire {
  return {
    encode: (event, payload, { id, trace }) => {
      const { service: source } = event;
      const text = stringifyJson(event.payload.encode(payload), whatOf(event));
      const sent = { id, caller, sent: Date.now(), headers: undefined, trace };
      const message = wire.encodeEvent({ source, event: event.name, payload: text, ...sent });
      const size = text?.length ?? 0;
      return { source: wire.topology.source(source), size, message, feed: source };
    },
  };
}

/** That of another framework. */
export function peerEmitting(wire: PeerWire, sender: string): EmittingWire {
  const codecs = new PeerCodecs(wire);
  return {
    encode: (event, payload, { id, trace }) => {
      const { service: source } = event;
      const text = stringifyJson(codecs.codec(event.payload).encode(payload), whatOf(event));
      const context = outgoingContext(sender);
      const carried = { context, headers: undefined, trace, token: undefined };
      const named = { id, source, event: foreignName(event), topic: event.topic, payload: text };
      const message = wire.encodeEvent({ ...named, ...carried });
      return { source: wire.source(source), size: text?.length ?? 0, message, feed: undefined };
    },
  };
}

function whatOf({ service, member }: Pick<EventDescriptor, "service" | "member">): string {
  return `the payload of ${service}.${member}`;
}
