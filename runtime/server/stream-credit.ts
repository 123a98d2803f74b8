/** How much of a stream may be under way, or wait for its caller to take it, in UTF-16 units of JSON. */
const mostUnderWay = 1024 * 1024;

/** What a caller may still be sent of a stream: so many items of which it has not said that it took them, and so much. */
export class StreamCredit {
  readonly #window: number;
  readonly #most: number;
  /** Of those that are under way, by their numbers. */
  readonly #sizes: number[];
  #sent = 0;
  #taken = 0;
  #underWay = 0;
  #isOver = false;
  #wake: (() => void) | undefined;

  /** `window` is what the caller grants. */
  constructor(window: number, most: number = mostUnderWay) {
    this.#window = window;
    this.#most = most;
    this.#sizes = Array.from({ length: window }, () => 0);
  }

  /** How many items were sent so far. */
  get sent(): number {
    return this.#sent;
  }

  /** Whether another item may be sent. One that is larger than all that may be under way goes alone. */
  get hasRoom(): boolean {
    return this.#sent - this.#taken < this.#window && !this.isFull;
  }

  /** So much is under way that the caller is waited for before its window is. */
  get isFull(): boolean {
    return this.#underWay >= this.#most;
  }

  /** Resolves when another item may be sent, or none will be. */
  room(): Promise<void> {
    if (this.hasRoom || this.#isOver) return Promise.resolve();
    return new Promise((resolve) => (this.#wake = resolve));
  }

  /** No more will be sent. */
  end(): void {
    this.#isOver = true;
    this.#wake?.();
  }

  onSent(size: number): void {
    this.#sizes[this.#sent++ % this.#window] = size;
    this.#underWay += size;
  }

  /** The caller has taken so many in all. False when it says less than before, or more than was sent. */
  onTaken(count: number): boolean {
    if (!(count >= this.#taken && count <= this.#sent)) return false;
    while (this.#taken < count) this.#underWay -= this.#sizes[this.#taken++ % this.#window] ?? 0;
    if (this.hasRoom) this.#wake?.();
    return true;
  }
}
