import type { FaultProxy, Mode, Way } from "../../support/fault-proxy.ts";
import type { Piece } from "../../support/amqp-frames.ts";

/** Where in the life of a connection the network fails. */
export type Stage = (typeof stages)[number];

/** All of them. */
export const stages = [
  "connect",
  "tune",
  "declare",
  "consume",
  "publish",
  "waiting",
  "closing",
] as const;

/** Frames by which a stage is known, and which way they go: AMQP's numbers of class and method. */
const signs: Readonly<Record<Stage, { readonly way: Way; readonly methods: readonly string[] }>> = {
  connect: { way: "up", methods: [] },
  tune: { way: "down", methods: ["10.30"] },
  // Exchanges and queues.
  declare: { way: "up", methods: ["40.10", "50.10"] },
  consume: { way: "up", methods: ["60.20"] },
  publish: { way: "up", methods: ["60.40"] },
  // A delivery or a confirm, which is then lost.
  waiting: { way: "down", methods: ["60.60", "60.80"] },
  // Of a consumer, a channel or the connection.
  closing: { way: "up", methods: ["60.30", "20.40", "10.50"] },
};

/** A network that fails once a stage is reached. */
export interface Trap {
  /** When it was, by `performance.now()`. */
  readonly sprung: number | undefined;
  disarm(): void;
}

/** Lets the network fail in a mode when the next frame of a stage passes, before it does. */
export function arm(proxy: FaultProxy, stage: Stage, mode: Mode): Trap {
  const { way: wanted, methods } = signs[stage];
  let sprung: number | undefined;
  const spring = (): void => {
    sprung ??= performance.now();
    proxy.watch = undefined;
    proxy.mode = mode;
  };
  proxy.watch = (way: Way, { method }: Piece): void => {
    if (way === wanted && method !== undefined && methods.includes(method)) spring();
  };
  if (methods.length === 0) spring();
  return {
    get sprung() {
      return sprung;
    },
    disarm: () => {
      proxy.watch = undefined;
      proxy.mode = "pass";
    },
  };
}
