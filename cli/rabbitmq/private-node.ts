import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { openSync, closeSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts } from "./free-ports.ts";
import { startGuard } from "./guard.ts";
import type { Installation } from "./installation.ts";
import type { ProvidedBroker } from "./provided-broker.ts";
import { waitForAmqp } from "./wait-for-amqp.ts";

/** What a private node has besides its defaults. */
export interface NodeSettings {
  /** Erlang terms for the application `rabbit`: `{ssl_listeners, [{"127.0.0.1", 5671}]}`. */
  readonly rabbit?: readonly string[];
  /** Plugins that are enabled. Default: none. */
  readonly plugins?: readonly string[];
}

interface Ports {
  readonly amqp: number;
  readonly distribution: number;
  readonly epmd: number;
}

const bootTimeout = 120_000;
const nodeName = "lagomorph@localhost";

/** What is left to do when this process ends before it could stop the node: node and epmd by pid, then the folder. */
const cleanUp =
  'kill -KILL "$1" "$2" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf "$3"';

/**
 * Starts a node of an installed RabbitMQ with an epmd of its own, both on 127.0.0.1 only, and its data in a temporary folder.
 * `port` is AMQP's; default: a free one. Rejects with the end of the node's log when it does not come up.
 */
export async function startPrivateNode(
  installation: Installation,
  port?: number,
  extras: NodeSettings = {},
): Promise<ProvidedBroker> {
  const [amqp = 0, distribution = 0, epmdPort = 0] = await freePorts(3);
  const ports = { amqp: port ?? amqp, distribution, epmd: epmdPort };
  const folder = await mkdtemp(join(tmpdir(), "lagomorph-rabbitmq-"));
  await writeFiles(folder, ports, extras);
  const env = environment(folder, ports);
  const epmd = start(installation.epmd, ["-port", String(ports.epmd), "-address", "127.0.0.1"], {
    folder,
    env,
  });
  const node = start(join(installation.bin, "rabbitmq-server"), ["-noinput"], { folder, env });
  const guard = startGuard(cleanUp, [String(node.pid), String(epmd.pid), folder]);
  const stop = async () => {
    await Promise.all([kill(node), kill(epmd)]);
    await rm(folder, { recursive: true, force: true });
    guard.dismiss();
  };
  try {
    await waitForNode(node, ports.amqp, folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `amqp://guest:guest@127.0.0.1:${ports.amqp}`,
    description: `a private node of ${installation.bin} on port ${ports.amqp}`,
    node: {
      pid: node.pid ?? 0,
      epmdPid: epmd.pid ?? 0,
      folder,
      control: { command: join(installation.bin, "rabbitmqctl"), env },
    },
    stop,
  };
}

async function writeFiles(folder: string, ports: Ports, extras: NodeSettings): Promise<void> {
  const { plugins = [], rabbit = [] } = extras;
  await mkdir(join(folder, "log"));
  await writeFile(join(folder, ".erlang.cookie"), randomBytes(24).toString("hex"), { mode: 0o400 });
  await writeFile(join(folder, "enabled_plugins"), `[${plugins.join(",")}].`);
  await writeFile(join(folder, "advanced.config"), settings(ports.amqp, rabbit));
}

/** Erlang terms rather than `rabbitmq.conf`, whose schemas take seconds to read. */
function settings(port: number, extras: readonly string[]): string {
  const rabbit = [
    `{tcp_listeners, [{"127.0.0.1", ${port}}]}`,
    `{vm_memory_high_watermark, {absolute, "512MB"}}`,
    // The default stops publishers when the temporary folder's disk has less than 50 MB.
    `{disk_free_limit, 1000000}`,
    `{log, [{console, [{enabled, false}]}, {file, [{level, info}]}]}`,
    ...extras,
  ];
  return `[{kernel, [{inet_dist_use_interface, {127,0,0,1}}]}, {rabbit, [${rabbit.join(", ")}]}].`;
}

function environment(folder: string, ports: Ports): Record<string, string> {
  return {
    HOME: folder,
    ERL_EPMD_PORT: String(ports.epmd),
    ERL_EPMD_ADDRESS: "127.0.0.1",
    // Nothing of the machine's own configuration.
    RABBITMQ_CONF_ENV_FILE: "/dev/null",
    RABBITMQ_NODENAME: nodeName,
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

function start(
  command: string,
  args: string[],
  where: { folder: string; env: Record<string, string> },
): ChildProcess {
  const output = openSync(join(where.folder, "output"), "a");
  const child = spawn(command, args, {
    cwd: where.folder,
    env: { ...process.env, ...where.env },
    stdio: ["ignore", output, output],
    // A session of its own: Ctrl-C is for this process, which then stops the node.
    detached: true,
  });
  closeSync(output);
  child.on("error", () => {});
  child.unref();
  return child;
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

/** Nothing of a private node is kept, so that nothing is lost by ending it at once. */
function kill(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  return new Promise((resolve) => {
    // Nothing else may keep this process alive until then.
    child.ref();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
