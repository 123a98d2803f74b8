import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";

/** How good clients have fared. */
export interface Fared {
  readonly count: number;
  /** In milliseconds. */
  readonly p99: number;
}

/** So many clients that ask one after the other, with a pause. */
const clients = 20;
const pause = 10;

/** Asks for a time, in milliseconds. Rejects when an answer is no good one. */
export async function goodClients(port: number, time: number): Promise<Fared> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  const end = performance.now() + time;
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      const began = performance.now();
      const asked = get({ host: "127.0.0.1", port, path: "/items/7", agent });
      // What a request of `node:http` is answered with.
      const [answer] = (await once(asked, "response")) as [IncomingMessage];
      answer.resume();
      await once(answer, "end");
      if (answer.statusCode !== 200) throw new Error(`answered with ${answer.statusCode}`);
      latencies.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return { count: latencies.length, p99: latencies[Math.floor(latencies.length * 0.99)] ?? 0 };
}
