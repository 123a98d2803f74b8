import {
  createMemoryBroker,
  type MemoryBroker,
} from "../../runtime/brokers/memory/memory-broker.ts";
import { unique } from "../support/unique.ts";
import type { Harness } from "./harness.ts";
import { describeBroker } from "./suite.ts";

describeBroker("the memory broker", startMemory);

async function startMemory(): Promise<Harness> {
  const name = unique("broker");
  const opened: MemoryBroker[] = [];
  const open = async (): Promise<MemoryBroker> => {
    const broker = createMemoryBroker(name);
    opened.push(broker);
    await broker.open();
    return broker;
  };
  return {
    open,
    async openBreakable() {
      const broker = await open();
      return { broker, cut: async () => broker.cut(), restore: async () => broker.restore() };
    },
    async close() {
      await Promise.all(opened.map((broker) => broker.close()));
    },
  };
}
