import type { CallOptions } from "../channel.ts";

/** For each option the call's own, where it gives one, else the client's. */
export function merged(defaults: CallOptions, own: CallOptions): CallOptions {
  const given = Object.entries(own ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}
