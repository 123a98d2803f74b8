import { connect, type Log, type Mesh, MeshError } from "../../runtime/index.ts";
import { withKeys } from "../keys.ts";
import { connectInWords } from "../in-words.ts";
import { printable } from "../print.ts";
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
    if (mesh === undefined) throw connectInWords(error, given === undefined);
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await mesh?.close();
  }
}

const signals = ["SIGINT", "SIGTERM"] as const;

/** What people should know of what goes wrong meanwhile: what is said, and what it is about. */
const warnings: Log = {
  debug: () => {},
  // What was told to be away is told to be back.
  info: (fields, message) => {
    if ("subject" in fields) tell(fields, message);
  },
  warn: tell,
  error: tell,
};

function tell({ error }: object & { readonly error?: unknown }, message: string | undefined): void {
  const why = typeof error === "string" ? `: ${error.replace(/^\[\w+\] /, "")}` : "";
  console.error(printable(`lagomorph: ${message ?? ""}${why}`));
}
