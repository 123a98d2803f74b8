import type { Context } from "hono";
import type { DoorAnswer, DoorCall, Hosted } from "../../door.ts";
import { MeshError } from "../../errors.ts";
import type { HttpExchange } from "../../http-exchange.ts";
import { wireErrorOf } from "../../server/outcome.ts";
import type { AppEnv } from "./app.ts";
import { answerStream } from "./answer-stream.ts";
import { problem, problemOf } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { hasBody, readArguments } from "./read-arguments.ts";
import type { Route, RoutedMember } from "./routes.ts";

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
/** What a W3C `traceparent` looks like. */
const traceparent = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** What answering a request takes of the options of the door. */
export interface AnswerOptions {
  /** In bytes. */
  readonly maxBody: number;
  /** Of streams, in milliseconds. */
  readonly heartbeat: number;
}

/** One request of a route, from top to bottom: read its arguments, run the method, answer. */
export async function answerRequest(
  route: Route,
  context: Context<AppEnv>,
  { maxBody, heartbeat }: AnswerOptions,
): Promise<Response> {
  const { service, member, isClosed } = route;
  if (isClosed()) return stopping();
  if (hasBody(member.http) && !isJson(context.req.raw.headers)) return notJson();
  let call: DoorCall;
  try {
    call = await readCall(route, context, maxBody);
  } catch (error) {
    if (error instanceof MeshError) return problem(wireErrorOf(error));
    throw error;
  }
  const response =
    member.kind === "stream"
      ? await answerStream(member, { service, call, heartbeat })
      : responseOf(await run(member, service, call), member, call.http?.responseHeaders);
  if (isClosed()) response.headers.set("connection", "close");
  return response;
}

type Answered = Exclude<RoutedMember, { readonly kind: "stream" }>;

function run(member: Answered, service: Hosted, call: DoorCall): Promise<DoorAnswer> {
  return member.kind === "method" ? service.call(member, call) : service.send(member, call);
}

/** A request without a body may leave its type away. */
function isJson(headers: Headers): boolean {
  const type = headers.get("content-type");
  return type === null ? !Number(headers.get("content-length")) : json.test(type);
}

async function readCall(
  { member }: Route,
  context: Context<AppEnv>,
  maxBody: number,
): Promise<DoorCall> {
  const { raw: request, url } = context.req;
  const body = hasBody(member.http) ? await readBody(request, maxBody) : new Uint8Array();
  const source = { path: context.req.param(), query: new URL(url).searchParams, body };
  const args = readArguments(member.http, source);
  return callOf(request, args, exchangeOf(context, body));
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

function callOf({ headers, signal }: Request, args: unknown, http: HttpExchange): DoorCall {
  const trace = headers.get("traceparent") ?? "";
  return {
    args,
    caller: "http",
    signal,
    trace: traceparent.test(trace) ? trace : undefined,
    http,
  };
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
  return new Response(result ?? null, { status: member.http.status ?? usual, headers });
}

function notJson(): Response {
  const message = "the body is not application/json";
  return problem({ code: "invalid_argument", message }, { status: 415 });
}

function stopping(): Response {
  const message = "the service stops";
  const headers = { connection: "close" };
  return problem({ code: "unavailable", reason: "not_started", message }, { headers });
}
