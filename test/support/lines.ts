import type { Log } from "lagomorph";

/** A log that a test reads. */
export interface Lines {
  readonly lines: readonly string[];
  readonly log: Log;
  text(): string;
}

/** An empty log, whose lines have their message first. */
export function createLines(): Lines {
  const lines: string[] = [];
  const write = (fields: object, message = ""): void =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  return {
    lines,
    log: { debug: write, info: write, warn: write, error: write },
    text: () => lines.join("\n"),
  };
}
