import { join } from "node:path";
import { nextMessage, startChild } from "../shared/children.ts";
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

/** Starts servers, then the client, and resolves when it can call. */
export async function startPeer(name: PeerName, options: StartOptions): Promise<RunningPeer> {
  const { url, folder, instances, longest } = options;
  const servers = Array.from({ length: instances }, () =>
    startChild(join(folder, "server.js"), name, url, String(longest)),
  );
  await Promise.all(servers);
  const client = await startChild(join(folder, "client.js"), name, url);
  return {
    name,
    run: async (run: Run) => {
      client.send(run);
      const message = (await nextMessage(client)) as Message; // Only our own files are started.
      if (message.kind !== "figures") throw new Error(`${name}: the client started twice`);
      return message.figures;
    },
  };
}
