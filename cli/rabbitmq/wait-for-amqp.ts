import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const protocolHeader = Buffer.from("AMQP\0\0\x09\x01", "latin1");
const probeTimeout = 2_000;
const betweenProbes = 50;

/**
 * Waits until a broker on 127.0.0.1 answers the AMQP protocol header. Rejects after `timeout` milliseconds, or when `signal`
 * aborts, with the signal's reason.
 */
export async function waitForAmqp(
  port: number,
  timeout: number,
  signal: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + timeout;
  while (!(await answers(port))) {
    signal.throwIfAborted();
    if (performance.now() > deadline)
      throw new Error(`no AMQP on port ${port} after ${timeout} ms`);
    await sleep(betweenProbes);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(probeTimeout, () => end(false));
    socket.once("connect", () => socket.write(protocolHeader));
    // A proxy in between accepts before its broker is there: only bytes count.
    socket.once("data", () => end(true));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
  });
}
