import { mesh } from "../files.ts";
import { defineVitestRow, type VitestRow } from "../row.ts";

/** What becomes of what a service does when its process ends, stalls or loses its channel. */
export const services: readonly VitestRow[] = [
  {
    name: "S1",
    title: "processes that are killed while they handle events lose no effect, and double none",
    files: ["test/rabbitmq/killed-handlers.test.ts"],
  },
  {
    name: "S2",
    title: "an instance that is killed leaves one answer or interrupted",
    files: [mesh],
    titles: [
      "leaves its caller with one answer or with interrupted",
      "ten thousand at once are answered, each with its own, large ones among them",
    ],
  },
  {
    name: "S3",
    title: "instances that are restarted one after the other under load fail no call",
    files: ["test/rabbitmq/rolling-restart.test.ts"],
    titles: ["are restarted one after the other under load"],
  },
  {
    name: "S4",
    title: "a handler that takes longer than its instance may is aborted, and another one begins",
    files: ["test/rabbitmq/rolling-restart.test.ts"],
    titles: ["give back what is not done when their time is up, and say so by their exit code"],
  },
  {
    name: "S5",
    title: "a late settle settles nothing else",
    files: ["test/rabbitmq/settling.test.ts"],
    titles: ["what is settled after its channel was lost settles nothing else, and is counted"],
  },
  {
    name: "S6",
    title: "nothing is acknowledged before its own handler has ended",
    files: ["test/rabbitmq/settling.test.ts"],
    titles: ["handlers may end in any order, also when the channel is lost in between"],
  },
  {
    name: "S7",
    title: "an instance that stalls for longer than its heartbeat is told apart",
    files: [mesh],
    titles: ["an instance that stalls for longer than its heartbeat is told apart"],
  },
].map(defineVitestRow);
