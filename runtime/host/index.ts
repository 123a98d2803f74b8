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
export {
  createWebSocketDoor,
  type WebSocketDoor,
  type WebSocketDoorOptions,
} from "../entrypoints/websocket/websocket-door.ts";
export type { ConfigProblem, HostConfig, LogLevel, ReadConfig } from "./config.ts";
export { discover, type ImportedModule } from "./discover.ts";
export { host, type Host, type HostedClass } from "./host.ts";
export { type ConfigSources, readConfig } from "./read-config.ts";
export type { Environment } from "./substitute.ts";
