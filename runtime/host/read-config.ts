import type { NamekoOptions } from "../wires/nameko/settings.ts";
import { visit } from "yaml";
import type { ConfigProblem, HostConfig, ReadConfig } from "./config.ts";
import { foreignKeys, type Keys, keys, namekoKeys, type Part } from "./config-keys.ts";
import { type Entry, readEntries } from "./read-entries.ts";
import { type Environment, namesVariable, textTag } from "./substitute.ts";
import { unknownKey } from "./value-readers.ts";
import { parseYaml } from "./yaml-text.ts";

/** Where a configuration comes from: later ones win. */
export interface ConfigSources {
  /** The text of a file of YAML. */
  readonly file?: string | undefined;
  /** Variables: those that the file names, `LAGOMORPH_<KEY>` for each key, and `AMQP_URL` when nobody else names a broker. */
  readonly environment: Environment;
  /** What was given at the command line, as YAML, by key. */
  readonly given?: Readonly<Record<string, string>>;
}

const defaultBroker = "amqp://guest:guest@localhost:5672";

/** Reads a configuration, and finds everything that is wrong with it. Values are never repeated: they may be secrets. */
export function readConfig(sources: ConfigSources): ReadConfig {
  const { parts, problems, notes } = readParts(sources, { keys, namekoKeys });
  return { config: configOf(parts, sources.environment), problems, notes };
}

/** What a configuration says, key by key. */
export interface ReadParts<P extends Part> extends Pick<ReadConfig, "problems" | "notes"> {
  readonly parts: readonly P[];
}

/** The keys that a configuration may have. */
export interface AllKeys<P extends Part> {
  readonly keys: Keys<P>;
  /** Those that are nameko's. */
  readonly namekoKeys: Keys<P>;
}

/** Reads each key of a configuration, of the file, of the environment, and as it was given. */
export function readParts<P extends Part>(
  { file = "", environment, given = {} }: ConfigSources,
  known: AllKeys<P>,
): ReadParts<P> {
  const read = readEntries(file, environment);
  const problems = [...read.problems];
  if (problems.length > 0) return { parts: [], problems, notes: [] };
  const entries = [
    ...read.entries,
    ...fromEnvironment(environment, known.keys),
    ...Object.entries(given).map(([key, text]) => entryOf(key, text, `--define ${key}`)),
  ];
  const parts = entries.flatMap((entry) => readEntry(entry, known, problems));
  const notes = entries
    .filter(({ key }) => foreignKeys.includes(key))
    .map(({ key }) => `${key} is about Python, and means nothing here`);
  return { parts, problems, notes };
}

function fromEnvironment(environment: Environment, keys: Keys): Entry[] {
  return Object.keys(keys).flatMap((key) => {
    const variable = `LAGOMORPH_${key.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    const text = environment[variable];
    return text === undefined ? [] : [entryOf(key, text, variable)];
  });
}

/** As YAML, as in a file, but without variables; what is none is a text. */
function entryOf(key: string, text: string, where: string): Entry {
  const document = parseYaml(text);
  let names = false;
  visit(document, {
    Scalar: (_, { value, tag }) => {
      names ||= typeof value === "string" && tag !== textTag && namesVariable(value);
    },
  });
  const problem = `${where}: \${…} is replaced in files only; !!str "\${…}" where that text is meant`;
  const problems = names ? { problems: [{ message: problem }] } : {};
  if (document.errors.length > 0) return { key, value: text, where, ...problems };
  try {
    const value: unknown = document.toJSON();
    return { key, value, where, ...problems };
  } catch {
    return { key, value: text, where, ...problems };
  }
}

function readEntry<P extends Part>(
  { key, value, line, where, problems: found = [] }: Entry,
  { keys, namekoKeys }: AllKeys<P>,
  problems: ConfigProblem[],
): P[] {
  const reader = lookUp(keys, key) ?? lookUp(namekoKeys, key);
  if (reader === undefined && foreignKeys.includes(key)) return [];
  problems.push(...found);
  if (reader !== undefined && found.length > 0) return [];
  const read =
    reader === undefined
      ? { problem: unknownKey(key, [...Object.keys(keys), ...Object.keys(namekoKeys)]) }
      : reader(value);
  if ("value" in read) return [read.value];
  const message = reader === undefined ? read.problem : `${where ?? key}: ${read.problem}`;
  problems.push({ ...(line === undefined ? {} : { line }), message });
  return [];
}

function lookUp<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What parts say together, and what holds where they say nothing. */
export function configOf(parts: readonly Part[], environment: Environment): HostConfig {
  const otherwise = environment["AMQP_URL"] || defaultBroker;
  return parts.reduce<HostConfig>(
    (config, part) => ({
      ...config,
      ...part,
      log: { ...config.log, ...part.log },
      workers: {
        ...config.workers,
        ...part.workers,
        of: { ...config.workers.of, ...part.workers?.of },
      },
      connect: {
        ...config.connect,
        ...part.connect,
        ...bothOf(config.connect.nameko, part.connect?.nameko),
      },
    }),
    {
      broker: [otherwise],
      workers: { of: {} },
      log: { level: "info", format: "pretty", work: false },
      connect: {},
    },
  );
}

/** Each of nameko's keys says one thing of its wire. */
function bothOf(
  before: NamekoOptions | undefined,
  more: NamekoOptions | undefined,
): Pick<HostConfig["connect"], "nameko"> {
  return before === undefined && more === undefined ? {} : { nameko: { ...before, ...more } };
}
