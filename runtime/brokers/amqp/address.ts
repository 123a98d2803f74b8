import type { Options } from "amqplib";
import { MeshError } from "../../errors.ts";

/** Where a broker is, and how to name it to people. */
export interface Address {
  /** Without user and password. */
  readonly label: string;
  readonly user: string;
  readonly vhost: string;
  readonly target: Options.Connect;
}

const maxFrameSize = 1_048_576;
/** What AMQP has room for, in seconds. */
const maxHeartbeat = 65_535;

/**
 * Reads `amqp://user:password@host:port/vhost`, or `amqps:`. `heartbeat` is in seconds, and the URL's own `?heartbeat=` comes
 * first. Throws a `MeshError` that never shows the URL as it was given, since that holds the password.
 */
export function readAddress(url: string, heartbeat: number): Address {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (
    !parsed ||
    (parsed.protocol !== "amqp:" && parsed.protocol !== "amqps:") ||
    parsed.hostname === ""
  ) {
    throw new MeshError(
      "invalid_argument",
      "a broker's URL looks like amqp://user:password@host:5672/vhost",
    );
  }
  const vhost = parsed.pathname.slice(1);
  const own = Number(parsed.searchParams.get("heartbeat") ?? Number.NaN);
  return {
    label: `${parsed.protocol}//${parsed.host}${parsed.pathname}`,
    user: decode(parsed.username) || "guest",
    vhost: decode(vhost) || "/",
    target: {
      protocol: parsed.protocol.slice(0, -1),
      hostname: parsed.hostname.replace(/^\[|\]$/g, ""),
      ...(parsed.port === "" ? {} : { port: Number(parsed.port) }),
      ...credentials(parsed),
      vhost,
      heartbeat: Number.isInteger(own) && own >= 0 && own <= maxHeartbeat ? own : heartbeat,
      maxFrameSize,
    },
  };
}

function credentials(url: URL): Pick<Options.Connect, "username" | "password"> {
  if (url.username === "" && url.password === "") return {};
  return { username: decode(url.username), password: decode(url.password) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
