import type { PrivateNode } from "../../cli/rabbitmq/provided-broker.ts";
import { run } from "../../cli/rabbitmq/run.ts";
import { evalErlang } from "./erlang.ts";

/** Takes arguments as Erlang's binaries. */
type Call = (...args: readonly string[]) => string;

const users = "rabbit_auth_backend_internal";
const us = '<<"tests">>';

/** What some commands have the node call: `rabbitmqctl` starts a node of its own for that, which takes seconds. */
const calls: Readonly<Record<string, Call>> = {
  add_vhost: (name) => `rabbit_vhost:add(${name}, ${us})`,
  delete_vhost: (name) => `rabbit_vhost:delete(${name}, ${us})`,
  add_user: (name, password) => `${users}:add_user(${name}, ${password}, ${us})`,
  delete_user: (name) => `${users}:delete_user(${name}, ${us})`,
  change_password: (name, password) => `${users}:change_password(${name}, ${password}, ${us})`,
  set_permissions: (user, ...patterns) =>
    `${users}:set_permissions(${user}, ${[inRoot, ...patterns, us].join(", ")})`,
  "set_permissions -p": (vhost, user, ...patterns) =>
    `${users}:set_permissions(${[user, vhost, ...patterns, us].join(", ")})`,
  "set_vm_memory_high_watermark absolute": (size) =>
    `vm_memory_monitor:set_vm_memory_high_watermark({absolute, unicode:characters_to_list(${size})})`,
  "set_policy -p": (vhost, ...[name, pattern, definition, , kind]) =>
    `rabbit_policy:parse_set(${[vhost, name, pattern, definition, "0", kind, us].join(", ")})`,
  clear_permissions: (user) => `${users}:clear_permissions(${user}, ${inRoot}, ${us})`,
};
const inRoot = '<<"/">>';

/** Runs a command of `rabbitmqctl` against a private node. Rejects with RabbitMQ's own words. */
export async function rabbitmqctl(
  control: PrivateNode["control"] | null | undefined,
  ...args: string[]
): Promise<string> {
  if (!control) throw new Error("this RabbitMQ is not ours to administer");
  const words = args[1] === "-p" || args[1] === "absolute" ? 2 : 1;
  const call = calls[args.slice(0, words).join(" ")];
  if (call !== undefined) return callInside(control, call(...args.slice(words).map(binary)));
  const options = { env: control.env, timeout: 30_000 };
  const result = await run(control.command, ["-q", ...args], options);
  if (result.status !== 0) throw new Error(`rabbitmqctl ${args.join(" ")}: ${result.stderr}`);
  return result.stdout;
}

/** Erlang has the same escapes as JSON for what names and patterns consist of. */
function binary(text: string): string {
  return `<<${JSON.stringify(text)}/utf8>>`;
}

async function callInside(control: PrivateNode["control"], call: string): Promise<string> {
  const answer = await evalErlang(control, call);
  if (answer !== "ok") throw new Error(`${call}: ${answer}`);
  return "";
}
