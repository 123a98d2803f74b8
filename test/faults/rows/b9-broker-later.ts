import { freePorts } from "../../../cli/rabbitmq/free-ports.ts";
import { createAmqpBroker } from "../../../runtime/brokers/amqp/amqp-broker.ts";
import { atMost, figure, seconds, timed } from "../figures.ts";
import { defineRow } from "../row.ts";
import type { Scene } from "../scene.ts";
import { flowsSince, startTrickle } from "../trickle.ts";

interface Size {
  /** How long the services wait before the broker is started, in milliseconds. */
  readonly away: number;
  /** How many clients ask at a closed door, and for how long, in milliseconds. */
  readonly clients: number;
  readonly asking: number;
}

/** B9: services that are started before their broker. */
export const brokerLater = defineRow<Size>({
  name: "B9",
  title: "services that were started before their broker work soon after it, and do not storm it",
  short: { away: 2_000, clients: 100, asking: 4_000 },
  long: { away: 30_000, clients: 200, asking: 20_000 },
  async run(scene, { away, clients, asking }) {
    const node = await scene.nodeSoon();
    const trickle = await startTrickle(scene, {
      service: node.url,
      clients: node.url,
      waitForBroker: 120_000,
    });
    const storm = await ask(scene, clients, Math.max(asking, away));
    const listened = await node.start();
    const flowing = await flowsSince(scene, trickle, listened);
    return [
      seconds("calls and events flowing after the port listened", flowing, 2_000),
      figure("attempts to connect", storm.length),
      timed(figure("of these in 100 ms", 100 * mostWithin(storm, 100), atMost(25, " %"), " %")),
    ];
  },
});

/** Clients that ask at a door which breaks every connection; when they did. */
async function ask(scene: Scene, clients: number, asking: number): Promise<readonly number[]> {
  const [port = 0] = await freePorts(1);
  const proxy = await scene.proxy(`amqp://127.0.0.1:${port}`);
  proxy.mode = "reset";
  scene.say(`${clients} clients ask for ${asking} ms`);
  const opening = Array.from({ length: clients }, async () => {
    const broker = createAmqpBroker({ urls: [proxy.url], waitForBroker: asking });
    // In vain: nobody answers.
    await broker.open().catch(() => {});
  });
  await Promise.all(opening);
  return proxy.attempts;
}

/** The largest share of times that lie within one window, in milliseconds. */
function mostWithin(times: readonly number[], window: number): number {
  let most = 0;
  let from = 0;
  for (const [index, time] of times.entries()) {
    while (time - (times[from] ?? time) > window) from++;
    most = Math.max(most, index - from + 1);
  }
  return most / Math.max(1, times.length);
}
