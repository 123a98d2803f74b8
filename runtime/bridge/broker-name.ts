import { randomBytes } from "node:crypto";
import type { Broker, Topology } from "../broker.ts";
import { MeshError } from "../errors.ts";
import { nameExchange, nameForNow, nameOfBroker } from "../wires/native/carried.ts";

/** What holds names. */
type Named = Pick<Broker, "declare" | "hasExchange">;

/** How often a name is taken that others let go of in the same moment. */
const mostTries = 20;

/** Leaves a name at a broker for good. Rejects where a bridge has left another one. */
export function keepName(broker: Named, name: string): Promise<void> {
  return declareName(broker, { name, topology: nameOfBroker(name) });
}

/** Holds a name at a broker for as long as this is connected: what does not carry yet leaves none behind, however it ends. */
export async function takeName(broker: Named, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    if (await broker.hasExchange(nameExchange)) return keepName(broker, name);
    const topology = nameForNow(name, randomBytes(9).toString("base64url"));
    try {
      return await declareName(broker, { name, topology });
    } catch (error) {
      if (tries === mostTries || !isGone(error)) throw error;
    }
  }
}

/** With the last bridge that does not carry yet the exchange goes, perhaps just before this one is bound to it. */
function isGone(error: unknown): boolean {
  return error instanceof MeshError && error.rawMessage.includes("NOT_FOUND - no exchange");
}

async function declareName(
  broker: Named,
  { name, topology }: { readonly name: string; readonly topology: Topology },
): Promise<void> {
  try {
    await broker.declare(topology);
  } catch (error) {
    if (!(error instanceof MeshError) || error.code !== "invalid_argument") throw error;
    const [, other] = /actual lagomorph\.bridge\.([\w-]+)/.exec(error.rawMessage) ?? [];
    const named = other === undefined ? "has another name" : `has the name "${other}"`;
    const what = `the broker that is called "${name}" here ${named} by another bridge, or an earlier one, or is here twice`;
    const message = `${what}; call it the same everywhere: ${error.rawMessage}`;
    throw new MeshError("invalid_argument", message, { cause: error });
  }
}
