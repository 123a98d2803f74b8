import type { Broker, Topology } from "../broker.ts";
import { MeshError } from "../errors.ts";

/**
 * Declares what one instance of a service alone can have. Rejects with `MeshError` `permission_denied` while another instance has it;
 * `undefined`: there may be any number of them.
 */
export async function beSole(
  broker: Broker,
  service: string,
  sole: Topology | undefined,
): Promise<void> {
  if (sole === undefined) return;
  try {
    await broker.declare(sole);
  } catch (cause) {
    if (cause instanceof MeshError && cause.code === "unavailable") throw cause;
    const text = cause instanceof Error ? cause.message : "";
    const message = `another instance of "${service}" runs, of which there may be one: ${text}`;
    throw new MeshError("permission_denied", message, { cause });
  }
}
