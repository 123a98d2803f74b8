import { type CallOptions, type Mesh } from "lagomorph";
import type {
  Consume,
  Cron,
  Every,
  Format,
  Int,
  Max,
  Min,
  MinItems,
  On,
  OnTopic,
  Publish,
  Service,
} from "lagomorph/contract";
import { describe, expectTypeOf, test } from "vitest";
import type { Market, Tick } from "../generator/golden/members/contracts/market.ts";
import {
  market,
  MarketClient,
  MarketSkeleton,
} from "../generator/golden/members/expected/market/index.ts";
import {
  type HealthClient,
  HealthSkeleton,
} from "../generator/golden/local/expected/health/index.ts";

declare const mesh: Mesh;

describe("a subscription", () => {
  test("holds as many messages as it has workers: there is no other number, and no way to hold all", () => {
    void mesh.on(market.priced, () => {}, { workers: 1 });
    // @ts-expect-error There is no such option.
    void mesh.on(market.priced, () => {}, { prefetch: 0 });
    // @ts-expect-error Nor for services.
    void mesh.serve(MarketSkeleton, { prefetch: 0 });
    // @ts-expect-error A number is.
    void mesh.on(market.priced, () => {}, { workers: "all" });
  });
});

describe("a client", () => {
  const client = mesh.client(MarketClient);

  test("has methods, streams and commands, and nothing else of the contract", () => {
    expectTypeOf<keyof MarketClient>().toEqualTypeOf<"price" | "watch" | "replay" | "reprice">();
    expectTypeOf<keyof HealthClient>().toEqualTypeOf<"hidden">();
  });

  test("iterates over a stream's items", async () => {
    expectTypeOf(client.watch).parameters.toEqualTypeOf<
      [symbol: string, from?: Date | undefined, options?: CallOptions | undefined]
    >();
    expectTypeOf(client.watch("A")).toEqualTypeOf<AsyncIterable<Tick>>();
    for await (const tick of client.watch("A")) expectTypeOf(tick).toEqualTypeOf<Tick>();
    // @ts-expect-error the symbol is a string
    client.watch(1);
    // @ts-expect-error the options have no such name
    client.watch("A", undefined, { timeuot: 5 });
  });

  test("is given what a stream's end gives, and can put nothing in", async () => {
    const replay = client.replay(new Date());
    const step = await replay.next();
    if (step.done) expectTypeOf(step.value).toEqualTypeOf<{ count: number; last: Date | null }>();
    else expectTypeOf(step.value).toEqualTypeOf<Tick>();
    // @ts-expect-error the stream takes no input
    void replay.next("faster");
    // @ts-expect-error days are dates
    client.replay("today");
  });

  test("sends commands, which give nothing", () => {
    expectTypeOf(client.reprice("A")).toEqualTypeOf<Promise<void>>();
  });
});

describe("a skeleton", () => {
  test("must implement streams, handlers, timers and consumers", () => {
    expectTypeOf<Exclude<keyof MarketSkeleton, "mesh" | "deps">>().toEqualTypeOf<
      | "price"
      | "watch"
      | "replay"
      | "reprice"
      | "onAccount"
      | "onAnything"
      | "sweep"
      | "warmUp"
      | "close"
      | "ingest"
    >();
    // @ts-expect-error everything but the price is missing
    class Half extends MarketSkeleton {
      price() {
        return 1;
      }
    }
    // @ts-expect-error a local member is implemented too
    class Unhealthy extends HealthSkeleton {
      hidden() {
        return "";
      }
    }
    expectTypeOf(Half).toBeConstructibleWith;
    expectTypeOf(Unhealthy).toBeConstructibleWith;
  });

  test("streams from generators, and from whatever can be iterated", () => {
    class Right extends MarketSkeleton {
      price = async () => 1;
      async *watch(symbol: string, from = new Date()) {
        yield { symbol, price: 1, at: from };
      }
      async *replay(...days: Date[]) {
        yield { symbol: "A", price: days.length, at: new Date() };
        return { count: 1, last: null };
      }
      async reprice() {}
      onAccount({ id, at }: { id: string; at: Date }) {
        expectTypeOf(id).toEqualTypeOf<string>();
        this.mesh.log.info({ id, at });
      }
      onAnything(anything: unknown) {
        this.mesh.log.info({ anything });
      }
      async sweep() {}
      warmUp() {}
      close() {}
      ingest({ placed }: { placed: Date }) {
        this.mesh.log.info({ placed });
      }
    }
    expectTypeOf(mesh.serve(Right)).resolves.toHaveProperty("stop");
    abstract class Wrong extends MarketSkeleton {
      // @ts-expect-error an array is no stream
      watch() {
        return [];
      }
      // @ts-expect-error ticks have a price
      async *replay() {
        yield { symbol: "A" };
        return { count: 1, last: null };
      }
      // @ts-expect-error the payload has an id
      onAccount(payload: { name: string }) {
        void payload;
      }
      // @ts-expect-error timers are given nothing
      sweep(since: Date) {
        void since;
      }
      // @ts-expect-error the payload is one of the queue's
      ingest(order: { number: number }) {
        void order;
      }
    }
    expectTypeOf(Wrong).toBeConstructibleWith;
  });

  test("publishes and emits what the contract says, each by its own name", () => {
    abstract class Sending extends MarketSkeleton {
      protected send(tick: Tick) {
        expectTypeOf(this.mesh.publish.audit).parameters.toEqualTypeOf<[payload: Tick]>();
        expectTypeOf(this.mesh.publish.audit(tick)).toEqualTypeOf<Promise<void>>();
        expectTypeOf(this.mesh.publish.onSuccess.backUp).parameters.toEqualTypeOf<
          [payload: string]
        >();
        expectTypeOf(this.mesh.emit.priced).parameters.toEqualTypeOf<[payload: Tick]>();
        // @ts-expect-error the payload is a tick
        void this.mesh.publish.audit({ price: 1 });
        // @ts-expect-error an event is emitted
        void this.mesh.publish.priced;
        // @ts-expect-error a message is published
        void this.mesh.emit.audit;
        // @ts-expect-error nobody calls a timer
        void this.mesh.emit.sweep;
      }
    }
    abstract class Silent extends HealthSkeleton {
      protected send() {
        // @ts-expect-error the contract publishes nothing
        void this.mesh.publish.anything;
      }
    }
    expectTypeOf(Sending).toBeConstructibleWith;
    expectTypeOf(Silent).toBeConstructibleWith;
  });
});

