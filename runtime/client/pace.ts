import type { SentMessage } from "./pending.ts";

/** A message that left so lately, in milliseconds, is likely to be answered in a moment. */
const young = 2;

/**
 * When the next message may leave: at once, unless the last two left just now and still wait for their answers. Then calls
 * gather until an answer comes, or for a millisecond: under load many of them share a message, while a lone call never
 * waits, nor does one behind calls that are slow.
 */
export class Pace {
  #last: SentMessage | undefined;
  #beforeLast: SentMessage | undefined;
  #gathering: NodeJS.Timeout | undefined;

  /** A message has left. */
  note(message: SentMessage): void {
    this.#beforeLast = this.#last;
    this.#last = message;
  }

  /** Whether the next one should wait for a moment. */
  isHigh(now: number): boolean {
    return isUnderWay(this.#beforeLast, now) && isUnderWay(this.#last, now);
  }

  /** Sends what has gathered in a millisecond; an answer may send it earlier. */
  gather(send: () => void): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      send();
    }, 1);
  }

  stop(): void {
    clearTimeout(this.#gathering);
  }
}

function isUnderWay(message: SentMessage | undefined, now: number): boolean {
  return message !== undefined && message.open > 0 && now - message.at < young;
}
