/** A thread of its own: emits services while others are still read. */
import { type MessagePort, workerData } from "node:worker_threads";

import { quickOutline } from "../source/quick-outline.ts";
import { createHand } from "./hand.ts";
import { claim, type Part, type Tables } from "./messages.ts";

// Nobody but `startThread` starts it.
const { port, claims, answers } = workerData as Tables & { readonly port: MessagePort };

const hand = createHand((text) => {
  const outline = quickOutline(text);
  // The compiler of TypeScript, which tells in every case, is loaded in the other thread.
  if (outline === undefined) throw new Error("for the other thread to look at");
  return outline;
});

port.on("message", (part: Part) => {
  hand.take(part);
  for (const { name, slot } of part.jobs) {
    if (!claim(claims, slot)) continue;
    port.postMessage({ slot, ...hand.emit(name, part.settings) });
    Atomics.add(answers, 0, 1);
    Atomics.notify(answers, 0);
  }
});
