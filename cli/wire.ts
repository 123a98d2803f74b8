import { InvalidArgumentError } from "commander";
import type { WireName } from "../runtime/index.ts";

/** What `--wire` says. */
export const wireFlag =
  "how the service's messages look: native or nameko (default: as its contract says, else native)";

/** An option that is a wire. */
export function toWire(text: string): WireName {
  if (text === "native" || text === "nameko") return text;
  throw new InvalidArgumentError("native or nameko is expected.");
}
