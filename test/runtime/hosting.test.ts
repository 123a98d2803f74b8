import { type Channel, connect, MeshError } from "lagomorph";
import { expect, test } from "vitest";
import { HealthClient, HealthSkeleton } from "../generator/golden/local/expected/health/index.ts";
import { MarketClient, MarketSkeleton } from "../generator/golden/members/expected/market/index.ts";
import type { Tick } from "../generator/golden/members/contracts/market.ts";
import {
  PaymentsClient,
  payments,
  PaymentsSkeleton,
} from "../generator/golden/tags/expected/payments/index.ts";

class Market extends MarketSkeleton {
  price() {
    return 1;
  }
  async *watch(symbol: string): AsyncGenerator<Tick> {
    yield { symbol, price: 1, at: new Date(0) };
  }
  async *replay(): ReturnType<MarketSkeleton["replay"]> {
    yield* [];
    return { count: 0, last: null };
  }
  reprice() {}
  onAccount() {}
  onAnything() {}
  sweep() {}
  warmUp() {}
  close() {}
  ingest() {}
}

class Payments extends PaymentsSkeleton {
  pay() {
    return { receipt: "r" };
  }
  health() {
    return "ok" as const;
  }
  orders() {
    return [];
  }
  async *watch() {
    yield "open" as const;
  }
  payBack() {}
  onPaid() {}
  onOrder() {}
  settle() {}
  legacy() {}
}

class Health extends HealthSkeleton {
  check() {
    return "ok";
  }
  hidden() {
    return "hidden";
  }
}

async function refusal(promise: Promise<unknown>): Promise<MeshError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(MeshError);
  // Just asserted.
  return error as MeshError;
}

test("a class whose tags ask for what nothing here does is not served, and all of them are named: no door without its guard", async () => {
  await using mesh = await connect("memory:guards");
  const { code, rawMessage } = await refusal(mesh.serve(Payments));
  expect(code).toBe("unimplemented");
  const parts = rawMessage.replace(/^.*?: /, "").split("; ");
  expect(parts.map((part) => /^payments\.(\w+): (@\w+)/.exec(part)?.slice(1).join(" "))).toEqual([
    "pay @http",
    "pay @websocket",
    "pay @scope",
    "health @http",
    "orders @http",
    "orders @authenticated",
    "watch @websocket",
    "payBack @encrypted",
  ]);
});

test("what is refused leaves nothing behind: nobody serves it", async () => {
  await using mesh = await connect("memory:nothing-behind");
  await refusal(mesh.serve(Market));
  const error = await refusal(mesh.client(MarketClient).price("A"));
  expect(error).toMatchObject({ code: "unavailable", reason: "no_service" });
});

test("what is encrypted by its contract does not leave in the clear", async () => {
  await using mesh = await connect("memory:encrypted");
  const client = mesh.client(PaymentsClient);
  const error = await refusal(client.payBack("o"));
  expect(error).toMatchObject({ code: "unimplemented" });
  expect(error.rawMessage).toContain("payments.payBack is @encrypted");
  // Compilers of before have let events and streams have it.
  const event = { ...payments.paid, encrypted: true } as const;
  expect(await refusal(mesh.emit(event, { order: "o", holder: "h" }))).toMatchObject({
    code: "unimplemented",
  });
  const watch = { ...payments.watch, encrypted: true } as const;
  class Watching {
    static readonly service = PaymentsClient.service;
    readonly steps: AsyncGenerator<unknown>;
    constructor(channel: Channel) {
      this.steps = channel.stream(watch, ["o"]);
    }
  }
  expect(await refusal(mesh.client(Watching).steps.next())).toMatchObject({
    code: "unimplemented",
  });
});

test("a local member has no RPC door, and a hidden one has", async () => {
  await using mesh = await connect("memory:local");
  await mesh.serve(Health);
  expect(await mesh.client(HealthClient).hidden()).toBe("hidden");
  expect(await mesh.call("health.hidden")).toBe("hidden");
  expect(await refusal(mesh.call("health.check"))).toMatchObject({ code: "unimplemented" });
  expect("check" in HealthClient.prototype).toBe(false);
});
