import { checkBrokerUrls } from "../mesh-broker.ts";
import { type Keys, workerCount } from "./config-keys.ts";
import { address } from "./place-readers.ts";
import { checked, count, either, flag, map, objectOf, text } from "./value-readers.ts";

/** nameko's keys that mean something here. */
export const namekoKeys: Keys = {
  AMQP_URI: map(
    checked(
      map(text, (uri) => uri.split(";").map(fromKombu)),
      checkBrokerUrls,
    ),
    (broker) => ({ broker }),
  ),
  WEB_SERVER_ADDRESS: map(address, (at) => ({ http: { address: onAllAddresses(at) } })),
  max_workers: map(workerCount, (others) => ({ workers: { of: {}, others } })),
  MAX_WORKERS: map(workerCount, (others) => ({ workers: { of: {}, others } })),
  HEARTBEAT: map(count(1, 3_600), (heartbeat) => ({ connect: { heartbeat } })),
  rpc_exchange: map(text, (rpcExchange) => ({ connect: { nameko: { rpcExchange } } })),
  AUTO_DELETE_EVENT_EXCHANGES: map(flag, (autoDeleteEventExchanges) => ({
    connect: { nameko: { autoDeleteEventExchanges } },
  })),
  DECLARE_EVENT_EXCHANGES: map(flag, (declareEventExchanges) => ({
    connect: { nameko: { declareEventExchanges } },
  })),
  parent_calls_tracked: map(count(0, 100), (parentCallsTracked) => ({
    connect: { nameko: { parentCallsTracked } },
  })),
  AMQP_SSL: map(
    objectOf<{
      ca_certs?: string;
      certfile?: string;
      keyfile?: string;
      cert_reqs?: string | number;
    }>({
      ca_certs: text,
      certfile: text,
      keyfile: text,
      cert_reqs: either(text, count(0, 2)),
    }),
    ({ ca_certs: ca, certfile: cert, keyfile: key }) => ({
      connect: {
        tls: {
          ...(ca === undefined ? {} : { ca }),
          ...(cert === undefined ? {} : { cert }),
          ...(key === undefined ? {} : { key }),
        },
      },
    }),
  ),
};

/** nameko's keys that are about Python: a file may have them. */
export const foreignKeys: readonly string[] = [
  "serializer",
  "SERIALIZER",
  "SERIALIZERS",
  "ACCEPT",
  "LOGGING",
  "LOGIN_METHOD",
  "TRANSPORT_OPTIONS",
  "PREFETCH_COUNT",
  "SERVICE_CONTAINER_CLS",
];

/** `pyamqp://` is AMQP by a certain library; `/` and `//` at the end are both the virtual host `/`. */
function fromKombu(uri: string): string {
  return uri
    .trim()
    .replace(/^pyamqp:/, "amqp:")
    .replace(/^(\w+:\/\/[^/]*)\/{1,2}$/, "$1");
}

/** nameko listens everywhere when no host is given. */
function onAllAddresses(address: string | number): string {
  return /^\d+$/.test(String(address)) ? `0.0.0.0:${address}` : String(address);
}
