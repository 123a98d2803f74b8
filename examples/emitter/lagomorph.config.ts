import type { LagomorphConfig } from "lagomorph/generator";

import { emitReference } from "./reference.ts";

const config: LagomorphConfig = {
  importExtension: ".ts",
  emitters: [emitReference],
};

// Tools look for a default export.
export default config;
