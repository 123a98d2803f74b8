import { connect, type Log, type Mesh } from "lagomorph";
import { probe, ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { createRandom } from "../properties/random.ts";
import { attacks } from "./attacks.ts";
import { createFakeBroker, type Send } from "./fake-broker.ts";

/** How a session with a malicious server went. */
export interface Outcome {
  readonly seed: number;
  readonly attack: string;
  /** How long `connect` took until it had settled, in milliseconds. */
  readonly took: number;
  /** It has connected all the same. */
  readonly connected: boolean;
  /** What did not settle in time. */
  readonly hung: readonly string[];
}

const connectTimeout = 1_500;
/** What each use of a connection may take, with all that it waits for, in milliseconds. */
const patience = 20_000;
/** Writes nothing. */
export const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Runs a client against a server that attacks at some reply of each connection; all follows from the seed. */
export async function runSession(seed: number): Promise<Outcome> {
  const random = createRandom(seed);
  const [attack, carryOut] = random.of(Object.entries(attacks));
  const createSend = (): Send => {
    let left = random.below(40);
    return (reply, socket) => {
      if (left-- === 0) carryOut(reply, socket, random);
      else socket.write(reply);
    };
  };
  const server = await createFakeBroker(createSend);
  const hung: string[] = [];
  const started = performance.now();
  const url = `amqp://127.0.0.1:${server.port}`;
  const connecting = connect(url, { connectTimeout, heartbeat: 1, timeout: 200, log: silent });
  const mesh = await settled(connecting, "connect", hung);
  const took = performance.now() - started;
  if (mesh !== undefined) await use(mesh, hung);
  await server.close();
  return { seed, attack, took, connected: mesh !== undefined, hung };
}

/** Does a bit of everything, and disconnects. */
async function use(mesh: Mesh, hung: string[]): Promise<void> {
  // An event waits for its confirm for as long as there is a connection.
  const emitting = mesh.emit(probe.noted, { text: "m" });
  emitting.catch(() => {});
  const uses: Readonly<Record<string, Promise<unknown>>> = {
    on: mesh.on(probe.noted, () => {}),
    serve: mesh.serve(probeClass(new Sightings())),
    call: mesh.client(ProbeClient).echo("m"),
    calls: Promise.allSettled(
      Array.from({ length: 5 }, () => mesh.client(ProbeClient).countRuns("m")),
    ),
  };
  await Promise.all(Object.entries(uses).map(([what, use]) => settled(use, what, hung)));
  await settled(mesh.close(), "close", hung);
  await settled(emitting, "emit", hung);
}

/** The result; `undefined` when it is a failure, or does not come. */
async function settled<Result>(
  work: Promise<Result>,
  what: string,
  hung: string[],
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      hung.push(what);
      resolve(undefined);
    }, patience);
  });
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
