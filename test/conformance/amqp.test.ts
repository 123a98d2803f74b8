import { expect, inject, vi } from "vitest";
import type { Broker } from "../../runtime/broker.ts";
import { createAmqpBroker } from "../../runtime/brokers/amqp/amqp-broker.ts";
import { createTcpProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import type { Harness } from "./harness.ts";
import { describeBroker } from "./suite.ts";

describeBroker("RabbitMQ, answers by direct reply-to", () => startAmqp("direct"));
describeBroker("RabbitMQ, answers by a queue", () => startAmqp("queue"));

async function startAmqp(replies: "direct" | "queue"): Promise<Harness> {
  const opened: Broker[] = [];
  const proxies: TcpProxy[] = [];
  const open = async (url: string): Promise<Broker> => {
    const broker = createAmqpBroker({ urls: [url], replies });
    opened.push(broker);
    await broker.open();
    return broker;
  };
  return {
    open: () => open(inject("amqpUrl")),
    async openBreakable() {
      const proxy = await createTcpProxy(inject("amqpUrl"));
      proxies.push(proxy);
      const broker = await open(proxy.url);
      return { broker, cut: () => cut(proxy, broker), restore: () => restore(proxy, broker) };
    },
    async close() {
      await Promise.all(opened.map((broker) => broker.close()));
      await Promise.all(proxies.map((proxy) => proxy.close()));
    },
  };
}

async function cut(proxy: TcpProxy, broker: Broker): Promise<void> {
  proxy.cut();
  await becomes(broker, "disconnected");
}

async function restore(proxy: TcpProxy, broker: Broker): Promise<void> {
  proxy.restore();
  await becomes(broker, "connected");
}

function becomes(broker: Broker, state: Broker["state"]): Promise<unknown> {
  return vi.waitFor(() => expect(broker.state).toBe(state), { timeout: 15_000, interval: 5 });
}
