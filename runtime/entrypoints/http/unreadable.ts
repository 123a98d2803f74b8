import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import type { WireError } from "../../wire.ts";
import { problem } from "./problem.ts";
import { answerRaw } from "./raw-answer.ts";

/** What Node says of what it cannot read, or has waited for too long; else it is no HTTP. */
const refusals: Readonly<Record<string, readonly [number, WireError]>> = {
  HPE_HEADER_OVERFLOW: [431, tooLarge("the head of the request")],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, tooLarge("what is said of a chunk")],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    { code: "deadline_exceeded", message: "the request did not come in time" },
  ],
};

const noHttp: readonly [number, WireError] = [
  400,
  { code: "invalid_argument", message: "the request is no HTTP" },
];

/**
 * Answers what is no request, and ends its connection. Where answers to others are still owed there is none: it would be taken for
 * the first of them, whose request has been let in and may have run.
 */
export function answerUnreadable(
  server: Server,
  owes: (connection: Duplex) => boolean,
  refused: (connection: Duplex, status: number) => void,
): void {
  server.on("clientError", (error: NodeJS.ErrnoException, connection) => {
    if (!connection.writable || error.code === "ECONNRESET" || owes(connection))
      return void connection.destroy();
    const [status, wireError] = refusals[error.code ?? ""] ?? noHttp;
    refused(connection, status);
    answerRaw(connection, problem(wireError, { status }));
  });
}

function tooLarge(what: string): WireError {
  return { code: "payload_too_large", message: `${what} is too large` };
}
