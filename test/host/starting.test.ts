import { connect, type Mesh, type Provider } from "lagomorph";
import { type HostConfig, host, readConfig } from "lagomorph/host";
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePorts } from "../../cli/rabbitmq/free-ports.ts";
import { cafe } from "../observe/generated/cafe/index.ts";
import { KitchenSkeleton } from "../observe/generated/kitchen/index.ts";
import { eventually } from "../support/eventually.ts";
import { silent } from "./shop.ts";

let done: string[] = [];
let prepared = eventually<string>();
/** Keeps the broker in this process. */
let mesh: Mesh;
let other: Server;

class Kitchen extends KitchenSkeleton {
  cook(dish: string) {
    return dish;
  }
  prepare({ dish }: { dish: string }) {
    done.push("prepare");
    prepared.resolve(dish);
  }
  airs() {
    done.push("airs");
  }
}

beforeEach(async () => {
  done = [];
  prepared = eventually<string>();
  mesh = await connect("memory:starting", { log: silent() });
  other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
});

afterEach(async () => {
  await mesh.close();
  other.close();
});

function configOf(http: string, more = ""): HostConfig {
  const file = `broker: "memory:starting"\nhttp: ${http}\n${more}`;
  const { config, problems } = readConfig({ file, environment: {} });
  expect(problems).toEqual([]);
  return config;
}

function taken(): string {
  const address = other.address();
  return typeof address === "object" && address !== null ? `127.0.0.1:${address.port}` : "";
}

test.each(["http", "metrics"])(
  "where somebody else has the address of %s, no timer fires and no message is taken before the process says so",
  async (which) => {
    const before = await host([Kitchen], configOf("127.0.0.1:0"), silent());
    await before.close();
    done = [];
    await mesh.emit(cafe.ordered, { dish: "soup", card: { number: "1", holder: "Ann" } });
    const config =
      which === "http" ? configOf(taken()) : configOf("127.0.0.1:0", `metrics: ${taken()}`);
    await expect(host([Kitchen], config, silent())).rejects.toMatchObject({
      code: "unavailable",
      rawMessage: expect.stringContaining("somebody else does"),
    });
    expect(done).toEqual([]);
    await using _ = await host([Kitchen], configOf("127.0.0.1:0"), silent());
    expect(await prepared.promise).toBe("soup");
  },
);

test("while services are started the process is live and not ready, and what is not there yet is said to come", async () => {
  const [port = 0] = await freePorts(1);
  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    const { status, headers } = answer;
    return [status, headers.get("retry-after"), await answer.json()];
  };
  let seen: readonly unknown[] = [];
  const asks: Provider<undefined> = {
    setup: () => ({
      start: async () => {
        seen = await Promise.all(["/health/live", "/health/ready", "/openings"].map(ask));
      },
    }),
  };
  class Slow extends KitchenSkeleton.using({ asks }) {
    cook(dish: string) {
      return dish;
    }
    prepare() {}
    airs() {}
  }
  await using _ = await host([Slow], configOf(`127.0.0.1:${port}`), silent());
  const problems = [{ kind: "starting", text: "services are being started" }];
  expect(seen).toEqual([
    [200, null, { live: true }],
    [503, null, { ready: false, problems }],
    [503, "1", expect.objectContaining({ code: "unavailable", reason: "not_started" })],
  ]);
  expect(await ask("/health/ready")).toEqual([200, null, { ready: true, problems: [] }]);
  expect(await ask("/openings")).toEqual([404, null, expect.anything()]);
});
