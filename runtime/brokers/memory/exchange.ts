import type { Exchange } from "../../broker.ts";
import type { MemoryQueue } from "./queue.ts";

/** An exchange with its bindings. */
export class MemoryExchange {
  readonly type: Exchange["type"];
  readonly alternate: string | undefined;
  readonly #bindings = new Map<string, Set<MemoryQueue>>();

  constructor({ type, alternate }: Exchange) {
    this.type = type;
    this.alternate = alternate;
  }

  bind(routingKey: string, queue: MemoryQueue): void {
    const queues = this.#bindings.get(routingKey);
    if (queues) queues.add(queue);
    else this.#bindings.set(routingKey, new Set([queue]));
  }

  /** Forgets every binding of a queue. */
  unbind(queue: MemoryQueue): void {
    for (const [routingKey, queues] of this.#bindings) {
      if (queues.delete(queue) && queues.size === 0) this.#bindings.delete(routingKey);
    }
  }

  /** The queues that take a routing key, each once. */
  route(routingKey: string): Iterable<MemoryQueue> {
    switch (this.type) {
      case "direct":
        return this.#bindings.get(routingKey) ?? [];
      case "fanout":
        return this.#collect(() => true);
      case "topic":
        return this.#collect((pattern) => matchesTopic(pattern, routingKey));
      default:
        return this.type satisfies never;
    }
  }

  #collect(takes: (pattern: string) => boolean): Set<MemoryQueue> {
    const found = new Set<MemoryQueue>();
    for (const [pattern, queues] of this.#bindings) {
      if (takes(pattern)) for (const queue of queues) found.add(queue);
    }
    return found;
  }
}

/** Whether an AMQP topic pattern takes a routing key: `*` is one word, `#` any number of words. */
function matchesTopic(pattern: string, routingKey: string): boolean {
  const wanted = pattern.split(".");
  const words = routingKey === "" ? [] : routingKey.split(".");
  let at = 0;
  let word = 0;
  // Where to go on when words do not fit: the latest `#` takes one word more. Earlier ones need no second try.
  let hash = -1;
  let hashWord = 0;
  while (word < words.length) {
    if (wanted[at] === "#") {
      hash = at++;
      hashWord = word;
    } else if (at < wanted.length && (wanted[at] === "*" || wanted[at] === words[word])) {
      at++;
      word++;
    } else if (hash >= 0) {
      at = hash + 1;
      word = ++hashWord;
    } else {
      return false;
    }
  }
  while (wanted[at] === "#") at++;
  return at === wanted.length || (pattern === "" && words.length === 0);
}
