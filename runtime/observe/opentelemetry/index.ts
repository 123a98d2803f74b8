/** The door of OpenTelemetry: `import { openTelemetry } from "lagomorph/opentelemetry"`; it needs `@opentelemetry/api`. */
export { openTelemetry, type OpenTelemetryOptions } from "./open-telemetry.ts";
