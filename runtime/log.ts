/** Where the runtime and services write what people should know: fields, then a message. */
export interface Log {
  debug(fields: object, message?: string): void;
  info(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  error(fields: object, message?: string): void;
}

/** Lines on standard error: time, level, message, fields as JSON. Levels below `level` are left out. */
export function consoleLog(level: "debug" | "info" | "warn" | "error" = "info"): Log {
  const levels = ["debug", "info", "warn", "error"] as const;
  const least = levels.indexOf(level);
  const write = (rank: number, fields: object, message = ""): void => {
    if (rank < least) return;
    process.stderr.write(
      `${new Date().toISOString()} ${levels[rank]} ${printable(message)} ${fieldsText(fields)}\n`,
    );
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

/** Errors as their text, everything else as JSON: one line, whatever it holds. */
function fieldsText(fields: object): string {
  try {
    return JSON.stringify(fields, (_, value: unknown) =>
      value instanceof Error ? (value.stack ?? value.message) : value,
    );
  } catch {
    return '"fields that are no JSON"';
  }
}

/** Without control characters, which could forge a line or move the cursor. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
