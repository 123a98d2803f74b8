import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { text } from "node:stream/consumers";
import { dirname, join } from "node:path";
import { findInstallation } from "../../cli/rabbitmq/installation.ts";
import type { PrivateNode } from "../../cli/rabbitmq/provided-broker.ts";

/**
 * Evaluates an Erlang expression in a private node, and resolves to its value as Erlang writes it, on one line.
 * Takes milliseconds, where `rabbitmqctl eval` starts a node of its own for seconds. Rejects with Erlang's own words.
 */
export async function evalErlang(
  { env }: PrivateNode["control"],
  expression: string,
): Promise<string> {
  const command = erlCall();
  const name = env["RABBITMQ_NODENAME"] ?? "";
  // By itself (`-r`) it takes a name of the time in seconds, and the node refuses a second one of the same name.
  const own = `test${randomBytes(6).toString("hex")}`;
  const flags = ["-e", "-h", own, "-sname", name];
  const child = spawn(command, flags, { env: { ...process.env, ...env } });
  // As letters that need no escapes, whatever the value is.
  child.stdin.end(
    `binary_to_list(base64:encode(unicode:characters_to_binary(io_lib:format("~0tp", [begin ${expression} end])))).\n`,
  );
  const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const value = /^\{ok, "(?<base64>[^"]*)"\}/.exec(said)?.groups?.["base64"];
  if (value === undefined) throw new Error(`erl_call: ${said}${complaint} (of ${expression})`);
  return Buffer.from(value, "base64").toString();
}

/** Erlang has it in the folder of `epmd`. */
function erlCall(): string {
  const installation = findInstallation();
  if (installation === undefined) throw new Error("RabbitMQ is not installed");
  return join(dirname(realpathSync(installation.epmd)), "erl_call");
}
