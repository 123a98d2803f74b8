import { expect, test } from "vitest";
import type { EventDescriptor } from "../../runtime/descriptor.ts";
import type { Hosted, Listening } from "../../runtime/door.ts";
import type { Entry } from "../../runtime/entrypoints/websocket/directory.ts";
import { EventFeeds, type Listener } from "../../runtime/entrypoints/websocket/event-feeds.ts";
import { board } from "./generated/board/index.ts";

/** A service whose subscriptions to the broker are counted. */
function counting(): { readonly entry: Entry<EventDescriptor>; readonly counts: number[] } {
  const counts: number[] = [];
  let open = 0;
  const listen = async (): Promise<Listening> => {
    counts.push(++open);
    return { stop: async () => void counts.push(--open) };
  };
  // Feeds ask nothing else of a service.
  const service = { listen } as unknown as Hosted;
  return { entry: { service, member: board.noted, isClosed: () => false }, counts };
}

function listener(): Listener {
  return { send: () => {}, close: () => {} };
}

test("sockets share a subscription to the broker, which ends with the last of them, and begins anew with the next", async () => {
  const { entry, counts } = counting();
  const feeds = new EventFeeds();
  const [ann, bob] = [listener(), listener()];
  await feeds.subscribe("board.noted", entry, ann);
  await feeds.subscribe("board.noted", entry, bob);
  feeds.unsubscribe("board.noted", ann);
  feeds.unsubscribe("board.noted", ann);
  expect(counts).toEqual([1]);
  feeds.unsubscribe("board.noted", bob);
  await expect.poll(() => counts).toEqual([1, 0]);
  await feeds.subscribe("board.noted", entry, ann);
  expect(counts).toEqual([1, 0, 1]);
  expect(await feeds.end(["board.noted"])).toEqual(new Set([ann]));
  expect(counts).toEqual([1, 0, 1, 0]);
});

test("a subscription that is given up before the broker has it ends too", async () => {
  const { entry, counts } = counting();
  const feeds = new EventFeeds();
  const ann = listener();
  const subscribed = feeds.subscribe("board.noted", entry, ann);
  feeds.unsubscribe("board.noted", ann);
  await subscribed;
  await expect.poll(() => counts).toEqual([1, 0]);
});
