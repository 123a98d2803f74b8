import { createMemoryBroker } from "../../../runtime/brokers/memory/memory-broker.ts";
import { unique } from "../../support/unique.ts";
import { describeMesh } from "./suite.ts";

describeMesh("in this process", async () => {
  const name = unique("mesh");
  return {
    url: `memory:${name}`,
    createBroker: () => createMemoryBroker(name),
    forget: async () => {},
    remove: async () => {},
  };
});
