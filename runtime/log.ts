import { redact, redactText } from "./redact.ts";

/** Where the runtime and services write what people should know: fields, then a message. */
export interface Log {
  debug(fields: object, message?: string): void;
  info(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  error(fields: object, message?: string): void;
}

/**
 * Lines on standard error: time, level, message, fields as JSON; or all of it as JSON. Levels below `level` are left out. Secrets are
 * masked by their names (`password`, `token`, `authorization` …) and in URLs; control characters are escaped.
 */
export function consoleLog(
  level: "debug" | "info" | "warn" | "error" = "info",
  format: "pretty" | "json" = "pretty",
): Log {
  const levels = ["debug", "info", "warn", "error"] as const;
  const least = levels.indexOf(level);
  const write = (rank: number, fields: object, message = ""): void => {
    if (rank < least) return;
    const time = new Date().toISOString();
    const shown = redact(fields);
    const line =
      format === "json"
        ? JSON.stringify({ time, level: levels[rank], ...shown, msg: redactText(message) })
        : `${time} ${levels[rank]} ${redactText(message)} ${JSON.stringify(shown)}`;
    process.stderr.write(`${line}\n`);
  };
  return {
    debug: (fields, message) => write(0, fields, message),
    info: (fields, message) => write(1, fields, message),
    warn: (fields, message) => write(2, fields, message),
    error: (fields, message) => write(3, fields, message),
  };
}

/** A log that never throws: a call is answered, and a message settled, also when nothing can be written about it. */
export function quietLog(log: Log): Log {
  const quietly =
    (level: keyof Log) =>
    (fields: object, message?: string): void => {
      try {
        log[level](fields, message);
      } catch {}
    };
  return {
    debug: quietly("debug"),
    info: quietly("info"),
    warn: quietly("warn"),
    error: quietly("error"),
  };
}
