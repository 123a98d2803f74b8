import { setTimeout as sleep } from "node:timers/promises";
import type { Broker } from "../broker.ts";
import { MeshError } from "../errors.ts";
import type { Served } from "./running-service.ts";

/** How long the broker may be away while a service starts, and how often it is looked for, in milliseconds. */
const longestAway = 10_000;
const lookEvery = 20;

/** Either every part has started, or none goes on. Nothing is taken before each part has done what may be refused. */
export async function startAll(served: readonly Served[]): Promise<void> {
  try {
    for (const part of served) await part.prepare?.();
    for (const part of served) await part.start();
  } catch (error) {
    await Promise.allSettled(served.map((part) => part.close()));
    throw error;
  }
}

/**
 * Does what starts a service, and once more should the connection be lost meanwhile: a service takes dozens of declarations,
 * and the broker ends the connection when one of them fails inside of it. A broker that is away already is an error at once.
 */
export async function startTwice<Result>(
  broker: Broker,
  begin: () => Promise<Result>,
): Promise<Result> {
  const wasThere = broker.state === "connected";
  try {
    return await begin();
  } catch (error) {
    if (!wasThere || !isLost(error) || !(await isBack(broker))) throw error;
    return begin();
  }
}

function isLost(error: unknown): boolean {
  return error instanceof MeshError && error.reason === "disconnected";
}

async function isBack(broker: Broker): Promise<boolean> {
  const until = performance.now() + longestAway;
  while (broker.state === "disconnected" && performance.now() < until) await sleep(lookEvery);
  return broker.state === "connected";
}
