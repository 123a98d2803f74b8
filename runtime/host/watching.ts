import { MeshError } from "../errors.ts";
import { inTime } from "../in-time.ts";
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
  /** Has what is exported leave: when everything has ended. Never rejects. */
  readonly flush: () => Promise<void>;
}

/** The log, and who else watches, by a configuration. Libraries are loaded when they are asked for. */
export async function createWatching(
  {
    log: how,
    metrics,
    openTelemetry = false,
    connect,
  }: Pick<HostConfig, "log" | "metrics" | "openTelemetry" | "connect">,
  given: Log | undefined,
): Promise<Watching> {
  const log = given ?? (await createLog(how));
  const meters = metrics === undefined ? undefined : await createMeters();
  const telemetry = await createTelemetry(openTelemetry, log);
  const observe = [
    ...(connect.observe ?? []),
    ...(meters === undefined ? [] : [meters]),
    ...telemetry.observe,
    ...(how.work ? [logWork(log, { arguments: how.level === "debug" })] : []),
  ];
  return { log, observe, metrics: meters && (() => meters.read()), flush: telemetry.flush };
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

/** Who tells OpenTelemetry, and what has it export what it holds still. */
interface Telemetry {
  readonly observe: readonly Observer[];
  readonly flush: () => Promise<void>;
}

/** How long exporters may take at the end, in milliseconds. */
const longestFlush = 5000;

/** That nobody hears is a warning: an SDK may be set up later, and is easily forgotten. */
async function createTelemetry(
  how: NonNullable<HostConfig["openTelemetry"]>,
  log: Log,
): Promise<Telemetry> {
  const { traces = true, metrics = true } = typeof how === "object" ? how : {};
  if (how === false || (!traces && !metrics)) return { observe: [], flush: async () => {} };
  const { openTelemetry, flush, isUnheard } = await loadTelemetry();
  if (isUnheard({ traces, metrics }))
    log.warn({}, "openTelemetry: no SDK is set up in this process, so nothing is exported");
  const given = { ...(traces ? {} : { traces }), ...(metrics ? {} : { metrics }) };
  return {
    observe: [openTelemetry(given)],
    flush: () =>
      inTime(flush(), longestFlush, tooLate).catch((error: unknown) =>
        log.warn({ error }, "openTelemetry: the last traces and metrics were not exported"),
      ),
  };
}

function tooLate(): MeshError {
  return new MeshError("deadline_exceeded", `not within ${longestFlush} ms`);
}

async function loadTelemetry() {
  try {
    const [{ openTelemetry }, { flush, isUnheard }] = await Promise.all([
      import("../observe/opentelemetry/index.ts"),
      import("../observe/opentelemetry/providers.ts"),
    ]);
    return { openTelemetry, flush, isUnheard };
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    const message = "openTelemetry needs @opentelemetry/api: npm install @opentelemetry/api";
    throw new MeshError("invalid_argument", message, { cause });
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
