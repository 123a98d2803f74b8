import { mesh } from "../files.ts";
import { defineVitestRow, type VitestRow } from "../row.ts";

/** What becomes of messages that cannot be handled, come twice, or come too often. */
export const messages: readonly VitestRow[] = [
  {
    name: "S10",
    title:
      "a message that cannot be handled is tried as often as it may be, and set aside as it came",
    files: [mesh],
    titles: [
      "is set aside after exactly as many attempts as its contract allows, as it came",
      "an event that cannot be read is set aside at once, whatever the policy",
      "is set aside as it came, with who tried it when and how often",
      "is set aside without what its sender has forged, and without what was thrown",
    ],
  },
  {
    name: "S11",
    title: "a header table too deep to decode costs itself alone",
    files: [mesh],
    titles: [
      "with a header table that is too deep to decode is refused, and twenty others are handled",
    ],
  },
  {
    name: "S14",
    title:
      "dead letters go back without a loss and in their order, though who sends them is killed",
    files: ["test/rabbitmq/dead-replay.test.ts"],
    titles: ["loses nothing when it is killed, keeps the order of messages, and each its id"],
  },
  {
    name: "S15",
    title: "a message that comes twice has its effect once, where an inbox remembers it",
    files: [mesh, "test/runtime/memory-inbox.test.ts"],
    titles: [
      "has its effect once in each of its handlers, when an inbox remembers it",
      "has its effect once outside of a service too",
      "holds no more messages than its size, and forgets the oldest first",
      "holds them no longer than its time",
    ],
  },
  {
    name: "S16",
    title: "a handler that fails with every message is paused, and others go on",
    files: [mesh],
    titles: [
      "is paused before a hundred have failed, while others go on, and the rest stays in its queue",
      "gets one message after each pause, and all of them when it succeeds with one",
    ],
  },
  {
    name: "S17",
    title: "the runtime leaves nothing unhandled, and watches nothing of the process",
    files: [mesh],
    titles: [
      "no rejection of the runtime goes unhandled, and it listens to nothing of the process",
    ],
  },
  {
    name: "S18",
    title: "an event whose handler is too slow for RabbitMQ is handled again, and others meanwhile",
    files: ["test/rabbitmq/consumer-timeout.test.ts"],
  },
  {
    name: "S19",
    title: "retries make no storm",
    files: ["test/rabbitmq/retry-storm.test.ts"],
  },
].map(defineVitestRow);
