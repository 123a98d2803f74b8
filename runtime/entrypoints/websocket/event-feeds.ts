import type { EventDescriptor } from "../../descriptor.ts";
import type { Listening } from "../../door.ts";
import type { Entry } from "./directory.ts";
import { eventText } from "./protocol.ts";

/** Who hears of events. */
export interface Listener {
  /** A message as bytes, which other sockets get too. */
  send(message: Uint8Array): void;
  close(code: number, reason: string): void;
}

/** An event that sockets have subscribed to: one subscription to the broker, however many they are. */
class Feed {
  readonly name: string;
  readonly listeners = new Set<Listener>();
  readonly open: Promise<Listening>;

  constructor(name: string, { service, member }: Entry<EventDescriptor>) {
    this.name = name;
    this.open = service.listen(member, (data) => this.#tell(data));
  }

  /** Resolves when the broker sends no more; never rejects. */
  async end(): Promise<void> {
    await this.open.then((open) => open.stop()).catch(() => {});
  }

  #tell(data: string): void {
    const message = Buffer.from(eventText(this.name, data));
    for (const listener of this.listeners) listener.send(message);
  }
}

/** The events that sockets have subscribed to, by name. */
export class EventFeeds {
  readonly #feeds = new Map<string, Feed>();

  /** Resolves when every event that is emitted from now on comes. */
  async subscribe(name: string, entry: Entry<EventDescriptor>, listener: Listener): Promise<void> {
    const feed = this.#feeds.get(name) ?? new Feed(name, entry);
    this.#feeds.set(name, feed);
    feed.listeners.add(listener);
    try {
      await feed.open;
    } catch (error) {
      feed.listeners.delete(listener);
      // The next one tries again.
      if (this.#feeds.get(name) === feed) this.#feeds.delete(name);
      throw error;
    }
  }

  /** The last one that hears no more ends the subscription to the broker. */
  unsubscribe(name: string, listener: Listener): void {
    const feed = this.#feeds.get(name);
    if (feed?.listeners.delete(listener) !== true || feed.listeners.size > 0) return;
    this.#feeds.delete(name);
    void feed.end();
  }

  /** Ends the feeds of a service. Resolves with who listened to them. */
  async end(names: readonly string[]): Promise<ReadonlySet<Listener>> {
    const listeners = new Set<Listener>();
    for (const name of names) {
      const feed = this.#feeds.get(name);
      if (feed === undefined) continue;
      this.#feeds.delete(name);
      for (const listener of feed.listeners) listeners.add(listener);
      await feed.end();
    }
    return listeners;
  }
}
