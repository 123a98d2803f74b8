import { decodeArguments } from "../../arguments.ts";
import type { Hosted } from "../../door.ts";
import { MeshError } from "../../errors.ts";
import { wireErrorOf } from "../../server/outcome.ts";
import type { WireError } from "../../wire.ts";
import type { HttpCall } from "./answer-request.ts";
import { type EventStreamOptions, FirstStep, turns } from "./event-stream.ts";
import type { Exchange } from "./exchange.ts";
import { problemOf } from "./problem.ts";
import type { RoutedMember } from "./routes.ts";

/** What a stream is answered with. */
export interface StreamAnswer {
  readonly service: Hosted;
  readonly call: HttpCall;
  /** How long it may be silent, in milliseconds. */
  readonly heartbeat: number;
}

/** A stream that has begun, and the head of its answer. */
export interface BegunStream {
  readonly response: Response;
  /** Absent when there is nothing behind the head. */
  readonly events?: EventStreamOptions;
  /** Why no stream was begun, where none was asked for but its head. */
  readonly error?: WireError;
}

type StreamMember = Extract<RoutedMember, { readonly kind: "stream" }>;

/**
 * One request of a member that streams, from top to bottom. What goes wrong before the handler waits for anything has a status;
 * after that the answer has begun, and an error is an event of it.
 */
export async function answerStream(
  member: StreamMember,
  { service, call, heartbeat }: StreamAnswer,
): Promise<BegunStream> {
  const { http } = call;
  if (http.method === "HEAD") return headAlone(member, call);
  const stream = service.stream(member, call);
  const refused = await stream.begun;
  if (refused !== undefined) return { response: problemOf(refused, member.errors) };
  // Of many that begin together each holds an item from its first step to its head, and no longer.
  await turns.take();
  const first = new FirstStep(stream);
  const early = await first.error();
  if (early !== undefined) return { response: problemOf(early, member.errors) };
  return { response: headOf(http), events: { stream, first, heartbeat } };
}

/** What a stream would be answered with as far as its arguments say: it is not begun. */
function headAlone(member: StreamMember, { args, issues, http }: HttpCall): BegunStream {
  try {
    decodeArguments(args, member, issues);
    return { response: headOf(http) };
  } catch (thrown) {
    if (!(thrown instanceof MeshError)) throw thrown;
    const error = wireErrorOf(thrown);
    return { response: problemOf(error, member.errors), error };
  }
}

function headOf(http: Exchange): Response {
  const headers = http.takeHeaders();
  headers.set("content-type", "text/event-stream");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  // For nginx, which would gather items otherwise.
  headers.set("x-accel-buffering", "no");
  return new Response(null, { headers });
}
