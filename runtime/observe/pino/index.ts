/** The door of pino: `import { pinoLog } from "lagomorph/pino"`; it needs `pino`. */
export { pinoLog, type PinoLogOptions } from "./pino-log.ts";
