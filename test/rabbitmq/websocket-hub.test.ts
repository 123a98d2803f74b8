import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { pushedEverywhere, pushEverywhere } from "../websocket/hub-scenario.ts";

const patience = 60_000;
const control = inject("rabbitmqctl");

describe.runIf(control !== null)("a hub", () => {
  let vhost: Vhost;
  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), control);
  }, patience);
  afterAll(() => vhost.remove());

  test(
    "pushes to sockets of all instances through RabbitMQ",
    async () => {
      expect(await pushEverywhere(vhost.url)).toEqual(pushedEverywhere);
    },
    patience,
  );
});
