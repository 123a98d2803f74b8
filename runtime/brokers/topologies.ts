import type { Binding, Exchange, ExchangeBinding, Queue, Topology } from "../broker.ts";

/**
 * Everything that a connection has declared, each thing once, to declare it again. An exclusive queue is forgotten with its
 * last consumer, as the broker removes it then.
 */
export class Topologies {
  readonly #exchanges = new Map<string, Exchange>();
  readonly #queues = new Map<string, Queue>();
  readonly #bindings = new Map<string, Binding>();
  readonly #exchangeBindings = new Map<string, ExchangeBinding>();
  /** How many consumers a queue has. */
  readonly #consumers = new Map<string, number>();

  add(topology: Topology): void {
    for (const exchange of topology.exchanges) this.#exchanges.set(exchange.name, exchange);
    for (const queue of topology.queues) this.#queues.set(queue.name, queue);
    for (const binding of topology.bindings) {
      this.#bindings.set(
        JSON.stringify([binding.exchange, binding.queue, binding.routingKey]),
        binding,
      );
    }
    for (const binding of topology.exchangeBindings ?? [])
      this.#exchangeBindings.set(
        JSON.stringify([binding.source, binding.destination, binding.routingKey]),
        binding,
      );
  }

  /** A queue has one consumer more. */
  addConsumer(queue: string): void {
    this.#consumers.set(queue, (this.#consumers.get(queue) ?? 0) + 1);
  }

  /** A queue has one consumer less, by {@link Topologies.addConsumer}. */
  removeConsumer(queue: string): void {
    const left = (this.#consumers.get(queue) ?? 0) - 1;
    if (left > 0) {
      this.#consumers.set(queue, left);
      return;
    }
    this.#consumers.delete(queue);
    if (this.#queues.get(queue)?.type === "exclusive") this.#forget(queue);
  }

  #forget(queue: string): void {
    this.#queues.delete(queue);
    const exchanges = new Set<string>();
    for (const [key, binding] of this.#bindings) {
      if (binding.queue !== queue) continue;
      this.#bindings.delete(key);
      exchanges.add(binding.exchange);
    }
    for (const exchange of exchanges) this.#forgetWaiting(exchange);
  }

  /** Exclusive queues without consumers, whose messages go on by an exchange from which no exclusive queue takes any more. */
  #forgetWaiting(exchange: string): void {
    const own = [...this.#queues.values()].filter(({ type }) => type === "exclusive");
    const names = new Set(own.map(({ name }) => name));
    for (const binding of this.#bindings.values())
      if (binding.exchange === exchange && names.has(binding.queue)) return;
    for (const { name, deadLetter } of own)
      if (deadLetter?.exchange === exchange && !this.#consumers.has(name)) this.#forget(name);
  }

  /** Whether a queue is to be declared again. */
  hasQueue(name: string): boolean {
    return this.#queues.has(name);
  }

  /** All of it. */
  everything(): Topology {
    return {
      exchanges: [...this.#exchanges.values()],
      queues: [...this.#queues.values()],
      bindings: [...this.#bindings.values()],
      exchangeBindings: [...this.#exchangeBindings.values()],
    };
  }

  /** All that any connection may declare: without the exclusive queues of this one. */
  shared(): Topology {
    return {
      ...this.#pick((queue) => queue.type !== "exclusive"),
      exchanges: [...this.#exchanges.values()],
      exchangeBindings: [...this.#exchangeBindings.values()],
    };
  }

  /** One queue, its bindings, and their exchanges: nothing that others need. A queue of others has bindings only. */
  of(name: string): Topology {
    const bindings = [...this.#bindings.values()].filter(({ queue }) => queue === name);
    const bound = new Set(bindings.map(({ exchange }) => exchange));
    const exchanges = [...this.#exchanges.values()].filter((exchange) => bound.has(exchange.name));
    const queue = this.#queues.get(name);
    return { exchanges, queues: queue === undefined ? [] : [queue], bindings };
  }

  #pick(wanted: (queue: Queue) => boolean): Pick<Topology, "queues" | "bindings"> {
    const queues = [...this.#queues.values()].filter(wanted);
    const names = new Set(queues.map((queue) => queue.name));
    const bindings = [...this.#bindings.values()].filter((binding) => names.has(binding.queue));
    return { queues, bindings };
  }
}
