import type { NamekoOptions } from "../wires/nameko/settings.ts";
import { visit } from "yaml";
import type { ConfigProblem, HostConfig, ReadConfig } from "./config.ts";
import { type Keys, keys, type Part } from "./config-keys.ts";
import { foreignKeys, namekoKeys } from "./nameko-keys.ts";
import { nearestWord } from "../edit-distance.ts";
import { MeshError } from "../errors.ts";
import { checkBroker, checkBrokerUrls } from "../mesh-broker.ts";
import { type Entry, readEntries } from "./read-entries.ts";
import { type Environment, namesVariable, textTag } from "./substitute.ts";
import { problemsAt, unknownKey } from "./value-readers.ts";
import { parseYaml } from "./yaml-text.ts";

/** Where a configuration comes from: later ones win. */
export interface ConfigSources {
  /** The text of a file of YAML. */
  readonly file?: string | undefined;
  /** Variables: those that the file names, `LAGOMORPH_<KEY>` for each key, and `AMQP_URL` when nobody else names a broker. */
  readonly environment: Environment;
  /** What was given at the command line, as YAML, by key. */
  readonly given?: Readonly<Record<string, string>>;
  /** The URL of a broker that was given there by a flag of its own: it wins over all others. */
  readonly broker?: string | undefined;
}

const defaultBroker = "amqp://guest:guest@localhost:5672";

/** Reads a configuration, and finds everything that is wrong with it. Values are never repeated: they may be secrets. */
export function readConfig(sources: ConfigSources): ReadConfig {
  const read = readParts(sources, { keys, namekoKeys });
  const config = configOf(read.parts, sources.environment);
  const problems = wholeProblems(config, read, sources.environment);
  return { config, problems, notes: read.notes };
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
  { file = "", environment, given = {}, broker }: ConfigSources,
  known: AllKeys<P>,
): ReadParts<P> {
  const read = readEntries(file, environment);
  const problems = [...read.problems];
  if (problems.length > 0) return { parts: [], problems, notes: [] };
  const entries = [
    ...read.entries,
    ...fromEnvironment(environment, known.keys),
    ...Object.entries(given).map(([key, text]) => entryOf(key, text, `--define ${key}`)),
    ...(broker === undefined ? [] : [{ key: "broker", value: broker, where: "--broker" }]),
  ];
  const parts = entries.flatMap((entry) => readEntry(entry, known, problems));
  const notes = entries
    .filter(({ key }) => foreignKeys.includes(key))
    .map(({ key }) => `${key} is about Python, and means nothing here`);
  return { parts, problems, notes: [...notes, ...misspelt(environment, known.keys)] };
}

function fromEnvironment(environment: Environment, keys: Keys): Entry[] {
  return Object.keys(keys).flatMap((key) => {
    const variable = variableOf(key);
    const text = environment[variable];
    return text === undefined ? [] : [entryOf(key, text, variable)];
  });
}

function variableOf(key: string): string {
  return `LAGOMORPH_${key.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** Of other commands, and of other files of configuration. */
const otherVariables: readonly string[] = [
  ...["LAGOMORPH_DEBUG", "LAGOMORPH_GENERATED", "LAGOMORPH_KEYS", "LAGOMORPH_MAX_CALLS"],
  ...["LAGOMORPH_RPC", "LAGOMORPH_SERVICES", "LAGOMORPH_SHELL_HISTORY", "LAGOMORPH_TOKEN"],
];

/** Variables that nothing reads, and that look as if one that is read was meant. */
function misspelt(environment: Environment, own: Keys): string[] {
  const read = [...new Set([...Object.keys(own), ...Object.keys(keys)])].map(variableOf);
  const names = Object.keys(environment).filter((name) => name.startsWith("LAGOMORPH_"));
  return names.flatMap((name) => {
    if (read.includes(name) || otherVariables.includes(name)) return [];
    const meant = nearestWord(name, [...read, ...otherVariables]);
    return meant === undefined ? [] : [`${name} means nothing here; did you mean ${meant}?`];
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
    reader === undefined ? { problem: notAKey(key, { keys, namekoKeys }) } : reader(value);
  if ("value" in read) return [read.value];
  const at = line === undefined ? {} : { line };
  const messages = reader === undefined ? [read.problem] : problemsAt(where ?? key, read);
  problems.push(...messages.map((message) => ({ ...at, message })));
  return [];
}

/** A key of one's own, such as nameko lets stand at the top of a file, has a place here. */
function notAKey<P extends Part>(key: string, { keys, namekoKeys }: AllKeys<P>): string {
  const known = [...Object.keys(keys), ...Object.keys(namekoKeys)];
  const isLikeAnother = nearestWord(key, known) !== undefined;
  const own = Object.hasOwn(keys, "settings") && !isLikeAnother;
  return `${unknownKey(key, known)}${own ? "; keys of your own go under settings" : ""}`;
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

/** What is wrong, of each key or else of what they say together. */
export function wholeProblems(
  { broker, connect }: Pick<HostConfig, "broker" | "connect">,
  { parts, problems }: ReadParts<Part>,
  { AMQP_URL: otherwise }: Environment,
): readonly ConfigProblem[] {
  if (problems.length > 0) return problems;
  const isOtherwise = Boolean(otherwise) && parts.every((part) => part.broker === undefined);
  return [
    ...problemOf(isOtherwise ? "AMQP_URL" : "broker", () => checkBrokerUrls(broker)),
    ...problemOf("tls", () => checkBroker(broker, connect)),
  ].slice(0, 1);
}

function problemOf(key: string, check: () => void): ConfigProblem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof MeshError) return [{ message: `${key}: ${error.rawMessage}` }];
    throw error;
  }
}

/** Each of nameko's keys says one thing of its wire. */
function bothOf(
  before: NamekoOptions | undefined,
  more: NamekoOptions | undefined,
): Pick<HostConfig["connect"], "nameko"> {
  return before === undefined && more === undefined ? {} : { nameko: { ...before, ...more } };
}
