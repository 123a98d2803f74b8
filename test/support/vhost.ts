import type { PrivateNode } from "../../cli/rabbitmq/provided-broker.ts";
import { rabbitmqctl } from "./rabbitmqctl.ts";
import { unique } from "./unique.ts";

/** A virtual host of its own, where no other test has queues. */
export interface Vhost {
  readonly url: string;
  remove(): Promise<void>;
}

/** Makes a {@link Vhost} for the user of a URL. */
export async function createVhost(
  url: string,
  control: PrivateNode["control"] | null,
): Promise<Vhost> {
  const name = unique("vhost");
  const inside = new URL(url);
  await rabbitmqctl(control, "add_vhost", name);
  await rabbitmqctl(
    control,
    ...["set_permissions", "-p", name, inside.username || "guest", ".*", ".*", ".*"],
  );
  inside.pathname = `/${name}`;
  return {
    url: inside.href,
    remove: async () => void (await rabbitmqctl(control, "delete_vhost", name)),
  };
}
