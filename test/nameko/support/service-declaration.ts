/**
 * A service of the peer. Its methods are those of `peer/services.py`: `add(x, y)`, `multiply(x, y=1)`, `echo(*args, **kwargs)`,
 * `same(value)`, `describe(value)`, `fail(*args)`, `fail_declared(path, args)`, `context()`, `chain(service, method, args, kwargs)`,
 * `emit(event, data)`, `big()`, `now()`, `types()`, `not_a_number()`, `raw_bytes()`, `unserializable()`, `text(size)`, `slow(seconds)`.
 */
export interface ServiceDeclaration {
  /** How many pieces of work at once, and the prefetch of each queue. Default: 10. */
  readonly maxWorkers?: number;
  /** Whether it has a queue for calls. Default: true. */
  readonly rpc?: boolean;
  readonly handlers?: readonly EventHandlerDeclaration[];
  /** Queues of `@consume`. */
  readonly queues?: readonly QueueDeclaration[];
}

/** What every handler may be given. */
interface HandlerDeclaration {
  readonly method: string;
  /** `requeue_on_error`: a failed message is given back at once. Default: false, it is acknowledged. */
  readonly requeue?: boolean;
  /** How many messages it fails with before it succeeds. Default: 0. */
  readonly fails?: number;
  /** What it does with a message: calls a method with its body, or dispatches it as an event of its own service. */
  readonly goOn?:
    | { readonly do: "call"; readonly service: string; readonly method: string }
    | { readonly do: "emit"; readonly event: string };
}

/** A handler of events. */
export interface EventHandlerDeclaration extends HandlerDeclaration {
  readonly source: string;
  readonly event: string;
  /** Default: `service_pool`. */
  readonly mode?: "service_pool" | "singleton" | "broadcast";
  /** Default: true, which a broadcast may be only with a `broadcastId`. */
  readonly reliable?: boolean;
  readonly broadcastId?: string;
}

/** A queue that is not nameko's. */
export interface QueueDeclaration extends HandlerDeclaration {
  readonly queue: string;
  /** Declared and bound to, durable. Default: none. */
  readonly exchange?: string;
  /** Default: `direct`. */
  readonly exchangeType?: "direct" | "topic" | "fanout";
  readonly routingKey?: string;
}
