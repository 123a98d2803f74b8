/** `npm run bench:doors`: what doors put up with. `--help` says more. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { openBad, sendMalformed } from "../../test/websocket/malformed-frames.ts";
import { RawSocket } from "../../test/websocket/raw-socket.ts";
import { runCommand, say } from "../shared/command.ts";
import { compile } from "../shared/compile.ts";
import { goodClients } from "./good-clients.ts";

const help = `npm run bench:doors [-- --short] [--json]

Five hundred connections that waste the server's time (heads and bodies of a byte a second, readers that read nothing; each is
opened again when it was cut) for a minute, beside twenty good clients; then malformed requests and frames; then a caller that
goes away during a call. The server has a process of its own, with the limits that doors have by themselves.

  --short   50 connections for 5 s, 500 frames
  --json    the figures as JSON
  --help    this text`;

interface Options {
  readonly help: boolean;
  readonly isShort: boolean;
  readonly isJson: boolean;
}

/** How bad connections waste time. */
const titles = { head: "slow heads", body: "slow bodies", deaf: "readers of nothing" };
const kinds = ["head", "body", "deaf"] as const;
type Kind = (typeof kinds)[number];

interface Figures {
  readonly idleP99: number;
  readonly attackedP99: number;
  readonly goodAnswers: number;
  readonly moreMemory: number;
  readonly badConnections: number;
  /** By how they waste time, in milliseconds. */
  readonly longestLived: Readonly<Record<Kind, number>>;
  readonly malformed: number;
  readonly crashes: number;
  readonly abortedAfter: number;
}

await runCommand<Options>({ help, readOptions, run });

function readOptions(args: readonly string[]): Options {
  const unknown = args.find((each) => !["--help", "--short", "--json"].includes(each));
  if (unknown !== undefined) throw new Error(`there is no option ${unknown}; --help names them`);
  const [isShort, isJson] = [args.includes("--short"), args.includes("--json")];
  return { help: args.includes("--help"), isShort, isJson };
}

async function run({ isShort, isJson }: Options): Promise<void> {
  const server = fork(join(compile("doors"), "server.js"), { execArgv: [] });
  try {
    const figures = await measure(server, isShort);
    if (isJson) console.log(JSON.stringify(figures));
    else print(figures);
  } finally {
    server.disconnect();
    if (server.exitCode === null) await once(server, "exit");
  }
}

async function measure(server: ChildProcess, isShort: boolean): Promise<Figures> {
  const { port } = new URL(String(await told(server, "url")));
  const [bad, time, malformed] = isShort ? [50, 5_000, 500] : [500, 60_000, 10_000];
  say("good clients alone …");
  const idle = await goodClients(Number(port), Math.min(time, 10_000));
  const before = await memoryOf(server);
  say(`${bad} bad connections for ${time / 1000} s …`);
  const attack = startAttack(Number(port), bad);
  const memory = watchMemory(server);
  const attacked = await goodClients(Number(port), time);
  const during = memory.stop();
  const lives = await attack.stop();
  say(`${malformed} malformed requests and frames …`);
  await sendMalformed(Number(port), malformed);
  const after = await goodClients(Number(port), 100);
  return {
    idleP99: idle.p99,
    attackedP99: attacked.p99,
    goodAnswers: attacked.count,
    moreMemory: during - before,
    badConnections: lives.length,
    longestLived: {
      head: longest(lives, "head"),
      body: longest(lives, "body"),
      deaf: longest(lives, "deaf"),
    },
    malformed,
    crashes: server.exitCode === null && after.count > 0 ? 0 : 1,
    abortedAfter: await goAway(server, Number(port)),
  };
}

/** A bad connection that has been cut. */
interface Life {
  readonly kind: Kind;
  /** In milliseconds. */
  readonly lived: number;
}

function longest(lives: readonly Life[], kind: Kind): number {
  return Math.max(...lives.filter((life) => life.kind === kind).map(({ lived }) => lived));
}

/** Keeps so many bad connections open. `stop` waits until the server has cut all of them; how long they lived. */
function startAttack(port: number, count: number): { stop(): Promise<Life[]> } {
  const lives: Life[] = [];
  let goesOn = true;
  const workers = Array.from({ length: count }, async (_, index) => {
    const kind = kinds[index % 3] ?? "head";
    while (goesOn) lives.push({ kind, lived: await openBad(port, kind).lived });
  });
  return {
    stop: async () => {
      goesOn = false;
      await Promise.all(workers);
      return lives;
    },
  };
}

/** How long after its caller has gone a handler hears so, in milliseconds. */
async function goAway(server: ChildProcess, port: number): Promise<number> {
  const socket = await RawSocket.open(`ws://127.0.0.1:${port}/ws`);
  const waits = told(server, "waits");
  socket.send({ type: "call", id: 1, method: "board.wait" });
  await waits;
  const heard = told(server, "aborted");
  const gone = performance.timeOrigin + performance.now();
  socket.ws.terminate();
  return Number(await heard) - gone;
}

/** Asks every second. `stop` tells the most that there was. */
function watchMemory(server: ChildProcess): { stop(): number } {
  let most = 0;
  const timer = setInterval(() => void look(), 1_000);
  const look = async (): Promise<void> => {
    most = Math.max(most, await memoryOf(server));
  };
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

async function memoryOf(server: ChildProcess): Promise<number> {
  const answer = told(server, "rss");
  server.send("memory");
  return Number(await answer);
}

/** What the server says next of something: it may still answer an earlier question meanwhile. */
async function told(server: ChildProcess, of: string): Promise<unknown> {
  for (;;) {
    // What the server sends: an object.
    const [message] = (await once(server, "message")) as [Readonly<Record<string, unknown>>];
    if (of in message) return message[of];
  }
}

function print(figures: Figures): void {
  const { idleP99, attackedP99, goodAnswers, moreMemory, abortedAfter } = figures;
  const lifeOf = (kind: Kind): string =>
    `${titles[kind]} ${(figures.longestLived[kind] / 1000).toFixed(1)} s`;
  const share = (attackedP99 / idleP99).toFixed(1);
  console.log(
    `good clients: p99 ${idleP99.toFixed(1)} ms alone, ${attackedP99.toFixed(1)} ms under attack (${share} times), ${goodAnswers} answers`,
  );
  console.log(`memory of the server: ${(moreMemory / 2 ** 20).toFixed(0)} MiB more`);
  console.log(
    `bad connections: ${figures.badConnections}; the longest lived: ${kinds.map(lifeOf).join(", ")}`,
  );
  console.log(`malformed requests and frames: ${figures.malformed}, ${figures.crashes} crashes`);
  console.log(`a handler hears that its caller has gone after ${abortedAfter.toFixed(1)} ms`);
}
