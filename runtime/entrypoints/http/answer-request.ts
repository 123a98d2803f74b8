import type { HttpBindings } from "@hono/node-server";
import type { ServerResponse } from "node:http";
import { bearerOf } from "../../claims.ts";
import type { DoorAnswer, DoorCall, Hosted } from "../../door.ts";
import { MeshError } from "../../errors.ts";
import type { Begun, Seen } from "../../observers.ts";
import { readTraceHeaders, type TraceContext } from "../../trace-context.ts";
import type { WireError } from "../../wire.ts";
import { wireErrorOf } from "../../server/outcome.ts";
import type { RateLimits } from "../rates.ts";
import { answerStream, type BegunStream } from "./answer-stream.ts";
import { refusedBody, withoutType } from "./body-type.ts";
import { CallerGone } from "./caller-gone.ts";
import { Exchange } from "./exchange.ts";
import { notAdmitted, problem, problemOf, problemOfRate } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { hasBody, readArguments } from "./read-arguments.ts";
import type { Route, RoutedMember } from "./routes.ts";

/** What answering a request takes of the options of the door. */
export interface AnswerOptions {
  /** In bytes. */
  readonly maxBody: number;
  /** Of streams, in milliseconds. */
  readonly heartbeat: number;
  /** How often callers may ask. */
  readonly limits: RateLimits;
}

/** A request, and Node's own beside it. */
export interface Asked extends HttpBindings {
  readonly request: Request;
}

/** What a request is answered with. */
export interface Answered {
  /** Without a body: that of a `Response` would be a stream, which Node keeps until it looks for old garbage. */
  readonly response: Response;
  /** Instead of it. */
  readonly text?: string | undefined;
  /** What follows behind the head of the answer. */
  readonly events?: BegunStream["events"];
}

/** One request of a route, from top to bottom: look who asks, read its arguments, run the method, answer. */
export async function answerRequest(
  route: Route,
  asked: Asked,
  options: AnswerOptions,
): Promise<Answered> {
  if (route.isClosed()) return { response: stopping() };
  const seen = route.service.observers?.begin(begunOf(route, asked.request));
  try {
    const answered = await respond(route, asked, { options, seen });
    if (route.isClosed()) answered.response.headers.set("connection", "close");
    // A stream tells by itself how it ends.
    if (!answered.goesOn) seen?.end(answered.error, { status: answered.response.status });
    return answered;
  } catch (error) {
    seen?.end({ code: asked.outgoing.destroyed ? "cancelled" : "internal" });
    throw error;
  }
}

/** An answer, and how the request ended. */
interface Responded extends Answered {
  readonly error: WireError | undefined;
  readonly goesOn?: boolean;
}

async function respond(
  { service, member }: Route,
  asked: Asked,
  { options, seen }: { readonly options: AnswerOptions; readonly seen: Seen | undefined },
): Promise<Responded> {
  const { maxBody, heartbeat, limits } = options;
  const { headers } = asked.request;
  const token = bearerOf(headers.get("authorization"));
  const { claims, error: refused } = await service.admit(member, { token, caller });
  if (refused !== undefined)
    return { response: notAdmitted(refused, token !== undefined), error: refused };
  const limited = limits.ofPrincipal(claims);
  if (limited !== undefined) return { response: problemOfRate(limited), error: limited.error };
  const unread = hasBody(member.http) ? refusedBody(headers) : undefined;
  if (unread !== undefined) return unread;
  let call: HttpCall;
  try {
    const body = hasBody(member.http) ? await readBody(asked, maxBody) : noBody;
    if (body.length > 0 && !headers.has("content-type")) return withoutType();
    call = callOf(asked, { member, body, token, claims, seen });
  } catch (thrown) {
    if (!(thrown instanceof MeshError)) throw thrown;
    const error = wireErrorOf(thrown);
    return { response: problem(error), error };
  }
  if (member.kind === "stream") {
    if (asked.outgoing.socket === null) await turnOf(asked.outgoing);
    const begun = await answerStream(member, { service, call, heartbeat });
    return { error: undefined, ...begun, goesOn: asked.request.method !== "HEAD" };
  }
  const answer = await run(member, service, call);
  const response = responseOf(answer, member, call.http.takeHeaders());
  return { response, text: answer.result, error: answer.error };
}

/** Resolves when an answer that waits behind others on its connection may leave, or never will: a stream has no worker before. */
function turnOf(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    outgoing.once("socket", () => resolve()).once("close", resolve);
  });
}

const noBody = new Uint8Array();

function begunOf({ member }: Route, request: Request): Begun {
  const http = { method: request.method, route: member.http.path };
  const trace = traceOf(request);
  return { kind: "http", side: "served", of: member, trace, caller, http };
}

type Called = Exclude<RoutedMember, { readonly kind: "stream" }>;

function run(member: Called, service: Hosted, call: DoorCall): Promise<DoorAnswer> {
  return member.kind === "method" ? service.call(member, call) : service.send(member, call);
}

/** The name by which services know whoever asks. */
const caller = "http";

/** What is known of a request when its arguments are read. */
interface Known extends Pick<DoorCall, "token" | "claims" | "seen"> {
  readonly member: RoutedMember;
  readonly body: Uint8Array;
}

/** A call that came over HTTP. */
export interface HttpCall extends DoorCall {
  readonly http: Exchange;
}

function callOf(asked: Asked, { member, body, token, claims, seen }: Known): HttpCall {
  const { request, outgoing } = asked;
  const { args, issues } = readArguments(member.http, { url: request.url, body });
  const signal = new CallerGone(outgoing);
  const http = new Exchange(asked, body);
  return { args, issues, caller, signal, trace: traceOf(request), token, claims, seen, http };
}

function traceOf({ headers }: Request): TraceContext | undefined {
  return readTraceHeaders(headers.get("traceparent"), headers.get("tracestate"));
}

function responseOf({ result, error }: DoorAnswer, member: Called, headers: Headers): Response {
  if (error !== undefined)
    return problemOf(error, member.kind === "method" ? member.errors : undefined);
  if (result !== undefined && !headers.has("content-type"))
    headers.set("content-type", "application/json");
  const usual = member.kind === "command" ? 202 : result === undefined ? 204 : 200;
  // Its text is written on Node's own answer.
  return new Response(null, { status: member.http.status ?? usual, headers });
}

/** A request for what may be there in a moment. */
export function starting(): Response {
  const message = "the service is being started";
  const headers = { "retry-after": "1" };
  return problem({ code: "unavailable", reason: "not_started", message }, { headers });
}

/** Says that the service stops, and ends the connection. */
export function stopping(): Response {
  const message = "the service stops";
  const headers = { connection: "close" };
  return problem({ code: "unavailable", reason: "not_started", message }, { headers });
}
