import type { PeerWire } from "../../peer-wire.ts";
import { describedBy } from "./describe.ts";
import { decodeEvent, decodePayload, encodeEvent, encodePayload } from "./event.ts";
import { dialect } from "./json.ts";
import { NuropbKeys } from "./keys.ts";
import { decodeReply, encodeReply } from "./reply.ts";
import { decodeRequest, encodeRequest, kindOf, readReturn } from "./request.ts";
import { type NuropbOptions, nuropbSettings } from "./settings.ts";
import { NuropbTopology } from "./topology.ts";

/** NuroPb's messages: `docs/nuropb.md`. */
export function createNuropbWire(options: NuropbOptions = {}): PeerWire {
  const settings = nuropbSettings(options);
  const topology = new NuropbTopology(settings);
  const keys = new NuropbKeys(settings);
  return {
    name: "nuropb",
    dialect,
    args: "name",
    tracked: 0,
    callers: topology.callers,
    requests: (service) => topology.requests(service),
    replies: (caller, address) => topology.replies(caller, address),
    source: () => topology.source,
    events: (subscription) => topology.events(subscription),
    topic: (subscription) => topology.events(subscription),
    pooled: (subscription) => topology.pooled(subscription),
    encodeRequest: (request) => encodeRequest(request, settings.rpcExchange),
    kindOf,
    decodeRequest: (message, service) => decodeRequest(message, service, keys),
    readReturn,
    encodeReply,
    decodeReply,
    encodeEvent: (event) => encodeEvent(event, settings.eventsExchange),
    decodeEvent,
    encodePayload,
    decodePayload,
    hasAliases: true,
    callsAgain: true,
    sealing: keys,
    sole: (service) => topology.sole(service),
    description: describedBy((service) => keys.toldOf(service)),
  };
}
