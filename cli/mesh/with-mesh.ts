import { connect, type Log, type Mesh, MeshError } from "../../runtime/index.ts";
import { withKeys } from "../keys.ts";
import { inWords } from "../in-words.ts";
import type { MeshFlags } from "./flags.ts";

/** Connects, does something until it is done or Ctrl-C, disconnects. What is given up for that ends with 130. What the broker refuses is an error in words for people. */
export async function withMesh(
  { broker, key }: Pick<MeshFlags, "broker" | "key">,
  action: (mesh: Mesh, stopped: AbortSignal) => Promise<void>,
): Promise<void> {
  const given = broker ?? process.env["AMQP_URL"];
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  let mesh: Mesh | undefined;
  try {
    const keys = await withKeys(key);
    const url = given ?? "amqp://localhost";
    mesh = await connect(url, { ...keys, name: "lagomorph", log: warnings });
    for (const signal of signals) process.once(signal, stop);
    await action(mesh, stopped.signal);
  } catch (error) {
    const isCancelled = error instanceof MeshError && error.code === "cancelled";
    if (stopped.signal.aborted && isCancelled) {
      process.exitCode = 130;
      return;
    }
    if (mesh === undefined && error instanceof MeshError) throw inWords(error, given === undefined);
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await mesh?.close();
  }
}

const signals = ["SIGINT", "SIGTERM"] as const;

/** Only what people should know, and as it is said. */
const warnings: Log = {
  debug: () => {},
  info: () => {},
  warn: (_, message) => console.error(`lagomorph: ${message ?? ""}`),
  error: (_, message) => console.error(`lagomorph: ${message ?? ""}`),
};
