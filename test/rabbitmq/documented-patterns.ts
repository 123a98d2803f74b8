import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const page = fileURLToPath(new URL("../../docs/wire.md", import.meta.url));

/** What `rabbitmqctl set_permissions` takes. */
export interface Patterns {
  readonly configure: string;
  readonly write: string;
  readonly read: string;
}

/** The rows of a user in the table of `docs/wire.md`, where a `|` of a pattern is written `\|`. */
export function readPatterns(user: string): Patterns {
  const rows = [...readFileSync(page, "utf8").matchAll(/^\| (.+) \| (\w+) \| `(.+)` \|$/gm)];
  const patternOf = (permission: string): string => {
    const found = rows.filter((row) => row[1] === user && row[2] === permission);
    expect(found, `rows of ${page} for ${user}, ${permission}`).toHaveLength(1);
    return found[0]![3]!.replaceAll("\\|", "|");
  };
  return {
    configure: patternOf("configure"),
    write: patternOf("write"),
    read: patternOf("read"),
  };
}

/** The page's patterns of `orders`, which handles events of `billing`, for a service that handles those of another one. */
export function patternsOfService(service: string, source = "probe"): Patterns {
  const { configure, write, read } = readPatterns("service `orders`");
  const rename = (pattern: string): string =>
    pattern.replaceAll("orders", service).replaceAll("billing", source);
  return { configure: rename(configure), write: rename(write), read: rename(read) };
}

/** The page's patterns of a bridge at a broker, for one that carries calls and events of a service. */
export function patternsOfBridge(place: "cloud" | "hq", service: string): Patterns {
  const text = readFileSync(page, "utf8");
  const rows = [...text.matchAll(/^\| at `(\w+)`(?:, where .+)? \| (\w+) \| (.+) \|$/gm)];
  const wordsOf = (permission: string): string => {
    const found = rows.filter((row) => row[1] === place && row[2] === permission);
    expect(found, `rows of ${page} at ${place}, ${permission}`).toHaveLength(1);
    return found[0]![3]!;
  };
  const patternOf = (permission: string): string => {
    const words = wordsOf(permission).replace("the same", wordsOf("configure"));
    const patterns = [...words.matchAll(/`([^`]+)`/g)].map(([, pattern = ""]) => pattern);
    return patterns
      .join("|")
      .replaceAll("\\|", "|")
      .replaceAll(/stock|orders/g, service);
  };
  return {
    configure: patternOf("configure"),
    write: patternOf("write"),
    read: patternOf("read"),
  };
}

/** The same, with what the page adds for a queue that is not Lagomorph's, and for an exchange. */
export function allowForeign(
  { configure, write, read }: Patterns,
  { queue, exchange }: { readonly queue: string; readonly exchange: string },
): Patterns {
  const [, addition = ""] = /`(\|\^legacy\S+)` more in both/.exec(readFileSync(page, "utf8")) ?? [];
  expect(addition, `what ${page} adds for foreign queues`).not.toBe("");
  const named = (name: string): string =>
    addition.replace("legacy\\.orders", name.replaceAll(".", "\\."));
  return {
    configure,
    write: `${write}${named(queue)}${named(exchange)}`,
    read: `${read}${named(queue)}`,
  };
}

/** The same, with what the page adds for handlers of patterns. */
export function allowTopics({ configure, write, read }: Patterns): Patterns {
  const text = readFileSync(page, "utf8");
  const [, reading = ""] = /`(\|\^lagomorph\S+topics\$)` more/.exec(text) ?? [];
  const [, once = ""] = /`(\|\^lagomorph\S+topic\S+)` more in all three/.exec(text) ?? [];
  expect([reading, once], `what ${page} adds for patterns`).not.toContain("");
  return {
    configure: `${configure}${once}`,
    write: `${write}${once}`,
    read: `${read}${reading}${once}`,
  };
}

/** The same, with what the page adds for callers that use direct reply-to. */
export function allowDirect(patterns: Patterns): Patterns {
  const [, addition] = /`(\|\^amq\S+)`/.exec(readFileSync(page, "utf8")) ?? [];
  expect(addition, `what ${page} adds for direct reply-to`).toBeDefined();
  return { ...patterns, write: `${patterns.write}${addition}` };
}

/** What RabbitMQ closes a channel with that misses a permission for something. */
export function accessRefused(resource: string): object {
  return { code: 403, message: expect.stringMatching(`access to (queue|exchange) '${resource}'`) };
}
