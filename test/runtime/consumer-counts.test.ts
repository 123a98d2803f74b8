import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { ConsumerCounts } from "../../runtime/brokers/amqp/consumer-counts.ts";
import type { Link } from "../../runtime/brokers/amqp/link.ts";

/** A connection whose channels refuse to look at any queue. */
function refusingLink(): Link {
  const refused = Object.assign(new Error("ACCESS_REFUSED - access to queue 'q' refused"), {
    code: 403,
  });
  const createChannel = async (): Promise<object> =>
    Object.assign(new EventEmitter(), { checkQueue: () => Promise.reject(refused) });
  // All of a link that counting uses.
  return { connection: { model: { createChannel } } } as unknown as Link;
}

test("a refusal to look at a queue names no permission, since looking takes none", async () => {
  const counted = new ConsumerCounts(refusingLink()).count("q");
  await expect(counted).rejects.toMatchObject({
    refusal: "permission",
    rawMessage: `cannot look at queue "q": ACCESS_REFUSED - access to queue 'q' refused`,
  });
});
