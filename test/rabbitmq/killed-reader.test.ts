import { fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { Sightings } from "../conformance/mesh/services.ts";
import { tickerClass } from "../conformance/mesh/ticker.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { typeScriptFlags } from "../support/typescript-flags.ts";

const patience = 60_000;
const control = inject("rabbitmqctl");

describe.runIf(control !== null)("a handler of a stream", () => {
  let vhost: Vhost;
  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), control);
  }, patience);
  afterAll(() => vhost.remove());

  test(
    "ends when its reader is killed, and not while that one only reads slowly",
    async () => {
      const { url } = vhost;
      const sightings = new Sightings();
      const mesh = await connect(url, { log: quiet, drainTimeout: 0 });
      await mesh.serve(tickerClass(sightings));
      const children = ["killed", "slow"].map((tag) =>
        fork("test/support/reader-process.ts", [url, tag], {
          execArgv: [...typeScriptFlags],
        }),
      );
      await Promise.all(children.map((child) => once(child, "message")));
      children[0]?.kill("SIGKILL");
      await sightings.all("over killed", "AbortError killed");
      expect(sightings.count("over slow")).toBe(0);
      children[1]?.kill("SIGTERM");
      await mesh.close();
    },
    patience,
  );
});
