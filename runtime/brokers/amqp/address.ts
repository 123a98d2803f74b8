import type { Options } from "amqplib";
import { MeshError } from "../../errors.ts";

/** Where a broker is, and how to name it to people. */
export interface Address {
  /** Without user and password. */
  readonly label: string;
  readonly user: string;
  readonly vhost: string;
  /** The user is the one that the client's certificate names: SASL's EXTERNAL. */
  readonly external: boolean;
  readonly target: Options.Connect & { readonly protocol: string };
}

const maxFrameSize = 1_048_576;
/** What AMQP has room for, in seconds. */
const maxHeartbeat = 65_535;

/**
 * Reads the URLs of a cluster's nodes. Throws a `MeshError` when some are encrypted and some are not: what is meant to be
 * encrypted would leave in the clear when a node is away.
 */
export function readAddresses(urls: readonly string[], heartbeat: number): Address[] {
  const addresses = urls.map((url) => readAddress(url, heartbeat));
  if (new Set(addresses.map(({ target }) => target.protocol)).size <= 1) return addresses;
  throw new MeshError(
    "invalid_argument",
    "the URLs of a cluster are all amqp:// or all amqps://, not some of each",
  );
}

/**
 * Reads `amqp://user:password@host:port/vhost`, or `amqps:`. `heartbeat` is in seconds, and the URL's own `?heartbeat=` comes
 * first; `?auth_mechanism=external` has a certificate name the user. Throws a `MeshError` that never shows the URL as it was given, since that holds the password.
 */
function readAddress(url: string, heartbeat: number): Address {
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
  // Else its beginning would be taken for host and port, and its end be named to people.
  if (parsed.pathname.includes("@") || parsed.search.includes("@") || parsed.hash !== "") {
    throw new MeshError(
      "invalid_argument",
      "in a broker's URL / ? # and @ of a password are written %2F %3F %23 and %40",
    );
  }
  const vhost = parsed.pathname.slice(1);
  const external = isExternal(parsed);
  const own = Number(parsed.searchParams.get("heartbeat") ?? Number.NaN);
  return {
    label: `${parsed.protocol}//${parsed.host}${parsed.pathname}`,
    user: external ? "of the client's certificate" : decode(parsed.username) || "guest",
    vhost: decode(vhost) || "/",
    external,
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

function isExternal(url: URL): boolean {
  const mechanisms = url.searchParams.getAll("auth_mechanism").map((name) => name.toLowerCase());
  if (!mechanisms.every((name) => name === "plain" || name === "external") || mechanisms.length > 1)
    throw new MeshError("invalid_argument", "auth_mechanism of a URL is plain or external");
  if (mechanisms[0] !== "external") return false;
  if (url.protocol === "amqps:" && url.username === "" && url.password === "") return true;
  throw new MeshError(
    "invalid_argument",
    "auth_mechanism=external needs amqps://, and no user and password: the client's certificate names the user",
  );
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
