import { unique } from "../../support/unique.ts";
import { describeMesh } from "./suite.ts";

describeMesh("in this process", async () => ({
  url: `memory:${unique("mesh")}`,
  remove: async () => {},
}));
