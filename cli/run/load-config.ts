import { readFile } from "node:fs/promises";
import {
  type ConfigSources,
  type HostConfig,
  type ReadConfig,
  readConfig,
} from "../../runtime/host/index.ts";
import { Misuse } from "../misuse.ts";
import type { Definitions } from "./definitions.ts";

/** Flags by which a configuration is chosen. */
export interface ConfigFlags {
  readonly config?: string;
  readonly broker?: string;
  readonly define?: Definitions;
}

/** The configuration of `lagomorph run` by file, environment and flags. Throws {@link Misuse} with all that is wrong. */
export function loadConfig(flags: ConfigFlags): Promise<HostConfig> {
  return loadBy(readConfig, flags);
}

/** What is read of file, environment and flags. */
interface Read<Config> extends Pick<ReadConfig, "problems" | "notes"> {
  readonly config: Config;
}

/** A configuration by what reads it. Throws {@link Misuse} with all that is wrong. */
export async function loadBy<Config>(
  reader: (sources: ConfigSources) => Read<Config>,
  { config: path, broker, define = {} }: ConfigFlags,
): Promise<Config> {
  const file = path === undefined ? undefined : await read(path);
  const sources = { file, environment: process.env, given: define, broker };
  const { config, problems, notes } = reader(sources);
  if (problems.length > 0) {
    const lines = problems.map(({ line, message }) =>
      line === undefined ? message : `${path}:${line}: ${message}`,
    );
    throw new Misuse(lines.join("\nlagomorph: "));
  }
  for (const note of notes) console.error(`lagomorph: ${note}`);
  return config;
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Misuse(`cannot read the configuration ${path}: ${why}`, {
      cause: error,
    });
  }
}
