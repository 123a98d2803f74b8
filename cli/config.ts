import type { Command } from "commander";
import { checkKeys, type HostConfig, isKeyItself } from "../runtime/host/index.ts";
import { hostInWords } from "./in-words.ts";
import { configuredKeys, gatherKey, givenKeys, type KeyPlaces, servingKeyFlag } from "./keys.ts";
import { gatherDefinition } from "./run/definitions.ts";
import { type ConfigFlags, loadConfig } from "./run/load-config.ts";
import { shownBroker, shownPlace } from "./run/shown-address.ts";

/** Registers `lagomorph config`. */
export function config(program: Command): void {
  program
    .command("config")
    .description(
      "shows the configuration that `lagomorph run` would go by, without passwords, as JSON",
    )
    .option("--config <file>", "a file of YAML")
    .option("--broker <url>", "RabbitMQ, whatever the file says")
    .option("--key <service=place>", servingKeyFlag, gatherKey)
    .option(
      "--define <key=value>",
      "a key of the configuration, whatever the file says; may be given again",
      gatherDefinition,
    )
    .allowExcessArguments(false)
    .addHelpText("after", help)
    .action(showConfig);
}

async function showConfig(flags: ConfigFlags & { readonly key?: KeyPlaces }): Promise<void> {
  const keys = givenKeys(flags.key);
  const loaded = await loadConfig(flags);
  const own = new Set(Object.keys(loaded.encryption?.own ?? {}));
  const withKeys = keys === undefined ? {} : configuredKeys(loaded, keys, own);
  await checkKeys({ ...loaded, ...withKeys }).catch((error: unknown) => {
    throw hostInWords(error);
  });
  const { workers, settings, ...others } = loaded;
  const { of, others: number } = workers;
  const counts = Object.keys(of).length === 0 ? number : { ...of, others: number };
  const all = {
    ...withoutSecrets(others),
    workers: counts,
    // Their values may be secrets.
    settings: settings && Object.keys(settings),
    // Which of them are private is known when services are.
    keys: keys && shownPlaces({ ...keys.environment, ...keys.flags }),
  };
  console.log(JSON.stringify(all, undefined, 2));
}

/** What may be shown of a configuration. */
export function withoutSecrets({
  broker,
  connect,
  jwt,
  encryption,
  ...others
}: Pick<HostConfig, "broker" | "connect" | "jwt" | "encryption">): object {
  const { tls, nuropb, ...shown } = connect;
  return {
    broker: broker.map(shownBroker),
    ...others,
    jwt: jwt && {
      ...jwt,
      ...(jwt.keys === undefined ? {} : { keys: shownPlace(jwt.keys) }),
      ...(jwt.secret === undefined ? {} : { secret: "•••" }),
    },
    encryption: encryption && placesOf(encryption),
    ...shown,
    nuropb: withoutKeys(nuropb),
    tls: masked(tls),
  };
}

/** A path and the name of a variable are shown; what is a key itself is not, nor a password in a URL. */
function placesOf(encryption: NonNullable<HostConfig["encryption"]>): object {
  const { own = {}, of = {} } = encryption;
  return { own: shownPlaces(own), of: shownPlaces(of) };
}

function shownPlaces(places: KeyPlaces): object {
  return Object.fromEntries(
    Object.entries(places).map(([service, place]) => [
      service,
      isKeyItself(place) ? "•••" : shownPlace(place),
    ]),
  );
}

/** Private keys are not shown. */
function withoutKeys(nuropb: HostConfig["connect"]["nuropb"]): object | undefined {
  if (nuropb?.services === undefined) return nuropb;
  const services: Record<string, object> = {};
  for (const [name, { privateKeys, ...service }] of Object.entries(nuropb.services)) {
    const keys = typeof privateKeys === "object" ? privateKeys.map(() => "•••") : privateKeys;
    services[name] = keys === undefined ? service : { ...service, privateKeys: keys };
  }
  return { ...nuropb, services };
}

/** Paths are shown; what is a secret itself is not. */
function masked(tls: HostConfig["connect"]["tls"]): object | undefined {
  if (tls === undefined) return undefined;
  const isKey = typeof tls.key === "string" && tls.key.includes("-----BEGIN");
  return {
    ...tls,
    ...(isKey ? { key: "•••" } : {}),
    ...(tls.passphrase === undefined ? {} : { passphrase: "•••" }),
  };
}

const help = `
A configuration is YAML. Each key may also be given as LAGOMORPH_<KEY> in the environment (LAGOMORPH_DRAIN_TIMEOUT=20s), which
wins over the file, or by --define, which wins over both.

  broker: \${AMQP_URL:amqp://guest:guest@localhost:5672}   a URL, or a list: the nodes of a cluster
  http: 0.0.0.0:8001            or an object: address, origins, hosts, maxBody, rates, maxConnections, headersTimeout,
                                requestTimeout, keepAliveTimeout, stallTimeout, heartbeat, documents;
                                false: nowhere here, a gateway has the routes (websocket: false likewise)
  websocket: /ws                or an object: path, origins, hosts, allowWithoutOrigin, maxPayload, maxSockets, maxCalls, …
  workers: { math_service: 5 }  or one number for every service (default: 64)
  jwt: { issuer: https://…, keys: https://…/jwks.json }   whose tokens are accepted; keys: a URL, or a file of a key set or of PEM;
                                or secret; audience, algorithms, type, clockTolerance, maxAge
  encryption: { own: { payments: payments.jwks }, of: { billing: https://…, orders: env:ORDERS_KEY } }   where keys are
  wires: { orders: nuropb }     native, nameko, nuropb, or a list of them: how messages of a service look
  nuropb: { services: { orders: { privateKeys: orders.pem } } }   and publicKey, queue, aliases, instance; a key is a path,
                                env:NAME or PEM; rpcExchange, eventsExchange, deadLetterExchange
  log: info                     debug, info, warn or error; or { level, format: pretty or json, work: true }
  metrics: 127.0.0.1:9090       where /metrics is; true: at the door for HTTP
  openTelemetry: true           tells OpenTelemetry, by the SDK of this process; or { traces: true, metrics: false }
  settings: { payments: … }     sections that services read themselves
  name: my-host                 timeout: 30s         drainTimeout: 10s      waitForBroker: 30s
  heartbeat: 10                 connectTimeout: 10s  replies: queue         tls: { ca: ca.pem, cert: …, key: … }

\${VAR} and \${VAR:default} are variables of the environment. nameko's keys AMQP_URI, AMQP_SSL, WEB_SERVER_ADDRESS, max_workers and
HEARTBEAT mean what they mean there; its others are accepted, and said to mean nothing.`;
