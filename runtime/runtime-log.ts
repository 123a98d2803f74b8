import { isObject } from "./json.ts";
import { type Log, quietLog } from "./log.ts";

/** For how long lines of a kind are counted together, in milliseconds. */
const period = 10_000;
/** How many of them are written in that time. */
const most = 20;
/** How many kinds are told apart: names from outside must not fill memory. */
const mostKinds = 1_000;
/** The fields that say what a line is about. */
const subjects = ["service", "member", "handler", "timer", "lead", "queue", "subject"] as const;

type Level = "info" | "warn" | "error";

/** Lines of the same text about the same thing. */
interface Kind {
  readonly level: Level;
  readonly about: object;
  readonly message: string;
  /** By `performance.now()`. */
  readonly since: number;
  count: number;
  timer?: NodeJS.Timeout;
}

/**
 * What the runtime itself writes to the log of its user: never more than some lines of a kind in a while, then how many were left out.
 * Nothing is left out at the level `debug`. It never throws.
 */
export class RuntimeLog implements Log {
  readonly #log: Log;
  readonly #kinds = new Map<string, Kind>();

  constructor(log: Log) {
    this.#log = quietLog(log);
  }

  debug(fields: object, message?: string): void {
    this.#log.debug(fields, message);
  }

  info(fields: object, message?: string): void {
    this.#write("info", fields, message);
  }

  warn(fields: object, message?: string): void {
    this.#write("warn", fields, message);
  }

  error(fields: object, message?: string): void {
    this.#write("error", fields, message);
  }

  /** Says now what was left out. */
  flush(): void {
    for (const [key, kind] of this.#kinds) this.#end(key, kind);
  }

  #write(level: Level, fields: object, message = ""): void {
    const about = aboutOf(fields);
    const key = JSON.stringify([level, message, about]);
    const kind = this.#current(key, { level, message, about });
    kind.count++;
    if (kind.count <= most) return this.#log[level](fields, message);
    const left = kind.since + period - performance.now();
    kind.timer ??= setTimeout(() => this.#end(key, kind), left).unref();
  }

  #current(key: string, made: Pick<Kind, "level" | "message" | "about">): Kind {
    const now = performance.now();
    const before = this.#kinds.get(key);
    if (before !== undefined && now - before.since < period) return before;
    if (before !== undefined) this.#end(key, before);
    if (this.#kinds.size >= mostKinds) this.flush();
    const kind: Kind = { ...made, since: now, count: 0 };
    this.#kinds.set(key, kind);
    return kind;
  }

  #end(key: string, { level, message, about, count, timer }: Kind): void {
    clearTimeout(timer);
    this.#kinds.delete(key);
    const leftOut = count - most;
    if (leftOut <= 0) return;
    this.#log[level]({ ...about, leftOut }, `${message} (${leftOut} such lines were left out)`);
  }
}

function aboutOf(fields: object): object {
  if (!isObject(fields)) return {};
  const found = subjects.flatMap((name) => (name in fields ? [[name, fields[name]] as const] : []));
  return Object.fromEntries(found);
}
