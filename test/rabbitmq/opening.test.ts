import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, inject, it } from "vitest";
import { createAmqpBroker } from "../../runtime/brokers/amqp/amqp-broker.ts";
import { freePorts } from "../../cli/rabbitmq/free-ports.ts";

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** The error of opening a URL, which must not show the password. */
async function refusalOf(
  url: URL | string,
  options: { connectTimeout?: number } = {},
): Promise<unknown> {
  const broker = createAmqpBroker({ urls: [String(url)], ...options });
  const error: unknown = await broker.open().then(
    () => "open",
    (reason: unknown) => reason,
  );
  expect(String(error)).not.toContain("s3cret");
  return error;
}

function changed(change: (url: URL) => void): URL {
  const url = new URL(inject("amqpUrl"));
  change(url);
  return url;
}

describe("opening RabbitMQ", () => {
  it("says that the login is refused", async () => {
    const error = await refusalOf(changed((url) => (url.password = "s3cret")));
    expect(error).toMatchObject({ code: "unauthenticated", refusal: "authentication" });
    expect(String(error)).toContain(new URL(inject("amqpUrl")).host);
  });

  it("says that the virtual host is not there", async () => {
    const error = await refusalOf(changed((url) => (url.pathname = "/no-such-host")));
    expect(error).toMatchObject({ code: "permission_denied", refusal: "vhost" });
    expect(String(error)).toContain('"no-such-host"');
  });

  it("says that there is no TLS", async () => {
    const plain = inject("amqpUrl").replace("amqp:", "amqps:");
    expect(await refusalOf(plain)).toMatchObject({ refusal: "tls" });
  });

  it("says that nobody listens", async () => {
    const [port] = await freePorts(1);
    const error = await refusalOf(`amqp://user:s3cret@127.0.0.1:${port}/`);
    expect(error).toMatchObject({ code: "unavailable", reason: "disconnected" });
    expect(String(error)).toContain(`127.0.0.1:${port}`);
  });

  it("says so in the log while it may wait for somebody", async () => {
    const [port] = await freePorts(1);
    const said: string[] = [];
    const say = (fields: object, message: string): void =>
      void said.push(`${message} ${JSON.stringify(fields)}`);
    const log = { info: say, warn: say, error: say };
    const broker = createAmqpBroker({
      ...{ urls: [`amqp://user:s3cret@127.0.0.1:${port}/`], waitForBroker: 60_000, log },
    });
    const opening = broker.open().catch((error: unknown) => error);
    await expect.poll(() => said.join()).toContain("trying again");
    await broker.close();
    await opening;
    expect(said.join()).toContain(`127.0.0.1:${port}`);
    expect(said.join()).not.toContain("s3cret");
  });

  it("gives up on somebody who accepts and says nothing, or drips", async () => {
    for (const drip of [false, true]) {
      const server = createServer((socket) => {
        socket.on("error", () => {});
        if (!drip) return;
        const timer = setInterval(() => socket.write(Buffer.from([1])), 50);
        socket.on("close", () => clearInterval(timer));
      });
      servers.push(server);
      const [port = 0] = await freePorts(1);
      await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
      const start = performance.now();
      const error = await refusalOf(`amqp://user:s3cret@127.0.0.1:${port}/`, {
        connectTimeout: 400,
      });
      expect(error).toMatchObject({ code: "unavailable", reason: "disconnected" });
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });

  it("refuses what is no URL of a broker, without showing it", async () => {
    for (const url of ["s3cret", "http://user:s3cret@host", "amqp://"]) {
      expect(() => createAmqpBroker({ urls: [url] })).toThrow("amqp://user:password@host");
    }
  });

  it("tries the next URL when the first does not answer", async () => {
    const [port] = await freePorts(1);
    const broker = createAmqpBroker({ urls: [`amqp://127.0.0.1:${port}`, inject("amqpUrl")] });
    await broker.open();
    expect(broker.state).toBe("connected");
    await broker.close();
  });
});
