import { connect, type Log, type Mesh, MeshError, type ServedService } from "lagomorph";
import { afterEach, beforeEach, expect } from "vitest";
import type { Broker } from "../../../runtime/broker.ts";
import { probeClass, Sightings } from "./services.ts";

/** A place to connect to that no other test uses, and how it goes away. */
export interface Place {
  readonly url: string;
  /** One more connection to it, below the meshes. */
  createBroker(): Broker;
  /** As if none of the suite's services had ever been served here. */
  forget(): Promise<void>;
  remove(): Promise<void>;
}

/** What each test of the suite starts with. */
export interface SetUp {
  /** Where both are connected to. */
  readonly url: string;
  /** A connection to the same broker, below the meshes. */
  readonly broker: Broker;
  /** Where the test serves. */
  readonly server: Mesh;
  /** Where it calls. */
  readonly caller: Mesh;
  /** What its services have seen. */
  readonly sightings: Sightings;
  /** What was written to the log. */
  readonly logged: readonly string[];
  /** As if none of the suite's services had ever been served. */
  forget(): Promise<void>;
  /** One more instance of the probe. */
  serveProbe(workers?: number): Promise<ServedService>;
}

/** Two meshes, fresh for each test of the block that calls this. */
export function setUpMeshes(createPlace: () => Promise<Place>): SetUp {
  let place: Place;
  let logged: string[] = [];
  const on = {
    // Set before each test; nothing reads them earlier.
    server: undefined as unknown as Mesh,
    caller: undefined as unknown as Mesh,
    broker: undefined as unknown as Broker,
    sightings: new Sightings(),
    get url() {
      return place.url;
    },
    get logged() {
      return logged;
    },
    forget: () => place.forget(),
    serveProbe: (workers = 16) => on.server.serve(probeClass(on.sightings), { workers }),
  };
  beforeEach(async () => {
    place = await createPlace();
    logged = [];
    on.sightings = new Sightings();
    on.broker = place.createBroker();
    await on.broker.open();
    on.server = await connect(place.url, { name: "server", log: logTo(logged) });
    on.caller = await connect(place.url, { name: "caller", timeout: 5000, log: logTo(logged) });
  });
  afterEach(async () => {
    await Promise.all([on.server.close(), on.caller.close(), on.broker.close()]);
    await place.remove();
  });
  return on;
}

/** The `MeshError` that a call rejects with. */
export async function rejection(call: Promise<unknown>): Promise<MeshError> {
  const outcome = await call.then(
    (value) => value,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(MeshError);
  // Just asserted.
  return outcome as MeshError;
}

function logTo(lines: string[]): Log {
  const write = (fields: object, message = ""): void =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  return { debug: write, info: write, warn: write, error: write };
}
