import { createAmqpBroker } from "../brokers/amqp/amqp-broker.ts";
import { BrokerError } from "../brokers/broker-error.ts";
import type { Broker, Topology } from "../broker.ts";
import type { TlsOptions } from "../brokers/amqp/tls.ts";
import { MeshError } from "../errors.ts";
import { ManagementApi, managementUrlOf } from "./management-api.ts";

/** Which mesh is set up. */
export interface SetUpOptions {
  /** `amqp://user:password@host:5672/vhost`: the virtual host is the mesh. */
  readonly broker: string;
  /** The management API. Default: on the broker's host, its port 10 000 above AMQP's, for the same user. */
  readonly api?: string | undefined;
  /** Who may certify broker and API, as a file of PEM. */
  readonly ca?: string | undefined;
  /** What the wire needs that its services do not declare themselves. */
  readonly topology: Topology;
}

/** What has become of the parts of a mesh: `virtual host "nuropb"` → `created`. */
export type SetUpSteps = readonly (readonly [what: string, outcome: string])[];

/** The virtual host of a URL of a broker. Throws `MeshError` for what is none. */
export function vhostOf(broker: string): string {
  if (!URL.canParse(broker) || !/^amqps?:$/.test(new URL(broker).protocol)) {
    const message = "a broker's URL looks like amqp://user:password@host:5672/vhost";
    throw new MeshError("invalid_argument", message);
  }
  return decodeURIComponent(new URL(broker).pathname.slice(1)) || "/";
}

/** Makes what is missing of a mesh, and changes nothing that is there. Rejects with `MeshError` that says what to do. */
export async function setUpMesh(options: SetUpOptions): Promise<SetUpSteps> {
  const vhost = vhostOf(options.broker);
  const existing = await openIfThere(options);
  if (existing === undefined) await apiOf(options).createVhost(vhost);
  const broker = existing ?? (await open(options));
  try {
    const made = await declare(broker, options.topology);
    return [[`virtual host "${vhost}"`, existing === undefined ? "created" : "there"], ...made];
  } finally {
    await broker.close();
  }
}

/** Deletes what {@link setUpMesh} makes, as far as nobody uses it; with `all` the virtual host, with all that is in it. */
export async function tearDownMesh(
  options: SetUpOptions,
  { all }: { readonly all: boolean },
): Promise<SetUpSteps> {
  const api = apiOf(options);
  const vhost = vhostOf(options.broker);
  if (all) {
    const deleted = await api.deleteVhost(vhost);
    return [[`virtual host "${vhost}"`, deleted ? "deleted" : "missing"]];
  }
  if (!(await api.hasVhost(vhost))) return [[`virtual host "${vhost}"`, "missing"]];
  const steps: (readonly [string, string])[] = [];
  for (const { name } of options.topology.queues)
    steps.push([`queue "${name}"`, await api.deleteQueue(vhost, name)]);
  for (const { name } of options.topology.exchanges)
    steps.push([`exchange "${name}"`, await api.deleteExchange(vhost, name)]);
  return steps;
}

function apiOf({ broker, api, ca }: SetUpOptions): ManagementApi {
  return new ManagementApi({ url: api ?? managementUrlOf(broker), ca });
}

/** The connection; `undefined` when there is no such virtual host. */
async function openIfThere(options: SetUpOptions): Promise<Broker | undefined> {
  try {
    return await open(options);
  } catch (error) {
    if (error instanceof BrokerError && error.refusal === "vhost") return undefined;
    throw error;
  }
}

async function open({ broker: url, ca }: SetUpOptions): Promise<Broker> {
  // It may be for the API alone.
  const isForBroker = ca !== undefined && url.startsWith("amqps:");
  const tls: { readonly tls?: TlsOptions } = isForBroker ? { tls: { ca } } : {};
  const broker = createAmqpBroker({ urls: [url], name: "lagomorph mesh", ...tls });
  await broker.open();
  return broker;
}

/** Queues that are there stay as they are: somebody else may have declared them otherwise. */
async function declare(broker: Broker, topology: Topology): Promise<SetUpSteps> {
  const steps: (readonly [string, string])[] = [];
  for (const { name } of topology.exchanges)
    steps.push([`exchange "${name}"`, (await broker.hasExchange(name)) ? "there" : "created"]);
  const queues: Topology["queues"][number][] = [];
  for (const queue of topology.queues) {
    const isThere = (await broker.countMessages(queue.name)) !== undefined;
    steps.push([`queue "${queue.name}"`, isThere ? "there" : "created"]);
    if (!isThere) queues.push(queue);
  }
  await broker.declare({ ...topology, queues });
  return steps;
}
