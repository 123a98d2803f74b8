import { type Channel as AmqpChannel, connect as connectAmqp, type ConsumeMessage } from "amqplib";
import type { CallOptions, Channel, ClientClass, ServiceDescriptor } from "lagomorph";
import type { Codec, MethodDescriptor } from "../../runtime/descriptor.ts";
import { unique } from "./unique.ts";

/** A call as a fake service sees it. */
export interface SeenCall {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
  readonly timeout: number;
}

/** A message with calls, and the means to answer it in whatever way. */
export interface SeenMessage {
  readonly calls: readonly SeenCall[];
  readonly session: string;
  readonly replyTo: string;
  /** Sends an answer to the caller: `{ answers: [{ id, result }] }`, or whatever else. */
  answer(body: unknown, options?: { readonly session?: string }): void;
  ack(): void;
}

/** What is consumed of a service that is none of Lagomorph's, which does what a test tells it. */
export interface FakeService {
  readonly name: string;
  readonly channel: AmqpChannel;
  /** What it does with a message; at first it says nothing. */
  onMessage: (message: SeenMessage) => void;
  /** The client for `mesh.client`. */
  readonly Client: ClientClass<FakeClient>;
  /** Consumes, as it does from the start. */
  join(): Promise<void>;
  /** Has no queue any more. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Speaks the wire of docs/wire.md by hand. */
export async function createFakeService(url: string): Promise<FakeService> {
  const name = unique("fake").replaceAll("-", "_");
  const connection = await connectAmqp(url, { noDelay: true });
  const channel = await connection.createChannel();
  const queue = `lagomorph.rpc.${name}`;
  await channel.assertExchange("lagomorph.rpc", "direct", { durable: true });
  await channel.assertExchange("lagomorph.replies", "direct", { durable: true });
  const service: FakeService = {
    name,
    channel,
    onMessage: () => {},
    Client: clientClass(name),
    join: async () => {
      await channel.assertQueue(queue, { durable: true, arguments: { "x-expires": 600_000 } });
      await channel.bindQueue(queue, "lagomorph.rpc", name);
      await channel.consume(
        queue,
        (message) => message !== null && service.onMessage(seen(channel, message)),
      );
    },
    leave: async () => {
      await channel.deleteQueue(queue);
    },
    close: async () => {
      await channel.deleteQueue(queue);
      await connection.close();
    },
  };
  await service.join();
  return service;
}

function seen(channel: AmqpChannel, message: ConsumeMessage): SeenMessage {
  const body = JSON.parse(message.content.toString()) as { calls: (SeenCall | unknown[])[] };
  const calls = writtenOut(body.calls);
  // Requests have both.
  const replyTo = message.properties.replyTo as string;
  const [session = ""] = (message.properties.correlationId as string).split(".");
  return {
    calls,
    session,
    replyTo,
    answer: (body, options = {}) => {
      channel.publish("lagomorph.replies", replyTo, Buffer.from(JSON.stringify(body)), {
        type: "lagomorph.answer/1",
        correlationId: options.session ?? session,
      });
    },
    ack: () => channel.ack(message),
  };
}

/** Arguments alone are the next call of the method before. */
function writtenOut(list: readonly (SeenCall | unknown[])[]): readonly SeenCall[] {
  const calls: SeenCall[] = [];
  for (const json of list) {
    const before = calls.at(-1);
    if (!Array.isArray(json)) calls.push(json);
    else if (before !== undefined) calls.push({ ...before, id: before.id + 1, args: json });
  }
  return calls;
}

/** The same answer to each call of a message, which is then acknowledged. */
export function answerAll(message: SeenMessage, answer: object): void {
  message.answer({ answers: message.calls.map(({ id }) => ({ id, ...answer })) });
  message.ack();
}

/** A client of a fake service. */
export class FakeClient {
  static readonly service: ServiceDescriptor = descriptor("fake");
  readonly #channel: Channel;
  readonly #service: string;

  constructor(channel: Channel, service = "fake") {
    this.#channel = channel;
    this.#service = service;
  }

  /** Calls a method that may run only once. */
  once(args: unknown[], options?: CallOptions): Promise<unknown> {
    return this.#channel.call(method(this.#service, "once"), args, options);
  }

  /** Calls one that may run twice. */
  twice(args: unknown[], options?: CallOptions): Promise<unknown> {
    const idempotent = { ...method(this.#service, "twice"), idempotent: true as const };
    return this.#channel.call(idempotent, args, options);
  }
}

function clientClass(name: string): ClientClass<FakeClient> {
  return class extends FakeClient {
    static override readonly service = descriptor(name);

    constructor(channel: Channel) {
      super(channel, name);
    }
  };
}

function descriptor(name: string): ServiceDescriptor {
  return { name, wire: "native", fingerprint: name, members: [] };
}

function method(service: string, name: string): MethodDescriptor<unknown[], unknown> {
  return { kind: "method", service, member: name, name, parameters: [], args, result };
}

const args: Codec<unknown[]> = { encode: (value) => value, decode: () => [] };
const result: Codec<unknown> = { encode: (value) => value, decode: (json) => json };
