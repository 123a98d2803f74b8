import { connect, type Socket } from "node:net";

/** A connection to a server, by which bytes go as they are. */
export function open(url: string | undefined): Socket {
  const { hostname, port } = new URL(url ?? "");
  const socket = connect({ host: hostname, port: Number(port) }).setEncoding("latin1");
  return socket.on("error", () => {});
}

/** Writes so, and resolves with all that comes when the server ends the connection. */
export function exchange(url: string | undefined, ...pieces: readonly string[]): Promise<string> {
  const socket = open(url);
  let read = "";
  socket.on("data", (text: string) => (read += text));
  for (const piece of pieces) socket.write(piece, "latin1");
  return new Promise((resolve) => socket.once("close", () => resolve(read)));
}

/** The statuses of all answers. */
export function statusesOf(text: string): number[] {
  return [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
}
