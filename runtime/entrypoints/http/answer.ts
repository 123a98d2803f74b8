import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Hono } from "hono";
import { type Answered, answerRequest, type Asked } from "./answer-request.ts";
import { type AppBindings, type AppEnv, type AppOptions, createApp } from "./app.ts";
import { EventStream } from "./event-stream.ts";
import type { Answers } from "./http-server.ts";
import { observeUntaken } from "./observe-untaken.ts";
import { allowOrigin } from "./origins.ts";
import { Problem, problem, problemOfRate } from "./problem.ts";
import type { WrongHead } from "./wrong-head.ts";

/**
 * Answers requests on Node's own answer: with what the app says, or what the route says that takes one. The adaptor is let go at once:
 * it would keep some things of its own for as long as that takes.
 */
export function createAnswers(options: AppOptions): Answers {
  const app = createApp(options);
  return {
    answer: (request, { incoming, outgoing }) => {
      void go(app, { request, incoming, outgoing }, options);
      return RESPONSE_ALREADY_SENT;
    },
    refuse: (refusal, env) => refuse(refusal, env, options),
    unreadable: (status, method = "other") => observeUntaken({ method, status }, options.observers),
  };
}

/** Ends the connection, too: nobody knows where its next request begins for whoever has understood this one otherwise. */
function refuse(refusal: WrongHead, env: HttpBindings, { limits, observers }: AppOptions): void {
  const { incoming, outgoing } = env;
  const limited = limits.ofAddress(incoming.socket.remoteAddress ?? "");
  const { status, headers, content } =
    limited === undefined ? problem(refusal.error, refusal) : problemOfRate(limited);
  observeUntaken({ method: incoming.method ?? "", status }, observers);
  headers.set("connection", "close");
  headers.set("x-content-type-options", "nosniff");
  headers.set("content-length", String(Buffer.byteLength(content)));
  outgoing.writeHead(status, [...headers].flat()).end(content);
}

/** Never rejects. */
async function go(app: Hono<AppEnv>, asked: Asked, options: AppOptions): Promise<void> {
  const { incoming, outgoing, request } = asked;
  try {
    const bindings: AppBindings = { incoming, outgoing };
    const response = await app.fetch(request, bindings);
    const answered =
      bindings.taken === undefined
        ? { response, text: await textOf(response) }
        : await answerRequest(bindings.taken, asked, options);
    write(answered, asked, options);
  } catch (error) {
    options.report(error);
    const response = problem({ code: "internal", message: "the request could not be answered" });
    if (!outgoing.headersSent) write({ response }, asked, options);
    else outgoing.destroy();
  }
}

const framing = ["content-length", "transfer-encoding", "trailer"] as const;

/** Of a page; of a problem it is beside it. */
async function textOf(response: Response): Promise<string | undefined> {
  return response.body === null ? undefined : response.text();
}

function write({ response, text, events }: Answered, asked: Asked, { rules }: AppOptions): void {
  const { request, incoming, outgoing } = asked;
  // Nobody is there to be answered.
  if (outgoing.destroyed) return;
  const { headers } = response;
  headers.set("x-content-type-options", "nosniff");
  // Whose body was not read to its end cannot send another request behind it.
  if (!incoming.complete) headers.set("connection", "close");
  allowOrigin(request.headers, headers, rules);
  const content = response instanceof Problem ? response.content : text;
  // Where an answer ends is no handler's to say, as of one that passes on what it was answered itself.
  for (const name of framing) headers.delete(name);
  // As a list, of which Node keeps nothing.
  const head = [...headers].flat();
  if (content !== undefined) head.push("content-length", String(Buffer.byteLength(content)));
  outgoing.writeHead(response.status, head);
  if (events === undefined) outgoing.end(content);
  else void new EventStream(outgoing, events).write();
}
