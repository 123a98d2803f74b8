import type { BrokerStatus, Trouble } from "./broker.ts";

/** Whether a process does its work, as plain data. */
export interface Health {
  /** The process is alive: who can answer is. A broker that is away never makes it false. */
  readonly live: boolean;
  /** It calls, and takes all the work that it should: connected, not blocked, every consumer there, nothing stops. */
  readonly ready: boolean;
  /** Why it is not ready. */
  readonly problems: readonly Problem[];
  /** Services or subscriptions are being stopped with their mesh, or are. */
  readonly draining: boolean;
  /** Between this process and its broker. */
  readonly broker: BrokerStatus;
  /** The last time that the event loop stood still for longer than the heartbeat. */
  readonly stalled?: Stall;
}

/** Something that keeps a process from its work. */
export interface Problem {
  readonly kind:
    | "closed"
    | "starting"
    | "draining"
    | "disconnected"
    | "blocked"
    | "refused"
    | "not_consuming"
    | "paused";
  /** For people. */
  readonly text: string;
  /** The queue that is not consumed. */
  readonly queue?: string;
}

/** A time during which nothing of this process could run. */
export interface Stall {
  /** When it was noticed: at its end. RFC 3339. */
  readonly at: string;
  /** How long it was at least. */
  readonly milliseconds: number;
}

/** What a mesh knows of itself. */
export interface HealthParts {
  readonly draining: boolean;
  readonly broker: BrokerStatus;
  readonly troubles: readonly Trouble[];
  /** Handlers that are paused since they fail. */
  readonly paused: readonly string[];
  readonly stalled: Stall | undefined;
}

/** Sums up how a mesh is doing. */
export function healthOf({ draining, broker, troubles, paused, stalled }: HealthParts): Health {
  const problems = [
    ...(draining ? [problem("draining", "the mesh is being closed, or is")] : []),
    ...connectionProblems(broker),
    ...troubles.map(({ error }) => problem("refused", error.rawMessage)),
    ...paused.map((title) => problem("paused", `${title} is paused, since it fails`)),
  ];
  return {
    live: true,
    ready: problems.length === 0,
    problems,
    draining,
    broker,
    ...(stalled === undefined ? {} : { stalled }),
  };
}

function connectionProblems({ state, blocked, consumers }: BrokerStatus): readonly Problem[] {
  if (state === "closed") return [problem("closed", "the connection is closed")];
  const idle = consumers.filter(({ consuming }) => !consuming);
  return [
    ...(state === "disconnected"
      ? [problem("disconnected", "a connection to the broker is lost")]
      : []),
    ...(blocked ? [problem("blocked", "the broker takes no messages at the moment")] : []),
    ...idle.map(({ queue }) => ({
      ...problem("not_consuming", `nothing comes from queue "${queue}" at the moment`),
      queue,
    })),
  ];
}

/** The same of a process that has not served all yet that it should. */
export function whileStarting(health: Health): Health {
  const problems = [...health.problems, problem("starting", "services are being started")];
  return { ...health, ready: false, problems };
}

function problem(kind: Problem["kind"], text: string): Problem {
  return { kind, text };
}
