import type { Broker } from "../broker.ts";
import { MeshError } from "../errors.ts";

/** Throws `MeshError` `unavailable/no_service` when there is no such queue: it is not ours to declare. */
export async function checkThere(broker: Broker, queue: string, title: string): Promise<void> {
  if ((await broker.countConsumers(queue)) !== undefined) return;
  const message =
    `there is no queue "${queue}", which ${title} consumes: it is not Lagomorph's and not declared by it. ` +
    `Whoever owns it declares it first; or correct its name in the contract`;
  throw new MeshError("unavailable", message, { reason: "no_service" });
}
