/** The door of `lagomorph bridge`. */
export { Bridge } from "./bridge.ts";
export { hostBridge, type HostedBridge } from "./host-bridge.ts";
export type { BridgeOptions, Carry } from "./options.ts";
export { type BridgeConfig, readBridgeConfig } from "./read-bridge-config.ts";
