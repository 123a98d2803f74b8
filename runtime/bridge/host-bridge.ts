import { createHttpDoor } from "../entrypoints/http/http-door.ts";
import { createLog } from "../host/watching.ts";
import type { Closed } from "../stop-on-signals.ts";
import { Bridge } from "./bridge.ts";
import type { BridgeConfig } from "./read-bridge-config.ts";

/** A bridge of a process of its own. */
export interface HostedBridge {
  readonly bridge: Bridge;
  /** Where `/health/ready` is answered; `undefined`: nowhere. */
  readonly health: string | undefined;
  /** Connects and carries; see {@link Bridge.open}. */
  open(): Promise<void>;
  close(): Promise<Closed>;
}

/** A bridge by a configuration, with pages about its health, which answer while it waits for brokers too. Not opened yet. */
export async function hostBridge(config: BridgeConfig): Promise<HostedBridge> {
  const { logLevel: level, logFormat: format, health: address, ...options } = config;
  const log = await createLog({ level, format });
  const bridge = new Bridge({ ...options, log });
  if (address === undefined)
    return {
      bridge,
      health: undefined,
      open: () => bridge.open(),
      close: () => bridge.close(),
    };
  const door = createHttpDoor({ address, documents: false, health: () => bridge.health() });
  await door.listen();
  return {
    bridge,
    health: door.url,
    open: () => bridge.open(),
    close: async () => {
      const closed = await bridge.close();
      await door.close();
      return closed;
    },
  };
}
