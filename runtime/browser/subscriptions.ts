import { asReceived, MeshError } from "../errors.ts";
import { asMeshError, errorOf } from "../client/failure.ts";
import type { EventDescriptor } from "../descriptor.ts";
import type { Connection } from "./connection.ts";
import type { ServerMessage } from "./server-message.ts";

/** A subscription to an event. */
export interface BrowserSubscription extends AsyncDisposable {
  /** Its handler is called no more. Idempotent. */
  stop(): Promise<void>;
}

/** Takes a push: its data, and the channel that it was for; `undefined` when it was for this socket alone. */
export type PushHandler = (data: unknown, channel: string | undefined) => unknown;

/** What subscriptions take from their mesh. */
export interface SubscriptionsOptions {
  nextId(): number;
  /** Throws `MeshError` `unavailable` while there is none. */
  connection(): Connection;
  /** What nobody waits for. */
  onError(error: unknown): void;
}

/** Takes what has come, as JSON. */
type Handler = (data: unknown) => unknown;

/** The events that a page has subscribed to: each once, however many handlers it has. */
export class Subscriptions {
  readonly #options: SubscriptionsOptions;
  readonly #handlers = new Map<string, Set<Handler>>();
  /** Which connection subscriptions are renewed for. */
  #renewal = 0;
  readonly #pushes = new Map<string, Set<PushHandler>>();

  constructor(options: SubscriptionsOptions) {
    this.#options = options;
  }

  async add<Payload>(
    event: EventDescriptor<Payload>,
    handler: (payload: Payload) => unknown,
  ): Promise<BrowserSubscription> {
    const name = `${event.service}.${event.name}`;
    const handle: Handler = (data) => handler(event.payload.decode(data));
    const handlers = this.#handlers.get(name) ?? new Set();
    this.#handlers.set(name, handlers.add(handle));
    const stop = (): Promise<void> => this.#remove(name, handle);
    try {
      // Another one may have asked already, and may not have been answered yet.
      await this.#ask("subscribe", name);
    } catch (error) {
      this.#forget(name, handle);
      throw error;
    }
    return { stop, [Symbol.asyncDispose]: stop };
  }

  /** There is another connection: it is told of all of them. */
  async renew(): Promise<void> {
    const renewal = ++this.#renewal;
    await Promise.all([...this.#handlers.keys()].map((name) => this.#renew(name, renewal)));
  }

  /** Asks again after a while where nobody has the event yet: its service may come later than the door. */
  async #renew(name: string, renewal: number): Promise<void> {
    if (renewal !== this.#renewal || !this.#handlers.has(name)) return;
    try {
      await this.#ask("subscribe", name);
    } catch (error) {
      this.#options.onError(error);
      if (mayComeLater(error)) setTimeout(() => void this.#renew(name, renewal), askAgainAfter);
    }
  }

  addPush(event: string, handler: PushHandler): () => void {
    const handlers = this.#pushes.get(event) ?? new Set();
    this.#pushes.set(event, handlers.add(handler));
    return () => void handlers.delete(handler);
  }

  onPush({ event, data, channel }: Extract<ServerMessage, { readonly type: "push" }>): void {
    for (const handler of this.#pushes.get(event) ?? [])
      void this.#run((given) => handler(given, channel), data);
  }

  onEvent(name: string, data: unknown): void {
    for (const handle of this.#handlers.get(name) ?? []) void this.#run(handle, data);
  }

  async #run(handle: Handler, data: unknown): Promise<void> {
    try {
      await handle(data);
    } catch (error) {
      this.#options.onError(error);
    }
  }

  async #remove(name: string, handle: Handler): Promise<void> {
    if (!this.#forget(name, handle)) return;
    // Without a connection there is nothing to end.
    await this.#ask("unsubscribe", name).catch(() => {});
  }

  /** True when it was the last of an event. */
  #forget(name: string, handle: Handler): boolean {
    const handlers = this.#handlers.get(name);
    if (handlers?.delete(handle) !== true || handlers.size > 0) return false;
    return this.#handlers.delete(name);
  }

  #ask(type: "subscribe" | "unsubscribe", event: string): Promise<void> {
    const id = this.#options.nextId();
    return new Promise((resolve, reject) => {
      const fail = (error: MeshError): void => reject(asReceived(error));
      try {
        this.#options.connection().ask(
          id,
          { type, id, event },
          {
            onMessage: (message) => {
              if (message.type === "error") fail(errorOf(message.error, {}));
              else resolve();
              return true;
            },
            onLost: fail,
          },
        );
      } catch (error) {
        fail(asMeshError(error));
      }
    });
  }
}

/** In milliseconds. */
const askAgainAfter = 2_000;

/** Without a connection there is nothing to wait for: the next one renews everything. */
function mayComeLater(error: unknown): boolean {
  if (!(error instanceof MeshError)) return false;
  return (
    error.code === "unimplemented" ||
    (error.code === "unavailable" && error.reason !== "disconnected")
  );
}
