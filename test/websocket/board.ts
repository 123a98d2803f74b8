import { type Claims, connect, type Mesh } from "lagomorph";
import {
  createWebSocketDoor,
  type WebSocketDoor,
  type WebSocketDoorOptions,
  websocketHub,
} from "lagomorph/host";
import { silent } from "../host/shop.ts";
import { eventually, type Eventually } from "../support/eventually.ts";
import { BoardSkeleton } from "./generated/board/index.ts";
import { TooLong } from "./generated/errors.ts";

/** What has happened to handlers, for tests to wait for. */
export interface Witness {
  /** The handler of `wait` runs. */
  readonly waits: Eventually<void>;
  /** Why it was aborted. */
  readonly aborted: Eventually<string>;
  /** Who has wiped the board. */
  readonly wiped: Eventually<string>;
  /** The handler of `count` has ended, after so many items. */
  readonly counted: Eventually<number>;
  /** How many items it has made. */
  made: number;
  /** The command was run. */
  readonly cleared: Eventually<boolean>;
}

/** What is pushed to sockets. */
export interface Pushes {
  readonly said: { readonly text: string };
}

/** Makes a board, and what has happened to it. */
export function createBoard() {
  const witness: Witness = {
    waits: eventually(),
    aborted: eventually(),
    wiped: eventually(),
    counted: eventually(),
    made: 0,
    cleared: eventually(),
  };
  return { witness, Board: boardOf(witness) };
}

function boardOf(witness: Witness) {
  return class Board extends BoardSkeleton.using({ hub: websocketHub<Pushes>() }) {
    add(x: number, y: number) {
      return x + y;
    }
    async note(text: string, at = new Date(0)) {
      if (text.length > 100) throw new TooLong({ longest: 100 });
      if (text === "broken") throw new Error("the password is hunter2");
      await this.mesh.emit.noted({ text, at });
      return { text, at };
    }
    async clear(all: boolean) {
      await this.mesh.emit.cleared({ all });
      witness.cleared.resolve(all);
    }
    async *count(from: number, to: number) {
      if (from > to) throw new TooLong({ longest: to });
      try {
        for (let number = from; number < to; number++) {
          witness.made++;
          yield number;
        }
        return `${to - from} numbers`;
      } finally {
        witness.counted.resolve(witness.made);
      }
    }
    echo(bytes: Uint8Array, sizes: Map<string, bigint>) {
      return { bytes, sizes };
    }
    fill(size: number) {
      return "x".repeat(size);
    }
    async wait() {
      const { signal } = this.mesh.context;
      witness.waits.resolve();
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      witness.aborted.resolve((signal.reason as Error).message);
      return "waited";
    }
    who() {
      return this.mesh.context.caller;
    }
    enter(room: string) {
      this.deps.hub.subscribe(room);
      return this.deps.hub.socket ?? "";
    }
    leave(room: string) {
      this.deps.hub.unsubscribe(room);
      return [...this.deps.hub.subscriptions()];
    }
    say(room: string, text: string) {
      return this.deps.hub.broadcast(room, "said", { text });
    }
    tell(socket: string, text: string) {
      return this.deps.hub.unicast(socket, "said", { text });
    }
    mine() {
      return String(this.mesh.context.claims?.["sub"]);
    }
    async *pages() {
      yield String(this.mesh.context.claims?.["sub"]);
      await Promise.resolve();
    }
    wipe() {
      witness.wiped.resolve(String(this.mesh.context.claims?.["sub"]));
    }
    secret() {
      return "secret";
    }
  };
}

/** Whose tokens the board takes. */
export function whose(token: string): Claims {
  if (token === "tom") return { sub: "tom", scope: "board:read" };
  if (token === "ann") return { sub: "ann", scope: "board:read board:write" };
  throw new Error("nobody");
}

/** A board behind a door for WebSockets, in memory or at a broker. */
export async function openBoard(
  options: WebSocketDoorOptions = {},
  broker = "memory:",
): Promise<{ readonly mesh: Mesh; readonly door: WebSocketDoor; readonly witness: Witness }> {
  const mesh = await connect(broker, { log: silent() });
  const given = options.http === undefined ? { address: ":0" } : {};
  const door = createWebSocketDoor({ ...given, allowWithoutOrigin: true, ...options });
  const { witness, Board } = createBoard();
  await mesh.serve(Board, { doors: [door], authenticate: whose, drainTimeout: 500 });
  return { mesh, door, witness };
}
