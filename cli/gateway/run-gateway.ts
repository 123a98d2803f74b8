import {
  checkTokens,
  gateway,
  type GatewayConfig,
  permittedOf,
  readGatewayConfig,
} from "../../runtime/host/index.ts";
import { MeshError, stopOnSignals } from "../../runtime/index.ts";
import { withoutSecrets } from "../config.ts";
import { hostInWords } from "../in-words.ts";
import { Misuse } from "../misuse.ts";
import { type ConfigFlags, loadBy } from "../run/load-config.ts";
import { banner, permissionLines } from "./banner.ts";
import { loadServices } from "./load-services.ts";

/** How long it waits for a broker that is not there yet, in milliseconds, unless the configuration says. */
const waitForBroker = 30_000;

/** Flags of `lagomorph gateway`. */
export interface GatewayFlags extends ConfigFlags {
  readonly out?: string;
  readonly show?: true;
}

/** A gateway, from top to bottom: configuration, contracts, who may have what, broker, banner; then until a signal. */
export async function runGateway(flags: GatewayFlags): Promise<void> {
  const config = await loadBy(readGatewayConfig, flags);
  const services = await loadServices(flags.out ?? config.generated);
  const permitted = misuseOf(() => {
    const all = permittedOf(services, config);
    checkTokens(all, config);
    return all;
  });
  if (flags.show === true) {
    console.log(JSON.stringify(withoutSecrets(config), undefined, 2));
    console.log(permissionLines(permitted, config).join("\n"));
    return;
  }
  const running = await open(services, config);
  // First, so that whoever has read that Ctrl-C stops may press it.
  stopOnSignals(running, { onStopped: () => console.log("stopped") });
  console.log(banner(running, config));
}

async function open(
  services: Awaited<ReturnType<typeof loadServices>>,
  config: GatewayConfig,
): ReturnType<typeof gateway> {
  const connect = { waitForBroker, ...config.connect };
  try {
    return await gateway(services, { ...config, connect });
  } catch (error) {
    throw hostInWords(error);
  }
}

/** What makes no sense of a configuration is misuse. */
function misuseOf<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof MeshError ? new Misuse(error.rawMessage) : error;
  }
}
