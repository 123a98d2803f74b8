import { readFileSync } from "node:fs";
import { readConfig, readGatewayConfig } from "lagomorph/host";
import { expect, test } from "vitest";
import { readBridgeConfig } from "../../runtime/bridge/index.ts";

const variables = { CLOUD_URL: "amqps://cloud", AMQP_URL: "amqp://localhost" };

/** What the readers of each page's configurations find wrong with one. */
const readers = {
  "docs/bridge.md": (file: string) => readBridgeConfig(file, variables).problems,
  "docs/encryption.md": (file: string) => readConfig({ file, environment: variables }).problems,
  "docs/gateway.md": (file: string) => readGatewayConfig({ file, environment: variables }).problems,
};

test.each(Object.entries(readers))(
  "the configurations that %s shows are taken as they are",
  (page, read) => {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
    const found = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = ""]) => yaml);
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap(read)).toEqual([]);
    // It is looked at.
    expect(read(`${found[0]}\nbrokerz: x`)).not.toEqual([]);
  },
);
