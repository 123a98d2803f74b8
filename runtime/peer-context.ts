import { randomUUID } from "node:crypto";
import { currentCall } from "./context.ts";
import type { PeerContext } from "./peer-wire.ts";

/** What goes with a call or an event that leaves now: that of the running call, or a stack that begins with who sends it. */
export function outgoingContext(sender: string): PeerContext {
  const context = currentCall()?.passedOn;
  return context ?? { values: {}, stack: [`${sender}.call.${randomUUID()}`] };
}

/** The context of a handler: that of its call, with the handler's own id at the end of as many others as are tracked. */
export function enteredContext(
  { stack, ...context }: PeerContext,
  { handler, tracked }: { readonly handler: string; readonly tracked: number },
): PeerContext {
  return { ...context, stack: [...stack, `${handler}.${randomUUID()}`].slice(-(tracked + 1)) };
}
