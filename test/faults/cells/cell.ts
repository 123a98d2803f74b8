import { MeshError } from "lagomorph";
import { createFaultProxy, type FaultProxy, type Mode } from "../../support/fault-proxy.ts";
import { isSoWithin } from "../waiting.ts";
import { connectTimeout, createPlayer, heartbeat, type Player, type Role } from "./roles.ts";
import { arm, type Stage } from "./stages.ts";

/** One way in which a network fails one role at one stage. */
export interface Cell {
  readonly role: Role;
  readonly stage: Stage;
  readonly mode: Mode;
}

/** How a cell ended, in milliseconds; what was not as it should be is thrown. */
export interface CellTimes {
  /** From the fault until the client had let go of every connection that it hit; 0 when it is none. */
  readonly noticed: number;
  /** From the end of the fault until the role worked again. */
  readonly healed: number;
}

const second = 1_000;
/** What a busy machine takes longer. */
const slack = second;
/** A network that works, and one that is only slow. */
const harmless: ReadonlySet<Mode> = new Set<Mode>(["pass", "slow"]);
/** Stages that are over when `connect` and `serve` are. */
const early: ReadonlySet<Stage> = new Set<Stage>(["connect", "tune", "declare", "consume"]);

/**
 * How long a fault may go unnoticed, in milliseconds: each end notices between two and three heartbeats after what came last. Where only what
 * the client sends is lost, the broker gives up first, and the client waits from then on.
 */
export function limitOf({ stage, mode }: Pick<Cell, "stage" | "mode">): number {
  if (stage === "connect" || stage === "tune") return connectTimeout + slack;
  return (mode === "blackhole-up" ? 6 : 3) * heartbeat * second + slack;
}

/** How long is waited for what has a limit: whether it took longer than that is for who reads the times. */
function patienceFor(cell: Cell): number {
  return 4 * limitOf(cell);
}

/** Runs a cell on a virtual host that nobody else uses. Rejects with what was wrong. */
export async function runCell(cell: Cell, url: string, signal: AbortSignal): Promise<CellTimes> {
  const proxy = await createFaultProxy(url);
  const player = await createPlayer(cell.role, url);
  try {
    return await new Playing(cell, { proxy, player, signal }).run();
  } finally {
    proxy.watch = undefined;
    proxy.mode = "pass";
    await player.close().catch(() => {});
    await proxy.close();
  }
}

/** What has become of what was tried: `ok`, a code, or not what is documented. */
type Ended = "ok" | "refused";

class Playing {
  readonly #cell: Cell;
  readonly #proxy: FaultProxy;
  readonly #player: Player;
  readonly #signal: AbortSignal;
  readonly #name: string = Math.random().toString(36).slice(2);

  constructor(
    cell: Cell,
    { proxy, player, signal }: { proxy: FaultProxy; player: Player; signal: AbortSignal },
  ) {
    this.#cell = cell;
    this.#proxy = proxy;
    this.#player = player;
    this.#signal = signal;
  }

  async run(): Promise<CellTimes> {
    const { stage, mode } = this.#cell;
    if (!early.has(stage)) {
      await this.#player.open(this.#proxy.url);
      await this.#player.use(`${this.#name}-before`);
    }
    const trap = arm(this.#proxy, stage, mode);
    const ended = this.#try();
    await this.#until("the stage", patienceFor(this.#cell), () => trap.sprung !== undefined);
    const sprung = trap.sprung ?? 0;
    const noticed = harmless.has(mode) ? 0 : await this.#noticed(sprung);
    // What waits for `connect` or `close` waits for the client to notice; what its peer waits for may take until it is back.
    const outcome = early.has(stage) || stage === "closing" ? await this.#inTime(ended) : undefined;
    trap.disarm();
    const healing = performance.now();
    await this.#worksAgain(outcome);
    const healed = performance.now() - healing;
    if (harmless.has(mode) && (await this.#inTime(ended)) !== "ok")
      throw new Error("a network that works was no use");
    await this.#inTime(ended);
    return { noticed, healed };
  }

  /** What goes on when the network fails. */
  async #try(): Promise<Ended> {
    const { stage, role } = this.#cell;
    try {
      if (early.has(stage)) await this.#player.open(this.#proxy.url);
      else if (stage === "closing") await this.#player.leave();
      else await this.#player.use(`${this.#name}-${isOdd(role, stage) ? "odd" : "hit"}`);
      return "ok";
    } catch (error) {
      if (error instanceof MeshError) return "refused";
      throw error;
    }
  }

  /** When the client has let go of every connection that was there when the network failed. */
  async #noticed(sprung: number): Promise<number> {
    const isGone = (): boolean => this.#proxy.openBefore(sprung) === 0;
    await this.#until("the client to notice", patienceFor(this.#cell), isGone);
    return performance.now() - sprung;
  }

  async #inTime(ended: Promise<Ended>): Promise<Ended> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const limit = patienceFor(this.#cell);
      timer = setTimeout(() => reject(new Error("what was tried never ended")), limit);
    });
    return Promise.race([ended, late]).finally(() => clearTimeout(timer));
  }

  /** Opens again what was refused or closed, and uses it until that works. */
  async #worksAgain(outcome: Ended | undefined): Promise<void> {
    if (outcome === "refused" || this.#cell.stage === "closing") {
      await this.#player.leave();
      await this.#player.open(this.#proxy.url);
    }
    let number = 0;
    let works = false;
    const tryOnce = async (): Promise<boolean> => {
      works = await this.#player.use(`${this.#name}-${number++}`).then(
        () => true,
        () => false,
      );
      return works;
    };
    // What has been asked while nobody served is not heard of before its deadline.
    await this.#until("the role to work again", 15 * second, () =>
      Promise.race([tryOnce(), lapse(second).then(() => works)]),
    );
  }

  async #until(
    what: string,
    within: number,
    isSo: () => boolean | Promise<boolean>,
  ): Promise<void> {
    const options = { within, signal: this.#signal, every: 10 };
    if (!(await isSoWithin(isSo, options))) throw new Error(`waited ${within} ms for ${what}`);
  }
}

/** A subscriber publishes when it cannot handle an event. */
function isOdd(role: Role, stage: Stage): boolean {
  return role === "subscriber" && stage === "publish";
}

function lapse(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
