import { type GenerateOptions, resolveConfig, stampKey } from "./config.ts";
import { hasValidStamp } from "./inputs/index.ts";

export { cacheFolder } from "./inputs/index.ts";

/**
 * Whether nothing has changed since `remember` of a generator with the same options: what it read, what it wrote, and the
 * compiler. Loads no compiler, so that it takes a moment only.
 */
export function isUpToDate(options: GenerateOptions = {}): boolean {
  const key = stampKey(resolveConfig(options));
  return key !== undefined && hasValidStamp(key);
}
