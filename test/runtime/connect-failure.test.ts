import { createServer as createHttpServer } from "node:http";
import { createServer, type Server } from "node:net";
import { connect } from "lagomorph";
import { expect, onTestFinished, test } from "vitest";

/** Connects to something that is no broker. Gives what is said of it. */
async function saidOf(server: Server): Promise<unknown> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return connect(`amqp://127.0.0.1:${port}`).catch((error: unknown) => error);
}

test("what answers by HTTP, as the port of the management does, is called so", async () => {
  expect(await saidOf(createHttpServer())).toMatchObject({
    code: "unavailable",
    rawMessage: expect.stringMatching(
      /^cannot connect to amqp:\/\/127\.0\.0\.1:\d+: what answers there does not speak AMQP 0-9-1, but HTTP, /,
    ),
  });
});

test("what answers in another way is no broker", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.end("SSH-2.0-OpenSSH_9.2\r\n");
  });
  expect(await saidOf(server)).toMatchObject({
    rawMessage: expect.stringMatching(/: what answers there does not speak AMQP 0-9-1$/),
  });
});
