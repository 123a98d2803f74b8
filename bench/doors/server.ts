/** The server of `npm run bench:doors`: a shop behind HTTP and a board behind WebSockets, with the limits that doors have by themselves. */
import { connect } from "lagomorph";
import { createHttpDoor, createWebSocketDoor } from "lagomorph/host";
import { authenticate, Shop, silent } from "../../test/host/shop.ts";
import { createBoard, whose } from "../../test/websocket/board.ts";

const mesh = await connect("memory:", { log: silent() });
const http = createHttpDoor({ address: ":0" });
const sockets = createWebSocketDoor({
  http,
  allowWithoutOrigin: true,
  maxSocketsPerAddress: 1_000,
});
const { witness, Board } = createBoard();
// Streams that nobody reads have a worker until they are cut off.
await mesh.serve(Shop, { authenticate, doors: [http], workers: 1_000 });
await mesh.serve(Board, { authenticate: whose, doors: [sockets] });
void witness.waits.promise.then(() => process.send?.({ waits: true }));
void witness.aborted.promise.then(() => process.send?.({ aborted: now() }));
process.on("message", () => process.send?.({ rss: process.memoryUsage().rss }));
process.on("disconnect", () => process.exit());
process.send?.({ url: http.url });

/** In milliseconds, by a clock that both processes have. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
