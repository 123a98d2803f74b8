import { nearestWord } from "../edit-distance.ts";
import { isObject } from "../json.ts";
import type { ConfigProblem, LogLevel } from "../host/config.ts";
import { type Entry, readEntries } from "../host/read-entries.ts";
import { urls } from "../host/place-readers.ts";
import type { Environment } from "../host/substitute.ts";
import {
  count,
  duration,
  either,
  objectOf,
  problemsAt,
  problemsOf,
  oneOf,
  type Read,
  type Reader,
  recordOf,
  text,
  texts,
  unknownKey,
  unless,
} from "../host/value-readers.ts";
import { type BridgedBroker, bridgeDefaults, type BridgeOptions, type Carry } from "./options.ts";

/** What a file says of a bridge. */
export interface BridgeConfig extends Omit<BridgeOptions, "log"> {
  /** The least level that is logged. */
  readonly logLevel: LogLevel;
  readonly logFormat: "pretty" | "json";
  /** Where `/health/live`, `/health/ready` are answered; `undefined`: nowhere. */
  readonly health: string | number | undefined;
}

/** What was read, or all that is wrong with it. */
export interface ReadBridgeConfig {
  readonly config: BridgeConfig;
  readonly problems: readonly ConfigProblem[];
}

/** Of brokers and bridges: they are parts of the names of queues. */
const namePattern = /^[a-z][a-z0-9_-]{0,31}$/i;
const memberPattern = /^[^.\s]+(\.[^.\s]+)+$/;

const name: Reader<string> = (value) => {
  const read = text(value);
  if ("problem" in read || namePattern.test(read.value)) return read;
  return { problem: "letters, digits, - and _ are expected, a letter first, 32 at the most" };
};

const tls = objectOf<{
  ca?: string;
  cert?: string;
  key?: string;
  passphrase?: string;
  servername?: string;
}>({ ca: text, cert: text, key: text, passphrase: text, servername: text });

const broker: Reader<BridgedBroker> = (value) => {
  if (!isObject(value)) {
    const short = urls(value);
    return "problem" in short ? short : { value: { url: short.value } };
  }
  const read = objectOf<{ [Key in keyof BridgedBroker]?: BridgedBroker[Key] }>({
    url: urls,
    tls,
    heartbeat: count(1, 3_600),
    connectTimeout: duration,
  })(value);
  if ("problem" in read) return read;
  const { url, ...others } = read.value;
  return url === undefined ? { problem: "url is missing" } : { value: { url, ...others } };
};

const brokers: Reader<BridgeOptions["brokers"]> = (value) => {
  const read = recordOf(broker)(value);
  if ("problem" in read) return read;
  const wrong = Object.keys(read.value).find((each) => !namePattern.test(each));
  if (wrong === undefined) return read;
  return { problem: `${JSON.stringify(wrong)} is no name of a broker: letters, digits, - and _` };
};

