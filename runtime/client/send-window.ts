/**
 * How many messages may wait for answers before more leave, so that a burst does not flood the broker before it is known how
 * many calls fit in a message. After a silence as many more may: slow calls do not hold up others.
 */
const mostOpen = 1024;

/** How many messages of a link have calls that wait for their answers, and how many may. */
export class SendWindow {
  #open = 0;
  #most = mostOpen;

  /** How many more messages may leave now. */
  get room(): number {
    return this.#most - this.#open;
  }

  onSent(): void {
    this.#open++;
  }

  onDone(): void {
    this.#open--;
  }

  /** Time has passed: what is under way is slow, when calls are held up. */
  onTick(isHeldUp: boolean): void {
    this.#most = isHeldUp ? this.#open + mostOpen : mostOpen;
  }
}
