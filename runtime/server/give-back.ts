import type { Delivery } from "../message.ts";
import { type IncomingRequest, Malformed } from "../wire.ts";
import * as refusal from "./refusals.ts";
import type { ServedRequests } from "./requests.ts";

/**
 * Answers each call of a request that it has not started, so that its caller can send it elsewhere. False when the broker
 * takes no answers now: the request is not settled then.
 */
export function giveBack(server: ServedRequests, delivery: Delivery): boolean {
  let request: IncomingRequest;
  try {
    request = server.wire.decodeRequest(delivery);
  } catch (error) {
    server.refuse(delivery, malformed(error));
    return true;
  }
  const { replyTo, session, calls } = request;
  const answers = calls.map(({ id, method }) => ({
    id,
    error: mayRunAgain(server, method, delivery.redelivered)
      ? refusal.notStarted
      : refusal.interrupted,
  }));
  if (server.answers.reply({ replyTo, session, answers }) === "later") return false;
  delivery.accept();
  return true;
}

/** What cannot be read, with the reason. */
export function malformed(error: unknown): Malformed {
  return error instanceof Malformed ? error : new Malformed("internal", "it cannot be read");
}

/** A message that comes again may have been begun: only calls of idempotent methods may run. */
export function mayRunAgain(server: ServedRequests, method: string, redelivered: boolean): boolean {
  return !redelivered || server.methods.get(method)?.descriptor.idempotent === true;
}