/** `<service>.<event>`, or a pattern of it. */
const members = listOf(memberPattern, "service.member");
/** An event has two words at least, so without a dot a pattern takes one by `#` alone. */
const patterns = listOf(
  /^(?=.*[.#])[^\s]+$/,
  "service.event, or a pattern such as service.* or #: no event is called so",
);
const services = listOf(/^[^\s.]+$/, "the name of a service");

const carry: Reader<readonly Partial<Carry>[]> = (value) => {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read: Partial<Carry>[] = [];
  const problems: string[] = [];
  for (const [index, each] of all.entries()) {
    const result = oneCarry(each);
    if ("problem" in result) problems.push(...problemsAt(`entry ${index + 1}`, result));
    else read.push(result.value);
  }
  return unless(problems, () => read);
};

const oneCarry = objectOf<Partial<Carry>>({
  from: text,
  to: text,
  services,
  events: patterns,
  commands: members,
});

/** What each key says. */
interface Keys extends Omit<BridgeConfig, "carry" | "logLevel" | "logFormat"> {
  readonly carry: readonly Partial<Carry>[];
  readonly log: BridgeConfig["logLevel"];
  readonly logFormat: BridgeConfig["logFormat"];
}

const keys: { readonly [Key in keyof Keys]: Reader<NonNullable<Keys[Key]>> } = {
  name,
  brokers,
  carry,
  maxHops: count(1, 16),
  drainTimeout: duration,
  health: either(text, count(0, 65_535)),
  log: oneOf<LogLevel>(["debug", "info", "warn", "error"]),
  logFormat: oneOf<"pretty" | "json">(["pretty", "json"]),
};

/** Reads a file of YAML about a bridge, and finds all that is wrong with it. Values are not repeated: they may be secrets. */
export function readBridgeConfig(file: string, environment: Environment): ReadBridgeConfig {
  const { entries, problems } = readEntries(file, environment);
  if (problems.length > 0) return { config: configOf({}), problems };
  const read: { -readonly [Key in keyof Keys]?: unknown } = {};
  const found: ConfigProblem[] = [];
  for (const entry of entries) {
    const { problems: misread = [] } = entry;
    found.push(...misread);
    if (misread.length > 0) continue;
    const result = readEntry(entry);
    const line = entry.line === undefined ? {} : { line: entry.line };
    if ("problem" in result) {
      found.push(...problemsOf(result).map((message) => ({ ...line, message })));
      continue;
    }
    // It is one of ours, or there would be a problem.
    const key = entry.key as keyof Keys;
    read[key] = result.value;
  }
  // Each value was read by the reader of its key.
  const config = configOf(read as Partial<Keys>);
  if (found.length === 0) found.push(...whole(config));
  return { config, problems: found };
}

function readEntry({ key, value }: Entry): Read<unknown> {
  if (!Object.hasOwn(keys, key)) return { problem: unknownKey(key, Object.keys(keys)) };
  // As was just seen.
  const read = keys[key as keyof Keys](value);
  return "problem" in read ? unless(problemsAt(key, read), () => undefined) : read;
}

function configOf({ carry: carried = [], log, logFormat, ...read }: Partial<Keys>): BridgeConfig {
  return {
    ...bridgeDefaults,
    brokers: {},
    health: undefined,
    ...read,
    carry: carried.map((each) => ({
      ...{ from: "", to: "", services: [], events: [], commands: [] },
      ...each,
    })),
    logLevel: log ?? "info",
    logFormat: logFormat ?? "pretty",
  };
}

/** What is wrong with parts that belong together. */
function whole({ brokers: known, carry: carried }: BridgeConfig): ConfigProblem[] {
  const names = Object.keys(known);
  if (names.length < 2) return [{ message: "brokers: at least two are expected, by name" }];
  const twice = oneBroker(known);
  if (twice !== undefined) return [{ message: twice }];
  if (carried.length === 0)
    return [{ message: "carry: says what goes from which broker to which one; it is missing" }];
  return carried.flatMap((each, index) =>
    carryProblems(each, names).map((problem) => ({
      message: `carry: entry ${index + 1}: ${problem}`,
    })),
  );
}

/** That two names are of one broker, where that can be seen: it would be left with the name of the one that comes first. */
function oneBroker(known: BridgeConfig["brokers"]): string | undefined {
  const names = new Map<string, string>();
  for (const [broker, { url }] of Object.entries(known)) {
    for (const place of [url].flat().map(placeOf)) {
      const other = names.get(place);
      if (other !== undefined && other !== broker)
        return `brokers: ${other} and ${broker} are one broker, by their URLs: a bridge is between two`;
      names.set(place, broker);
    }
  }
  return undefined;
}

/** Which virtual host of which broker a URL leads to, whoever logs in there. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, hostname, port, pathname } = new URL(url);
  const usual = protocol === "amqps:" ? "5671" : "5672";
  const vhost = /^\/?$|^\/%2f$/i.test(pathname) ? "/" : pathname;
  return `${protocol}//${hostname.toLowerCase()}:${port || usual}${vhost}`;
}

function carryProblems(each: Carry, names: readonly string[]): string[] {
  const ends = (["from", "to"] as const).flatMap((end) => {
    if (names.includes(each[end])) return [];
    if (each[end] === "") return [`${end} is missing`];
    const meant = nearestWord(each[end], names);
    const instead =
      meant === undefined ? `there are ${names.join(", ")}` : `did you mean ${meant}?`;
    return [`${end}: ${JSON.stringify(each[end])} is no broker; ${instead}`];
  });
  if (ends.length === 0 && each.from === each.to) return ["from and to are the same broker"];
  const { services: ofServices, events, commands } = each;
  const isEmpty = ofServices.length + events.length + commands.length === 0;
  return isEmpty ? [...ends, "services, events or commands: one of them is expected"] : ends;
}

function listOf(pattern: RegExp, what: string): Reader<readonly string[]> {
  return (value) => {
    const read = texts(value);
    if ("problem" in read) return read;
    const wrong = read.value.find((each) => !pattern.test(each) || each.length > 128);
    return wrong === undefined
      ? read
      : { problem: `${JSON.stringify(wrong.slice(0, 64))} is not ${what}` };
  };
}
