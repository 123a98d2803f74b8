/**
 * What Node is given to run TypeScript of this repository in a process of its own, with `lagomorph` meaning the sources. tsx would
 * do as well, but takes twice as long to start, and tests start a hundred processes.
 */
export const typeScriptFlags: readonly string[] = [
  "--conditions=lagomorph:source",
  "--import",
  new URL("fixtures/register.mjs", import.meta.url).href,
];
