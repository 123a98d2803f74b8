import { randomBytes } from "node:crypto";
import type { RequestListener, Requester } from "../../broker.ts";
import type { OutgoingMessage } from "../../message.ts";
import { disconnected } from "../broker-error.ts";
import { checkSendable, replyExchange } from "../sendable.ts";
import { toIncoming, toStored } from "./copy-message.ts";
import type { MemoryServer } from "./server.ts";

/** Requests of a connection, and the address of their answers: another one after each reconnect. */
export class MemoryRequester implements Requester {
  readonly #listener: RequestListener;
  readonly #onClose: (requester: MemoryRequester) => void;
  #server: MemoryServer | undefined;
  #address = "";

  constructor(listener: RequestListener, onClose: (requester: MemoryRequester) => void) {
    this.#listener = listener;
    this.#onClose = onClose;
  }

  get address(): string {
    return this.#address;
  }

  get refusal(): Requester["refusal"] {
    return this.#server === undefined ? "disconnected" : undefined;
  }

  attach(server: MemoryServer): void {
    this.#server = server;
    this.#address = `${replyExchange}.${randomBytes(16).toString("hex")}`;
    server.openAddress(this.#address, (message) => this.#listener.onAnswer(toIncoming(message)));
  }

  detach(): void {
    this.#server?.closeAddress(this.#address);
    this.#server = undefined;
  }

  lost(): void {
    this.detach();
    this.#listener.onLost();
  }

  restored(server: MemoryServer): void {
    this.attach(server);
    this.#listener.onRestored();
  }

  send(message: OutgoingMessage): void {
    const server = this.#server;
    if (!server) throw disconnected("the connection to the broker is lost");
    checkSendable(message);
    if (server.route(message) || !message.mandatory) return;
    const returned = toStored(message);
    server.later(() => {
      if (this.#server === server) this.#listener.onReturn(returned);
    });
  }

  close(): Promise<void> {
    this.detach();
    this.#onClose(this);
    return Promise.resolve();
  }
}
