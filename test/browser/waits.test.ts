import { connectBrowser } from "lagomorph/browser";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** When sockets were opened, in milliseconds. */
let opened: number[];

type Listener = (event: { readonly data: unknown; readonly code?: number }) => void;

/** A socket of a server that welcomes the first one, loses it after a second, and is away from then on. */
class LostSocket {
  readonly #listeners = new Map<string, Listener>();

  constructor() {
    const isFirst = opened.push(performance.now()) === 1;
    const own = { socket: "1", maxCalls: 1, maxSubscriptions: 1, maxPayload: 9 };
    const data = JSON.stringify({ type: "welcome", ...own });
    if (isFirst) setTimeout(() => this.#listeners.get("message")?.({ data }), 0);
    const lost = { data: undefined, code: 1006 };
    setTimeout(() => this.#listeners.get("close")?.(lost), isFirst ? 1_000 : 0);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, listener);
  }

  send(): void {}
  close(): void {}
}

beforeEach(() => {
  vi.useFakeTimers();
  // Waits are of random length: each is the longest that it may be.
  vi.spyOn(Math, "random").mockReturnValue(1);
  opened = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** How long after the connection was lost, or after the attempt before it, each attempt was made: to ten milliseconds. */
async function waits(options: { readonly firstWait?: number; readonly longestWait?: number }) {
  const connecting = connectBrowser("ws://localhost/ws", { WebSocket: LostSocket, ...options });
  await vi.advanceTimersByTimeAsync(1);
  const mesh = await connecting;
  await vi.advanceTimersByTimeAsync(40_000);
  await mesh.close();
  const times = opened.map((time, index) => (index === 0 ? time + 1_000 : time));
  return times.slice(1).map((time, index) => Math.floor((time - (times[index] ?? 0)) / 10) * 10);
}

test("a page connects again after waits that grow, as its options say", async () => {
  expect((await waits({ firstWait: 1_000, longestWait: 4_000 })).slice(0, 5)).toEqual([
    1_000, 2_000, 4_000, 4_000, 4_000,
  ]);
  opened = [];
  expect((await waits({})).slice(0, 8)).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
});

test.each([
  [{ firstWait: 0 }],
  [{ firstWait: NaN }],
  [{ longestWait: 2 ** 31 }],
  [{ timeout: 2 ** 31 }],
  [{ connectTimeout: 0 }],
  [{ firstWait: 100, longestWait: 50 }],
])("times of %j are refused", async (options) => {
  const connecting = connectBrowser("ws://localhost/ws", { WebSocket: LostSocket, ...options });
  await expect(connecting).rejects.toMatchObject({ code: "invalid_argument" });
  expect(opened).toEqual([]);
});
