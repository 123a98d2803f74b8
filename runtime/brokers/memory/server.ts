import type { Clock } from "../../clock.ts";
import type { Binding, Exchange, ExchangeBinding, Queue, Topology } from "../../broker.ts";
import type { IncomingMessage, OutgoingMessage } from "../../message.ts";
import { BrokerError } from "../broker-error.ts";
import { toExpiration } from "../sendable.ts";
import { toStored } from "./copy-message.ts";
import { MemoryExchange } from "./exchange.ts";
import { type DeadLetter, MemoryQueue, type QueueHost } from "./queue.ts";
import { Turn } from "./turn.ts";

/** Where a message goes, and by which exchanges. */
interface Found {
  readonly queues: Set<MemoryQueue>;
  readonly exchanges: Set<MemoryExchange>;
}

/** What the connections with one name share: exchanges, queues and the addresses of answers. */
export class MemoryServer implements QueueHost {
  readonly #exchanges = new Map<string, MemoryExchange>();
  readonly #queues = new Map<string, MemoryQueue>();
  readonly #addresses = new Map<string, (message: IncomingMessage) => void>();
  readonly #turn = new Turn();
  readonly clock: Clock;

  /** By `clock` messages and queues expire. */
  constructor(clock: Clock) {
    this.clock = clock;
  }

  later(task: () => void): void {
    this.#turn.add(task);
  }

  /** Declares for a connection. Throws `BrokerError` when something of that name is there and is different. */
  declare(topology: Topology, owner: object): void {
    for (const exchange of topology.exchanges) this.#declareExchange(exchange);
    for (const queue of topology.queues) this.#declareQueue(queue, owner);
    for (const binding of topology.bindings) this.#bind(binding, owner);
    for (const binding of topology.exchangeBindings ?? []) this.#bindExchange(binding);
  }

