import { connectBrowser } from "lagomorph/browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { BoardClient } from "../websocket/generated/board/index.ts";

/** The tokens that sockets were opened with, in order. */
let opened: (string | undefined)[];
/** Whether the server takes a token. */
let isAccepted: (token: string | undefined) => boolean;

interface SocketEvent {
  readonly data: unknown;
  readonly code?: number;
}

type Listener = (event: SocketEvent) => void;

/** After how long a token that was accepted expires, in milliseconds. */
const lifetime = 10_000;

/** A socket of a server that welcomes everybody, and closes with 4401 whose token it does not take. */
class ScriptedSocket {
  readonly #listeners = new Map<string, Listener[]>();

  constructor(_url: string, protocols: string[]) {
    const token = protocols[1]?.replace("bearer.", "");
    opened.push(token);
    const welcome = {
      type: "welcome",
      socket: "1",
      maxCalls: 1,
      maxSubscriptions: 1,
      maxPayload: 9,
    };
    setTimeout(() => this.#tell("message", { data: JSON.stringify(welcome) }), 1);
    const expires = isAccepted(token) ? lifetime : 2;
    setTimeout(() => this.#tell("close", { data: undefined, code: 4401 }), expires);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  send(): void {}

  close(): void {
    this.#tell("close", { data: undefined, code: 1000 });
  }

  #tell(type: string, event: SocketEvent): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  isAccepted = () => false;
});

afterEach(() => vi.useRealTimers());

/** Connects, and lets ten minutes pass. */
async function connect(token: string | (() => string)) {
  const errors: unknown[] = [];
  const connecting = connectBrowser("ws://localhost/ws", {
    token,
    WebSocket: ScriptedSocket,
    onError: (error) => errors.push(error),
  });
  await vi.advanceTimersByTimeAsync(10);
  const mesh = await connecting;
  await vi.advanceTimersByTimeAsync(600_000);
  return { mesh, errors };
}

const refusal = { code: "unauthenticated" };

describe("a token that the server refuses", () => {
  test("that is a text is the end, with a typed error", async () => {
    const { mesh, errors } = await connect("old");
    expect(opened).toEqual(["old"]);
    expect(mesh.status).toBe("disconnected");
    expect(errors).toMatchObject([refusal]);
    await expect(mesh.client(BoardClient).add(1, 2)).rejects.toMatchObject(refusal);
    await mesh.close();
  });

  test("and that a function gives again is not tried again, until there is another one", async () => {
    let token = "old";
    let asked = 0;
    isAccepted = (given) => given === "new";
    const give = (): string => {
      asked++;
      return token;
    };
    const { mesh, errors } = await connect(give);
    expect(opened).toEqual(["old"]);
    expect(errors).toMatchObject([refusal]);
    // With waits of up to five seconds.
    expect(asked).toBeGreaterThan(100);
    expect(asked).toBeLessThan(1_000);
    await expect(mesh.client(BoardClient).add(1, 2)).rejects.toMatchObject(refusal);
    token = "new";
    await vi.advanceTimersByTimeAsync(6_000);
    expect(opened).toEqual(["old", "new"]);
    expect(mesh.status).toBe("connected");
    await mesh.close();
  });

  test("whose successors are refused too are asked for less and less often", async () => {
    let count = 0;
    const { mesh } = await connect(() => `token-${++count}`);
    expect(opened.length).toBeGreaterThan(100);
    // Each after 100 ms at the most there would be six thousand.
    expect(opened.length).toBeLessThan(1_000);
    expect(new Set(opened).size).toBe(opened.length);
    await mesh.close();
  });

  test("that was accepted and has expired is followed by another one at once", async () => {
    let count = 0;
    isAccepted = () => true;
    const { mesh, errors } = await connect(() => `token-${++count}`);
    // Ten minutes of ten seconds each.
    expect(opened.length).toBeGreaterThan(55);
    expect(new Set(opened).size).toBe(opened.length);
    expect(errors).toEqual([]);
    await mesh.close();
  });
});
