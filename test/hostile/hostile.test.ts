import { connect } from "lagomorph";
import { expect, test } from "vitest";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { sized } from "../support/sizes.ts";
import { frame, method, uint64, uint8 } from "./amqp-frames.ts";
import { createFakeBroker } from "./fake-broker.ts";
import { type Outcome, runSession, silent } from "./session.ts";

const sessions = Number(process.env["HOSTILE_SESSIONS"] ?? sized(100, 20_000));
const first = Number(process.env["HOSTILE_SEED"] ?? 1);
const atOnce = 25;

test(
  `a malicious server ends no process and keeps nobody waiting, over ${sessions} sessions`,
  { timeout: 120_000 + sessions * 100 },
  async () => {
    const outcomes: Outcome[] = [];
    let next = first;
    const runNext = async (): Promise<void> => {
      while (next < first + sessions) outcomes.push(await runSession(next++));
    };
    await Promise.all(Array.from({ length: atOnce }, runNext));
    expect(outcomes).toHaveLength(sessions);
    const worked = outcomes.filter(({ connected }) => connected).length;
    const longest = Math.max(...outcomes.map(({ took }) => took));
    console.log(
      `H10: ${sessions} sessions, ${worked} connected, connect took ${Math.round(longest)} ms at the most`,
    );
    expect(worked).toBeGreaterThan(sessions / 4);
    expect(outcomes.filter(({ hung }) => hung.length > 0)).toEqual([]);
  },
);

test("a confirm of the four billionth message, which nobody has sent, blocks no process", async () => {
  const confirms = [1, 2, 3, 4, 5].map((channel) =>
    method(channel, [60, 80], uint64(2n ** 32n - 1n), uint8(0)),
  );
  for (let position = 4; position < 24; position += 2) {
    let replies = 0;
    const server = await createFakeBroker(() => (reply, socket) => {
      if (replies++ === position) socket.write(Buffer.concat(confirms));
      socket.write(reply);
    });
    const url = `amqp://127.0.0.1:${server.port}`;
    const mesh = await connect(url, { connectTimeout: 2_000, log: silent }).catch(() => undefined);
    await mesh?.close();
    await server.close();
    expect(replies).toBeGreaterThan(position);
  }
});

test("an error right behind what opens the connection ends no process", async () => {
  const unknownChannel = method(9, [20, 41]);
  const server = await createFakeBroker(() => (reply, socket) => {
    const isOpenOk = reply.readUInt32BE(7) === (10 << 16) + 41;
    socket.write(isOpenOk ? Buffer.concat([reply, unknownChannel]) : reply);
  });
  const url = `amqp://127.0.0.1:${server.port}`;
  const error = await connect(url, { log: silent }).then(
    (mesh) => mesh.close(),
    (reason: unknown) => reason,
  );
  await server.close();
  expect(error).toMatchObject({ code: "unavailable", reason: "disconnected" });
});

test("a consumer whose end the server never confirms, which goes on with heartbeats, keeps no mesh from closing", async () => {
  const server = await createFakeBroker(() => (reply, socket) => {
    const isCancelOk = reply.readUInt32BE(7) === (60 << 16) + 31;
    if (!isCancelOk) return void socket.write(reply);
    const timer = setInterval(() => socket.write(frame(8, 0, Buffer.alloc(0))), 200);
    socket.on("close", () => clearInterval(timer));
  });
  const url = `amqp://127.0.0.1:${server.port}`;
  const mesh = await connect(url, { connectTimeout: 1_000, heartbeat: 1, log: silent });
  await mesh.on(probe.noted, () => {});
  expect(await mesh.close()).toEqual({ unfinished: 0 });
  await server.close();
}, 30_000);
