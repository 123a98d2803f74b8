import type { DoorCall, DoorStep, Hosted } from "../../door.ts";
import { eventStream } from "./event-stream.ts";
import { problemOf } from "./problem.ts";
import type { RoutedMember } from "./routes.ts";

/** What a stream is answered with. */
export interface StreamAnswer {
  readonly service: Hosted;
  readonly call: DoorCall;
  /** In milliseconds. */
  readonly heartbeat: number;
}

/**
 * One request of a member that streams, from top to bottom. What goes wrong before the handler waits for anything has a status;
 * after that the answer has begun, and an error is an event of it.
 */
export async function answerStream(
  member: Extract<RoutedMember, { readonly kind: "stream" }>,
  { service, call, heartbeat }: StreamAnswer,
): Promise<Response> {
  const headers = call.http?.responseHeaders ?? new Headers();
  if (call.http?.method === "HEAD") return new Response(null, { headers: asEvents(headers) });
  const gone = new AbortController();
  const onGone = (): void => gone.abort();
  call.signal.addEventListener("abort", onGone, { once: true });
  const stream = service.stream(member, { ...call, signal: gone.signal });
  const refused = await stream.begun;
  if (refused !== undefined) return problemOf(refused, member.errors);
  const first = stream.next();
  const early = await inThisTurn(first);
  if (early?.kind === "error") return problemOf(early.error, member.errors);
  return new Response(eventStream({ stream, first, heartbeat, onGone }), {
    headers: asEvents(headers),
  });
}

function asEvents(headers: Headers): Headers {
  headers.set("content-type", "text/event-stream");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  // For nginx, which would gather items otherwise.
  headers.set("x-accel-buffering", "no");
  return headers;
}

/** What is there in this turn of the event loop. */
function inThisTurn(first: Promise<DoorStep>): Promise<DoorStep | undefined> {
  return new Promise((resolve) => {
    void first.then(resolve);
    setImmediate(resolve, undefined);
  });
}
