import { checkKnown, type KnownOptions } from "../known-options.ts";
import type { Log } from "../log.ts";
import type { Ending, Observer, Work } from "../observer.ts";
import { maskedArguments } from "../mask.ts";
import { traceIdOf } from "../trace-context.ts";

/** What is logged of work. */
export interface LogWorkOptions {
  /** The level of what has ended well; the rest is `warn`. Default: `info`. */
  readonly level?: "debug" | "info";
  /** What this process asks others for is logged too. Default: false, what it serves only. */
  readonly made?: boolean;
  /** A line at the level `debug` more for each that was served, with what its handler took, but for what is `@sensitive`. Default: false. */
  readonly arguments?: boolean;
}

const known: KnownOptions<LogWorkOptions> = { level: true, made: true, arguments: true };

/**
 * An observer that writes a line for each call, event, timer and request over HTTP that was served: what it was, whose, how long it
 * took, and how it ended. Nothing of arguments, payloads, headers and results is in it, unless that is asked for.
 */
export function logWork(log: Log, options: LogWorkOptions = {}): Observer {
  checkKnown("logWork", options, known);
  const { level = "info", made = false, arguments: withArguments = false } = options;
  return {
    begin: (work) => {
      if (work.side === "made" && !made) return undefined;
      return {
        end: (ending) => {
          const fields = { ...fieldsOf(work), ...endOf(ending) };
          if (withArguments) logArguments(log, work);
          log[ending.code === "ok" ? level : "warn"](fields, `${work.side} ${work.kind}`);
        },
      };
    },
  };
}

function logArguments(log: Log, { id: call, service, member, args, descriptor }: Work): void {
  if (args === undefined || descriptor === undefined) return;
  const taken = maskedArguments(args, descriptor);
  log.debug({ call, service, member, arguments: taken }, "what a handler took");
}

function fieldsOf(work: Work): object {
  const { http, attempt } = work;
  return {
    call: work.id,
    service: work.service,
    member: work.member,
    caller: work.caller,
    message: work.message,
    ...(attempt === 1 ? {} : { attempt }),
    ...(http === undefined ? {} : { method: http.method, route: http.route }),
    ...(work.waited === undefined ? {} : { waited: toMilliseconds(work.waited) }),
  };
}

function endOf({ code, duration, trace, ...ending }: Ending): object {
  const { name, incident, next, status } = ending;
  const times = { outcome: code, duration: toMilliseconds(duration) };
  return { ...times, trace: traceIdOf(trace), name, incident, next, status };
}

/** With three digits after the point. */
function toMilliseconds(time: number): number {
  return Math.round(time * 1000) / 1000;
}
