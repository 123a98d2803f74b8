/** How much may be unconfirmed, and how much may wait behind that. */
export interface WindowLimits {
  readonly messages: number;
  readonly bytes: number;
}

/** Counts messages and bytes against limits. A message larger than all of it passes when it is alone. */
export class Window {
  readonly #limits: WindowLimits;
  #messages = 0;
  #bytes = 0;

  constructor(limits: WindowLimits) {
    this.#limits = limits;
  }

  get isEmpty(): boolean {
    return this.#messages === 0;
  }

  takes(size: number): boolean {
    if (this.#messages === 0) return true;
    return this.#messages < this.#limits.messages && this.#bytes + size <= this.#limits.bytes;
  }

  add(size: number): void {
    this.#messages++;
    this.#bytes += size;
  }

  remove(size: number): void {
    this.#messages--;
    this.#bytes -= size;
  }
}
