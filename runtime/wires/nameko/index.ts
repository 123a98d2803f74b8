import type { PeerWire } from "../../peer-wire.ts";
import { decodeEvent, decodePayload, encodeEvent, encodePayload } from "./event.ts";
import { dialectOf } from "./json.ts";
import { decodeReply, encodeReply } from "./reply.ts";
import { decodeRequest, encodeRequest, readReturn } from "./request.ts";
import { type NamekoOptions, namekoSettings } from "./settings.ts";
import { NamekoTopology } from "./topology.ts";

/** nameko's messages: `docs/nameko.md`. */
export function createNamekoWire(options: NamekoOptions = {}): PeerWire {
  const settings = namekoSettings(options);
  const topology = new NamekoTopology(settings);
  const { rpcExchange } = settings;
  return {
    name: "nameko",
    dialect: dialectOf(settings.values),
    args: "position",
    tracked: settings.parentCallsTracked,
    callers: topology.callers,
    requests: (service) => topology.requests(service),
    replies: (caller, address) => topology.replies(caller, address),
    source: (service) => topology.source(service),
    events: (subscription) => topology.events(subscription),
    encodeRequest: (request) => encodeRequest(request, rpcExchange),
    kindOf: () => "request",
    decodeRequest,
    readReturn,
    encodeReply: (to, answer) => encodeReply(to, answer, rpcExchange),
    decodeReply,
    encodeEvent,
    decodeEvent,
    encodePayload,
    decodePayload,
  };
}
