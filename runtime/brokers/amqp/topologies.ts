import type { Binding, Exchange, Queue, Topology } from "../../broker.ts";

/** Everything that was declared, each thing once, to declare it again. */
export class Topologies {
  readonly #exchanges = new Map<string, Exchange>();
  readonly #queues = new Map<string, Queue>();
  readonly #bindings = new Map<string, Binding>();

  add(topology: Topology): void {
    for (const exchange of topology.exchanges) this.#exchanges.set(exchange.name, exchange);
    for (const queue of topology.queues) this.#queues.set(queue.name, queue);
    for (const binding of topology.bindings) {
      this.#bindings.set(
        JSON.stringify([binding.exchange, binding.queue, binding.routingKey]),
        binding,
      );
    }
  }

  /** All of it. */
  everything(): Topology {
    return {
      exchanges: [...this.#exchanges.values()],
      queues: [...this.#queues.values()],
      bindings: [...this.#bindings.values()],
    };
  }

  /** All that any connection may declare: without the exclusive queues of this one. */
  shared(): Topology {
    return this.#pick((queue) => queue.type !== "exclusive");
  }

  /** One queue, its bindings, and their exchanges. */
  of(name: string): Topology {
    return this.#pick((queue) => queue.name === name);
  }

  #pick(wanted: (queue: Queue) => boolean): Topology {
    const queues = [...this.#queues.values()].filter(wanted);
    const names = new Set(queues.map((queue) => queue.name));
    const bindings = [...this.#bindings.values()].filter((binding) => names.has(binding.queue));
    return { exchanges: [...this.#exchanges.values()], queues, bindings };
  }
}
