/** A change of one text in one file. */
export interface Change {
  readonly file: string;
  /** There once, or the change does not apply. */
  readonly find: string;
  readonly replace: string;
}

/** A mistake that messaging code often has, the row that must notice it, and how its line shows that. */
export interface SeededBug {
  readonly name: string;
  readonly what: string;
  readonly row: string;
  readonly shows: RegExp;
  readonly changes: readonly Change[];
  /** Also in the short form of the suite. */
  readonly isShort?: true;
}

const lost = /lost [1-9]\d* \(0!\)/;

/** All of them: a suite that does not notice one of these would not notice it in earnest either. */
export const seededBugs: readonly SeededBug[] = [
  {
    name: "ack-first",
    what: "an event that is acknowledged before it is handled",
    row: "B1",
    shows: lost,
    changes: [
      {
        file: "runtime/server/handling.ts",
        find: "const settling = this.#runOnce(",
        replace: "this.#delivery.accept(); const settling = this.#runOnce(",
      },
    ],
  },
  {
    name: "no-confirm",
    what: "an event that counts as confirmed when it is written",
    row: "B1",
    shows: lost,
    changes: [
      {
        file: "runtime/brokers/amqp/publisher.ts",
        find: "this.#unconfirmed.add(body.length);",
        replace: "this.#unconfirmed.add(body.length); pending.resolve();",
      },
    ],
  },
  {
    name: "multiple-ack",
    what: "an acknowledgement that takes unfinished deliveries with it",
    row: "B1",
    shows: lost,
    changes: [
      {
        file: "runtime/brokers/amqp/late-acks.ts",
        find: "channel.ack(message);",
        replace: "channel.ack(message, true);",
      },
    ],
  },
  {
    name: "no-reconsume",
    what: "a consumer that is not back when its channel was lost",
    row: "B12",
    shows: /in vain for the redelivery/,
    changes: [
      {
        file: "runtime/brokers/amqp/kept-channel.ts",
        find: "if (!this.#closed) this.#schedule();\n  }\n\n  #schedule",
        replace: "}\n\n  #schedule",
      },
    ],
  },
  {
    name: "ttl-deadline",
    what: "a deadline that only the broker's expiry keeps",
    row: "B8",
    shows: /given up, by \d+ ms \(≤ 250 ms!\)/,
    changes: [
      {
        file: "runtime/server/dispatch.ts",
        find: "if (deadline <= now) return this.fail(refusal.expired);",
        replace: "",
      },
      {
        file: "runtime/server/dispatch.ts",
        find: "if (server.runTimes.isTooLate(call.method, deadline - now, now - this.batch.sent))\n      return this.fail(refusal.tooLate);",
        replace: "",
      },
    ],
  },
  {
    name: "stale-tag",
    what: "an acknowledgement of a lost channel on the next one",
    row: "B12",
    shows: /settled by a late acknowledgement of another [1-9]\d* \(0!\)/,
    isShort: true,
    changes: [
      {
        file: "runtime/brokers/amqp/amqp-consumer.ts",
        find: "epoch.acks.add(message)",
        replace: "(this.#epoch ?? epoch).acks.add(message)",
      },
      {
        file: "runtime/brokers/amqp/amqp-consumer.ts",
        find: "if (!this.#epochs.has(epoch))",
        replace: "if (this.#epochs.size < 0)",
      },
    ],
  },
];
