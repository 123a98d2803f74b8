import { InvalidArgumentError } from "commander";
import type { WireName } from "../runtime/index.ts";

/** What `--wire` says. */
export const wireFlag =
  "how the service's messages look: native, nameko or nuropb (default: as its contract says, else native)";

/** An option that is a wire. */
export function toWire(text: string): WireName {
  if (text === "native" || text === "nameko" || text === "nuropb") return text;
  throw new InvalidArgumentError("native, nameko or nuropb is expected.");
}
