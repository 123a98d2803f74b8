import type { Duplex } from "node:stream";
import type { Problem } from "./problem.ts";

/** Answers on a connection that Node has let go of, or whose request it could not read, and ends it. */
export function answerRaw(connection: Duplex, { status, headers, content }: Problem): void {
  headers.set("connection", "close");
  headers.set("x-content-type-options", "nosniff");
  headers.set("content-length", String(Buffer.byteLength(content)));
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`);
  // The other side need not close its half: nothing is read of it any more.
  connection.once("finish", () => connection.destroy());
  connection.end(`HTTP/1.1 ${status} Refused\r\n${lines.join("")}\r\n${content}`);
}
