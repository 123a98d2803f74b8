import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";

import type { Answer, Part, Tables } from "./messages.ts";

/** A thread that emits services. */
export interface Thread extends Tables {
  tell(part: Part): void;
  /** The next answer, for which it waits; `undefined` where none comes. */
  next(): Answer | undefined;
  close(): void;
}

/** For how many services there is place: others are emitted here. */
export const mostJobs = 10_000;

/** How long one service may take, in milliseconds: then the thread is given up, and all is done here. */
const patience = 20_000;

/** In MiB. With the little that threads have by default, what a service leaves behind is collected again and again. */
const youngMemory = 64;

/** Starts a thread; `undefined` where the compiler runs as TypeScript, for which a thread would need a loader. */
export function startThread(): Thread | undefined {
  if (!import.meta.url.endsWith(".js")) return undefined;
  const { port1, port2 } = new MessageChannel();
  const tables = { claims: createTable(mostJobs), answers: createTable(1) };
  const worker = new Worker(new URL("./thread.js", import.meta.url), {
    workerData: { port: port2, ...tables },
    transferList: [port2],
    // Not those of this process: of some, such as `--input-type`, a thread dies.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngMemory },
  });
  // What it cannot do is done here.
  worker.on("error", () => {});
  worker.unref();
  return {
    ...tables,
    tell: (part) => port1.postMessage(part),
    next() {
      for (;;) {
        const seen = Atomics.load(tables.answers, 0);
        const received = receiveMessageOnPort(port1);
        if (received !== undefined) {
          // Nobody but `thread.ts` has the other end.
          return received.message as Answer;
        }
        if (Atomics.wait(tables.answers, 0, seen, patience) === "timed-out") return undefined;
      }
    },
    close() {
      port1.close();
      void worker.terminate();
    },
  };
}

function createTable(places: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(places * Int32Array.BYTES_PER_ELEMENT));
}
