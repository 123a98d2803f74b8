import type { TestProject } from "vitest/node";
import { provideRabbitmq } from "../../cli/rabbitmq/provide-rabbitmq.ts";
import type { PrivateNode } from "../../cli/rabbitmq/provided-broker.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The RabbitMQ of this run, with user and password. */
    amqpUrl: string;
    /** How to run `rabbitmqctl` against it; null when it is not ours (`AMQP_URL`, a container). */
    rabbitmqctl: PrivateNode["control"] | null;
  }
}

/** Provides RabbitMQ for a test run, says which, and stops it afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const broker = await provideRabbitmq({
    say: (line) => console.log(line),
    url: process.env["AMQP_URL"],
  });
  project.provide("amqpUrl", broker.url);
  project.provide("rabbitmqctl", broker.node?.control ?? null);
  return () => broker.stop();
}
