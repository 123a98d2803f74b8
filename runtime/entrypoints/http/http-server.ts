import { getRequestListener, type HttpBindings } from "@hono/node-server";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { MeshError } from "../../errors.ts";
import { asksForWebSocket, ignoreUpgrade } from "./ignore-upgrade.ts";
import { problem } from "./problem.ts";
import { answerRaw } from "./raw-answer.ts";
import { cutStalled } from "./stalled.ts";
import { Rejoined } from "./rejoined.ts";
import { UnfinishedRequests } from "./unfinished.ts";
import { answerUnreadable } from "./unreadable.ts";
import { type WrongHead, wrongHead } from "./wrong-head.ts";

/** Where a server listens, and what it puts up with. */
export interface HttpServerOptions {
  readonly host: string;
  readonly port: number;
  readonly maxConnections: number;
  /** For a whole request to come in, with the time before it, in milliseconds. */
  readonly requestTimeout: number;
  /** For its headers. */
  readonly headersTimeout: number;
  /** How long a connection stays open between two requests. */
  readonly keepAliveTimeout: number;
  /** How long an answer may wait for its reader to take any of it. */
  readonly stallTimeout: number;
}

/** Answers requests, on Node's own answers. */
export interface Answers {
  answer(request: Request, env: HttpBindings): Response;
  /** One that is refused by its head. */
  refuse(refusal: WrongHead, env: HttpBindings): void;
  /** What is no request, or was refused by its head when it asked for another protocol, has been answered. */
  unreadable(status: number, method?: string): void;
}

/** The largest head of a request, in bytes. */
const maxHeaderSize = 16 * 1024;
const maxRequestsPerSocket = 1_000;
/** How long answers may take to leave when the server closes, in milliseconds; then their connections are cut. */
const lastAnswers = 2_000;

/** Goes on with a connection whose request asks for a WebSocket. */
export type TakeUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** How often connections are looked at, in milliseconds. */
const checkEvery = 1_000;

/** None is to live longer than it may since it was just not looked at. */
function inTime(timeout: number): number {
  return Math.ceil(Math.max(timeout / 2, timeout - checkEvery));
}

/** A server that listens. */
export interface HttpServer {
  /** `http://127.0.0.1:8001` */
  readonly url: string;
  /** Hands requests over that ask for a WebSocket; `undefined`: they are answered as any other. */
  takeUpgrades(take: TakeUpgrade | undefined): void;
  close(): Promise<void>;
}

/** Listens. Rejects with `MeshError`: `unavailable` when somebody else has the address, `invalid_argument` when it cannot be had. */
export async function listen(answers: Answers, options: HttpServerOptions): Promise<HttpServer> {
  const { host, port, requestTimeout } = options;
  const server = createServer(serverOptions(options), listener(answers));
  server.maxConnections = options.maxConnections;
  server.maxRequestsPerSocket = maxRequestsPerSocket;
  cutStalled(server, options.stallTimeout);
  onExpectations(server, answers);
  const unfinished = new UnfinishedRequests(server, requestTimeout);
  answerUnreadable(
    server,
    (connection) => unfinished.owesAnswers(connection),
    (connection, status) => {
      // Of one that was let in is told by itself how it ended.
      if (!unfinished.hasRequest(connection)) answers.unreadable(status);
    },
  );
  // Without it Node would lose what has come with such a request and is behind it.
  server.on("upgrade", upgrading(server, unfinished, { answers }));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(refusal(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    url: urlOf(server, host),
    takeUpgrades: (take) => {
      server.removeAllListeners("upgrade");
      server.on("upgrade", upgrading(server, unfinished, { answers, take }));
    },
    close: () => close(server),
  };
}

function serverOptions(options: HttpServerOptions): ServerOptions {
  const { headersTimeout, requestTimeout, keepAliveTimeout } = options;
  return {
    maxHeaderSize,
    // Whatever flags the process was started with.
    insecureHTTPParser: false,
    // It is looked at with everything else that a head may say twice.
    requireHostHeader: false,
    // Node takes whole numbers, and none for the head that is longer than that for all of it.
    headersTimeout: inTime(Math.min(headersTimeout, requestTimeout)),
    requestTimeout: inTime(requestTimeout),
    keepAliveTimeout: Math.ceil(keepAliveTimeout),
    connectionsCheckingInterval: checkEvery,
  };
}

function listener(answers: Answers): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const answer = getRequestListener(
    // It speaks HTTP/1: the server above does.
    (request, env) => answers.answer(request, env as HttpBindings),
    { overrideGlobalObjects: false, hostname: "localhost" },
  );
  return (incoming, outgoing) => {
    const refusal = wrongHead(incoming);
    if (incoming.socket instanceof Rejoined && incoming.socket.isLast)
      outgoing.shouldKeepAlive = false;
    if (refusal === undefined) void answer(incoming, outgoing);
    else answers.refuse(refusal, { incoming, outgoing });
  };
}

/** Who waits for `100 Continue` is told so by whoever reads its body; who expects something else is refused. */
function onExpectations(server: Server, answers: Answers): void {
  server.on("checkContinue", (incoming, outgoing) => server.emit("request", incoming, outgoing));
  server.on("checkExpectation", (incoming, outgoing) => {
    const message = "of expectations there is 100-continue only";
    const error = { code: "invalid_argument", message } as const;
    answers.refuse({ status: 417, error }, { incoming, outgoing });
  });
}

/** Who asks for a protocol that there is not is served as any other. */
function upgrading(
  server: Server,
  unfinished: UnfinishedRequests,
  { answers, take }: { readonly answers: Answers; readonly take?: TakeUpgrade | undefined },
): TakeUpgrade {
  return (request, connection, head) => {
    // Node has let go of it, and of those answers: they would come in the middle of what it goes on as.
    if (unfinished.owesAnswers(request.socket)) return void connection.destroy();
    const refusal = wrongHead(request);
    if (refusal !== undefined) {
      answers.unreadable(refusal.status, request.method);
      return answerRaw(connection, problem(refusal.error, refusal));
    }
    if (take === undefined || !asksForWebSocket(request))
      return ignoreUpgrade(server, request, { connection, head });
    unfinished.forget(request.socket);
    take(request, connection, head);
  };
}

function urlOf(server: Server, host: string): string {
  // It listens on a port: its address is no pipe.
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): MeshError {
  const cannot = `cannot listen on ${host}:${port}`;
  // Another time it may be free.
  if (error.code === "EADDRINUSE") {
    const details = { reason: "not_started", cause: error } as const;
    const why = "somebody else does; give another address";
    return new MeshError("unavailable", `${cannot}: ${why}`, details);
  }
  const why = error.code === "EACCES" ? "only root may; give a port from 1024 on" : error.message;
  return new MeshError("invalid_argument", `${cannot}: ${why}`, { cause: error });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), lastAnswers);
  await closed;
  clearTimeout(timer);
}
