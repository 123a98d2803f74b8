import type { PrivateNode } from "../../cli/rabbitmq/provided-broker.ts";
import { run } from "../../cli/rabbitmq/run.ts";

/** Runs `rabbitmqctl` against a private node. Rejects with its own words. */
export async function rabbitmqctl(
  control: PrivateNode["control"] | null | undefined,
  ...args: string[]
): Promise<string> {
  if (!control) throw new Error("this RabbitMQ is not ours to administer");
  const options = { env: control.env, timeout: 30_000 };
  const result = await run(control.command, ["-q", ...args], options);
  if (result.status !== 0) throw new Error(`rabbitmqctl ${args.join(" ")}: ${result.stderr}`);
  return result.stdout;
}
