import { mesh } from "../files.ts";
import { defineVitestRow, type VitestRow } from "../row.ts";

/** What calls do. */
export const calls: readonly VitestRow[] = [
  {
    name: "R1",
    title: "a call that nobody serves is refused at once",
    files: [mesh],
    titles: [
      "of a service that was never served is unavailable at once",
      "of a service whose instances are all gone is unavailable at once",
      "what nobody serves, and what a service does not have, is refused without waiting",
    ],
  },
  {
    name: "R2",
    title: "a deadline covers queues, retries and hops",
    files: [mesh],
    titles: [
      "ends the call and the handlers in time, and each hop has no more of it than the one before",
      "of ten thousand calls that expire in the queue keeps each of them from running",
    ],
  },
  {
    name: "R3",
    title: "clocks may differ, and jump",
    files: [mesh],
    titles: [
      "calls with an honest deadline succeed, however wrong the service's clock is, and wherever it jumps",
    ],
  },
  {
    name: "R4",
    title: "a cancellation rejects at once, and keeps queued calls from running",
    files: [mesh],
    titles: [
      "rejects the call at once, also in a queue",
      "after the answer changes nothing, and a late answer is dropped and counted",
    ],
  },
  {
    name: "R5",
    title: "late, double, forged and unknown answers have no effect",
    files: ["test/rabbitmq/stray-replies.test.ts"],
  },
  {
    name: "R7",
    title: "answers go to addresses of answers only",
    files: [mesh],
    titles: ["that wants its answer somewhere else has none, and no queue gets it"],
  },
  {
    name: "R8",
    title: "ten thousand calls at once are answered, large ones among them",
    files: [mesh],
    titles: ["ten thousand at once are answered, each with its own, large ones among them"],
  },
  {
    name: "R9",
    title: "an unknown method is unimplemented, whatever its name",
    files: [mesh],
    titles: ["of an unknown method is unimplemented, whatever its name"],
  },
  {
    name: "R10",
    title: "wrong arguments never reach a handler",
    files: [mesh],
    titles: [
      "ten thousand calls with wrong arguments are all refused with what is wrong, and none that is right",
    ],
  },
  {
    name: "R11",
    title: "texts arrive as they were",
    files: [mesh],
    titles: ["texts of any kind arrive as they were, in arguments, results and errors"],
  },
].map(defineVitestRow);
