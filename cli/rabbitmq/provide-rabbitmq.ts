import { startContainer } from "./container.ts";
import { installPackage } from "./install.ts";
import { findInstallation, type Installation } from "./installation.ts";
import { startPrivateNode } from "./private-node.ts";
import type { ProvidedBroker, Say } from "./provided-broker.ts";

/** How to provide a RabbitMQ. */
export interface ProvideOptions {
  /** Takes what is being done, as lines for people. */
  readonly say: Say;
  /** AMQP's port. Default: a free one. */
  readonly port?: number;
  /** A broker that is there already (`AMQP_URL`): it is used as it is. */
  readonly url?: string | undefined;
}

const advice =
  "No RabbitMQ: install it (Debian, Ubuntu: apt-get install rabbitmq-server; macOS: brew install rabbitmq), start Docker or " +
  "Podman, or set AMQP_URL to a broker that runs.";

/**
 * A RabbitMQ: the one that `url` names, else a private node of the installed one, else of the package, which it installs, else
 * a container. Says which. Rejects with what to install when there is no way.
 */
export async function provideRabbitmq(options: ProvideOptions): Promise<ProvidedBroker> {
  const broker = await find(options);
  options.say(`RabbitMQ: ${broker.description}`);
  return broker;
}

async function find({ say, port, url }: ProvideOptions): Promise<ProvidedBroker> {
  if (url) return found(url);
  const installation = findInstallation() ?? (await installed(say));
  if (installation) return startPrivateNode(installation, port);
  const container = await startContainer(say, port);
  if (container) return container;
  throw new Error(advice);
}

/** A broker that is somebody else's: it is neither watched nor stopped. */
function found(url: string): ProvidedBroker {
  return {
    url,
    description: `the one at ${withoutLogin(url)}`,
    ended: () => new Promise(() => {}),
    stop: () => Promise.resolve(),
  };
}

/** What was not found before, after an attempt to install it: a failure leaves the container to be tried. */
async function installed(say: Say): Promise<Installation | undefined> {
  try {
    return (await installPackage(say)) ? findInstallation() : undefined;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function withoutLogin(url: string): string {
  if (!URL.canParse(url)) return "AMQP_URL";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
