import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect, type Mesh } from "lagomorph";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { createTcpProxy, type TcpProxy } from "../../support/tcp-proxy.ts";
import { createAmqpPlace, quiet } from "./amqp-place.ts";
import { ProbeClient } from "./generated/probe/index.ts";
import { TickerClient } from "./generated/ticker/index.ts";
import { Sightings } from "./services.ts";
import { rejection } from "./set-up.ts";
import { tickerClass } from "./ticker.ts";
import { typeScriptFlags } from "../../support/typescript-flags.ts";

/** What becomes of streams whose process is killed, or whose connection is lost. */
export function describeLostStreams(): void {
  let proxy: TcpProxy;
  let direct: Mesh;
  let cuttable: Mesh;
  let sightings: Sightings;
  let child: ChildProcess | undefined;

  beforeEach(async () => {
    await createAmqpPlace([TickerClient.service, ProbeClient.service]);
    sightings = new Sightings();
    proxy = await createTcpProxy(inject("amqpUrl"));
    const options = { log: quiet, drainTimeout: 50 };
    direct = await connect(inject("amqpUrl"), options);
    cuttable = await connect(proxy.url, options);
  });

  afterEach(async () => {
    await kill();
    await Promise.all([direct.close(), cuttable.close()]);
    await proxy.close();
  });

  async function start(): Promise<void> {
    child = fork("test/support/ticker-process.ts", [inject("amqpUrl")], {
      execArgv: [...typeScriptFlags],
    });
    await once(child, "message");
  }

  async function kill(): Promise<void> {
    if (child === undefined) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    child = undefined;
    await ended;
  }

  /** Reads on until there is an end, which must be an error; how far it came. */
  async function readOn(stream: AsyncIterable<number>, onItem: (item: number) => void) {
    let next = 0;
    const read = async (): Promise<void> => {
      for await (const item of stream) {
        expect(item).toBe(next++);
        onItem(item);
      }
    };
    return { error: await rejection(read()), next };
  }

  test("whose service is killed is interrupted at once, after items in order", async () => {
    await start();
    const stream = direct.client(TickerClient).count("killed");
    const { error, next } = await readOn(stream, (item) => void (item === 1000 && kill()));
    expect(error).toMatchObject({ code: "interrupted" });
    expect(next).toBeGreaterThan(1000);
  });

  test("that says nothing is interrupted when its instance is killed, though another one serves", async () => {
    await start();
    const steps = direct.client(TickerClient).count("calm")[Symbol.asyncIterator]();
    await steps.next();
    await cuttable.serve(tickerClass(sightings));
    await kill();
    let code: unknown;
    while (code === undefined)
      await steps.next().catch((error: unknown) => (code = (error as { code: string }).code));
    expect(code).toBe("interrupted");
    const silent = direct.client(TickerClient).silence("other")[Symbol.asyncIterator]();
    void silent.next();
    await sightings.all("begun other");
    await silent.return?.();
  });

  test("whose reader loses the connection is interrupted at once, and its handler ends when there is another one", async () => {
    await direct.serve(tickerClass(sightings));
    const stream = cuttable.client(TickerClient).count("cut");
    const { error } = await readOn(stream, (item) => void (item === 1000 && proxy.cut()));
    expect(error).toMatchObject({ code: "interrupted" });
    expect(sightings.count("over cut")).toBe(0);
    proxy.restore();
    await sightings.all("over cut");
  });

  test("whose service loses the connection is interrupted", async () => {
    await cuttable.serve(tickerClass(sightings));
    const stream = direct.client(TickerClient).count("lost");
    const { error } = await readOn(stream, (item) => void (item === 1000 && proxy.cut()));
    expect(error).toMatchObject({ code: "interrupted" });
    proxy.restore();
  });
}
