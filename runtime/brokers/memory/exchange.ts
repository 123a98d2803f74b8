import type { Exchange } from "../../broker.ts";
import type { MemoryQueue } from "./queue.ts";
import { matchesTopic } from "../../topic.ts";

/** Where an exchange puts messages: into queues, and into exchanges that pass them on. */
type Target = MemoryQueue | MemoryExchange;

/** An exchange with its bindings. */
export class MemoryExchange {
  readonly type: Exchange["type"];
  readonly alternate: string | undefined;
  /** It goes with its last queue. */
  readonly autoDelete: true | undefined;
  readonly #bindings = new Map<string, Set<Target>>();

  constructor({ type, alternate, autoDelete }: Exchange) {
    this.type = type;
    this.alternate = alternate;
    this.autoDelete = autoDelete;
  }

  bind(routingKey: string, target: Target): void {
    const targets = this.#bindings.get(routingKey);
    if (targets) targets.add(target);
    else this.#bindings.set(routingKey, new Set([target]));
  }

  /** Forgets every binding of a queue; whether there were any, and none is left. */
  unbind(queue: MemoryQueue): boolean {
    const before = this.#bindings.size;
    for (const [routingKey, targets] of this.#bindings) {
      if (targets.delete(queue) && targets.size === 0) this.#bindings.delete(routingKey);
    }
    return before > 0 && this.#bindings.size === 0;
  }

  /** What takes a routing key, each once. */
  route(routingKey: string): Iterable<Target> {
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

  #collect(takes: (pattern: string) => boolean): Set<Target> {
    const found = new Set<Target>();
    for (const [pattern, targets] of this.#bindings) {
      if (takes(pattern)) for (const target of targets) found.add(target);
    }
    return found;
  }
}
