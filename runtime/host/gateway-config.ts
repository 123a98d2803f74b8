import { isObject } from "../json.ts";
import type { ConfigProblem, HostConfig } from "./config.ts";
import { type Keys, keys, oneOfFalse, type Part } from "./config-keys.ts";
import { namekoKeys } from "./nameko-keys.ts";
import type { Permissions, Who } from "./permit.ts";
import { type ConfigSources, configOf, readParts, wholeProblems } from "./read-config.ts";
import {
  count,
  either,
  expected,
  map,
  objectOf,
  oneOf,
  type Reader,
  recordOf,
  text,
  texts,
} from "./value-readers.ts";

/** What a gateway goes by. */
export interface GatewayConfig extends Omit<HostConfig, "workers" | "settings" | "http"> {
  /** How HTTP is let in. Default: at the door's default address. */
  readonly http?: Exclude<HostConfig["http"], false | undefined>;
  /** Who may have which members of which services. What is not named nobody may have. */
  readonly services: Permissions;
  /** Where members are called by `POST …/SERVICE/MEMBER`; `false`: nowhere. Default: `/rpc`. */
  readonly rpc?: string | false;
  /** How many calls and streams of each service go on at the same time. Default: 1 000. */
  readonly maxCalls?: number;
  /** The folder of generated code, for `lagomorph gateway`. */
  readonly generated?: string;
}

/** What was read for a gateway. */
export interface ReadGatewayConfig {
  readonly config: GatewayConfig;
  readonly problems: readonly ConfigProblem[];
  /** Keys that are understood, and mean nothing here. */
  readonly notes: readonly string[];
}

/** What a file says of a gateway only. */
type Own = Pick<GatewayConfig, "services" | "rpc" | "maxCalls" | "generated">;

interface GatewayPart extends Part {
  readonly gateway?: Partial<Own>;
}

const words = ["anonymous", "authenticated", "nobody"] as const;

const scope = objectOf<{ readonly scope: readonly string[] }>({ scope: texts });

const who: Reader<Who> = (value) => {
  if (!isObject(value)) {
    const read = oneOf(words)(value);
    return "value" in read ? read : { problem: `${words.join(", ")} or { scope: … } is expected` };
  }
  return "scope" in value ? scope(value) : { problem: "{ scope: … } is expected" };
};

const permissions: Reader<Permissions> = recordOf<Permissions[string]>((value) =>
  isObject(value) ? recordOf(who)(value) : oneOf(words)(value),
);

const path: Reader<string> = (value) =>
  typeof value === "string" && /^(?:\/[\w.~-]+)+$/.test(value)
    ? { value }
    : expected("a path such as /rpc", value);

const gatewayKeys: Keys<GatewayPart> = {
  ...without(keys, ["workers", "settings"]),
  services: own(permissions, (services) => ({ services })),
  rpc: own(either(oneOfFalse, path), (rpc) => ({ rpc })),
  maxCalls: own(count(1, 65_535), (maxCalls) => ({ maxCalls })),
  generated: own(text, (generated) => ({ generated })),
};

function own<T>(reader: Reader<T>, to: (value: T) => Partial<Own>): Reader<GatewayPart> {
  return map(reader, (value) => ({ gateway: to(value) }));
}

/** Reads the configuration of a gateway, and finds everything that is wrong with it. Values are never repeated: they may be secrets. */
export function readGatewayConfig(sources: ConfigSources): ReadGatewayConfig {
  const others = without(namekoKeys, ["max_workers", "MAX_WORKERS"]);
  const read = readParts<GatewayPart>(sources, { keys: gatewayKeys, namekoKeys: others });
  const { parts, notes } = read;
  const gateway = parts.reduce<Partial<Own>>((all, part) => ({ ...all, ...part.gateway }), {});
  const shared = parts.map((part) => omit(part, "gateway"));
  const { http, ...config } = omit(configOf(shared, sources.environment), "workers");
  const found =
    http === false
      ? [...read.problems, { message: "http: a gateway listens: an address is expected" }]
      : read.problems;
  const problems = wholeProblems(config, { ...read, problems: found }, sources.environment);
  const listens = http === undefined || http === false ? {} : { http };
  return { config: { services: {}, ...config, ...listens, ...gateway }, problems, notes };
}

function omit<T extends object, Key extends keyof T>(value: T, key: Key): Omit<T, Key> {
  const copy: Partial<T> = { ...value };
  delete copy[key];
  // All but that key is there.
  return copy as Omit<T, Key>;
}

/** Keys that are about services in this process mean nothing here. */
function without(all: Keys, names: readonly string[]): Keys {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
}