  #declareExchange(exchange: Exchange): void {
    const { name, type, alternate, autoDelete } = exchange;
    const existing = this.#exchanges.get(name);
    if (!existing) this.#exchanges.set(name, new MemoryExchange(exchange));
    else if (existing.type !== type) {
      throw new BrokerError(
        "topology",
        `exchange "${name}" exists with type ${existing.type}, not ${type}`,
      );
    } else if (existing.alternate !== alternate) {
      throw new BrokerError(
        "topology",
        `exchange "${name}" exists with another alternate exchange`,
      );
    } else if (existing.autoDelete !== autoDelete) {
      throw new BrokerError("topology", `exchange "${name}" exists with another autoDelete`);
    }
  }

  #declareQueue(declaration: Queue, owner: object): void {
    const existing = this.#queues.get(declaration.name);
    if (!existing) {
      const exclusive = declaration.type === "exclusive" ? owner : undefined;
      this.#queues.set(declaration.name, new MemoryQueue({ ...declaration }, exclusive, this));
      return;
    }
    this.#checkOwner(existing, owner);
    const different = differences(existing.declaration, declaration);
    if (different.length > 0) {
      throw new BrokerError(
        "topology",
        `queue "${declaration.name}" exists with another ${different.join(", ")}`,
      );
    }
    existing.touch();
  }

  #bind(binding: Binding, owner: object): void {
    const exchange = this.#exchange(binding.exchange);
    exchange.bind(binding.routingKey, this.queue(binding.queue, owner));
  }

  #bindExchange({ source, destination, routingKey }: ExchangeBinding): void {
    this.#exchange(source).bind(routingKey, this.#exchange(destination));
  }

  #exchange(name: string): MemoryExchange {
    const exchange = this.#exchanges.get(name);
    if (exchange) return exchange;
    throw new BrokerError("missing", `there is no exchange "${name}": declare it first`);
  }

  /** A queue that a connection may use. Throws `BrokerError` when there is none, or it is another connection's own. */
  queue(name: string, owner: object): MemoryQueue {
    const queue = this.#queues.get(name);
    if (!queue) throw new BrokerError("missing", `there is no queue "${name}": declare it first`);
    this.#checkOwner(queue, owner);
    return queue;
  }

  #checkOwner(queue: MemoryQueue, owner: object): void {
    if (queue.owner !== undefined && queue.owner !== owner) {
      throw new BrokerError("locked", `queue "${queue.name}" is exclusive to another connection`);
    }
  }

  hasExchange(name: string): boolean {
    return this.#exchanges.has(name);
  }

  hasQueue(name: string): boolean {
    return this.#queues.has(name);
  }

  /** Puts a message into the queues that take it; false when none does. Throws `BrokerError` when there is no such exchange. */
  route(message: OutgoingMessage): boolean {
    const stored = toStored(message);
    const ttl = message.ttl === undefined ? undefined : toExpiration(message.ttl);
    let routed = false;
    for (const queue of this.#targets(message.exchange, message.routingKey)) {
      queue.push(stored, ttl);
      routed = true;
    }
    return routed;
  }

  #targets(name: string, routingKey: string): Iterable<MemoryQueue> {
    if (name === "") {
      const queue = this.#queues.get(routingKey);
      return queue ? [queue] : [];
    }
    const found: Found = { queues: new Set(), exchanges: new Set() };
    this.#collect(this.#exchange(name), routingKey, found);
    return found.queues;
  }

  #collect(exchange: MemoryExchange, routingKey: string, found: Found): void {
    // Exchanges may be bound in a circle.
    if (found.exchanges.has(exchange)) return;
    found.exchanges.add(exchange);
    let isLost = true;
    for (const target of exchange.route(routingKey)) {
      isLost = false;
      if (target instanceof MemoryExchange) this.#collect(target, routingKey, found);
      else found.queues.add(target);
    }
    // As in RabbitMQ: an alternate exchange that is not there takes nothing.
    const alternate = isLost ? this.#exchanges.get(exchange.alternate ?? "") : undefined;
    if (alternate) this.#collect(alternate, routingKey, found);
  }

  deadLetter(target: DeadLetter, message: IncomingMessage): void {
    const { exchange, routingKey = message.routingKey } = target;
    // As in RabbitMQ: a dead-letter exchange that is not there takes nothing, and nobody hears of it.
    if (exchange !== "" && !this.#exchanges.has(exchange)) return;
    const dead = { ...message, exchange, routingKey };
    for (const queue of this.#targets(exchange, routingKey)) queue.push(dead, undefined);
  }

  remove(queue: MemoryQueue): void {
    if (this.#queues.get(queue.name) !== queue) return;
    this.#queues.delete(queue.name);
    for (const [name, exchange] of this.#exchanges)
      if (exchange.unbind(queue) && exchange.autoDelete === true) this.#exchanges.delete(name);
    queue.end();
  }

  /** The connection is gone, and its exclusive queues with it. */
  removeOwnedBy(owner: object): void {
    for (const queue of this.#queues.values()) if (queue.owner === owner) this.remove(queue);
  }

  openAddress(address: string, onAnswer: (message: IncomingMessage) => void): void {
    this.#addresses.set(address, onAnswer);
  }

  closeAddress(address: string): void {
    this.#addresses.delete(address);
  }

  /** Takes an answer to an address; dropped when nobody is there any more. */
  answer(address: string, message: OutgoingMessage): void {
    if (!this.#addresses.has(address)) return;
    const stored = toStored(message);
    this.later(() => this.#addresses.get(address)?.(stored));
  }

  /** Stops every timer: the last connection is gone. */
  end(): void {
    for (const queue of [...this.#queues.values()]) this.remove(queue);
  }
}

function differences(existing: Queue, wanted: Queue): string[] {
  const before = traits(existing);
  const after = traits(wanted);
  return Object.keys(before)
    .filter((key) => before[key] !== after[key])
    .map((key) => `${key} (${before[key] ?? "none"}, not ${after[key] ?? "none"})`);
}

function traits(queue: Queue): Record<string, string | undefined> {
  const { type, expires, messageTtl, deadLetter, deliveryLimit, singleActive } = queue;
  return {
    type,
    autoDelete: queue.autoDelete?.toString(),
    expires: expires?.toString(),
    messageTtl: messageTtl?.toString(),
    deadLetter: deadLetter && `${deadLetter.exchange}/${deadLetter.routingKey ?? ""}`,
    deliveryLimit: deliveryLimit?.toString(),
    singleActive: singleActive?.toString(),
  };
}
