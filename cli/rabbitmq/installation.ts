import { accessSync, constants, readdirSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** An installed RabbitMQ. */
export interface Installation {
  /** The folder of `rabbitmq-server` and `rabbitmqctl`. */
  readonly bin: string;
  readonly epmd: string;
}

const packaged = "/usr/lib/rabbitmq/bin";
const erlang = "/usr/lib/erlang";

/** Looks for RabbitMQ where packages put it, then in `PATH`. */
export function findInstallation(env: NodeJS.ProcessEnv = process.env): Installation | undefined {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const bin = [packaged, ...folders].map(realScripts).find((folder) => folder !== undefined);
  const epmd = find("epmd", [...folders, ...runtimes()]);
  return bin === undefined || epmd === undefined ? undefined : { bin, epmd };
}

/** The folder of the server's own scripts: Debian's wrapper in /usr/sbin changes the user, and is none. */
function realScripts(folder: string): string | undefined {
  const server = find("rabbitmq-server", [folder]);
  if (server === undefined) return undefined;
  const real = realpathSync(server);
  if (!readFileSync(real, "utf8").includes("rabbitmq-env")) return undefined;
  return dirname(real);
}

/** The folders of Erlang's own programs, where a package does not put them into `PATH`. */
function runtimes(): string[] {
  try {
    return readdirSync(erlang)
      .filter((name) => name.startsWith("erts-"))
      .map((name) => join(erlang, name, "bin"));
  } catch {
    return [];
  }
}

function find(program: string, folders: readonly string[]): string | undefined {
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
