import type { Log } from "../log.ts";
import { failureOf } from "./outcome.ts";
import type { SentStream } from "./sent-stream.ts";
import { type ServedStream, StreamSteps } from "./stream-steps.ts";

/**
 * One stream, from top to bottom: it begins, takes a step whenever its caller has room for an item, and ends. Resolves when its
 * handler has ended too.
 */
export async function runStream(
  stream: SentStream,
  handler: { readonly member: ServedStream; readonly args: unknown[]; readonly log: Log },
): Promise<void> {
  const { running, credit } = stream;
  const { member, args, log } = handler;
  const steps = new StreamSteps(member, args, running);
  stream.begin();
  running.onAbort(() => running.aborted !== undefined && stream.abort(running.aborted));
  try {
    while (running.aborted === undefined) {
      if (!credit.hasRoom) await credit.room();
      else if (!(await sendStep(stream, steps))) break;
    }
  } catch (error) {
    if (running.aborted === undefined) stream.fail(failureOf(error, member.descriptor, log));
  }
  await steps.return();
  running.end();
}

/** Takes a step and sends what it gives. False at the end. */
async function sendStep(stream: SentStream, steps: StreamSteps): Promise<boolean> {
  const { done, value } = await steps.next();
  if (done === true) stream.end(value);
  else stream.item(value);
  return done !== true;
}
