import { setTimeout as sleep } from "node:timers/promises";
import { connect, consoleLog, type ConnectOptions, type Log, type Mesh } from "lagomorph";
import type { Posting } from "../contracts/ledger.ts";
import { ledger, LedgerClient, LedgerSkeleton } from "../generated/ledger/index.ts";

/** What a process is to its broker. */
export type Role = (typeof roles)[number];

/** All of them. */
export const roles = ["caller", "service", "publisher", "subscriber"] as const;

/** A process in a role, reached over a network that fails, and its peer, which is not. */
export interface Player {
  /** Connects, serves: until it works. */
  open(url: string): Promise<void>;
  /** Does what the role is for, once, with its peer. Rejects when that fails. */
  use(id: string): Promise<void>;
  /** Leaves the network. */
  leave(): Promise<void>;
  /** Leaves, and ends the peer too. */
  close(): Promise<void>;
}

/** Fails what is older than any fault lasts. */
const timeout = 20_000;

/** In seconds. */
export const heartbeat = 2;
/** In milliseconds. */
export const connectTimeout = 1_500;

const silent: Log = { ...consoleLog("error"), error: () => {} };
const overNetwork: ConnectOptions = { log: silent, heartbeat, connectTimeout, timeout };

/** Who waits for which event to be handled. */
class Handled {
  readonly #waiting = new Map<string, () => void>();

  note(id: string): void {
    this.#waiting.get(id)?.();
  }

  /** Resolves when it has been handled. */
  wait(id: string): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }
}

function ledgerClass(handled: Handled) {
  return class extends LedgerSkeleton {
    async enter(id: string, milliseconds: number): Promise<string> {
      if (milliseconds > 0) await sleep(milliseconds);
      return id;
    }

    enterAgain(id: string): string {
      return id;
    }

    post(): void {}

    onPosted({ id }: Posting): void {
      handled.note(id);
      // What cannot be handled is set aside, for which a subscriber publishes.
      if (id.endsWith("odd")) throw new Error("set aside");
    }
  };
}

/** A role, with a peer on a connection of its own that works. */
export async function createPlayer(role: Role, direct: string): Promise<Player> {
  const peer = await connect(direct, { log: silent, timeout });
  const handled = new Handled();
  const isServed = role === "service" || role === "subscriber";
  const isCalled = role === "caller" || role === "service";
  if (!isServed) await peer.serve(ledgerClass(handled));
  let mesh: Mesh | undefined;
  const leave = async (): Promise<void> => {
    const left = mesh;
    mesh = undefined;
    await left?.close();
  };
  return {
    open: async (url) => {
      const opened = await connect(url, overNetwork);
      mesh = opened;
      if (isServed) await opened.serve(ledgerClass(handled), { drainTimeout: 500 });
    },
    use: async (id) => {
      const asking = isServed ? peer : mesh;
      if (asking === undefined) throw new Error("it is not open");
      if (isCalled) await asking.client(LedgerClient).enter(id, 20);
      else await emitAndWait(asking, handled, id);
    },
    leave,
    close: async () => {
      await leave();
      await peer.close();
    },
  };
}

async function emitAndWait(mesh: Mesh, handled: Handled, id: string): Promise<void> {
  const done = handled.wait(id);
  await mesh.emit(ledger.posted, { id, milliseconds: 0 });
  await done;
}
