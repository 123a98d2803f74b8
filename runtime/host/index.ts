/** The door of hosts: `import { createHttpDoor, host, readConfig } from "lagomorph/host"`. */
export type {
  Door,
  DoorAnswer,
  DoorCall,
  DoorStep,
  DoorStream,
  Hosted,
  Listening,
  OpenDoor,
} from "../door.ts";
export {
  createHttpDoor,
  type HttpDoor,
  type HttpDoorOptions,
} from "../entrypoints/http/http-door.ts";
export type { Rate, Rates } from "../entrypoints/rates.ts";
export { websocketHub, type WebSocketHub } from "../entrypoints/websocket/hub.ts";
export {
  createWebSocketDoor,
  type WebSocketDoor,
  type WebSocketDoorOptions,
} from "../entrypoints/websocket/websocket-door.ts";
export { logWork, type LogWorkOptions } from "../observe/log-work.ts";
export type {
  ConfigProblem,
  HostConfig,
  LogConfig,
  LogLevel,
  ReadConfig,
  TelemetryConfig,
} from "./config.ts";
export { discover, type ImportedModule } from "./discover.ts";
export { encryptionBy, type EncryptionConfig, isKeyItself } from "./encryption.ts";
export { FetchError, type Fetcher, fetcher, type FetcherOptions } from "./fetcher.ts";
export { logger } from "./logger.ts";
export { config, type SchemaIssue, type SchemaResult, type StandardSchema } from "./section.ts";
export {
  type Described,
  gateway,
  type Gateway,
  type GatewayParts,
  checkTokens,
  permittedOf,
  rpcPathOf,
} from "./gateway.ts";
export { type GatewayConfig, readGatewayConfig, type ReadGatewayConfig } from "./gateway-config.ts";
export { checkKeys, host, type Host, type HostedClass, type OpenHost } from "./host.ts";
export { nuropbBy } from "./nuropb-keys.ts";
export type { PermittedMember, PermittedService, Permissions, Who } from "./permit.ts";
export { type ConfigSources, readConfig } from "./read-config.ts";
export type { Environment } from "./substitute.ts";
