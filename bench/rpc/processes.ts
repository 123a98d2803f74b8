import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Figures } from "./closed.ts";
import type { Run } from "./client.ts";
import type { OpenFigures } from "./open.ts";
import type { PeerName } from "./peer.ts";

/** One peer with its servers and its client, each a process. */
export interface RunningPeer {
  readonly name: PeerName;
  /** Has the client make calls. Rejects when the client ends instead. */
  run(run: Extract<Run, { kind: "closed" }>): Promise<Figures>;
  run(run: Extract<Run, { kind: "open" }>): Promise<OpenFigures>;
}

/** How to start a peer. */
export interface StartOptions {
  /** The broker. */
  readonly url: string;
  /** The folder of the built benchmark. */
  readonly folder: string;
  /** How many servers. */
  readonly instances: number;
  /** The longest that a handler waits, in milliseconds. */
  readonly longest: number;
}

/** What a child sends. */
type Message =
  | { readonly kind: "ready" }
  | { readonly kind: "figures"; readonly figures: OpenFigures };

const children = new Set<ChildProcess>();

/** Starts servers, then the client, and resolves when it can call. */
export async function startPeer(name: PeerName, options: StartOptions): Promise<RunningPeer> {
  const { url, folder, instances, longest } = options;
  const servers = Array.from({ length: instances }, () =>
    start(join(folder, "server.js"), name, url, String(longest)),
  );
  await Promise.all(servers);
  const client = await start(join(folder, "client.js"), name, url);
  return {
    name,
    run: async (run: Run) => {
      client.send(run);
      const message = await nextMessage(client);
      if (message.kind !== "figures") throw new Error(`${name}: the client started twice`);
      return message.figures;
    },
  };
}

/** Ends every process that was started, each by its own id. Resolves when they are gone. */
export async function stopAll(): Promise<void> {
  const gone = [...children].map(
    (child) => new Promise<void>((resolve) => child.once("exit", () => resolve())),
  );
  killAll();
  await Promise.all(gone);
}

/** The same without waiting, for a process that ends. */
export function killAll(): void {
  for (const child of children) child.kill("SIGKILL");
}

async function start(file: string, ...rest: string[]): Promise<ChildProcess> {
  // Plain Node on the built package, as users run it: none of this process's own flags.
  const child = fork(file, rest, { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  children.add(child);
  child.once("exit", () => children.delete(child));
  await nextMessage(child);
  return child;
}

function nextMessage(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => {
      child.off("message", onMessage);
      reject(new Error(`${child.spawnargs.slice(1).join(" ")} ended (${code ?? "killed"})`));
    };
    const onMessage = (message: unknown): void => {
      child.off("exit", onExit);
      resolve(message as Message); // Only our own files are started.
    };
    child.once("message", onMessage);
    child.once("exit", onExit);
  });
}
