import { readFile } from "node:fs/promises";
import {
  type BridgeConfig,
  type HostedBridge,
  hostBridge,
  readBridgeConfig,
} from "../../runtime/bridge/index.ts";
import { stopOnSignals } from "../../runtime/index.ts";
import { inWords } from "../in-words.ts";
import { Misuse } from "../misuse.ts";
import { banner } from "./banner.ts";

/** What the command is given. */
export interface BridgeFlags {
  readonly config?: string;
  /** `name=url` */
  readonly from?: string;
  readonly to?: string;
  readonly service?: readonly string[];
  readonly event?: readonly string[];
  readonly command?: readonly string[];
  readonly name?: string;
  readonly health?: string;
}

/** Carries by a configuration, from top to bottom: file or flags, signals, banner, brokers; then until a signal. */
export async function runBridge(flags: BridgeFlags): Promise<void> {
  const config = await loadConfig(flags);
  const hosted = await hostBridge(config).catch((error: unknown) => {
    throw inWords(error, false);
  });
  // First: it may wait for a broker for long.
  stopOnSignals(hosted, { onStopped: () => console.log("stopped") });
  console.log(banner(config, hosted.health));
  await open(hosted);
  console.log("carrying");
}

async function open(hosted: HostedBridge): Promise<void> {
  try {
    await hosted.open();
  } catch (error) {
    await hosted.close();
    throw inWords(error, false);
  }
}

async function loadConfig(flags: BridgeFlags): Promise<BridgeConfig> {
  const { config: path } = flags;
  const text = path === undefined ? textOf(flags) : await read(path, flags);
  const environment = path === undefined ? {} : process.env;
  const { config, problems } = readBridgeConfig(text, environment);
  if (problems.length === 0) return config;
  const lines = problems.map(({ line, message }) => {
    const place = path === undefined ? "" : line === undefined ? `${path}: ` : `${path}:${line}: `;
    return `${place}${message}`;
  });
  throw new Misuse(lines.join("\nlagomorph: "));
}

async function read(path: string, flags: BridgeFlags): Promise<string> {
  const other = Object.keys(flags).find((name) => name !== "config");
  if (other !== undefined)
    throw new Misuse(`--config and --${other}: the file says all; give the one or the other`);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Misuse(`cannot read the configuration ${path}: ${why}`, { cause: error });
  }
}

/** The same as a file: JSON is YAML. */
function textOf({ service, event, command, name, health, ...flags }: BridgeFlags): string {
  if (flags.from === undefined || flags.to === undefined)
    throw new Misuse("--from and --to name two brokers; or --config a file");
  const from = toBroker("--from", flags.from);
  const to = toBroker("--to", flags.to);
  if (from.name === to.name) throw new Misuse("--from and --to: two brokers have two names");
  return JSON.stringify({
    name,
    brokers: { [from.name]: from.url, [to.name]: to.url },
    carry: [{ from: from.name, to: to.name, services: service, events: event, commands: command }],
    health,
  });
}

/** `hq=amqp://localhost`. What is wrong is not repeated: there may be a password in it. */
function toBroker(flag: string, text: string): { readonly name: string; readonly url: string } {
  const match = /^(?<name>[^=:/]+)=(?<url>.+)$/s.exec(text);
  const { name = "", url = "" } = match?.groups ?? {};
  if (name !== "") return { name, url };
  throw new Misuse(`${flag}: a name and a URL are expected, such as hq=amqp://localhost`);
}
