/** The door of hosts: `import { createHttpDoor } from "lagomorph/host"`. */
export type { Door, DoorAnswer, DoorCall, Hosted, OpenDoor } from "../door.ts";
export {
  createHttpDoor,
  type HttpDoor,
  type HttpDoorOptions,
} from "../entrypoints/http/http-door.ts";
