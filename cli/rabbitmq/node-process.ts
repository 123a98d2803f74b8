import type { ChildProcess } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Guard, startGuard } from "./guard.ts";
import type { Installation } from "./installation.ts";
import { killProcess, spawnQuietly, untilExit } from "./quiet-process.ts";
import { waitForAmqp } from "./wait-for-amqp.ts";

/** The ports of a node, all on 127.0.0.1. */
export interface Ports {
  readonly amqp: number;
  readonly distribution: number;
  readonly epmd: number;
}

/** What a private node has besides its defaults. */
export interface NodeSettings {
  /** Erlang terms for the application `rabbit`: `{ssl_listeners, [{"127.0.0.1", 5671}]}`. */
  readonly rabbit?: readonly string[];
  /** Plugins that are enabled. Default: none. */
  readonly plugins?: readonly string[];
  /** Erlang terms for other applications: `{rabbitmq_management, […]}`. */
  readonly others?: readonly string[];
}

/** What a {@link NodeProcess} is made of. */
export interface NodeProcessOptions {
  readonly installation: Installation;
  /** Its data, settings and logs; made when it is not there. */
  readonly folder: string;
  /** The name that Erlang knows it by: `lagomorph@localhost`. */
  readonly name: string;
  readonly ports: Ports;
  /** What nodes that speak to one another share. */
  readonly cookie: string;
  readonly settings?: NodeSettings;
}

const bootTimeout = 120_000;

/** What is left to do when this process ends before it could stop the node: the node by pid, then the folder. */
const cleanUp =
  'kill -KILL "$1" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf "$2"';

/** A RabbitMQ node that is started, killed, and started again on the same port and data. */
export class NodeProcess {
  /** The command and the environment of `rabbitmqctl`. */
  readonly control: { readonly command: string; readonly env: Readonly<Record<string, string>> };
  readonly #options: NodeProcessOptions;
  readonly #env: Record<string, string>;
  #process: ChildProcess | undefined;
  #guard: Guard | undefined;

  constructor(options: NodeProcessOptions) {
    this.#options = options;
    this.#env = environment(options);
    this.control = { command: join(options.installation.bin, "rabbitmqctl"), env: this.#env };
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** Starts it, and waits until it answers AMQP. Rejects with the end of its output when it does not come up. */
  async start(): Promise<void> {
    const { installation, folder, ports } = this.#options;
    if (this.#process === undefined) await writeFiles(this.#options);
    const command = join(installation.bin, "rabbitmq-server");
    this.#process = spawnQuietly(command, ["-noinput"], { folder, env: this.#env });
    this.#guard = startGuard(cleanUp, [String(this.pid), folder]);
    await waitForNode(this.#process, ports.amqp, folder);
  }

  /** Resolves when it has ended, by whomever. */
  ended(): Promise<void> {
    return this.#process === undefined ? Promise.resolve() : untilExit(this.#process);
  }

  /** Ends it at once, as a crash does. Its data stay. */
  async kill(): Promise<void> {
    if (this.#process !== undefined) await killProcess(this.#process);
    this.#guard?.dismiss();
  }
}

async function writeFiles(options: NodeProcessOptions): Promise<void> {
  const { folder, cookie, settings: { plugins = [] } = {} } = options;
  await mkdir(join(folder, "log"), { recursive: true });
  await writeFile(join(folder, ".erlang.cookie"), cookie, { mode: 0o400 });
  await writeFile(join(folder, "enabled_plugins"), `[${plugins.join(",")}].`);
  await writeFile(join(folder, "advanced.config"), advancedConfig(options));
}

/** Erlang terms rather than `rabbitmq.conf`, whose schemas take seconds to read. */
function advancedConfig({ ports, settings = {} }: NodeProcessOptions): string {
  const rabbit = [
    `{tcp_listeners, [{"127.0.0.1", ${ports.amqp}}]}`,
    `{vm_memory_high_watermark, {absolute, "512MB"}}`,
    // The default stops publishers when the temporary folder's disk has less than 50 MB.
    `{disk_free_limit, 1000000}`,
    `{log, [{console, [{enabled, false}]}, {file, [{level, info}]}]}`,
    ...(settings.rabbit ?? []),
  ];
  const kernel = "{kernel, [{inet_dist_use_interface, {127,0,0,1}}]}";
  const all = [kernel, `{rabbit, [${rabbit.join(", ")}]}`, ...(settings.others ?? [])];
  return `[${all.join(", ")}].`;
}

function environment({ folder, name, ports }: NodeProcessOptions): Record<string, string> {
  return {
    HOME: folder,
    ERL_EPMD_PORT: String(ports.epmd),
    ERL_EPMD_ADDRESS: "127.0.0.1",
    // Nothing of the machine's own configuration.
    RABBITMQ_CONF_ENV_FILE: "/dev/null",
    RABBITMQ_NODENAME: name,
    RABBITMQ_NODE_IP_ADDRESS: "",
    RABBITMQ_NODE_PORT: "",
    RABBITMQ_DIST_PORT: String(ports.distribution),
    RABBITMQ_CONFIG_FILE: join(folder, "none"),
    RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, "advanced.config"),
    RABBITMQ_MNESIA_BASE: join(folder, "mnesia"),
    RABBITMQ_LOG_BASE: join(folder, "log"),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, "enabled_plugins"),
    RABBITMQ_PID_FILE: join(folder, "pid"),
    RABBITMQ_GENERATED_CONFIG_DIR: join(folder, "generated"),
    // The script then ends in `exec erl`, so that its process is the node.
    RABBITMQ_ALLOW_INPUT: "1",
  };
}

async function waitForNode(node: ChildProcess, port: number, folder: string): Promise<void> {
  const ended = new AbortController();
  const onExit = () => ended.abort(new Error("the node has ended"));
  node.once("exit", onExit);
  node.once("error", onExit);
  try {
    await waitForAmqp(port, bootTimeout, ended.signal);
    ended.signal.throwIfAborted();
  } catch (error) {
    const output = await readFile(join(folder, "output"), "utf8").catch(() => "");
    throw new Error(`RabbitMQ did not start on port ${port}: ${output.trim().slice(-1_500)}`, {
      cause: error,
    });
  }
}
