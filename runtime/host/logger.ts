import { currentCall } from "../context.ts";
import type { Log } from "../log.ts";
import type { Provider } from "../provider.ts";
import { traceIdOf } from "../trace-context.ts";

/**
 * A log for `Skeleton.using({ log: logger() })`: what the service writes says by itself which service, which call and which trace it
 * is about. Outside of handlers it says the service only.
 */
export function logger(): Provider<Log> {
  return {
    setup: ({ service: { name: service }, log }) => {
      const writer =
        (level: keyof Log) =>
        (fields: object, message?: string): void => {
          const running = currentCall();
          const about =
            running === undefined
              ? { service }
              : { service, call: running.id, trace: traceIdOf(running.tracing) };
          log[level]({ ...about, ...fields }, message);
        };
      const value: Log = {
        debug: writer("debug"),
        info: writer("info"),
        warn: writer("warn"),
        error: writer("error"),
      };
      return { value };
    },
  };
}
