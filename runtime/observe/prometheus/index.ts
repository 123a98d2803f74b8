/** The door of Prometheus: `import { prometheus } from "lagomorph/prometheus"`; it needs `prom-client`. */
export { prometheus, type Prometheus, type PrometheusOptions } from "./prometheus.ts";
