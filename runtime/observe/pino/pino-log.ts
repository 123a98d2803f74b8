import { destination, type Logger, pino } from "pino";
import { checkKnown, type KnownOptions } from "../../known-options.ts";
import type { Log } from "../../log.ts";
import { redact, redactText } from "../../redact.ts";

/** How pino writes. */
export interface PinoLogOptions {
  /** The least level that is written. Default: `info`. */
  readonly level?: "debug" | "info" | "warn" | "error";
  /** A logger of one's own, whose level then counts. Default: one that writes JSON lines to standard error. */
  readonly logger?: Pick<Logger, "debug" | "info" | "warn" | "error" | "isLevelEnabled">;
}

const known: KnownOptions<PinoLogOptions> = { level: true, logger: true };

/**
 * A log for `connect(url, { log: pinoLog() })`: a JSON line each, by pino. Secrets are masked by their names (`password`, `token`,
 * `authorization` …) and in URLs, control characters are escaped.
 */
export function pinoLog(options: PinoLogOptions = {}): Log {
  checkKnown("pinoLog", options, known);
  const { level = "info", logger = standard(level) } = options;
  const writer =
    (each: keyof Log) =>
    (fields: object, message?: string): void => {
      if (!logger.isLevelEnabled(each)) return;
      if (message === undefined) logger[each](redact(fields));
      else logger[each](redact(fields), redactText(message));
    };
  return {
    debug: writer("debug"),
    info: writer("info"),
    warn: writer("warn"),
    error: writer("error"),
  };
}

/** At once: what a process says last is what people look for. */
function standard(level: string): Logger {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}
