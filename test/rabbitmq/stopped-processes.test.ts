import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChannelModel, connect as connectAmqp } from "amqplib";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { freePorts } from "../../cli/rabbitmq/free-ports.ts";
import { sized } from "../support/sizes.ts";
import { type StartedCommand, startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const control = inject("rabbitmqctl");
const queue = "test.legacy";
const parcels = 400;
const clients = 8;
/** How often a process is started, and stopped under load: `FAULTS=all` for the long form. */
const rounds = sized(2, 20);

/** How a request was answered: a status, or why it was not. */
interface Answer {
  readonly id: number;
  readonly status: number | undefined;
  readonly result: number | undefined;
  readonly why: string;
}

describe.runIf(control !== null)(
  "a process of lagomorph run that is told to stop under load",
  () => {
    let vhost: Vhost;
    let broker: ChannelModel;
    let folder: string;
    let running: StartedCommand | undefined;

    beforeEach(async () => {
      vhost = await createVhost(inject("amqpUrl"), control);
      broker = await connectAmqp(vhost.url);
      folder = mkdtempSync(join(tmpdir(), "lagomorph-stopped-"));
    }, 60_000);

    afterEach(async () => {
      running?.child.kill("SIGKILL");
      await running?.ended;
      await broker.close();
      await vhost.remove();
      rmSync(folder, { recursive: true });
    });

    test("loses nothing: requests, timers and foreign messages are done, or were not begun", async () => {
      for (let round = 0; round < rounds; round++) {
        const ledger = join(folder, `ledger ${round}`);
        writeFileSync(ledger, "");
        const read = (): string[] => readFileSync(ledger, "utf8").split("\n").filter(Boolean);
        const channel = await broker.createConfirmChannel();
        await channel.assertQueue(queue, { durable: true });
        for (let id = 0; id < parcels; id++)
          channel.sendToQueue(queue, Buffer.from(JSON.stringify({ text: String(id), weight: 1 })));
        await channel.waitForConfirms();

        const [port = 0] = await freePorts(1);
        const args = [
          "run",
          "test/support/stopped-services.ts",
          "--define",
          `http=127.0.0.1:${port}`,
        ];
        running = startCommand([...args, "--define", "workers=16", "--define", "log=error"], {
          AMQP_URL: vhost.url,
          LEDGER: ledger,
        });
        await running.says("Ctrl-C stops");
        const load = startRequests(`http://127.0.0.1:${port}`);
        // All three kinds of work are under way.
        const kinds = (): boolean =>
          ["request", "tick", "parcel"].every((kind) =>
            read().some((line) => line.startsWith(`ended ${kind}`)),
          );
        await expect.poll(kinds, { timeout: 20_000 }).toBe(true);
        running.child.kill("SIGTERM");
        const { code, err } = await running.ended;
        const answers = await load.finish();
        expect({ code, err }).toEqual({ code: 0, err: "" });

        const left: string[] = [];
        for (
          let message = await channel.get(queue);
          message !== false;
          message = await channel.get(queue)
        ) {
          // As it was published above.
          left.push((JSON.parse(message.content.toString()) as { readonly text: string }).text);
          channel.ack(message);
        }
        await channel.close();
        checkWork(read());
        checkRequests(read(), answers);
        checkParcels(read(), left);
      }
    }, 600_000);
  },
);

/** Clients with connections that stay open, each of which asks again as soon as it is answered. */
function startRequests(url: string): { finish(): Promise<readonly Answer[]> } {
  const answers: Answer[] = [];
  let next = 0;
  let isOver = false;
  const loop = async (): Promise<void> => {
    // Until nobody listens any more.
    for (let refused = 0; !isOver && refused < 3;) {
      const answer = await ask(url, next++);
      answers.push(answer);
      if (answer.why === "ECONNREFUSED") refused++;
    }
  };
  const loops = Array.from({ length: clients }, loop);
  return {
    async finish() {
      isOver = true;
      await Promise.all(loops);
      return answers;
    },
  };
}

async function ask(url: string, id: number): Promise<Answer> {
  try {
    const response = await fetch(`${url}/math/add/${id}/1`);
    // What the contract says, or a problem.
    const body = (await response.json()) as { readonly result?: number };
    return { id, status: response.status, result: body.result, why: "" };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : String(error);
    return { id, status: undefined, result: undefined, why };
  }
}

/** What begins ends, and no timer fires once the process was told. */
function checkWork(ledger: readonly string[]): void {
  const named = (start: string): string[] =>
    ledger.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
  expect(named("ended ").toSorted()).toEqual(named("begun ").toSorted());
  const told = ledger.indexOf("told");
  expect(told).toBeGreaterThan(0);
  expect(ledger.slice(told).filter((line) => line.startsWith("begun tick"))).toEqual([]);
}

/** Each request that was begun is answered; each other one was refused, by an answer or by the machine. */
function checkRequests(ledger: readonly string[], answers: readonly Answer[]): void {
  const begun = new Set(ledger.flatMap((line) => /^begun request (\d+)/.exec(line)?.[1] ?? []));
  expect(begun.size).toBeGreaterThan(0);
  for (const { id, status, result, why } of answers) {
    const seen = { id, status, result, why };
    if (begun.has(String(id))) expect(seen).toEqual({ id, status: 200, result: id + 1, why: "" });
    else if (status === undefined)
      expect(
        ["ECONNREFUSED", "ECONNRESET", "EPIPE", "UND_ERR_SOCKET"],
        JSON.stringify(seen),
      ).toContain(why);
    else expect(seen).toMatchObject({ status: 503 });
  }
}

/** Each message was handled once, or is still in its queue. */
function checkParcels(ledger: readonly string[], left: readonly string[]): void {
  const handled = ledger.flatMap((line) => /^ended parcel (\d+)/.exec(line)?.[1] ?? []);
  expect(handled.length).toBeGreaterThan(0);
  const all = Array.from({ length: parcels }, (_, id) => String(id));
  expect([...handled, ...left].toSorted()).toEqual(all.toSorted());
}
