import { provideRabbitmq } from "../../cli/rabbitmq/provide-rabbitmq.ts";
import { killAll, stopAll } from "./children.ts";
import { say } from "./command.ts";

/** Measures with the broker that `AMQP_URL` names, else with one of its own; ends all that was started, on signals too. */
export async function withBroker(measure: (url: string) => Promise<void>): Promise<void> {
  process.on("exit", killAll);
  const broker = await provideRabbitmq({ say, url: process.env["AMQP_URL"] });
  const stop = async (): Promise<void> => {
    await stopAll();
    await broker.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  try {
    await measure(broker.url);
  } finally {
    await stop();
  }
}
