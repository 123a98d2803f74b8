import type { ServiceDescription } from "../description.ts";
import { MeshError } from "../errors.ts";
import type { PeerWire } from "../peer-wire.ts";
import type { Waiting } from "./describe-services.ts";
import type { PeerDescriptions } from "./peer-descriptions.ts";

/** What describing a service of another framework stands on. */
export interface DescribePeerParts {
  readonly wire: PeerWire;
  readonly descriptions: PeerDescriptions;
  /** How many take the requests of a service; `undefined` where the broker knows no such queue. */
  readonly countConsumers: (service: string) => Promise<number | undefined>;
}

/** How a service is asked. */
export interface PeerQuestion extends Waiting {
  /** Whatever is known already. */
  readonly refresh: boolean;
}

/** What a service of another framework tells of itself; `undefined` when nobody serves it. Rejects with a `MeshError`. */
export async function describePeer(
  service: string,
  { wire, descriptions, countConsumers }: DescribePeerParts,
  question: PeerQuestion,
): Promise<ServiceDescription | undefined> {
  const { description, name: spoken } = wire;
  if (description === undefined)
    throw new MeshError(
      "unimplemented",
      `services on the wire of ${spoken} do not tell what they serve`,
    );
  const counted = await countConsumers(service);
  if (counted === 0 || (counted === undefined && wire.hasAliases !== true)) return undefined;
  const described = { name: service, wire: spoken } as const;
  const asked = question.refresh ? descriptions.renewed(service) : descriptions.of(service);
  let told: unknown;
  try {
    told = await waitFor(asked, question);
  } catch (error) {
    if (!(error instanceof MeshError)) throw error;
    if (error.reason === "no_service") return undefined;
    if (error.code !== "deadline_exceeded") throw error;
    return { ...described, contracts: [], silent: counted ?? 0 };
  }
  const contract = description.read(told);
  if (contract === undefined)
    throw new MeshError("internal", `what ${service} tells of itself is no description`);
  return { ...described, contracts: [{ ...contract, instances: [] }], silent: 0 };
}

/** Others may wait for the same answer: it is given up here alone. */
function waitFor(asked: Promise<unknown>, { timeout, signal }: Waiting): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => end(new MeshError("cancelled", "the caller gave up"));
    const timer = setTimeout(
      () => end(new MeshError("deadline_exceeded", "it has not answered in time")),
      timeout,
    );
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
    };
    const end = (error: unknown): void => {
      settle();
      reject(error);
    };
    asked.then((told) => {
      settle();
      resolve(told);
    }, end);
    if (signal?.aborted === true) return giveUp();
    signal?.addEventListener("abort", giveUp);
  });
}
