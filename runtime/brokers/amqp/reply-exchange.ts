import { BrokerError } from "../broker-error.ts";
import { replyExchange } from "../sendable.ts";
import type { Connection } from "./connect.ts";
import { declareOn } from "./declare.ts";

/** Declares the exchange for answers. A user who may not declare it takes it as it is. */
export async function declareReplyExchange(connection: Connection): Promise<void> {
  const exchanges = [{ name: replyExchange, type: "direct" }] as const;
  try {
    await declareOn(connection, { exchanges, queues: [], bindings: [] });
  } catch (error) {
    if (!(error instanceof BrokerError && error.refusal === "permission")) throw error;
  }
}