describe("descriptors", () => {
  test("are of their kind, with the types of what they carry", () => {
    expectTypeOf(market.watch.kind).toEqualTypeOf<"stream">();
    expectTypeOf(market.watch.item.encode).parameter(0).toEqualTypeOf<Tick>();
    expectTypeOf(market.replay.result.decode).returns.toEqualTypeOf<{
      count: number;
      last: Date | null;
    }>();
    expectTypeOf(market.sweep.kind).toEqualTypeOf<"timer">();
    expectTypeOf(market.onAccount.payload.decode).returns.toEqualTypeOf<{ id: string; at: Date }>();
    expectTypeOf(market.ingest.payload.decode).returns.toEqualTypeOf<{
      id: string;
      placed: Date;
    }>();
    expectTypeOf(market.audit.payload.encode).parameter(0).toEqualTypeOf<Tick>();
    // @ts-expect-error only events can be listened to
    void mesh.on(market.onAccount, () => {});
    // @ts-expect-error only events can be emitted
    void mesh.emit(market.audit, { symbol: "A", price: 1, at: new Date() });
  });
});

describe("the words of a contract", () => {
  test("take what they must have", () => {
    type Words = [
      OnTopic<"a.*", string, "broadcast", "transient">,
      Every<"30s", "eager" | "mesh">,
      Cron<"0 3 * * *", "Europe/Paris", "mesh">,
      Consume<"queue", string>,
      Publish<"exchange", "key", string>,
    ];
    expectTypeOf<Words>().not.toBeAny();
    // @ts-expect-error there is no such mode
    expectTypeOf<Every<"30s", "lazy">>().not.toBeAny();
    // @ts-expect-error a number is no interval
    expectTypeOf<Every<30>>().not.toBeAny();
    // @ts-expect-error there is no such delivery
    expectTypeOf<OnTopic<"a", string, "all">>().not.toBeAny();
    // @ts-expect-error a publisher has a routing key
    expectTypeOf<Publish<"exchange", string>>().not.toBeAny();
    // @ts-expect-error a stream is no event
    expectTypeOf<On<Market, "watch">>().not.toBeAny();
    // @ts-expect-error neither is a publisher
    expectTypeOf<On<Market, "audit">>().not.toBeAny();
    expectTypeOf<On<Market, "priced">>().not.toBeAny();
    expectTypeOf<Service<"s">>().not.toBeAny();
  });
});

describe("rules as types", () => {
  type Port = number & Int & Min<1> & Max<65_535>;

  test("take every value of their base, and give one", () => {
    expectTypeOf<number>().toExtend<Port>();
    expectTypeOf<Port>().toExtend<number>();
    expectTypeOf<string[]>().toExtend<string[] & MinItems<1>>();
    expectTypeOf<string>().not.toExtend<Port>();
  });

  test("go through generics", () => {
    const ports: Map<string, Port> = new Map([["a", 1]]);
    expectTypeOf(ports.get("a")).toExtend<number | undefined>();
  });

  test("know the formats", () => {
    expectTypeOf<string>().toExtend<string & Format<"uuid">>();
    // @ts-expect-error there is no such format
    expectTypeOf<Format<"emial">>();
  });
});
