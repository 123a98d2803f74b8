/** So many are taken before what has become free is cut off. */
const rarely = 1024;

/** Things in the order in which they came. Taking the first costs the same however many wait, unlike `shift` and `splice` of long arrays. */
export class Fifo<Item extends object> {
  #items: (Item | undefined)[] = [];
  #taken = 0;

  get size(): number {
    return this.#items.length - this.#taken;
  }

  add(item: Item): void {
    this.#items.push(item);
  }

  /** The first, which stays. */
  peek(): Item | undefined {
    return this.#items[this.#taken];
  }

  /** The first, which goes. */
  take(): Item | undefined {
    const first = this.#items[this.#taken];
    if (first === undefined) return undefined;
    // What has gone is held by nobody.
    this.#items[this.#taken++] = undefined;
    if (this.size === 0) this.#cut();
    else if (this.#taken >= rarely && this.#taken >= this.size) this.#cut();
    return first;
  }

  /** Moves no more than were taken since the last time. */
  #cut(): void {
    this.#items = this.#items.slice(this.#taken);
    this.#taken = 0;
  }

  /** Those that are so, which go; the others stay in their order. */
  takeWhere(isSo: (item: Item) => boolean): Item[] {
    const going: Item[] = [];
    const staying: Item[] = [];
    for (let item = this.take(); item !== undefined; item = this.take())
      (isSo(item) ? going : staying).push(item);
    this.#items = staying;
    return going;
  }

  /** All of them, which go. */
  takeAll(): Item[] {
    return this.takeWhere(() => true);
  }
}
