import { connect, type Codec, MeshError, type ServiceDescriptor } from "lagomorph";
import { type Channel, Skeleton, type StreamDescriptor } from "lagomorph/generated";
import type { Read } from "./peer.ts";
import { isTick, type Tick } from "./tick.ts";

const tick: Codec<Tick> = {
  encode: ({ number, price }) => ({ number, price }),
  decode: (json) => {
    if (isTick(json)) return json;
    throw new MeshError("invalid_argument", "no tick");
  },
};
const nothing: Codec<unknown> = { encode: () => undefined, decode: () => undefined };
const args: Codec<unknown[]> = {
  encode: (value) => value,
  // Of our own reader.
  decode: (json) => json as unknown[],
};

const watch: StreamDescriptor<unknown[], Tick, unknown> = {
  kind: "stream",
  service: "bench_streams",
  member: "watch",
  name: "watch",
  parameters: ["items"],
  args,
  item: tick,
  result: nothing,
};

const service: ServiceDescriptor = {
  name: "bench_streams",
  wire: "native",
  fingerprint: "bench",
  members: [watch],
};

/** What a generated skeleton is, with a stream whose items are ready at once. */
class Ticks extends Skeleton<unknown> {
  static readonly service: ServiceDescriptor = service;

  async *watch(items: number): AsyncGenerator<Tick, void, void> {
    for (let number = 0; number < items; number++) yield { number, price: number / 100 };
  }
}

class TicksClient {
  static readonly service: ServiceDescriptor = service;
  readonly #channel: Channel;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  watch(items: number): AsyncIterable<Tick> {
    return this.#channel.stream(watch, [items]);
  }
}

export async function startServer(url: string): Promise<void> {
  const mesh = await connect(url);
  await mesh.serve(Ticks, { workers: 1000 });
}

export async function startReader(url: string): Promise<Read> {
  const client = (await connect(url)).client(TicksClient);
  return async (items) => {
    let next = 0;
    for await (const { number } of client.watch(items))
      if (number !== next++) throw new Error(`${number} came instead of ${next - 1}`);
  };
}
