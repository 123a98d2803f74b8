import { fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "lagomorph";
import { expect, inject, test } from "vitest";
import { createAmqpPlace, quiet } from "../conformance/mesh/amqp-place.ts";
import { ProbeClient } from "../conformance/mesh/generated/probe/index.ts";
import { TickerClient } from "../conformance/mesh/generated/ticker/index.ts";
import { Sightings } from "../conformance/mesh/services.ts";
import { tickerClass } from "../conformance/mesh/ticker.ts";

const patience = 60_000;

test(
  "a handler ends whose reader is killed, and not while that one only reads slowly",
  { timeout: patience },
  async () => {
    const place = await createAmqpPlace([TickerClient.service, ProbeClient.service]);
    const sightings = new Sightings();
    const mesh = await connect(inject("amqpUrl"), { log: quiet, drainTimeout: 0 });
    await mesh.serve(tickerClass(sightings));
    const children = ["killed", "slow"].map((tag) =>
      fork("test/support/reader-process.ts", [inject("amqpUrl"), tag], {
        execArgv: ["--conditions=lagomorph:source", "--import", "tsx"],
      }),
    );
    await Promise.all(children.map((child) => once(child, "message")));
    children[0]?.kill("SIGKILL");
    await sightings.all("over killed", "AbortError killed");
    expect(sightings.count("over slow")).toBe(0);
    children[1]?.kill("SIGTERM");
    await mesh.close();
    await place.remove();
  },
);
