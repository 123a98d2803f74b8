import { MeshError } from "../errors.ts";
import { consoleLog, type Log } from "../log.ts";
import type { Observer } from "../observer.ts";
import type { HostConfig, LogConfig } from "./config.ts";
import type { Prometheus } from "../observe/prometheus/index.ts";
import { logWork } from "../observe/log-work.ts";

/** Who watches a host. */
export interface Watching {
  readonly log: Log;
  readonly observe: readonly Observer[];
  /** What `/metrics` is answered with; `undefined`: nothing is measured. */
  readonly metrics:
    | (() => Promise<{ readonly contentType: string; readonly body: string }>)
    | undefined;
}

/** The log, and who else watches, by a configuration. Libraries are loaded when they are asked for. */
export async function createWatching(
  { log: how, metrics, connect }: Pick<HostConfig, "log" | "metrics" | "connect">,
  given: Log | undefined,
): Promise<Watching> {
  const log = given ?? (await createLog(how));
  const meters = metrics === undefined ? undefined : await createMeters();
  const observe = [
    ...(connect.observe ?? []),
    ...(meters === undefined ? [] : [meters]),
    ...(how.work ? [logWork(log, { arguments: how.level === "debug" })] : []),
  ];
  return { log, observe, metrics: meters && (() => meters.read()) };
}

/** The log of a configuration: by pino, where that is installed and asked for. */
export async function createLog({ level, format }: Omit<LogConfig, "work">): Promise<Log> {
  if (format === "pretty") return consoleLog(level);
  try {
    const { pinoLog } = await import("../observe/pino/index.ts");
    return pinoLog({ level });
  } catch (error) {
    if (isMissing(error)) return consoleLog(level, format);
    throw error;
  }
}

async function createMeters(): Promise<Prometheus> {
  try {
    const { prometheus } = await import("../observe/prometheus/index.ts");
    return prometheus();
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    const message = "metrics need prom-client: npm install prom-client";
    throw new MeshError("invalid_argument", message, { cause });
  }
}

/** Whether a library is not installed. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
