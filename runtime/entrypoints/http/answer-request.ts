import type { Context } from "hono";
import { bearerOf } from "../../claims.ts";
import type { DoorAnswer, DoorCall, Hosted } from "../../door.ts";
import { MeshError } from "../../errors.ts";
import type { HttpExchange } from "../../http-exchange.ts";
import type { Begun, Seen } from "../../observers.ts";
import { readTraceHeaders, type TraceContext } from "../../trace-context.ts";
import type { WireError } from "../../wire.ts";
import { wireErrorOf } from "../../server/outcome.ts";
import type { RateLimits } from "../rates.ts";
import type { AppEnv } from "./app.ts";
import { answerStream } from "./answer-stream.ts";
import { CallerGone } from "./caller-gone.ts";
import { problem, problemOf, problemOfRate } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { hasBody, readArguments } from "./read-arguments.ts";
import type { Route, RoutedMember } from "./routes.ts";

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** What answering a request takes of the options of the door. */
export interface AnswerOptions {
  /** In bytes. */
  readonly maxBody: number;
  /** Of streams, in milliseconds. */
  readonly heartbeat: number;
  /** How often callers may ask. */
  readonly limits: RateLimits;
}

/** One request of a route, from top to bottom: look who asks, read its arguments, run the method, answer. */
export async function answerRequest(
  route: Route,
  context: Context<AppEnv>,
  options: AnswerOptions,
): Promise<Response> {
  if (route.isClosed()) return stopping();
  const seen = route.service.observers?.begin(begunOf(route, context.req.raw));
  try {
    const { response, error, goesOn } = await respond(route, context, { options, seen });
    if (route.isClosed()) response.headers.set("connection", "close");
    // A stream tells by itself how it ends.
    if (!goesOn) seen?.end(error, { status: response.status });
    return response;
  } catch (error) {
    seen?.end({ code: context.env.outgoing.destroyed ? "cancelled" : "internal" });
    throw error;
  }
}

/** An answer, and how the request ended. */
interface Responded {
  readonly response: Response;
  readonly error: WireError | undefined;
  readonly goesOn?: boolean;
}

async function respond(
  { service, member }: Route,
  context: Context<AppEnv>,
  { options, seen }: { readonly options: AnswerOptions; readonly seen: Seen | undefined },
): Promise<Responded> {
  const { maxBody, heartbeat, limits } = options;
  const token = bearerOf(context.req.raw.headers.get("authorization"));
  const { claims, error: refused } = await service.admit(member, { token, caller });
  if (refused !== undefined) return { response: problemOf(refused, undefined), error: refused };
  const limited = limits.ofPrincipal(claims);
  if (limited !== undefined) return { response: problemOfRate(limited), error: limited.error };
  if (hasBody(member.http) && !isJson(context.req.raw.headers))
    return { response: problem(notJson, { status: 415 }), error: notJson };
  let call: DoorCall;
  try {
    call = await readCall(member, context, { maxBody, token, claims, seen });
  } catch (thrown) {
    if (!(thrown instanceof MeshError)) throw thrown;
    const error = wireErrorOf(thrown);
    return { response: problem(error), error };
  }
  if (member.kind === "stream") {
    const { response, events } = await answerStream(member, { service, call, heartbeat });
    context.env.events = events;
    return { response, error: undefined, goesOn: context.req.raw.method !== "HEAD" };
  }
  const answer = await run(member, service, call);
  const response = responseOf(answer, member, call.http?.responseHeaders);
  if (answer.error === undefined) context.env.text = answer.result;
  return { response, error: answer.error };
}

function begunOf({ member }: Route, request: Request): Begun {
  const http = { method: request.method, route: member.http.path };
  const trace = traceOf(request);
  return { kind: "http", side: "served", of: member, trace, caller, http };
}

type Answered = Exclude<RoutedMember, { readonly kind: "stream" }>;

function run(member: Answered, service: Hosted, call: DoorCall): Promise<DoorAnswer> {
  return member.kind === "method" ? service.call(member, call) : service.send(member, call);
}

/** The name by which services know whoever asks. */
const caller = "http";

/** A request without a body may leave its type away. */
function isJson(headers: Headers): boolean {
  const type = headers.get("content-type");
  return type === null ? !Number(headers.get("content-length")) : json.test(type);
}

/** What is known of a request before its arguments are read. */
interface Known extends Pick<DoorCall, "token" | "claims" | "seen"> {
  /** In bytes. */
  readonly maxBody: number;
}

async function readCall(
  member: RoutedMember,
  context: Context<AppEnv>,
  { maxBody, token, claims, seen }: Known,
): Promise<DoorCall> {
  const { raw: request, url } = context.req;
  const body = hasBody(member.http)
    ? await readBody(context.env.incoming, maxBody)
    : new Uint8Array();
  const source = { path: context.req.param(), query: new URL(url).searchParams, body };
  const args = readArguments(member.http, source);
  const signal = new CallerGone(context.env.outgoing);
  const http = exchangeOf(context, body);
  return { args, caller, signal, trace: traceOf(request), token, claims, seen, http };
}

function exchangeOf(context: Context<AppEnv>, body: Uint8Array): HttpExchange {
  const { incoming } = context.env;
  return {
    method: context.req.raw.method,
    url: incoming.url ?? "/",
    headers: context.req.raw.headers,
    body,
    address: incoming.socket.remoteAddress ?? "",
    responseHeaders: new Headers(),
  };
}

function traceOf({ headers }: Request): TraceContext | undefined {
  return readTraceHeaders(headers.get("traceparent"), headers.get("tracestate"));
}

function responseOf(
  { result, error }: DoorAnswer,
  member: Answered,
  headers = new Headers(),
): Response {
  if (error !== undefined)
    return problemOf(error, member.kind === "method" ? member.errors : undefined);
  if (result !== undefined && !headers.has("content-type"))
    headers.set("content-type", "application/json");
  const usual = member.kind === "command" ? 202 : result === undefined ? 204 : 200;
  // Its text is written on Node's own answer.
  return new Response(null, { status: member.http.status ?? usual, headers });
}

const notJson: WireError = {
  code: "invalid_argument",
  message: "the body is not application/json",
};

/** Says that the service stops, and ends the connection. */
export function stopping(): Response {
  const message = "the service stops";
  const headers = { connection: "close" };
  return problem({ code: "unavailable", reason: "not_started", message }, { headers });
}
