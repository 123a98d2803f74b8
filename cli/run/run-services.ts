import { MeshError, stopOnSignals } from "../../runtime/index.ts";
import { nearestWord } from "../../runtime/edit-distance.ts";
import { discover, host, type HostConfig } from "../../runtime/host/index.ts";
import { configuredKeys, givenKeys, type KeyPlaces } from "../keys.ts";
import { hostInWords } from "../in-words.ts";
import { Misuse } from "../misuse.ts";
import { banner } from "./banner.ts";
import { type ConfigFlags, loadConfig } from "./load-config.ts";
import { importModules } from "./import-modules.ts";
import { endWithParent } from "./supervised.ts";
import { runAgain } from "./watch.ts";

/** How long `run` waits for a broker that is not there yet, in milliseconds, unless the configuration says. */
const waitForBroker = 30_000;

interface RunFlags extends ConfigFlags {
  readonly watch?: true;
  /** By a process above, of which `--watch` is asked. */
  readonly supervised?: true;
  readonly key?: KeyPlaces;
}

/** Serves what modules export, from top to bottom: configuration, modules, classes, broker, banner; then until a signal. */
export async function runServices(modules: readonly string[], flags: RunFlags): Promise<void> {
  if (flags.watch) return runAgain();
  const onListening = flags.supervised ? endWithParent() : () => {};
  const loaded = await loadConfig(flags);
  const keys = givenKeys(flags.key);
  const classes = findClasses(await importModules(modules));
  const served = new Set(classes.map(({ service }) => service.name));
  const config =
    keys === undefined ? loaded : { ...loaded, ...configuredKeys(loaded, keys, served) };
  for (const note of misnamed(served, loaded, flags.key)) console.error(`lagomorph: ${note}`);
  const connect = { waitForBroker, ...config.connect };
  const letGo = keepAlive();
  const hosting = await host(classes, { ...config, connect }).catch((error: unknown) => {
    letGo();
    throw hostInWords(error);
  });
  // First, so that whoever has read that Ctrl-C stops may press it.
  stopOnSignals(hosting, { onStopped: () => console.log("stopped") });
  onListening();
  console.log(banner(hosting, config.broker));
}

/** What is configured of services by names that only look like those of services that are served here. */
export function misnamed(
  served: ReadonlySet<string>,
  { workers, wires = {} }: Pick<HostConfig, "workers" | "wires">,
  keys: KeyPlaces = {},
): readonly string[] {
  const named = { workers: workers.of, wires, "--key": keys };
  return Object.entries(named).flatMap(([where, of]) =>
    Object.keys(of).flatMap((name) => {
      const meant = served.has(name) ? undefined : nearestWord(name, [...served]);
      return meant === undefined
        ? []
        : [`${where}: ${name} is not served here; did you mean ${meant}?`];
    }),
  );
}

/**
 * Keeps the process: services of `memory:` alone have no socket that would, nor has a dependency that is waited for; listening
 * to signals does not. Returns how to let it end.
 */
function keepAlive(): () => void {
  const aWeek = 604_800_000;
  const timer = setInterval(() => undefined, aWeek);
  return () => clearInterval(timer);
}

function findClasses(modules: Parameters<typeof discover>[0]): ReturnType<typeof discover> {
  try {
    return discover(modules);
  } catch (error) {
    throw error instanceof MeshError ? new Misuse(error.rawMessage) : error;
  }
}
