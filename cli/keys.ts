import { InvalidArgumentError } from "commander";
import { encryptionBy } from "../runtime/host/index.ts";
import type { ConnectOptions } from "../runtime/index.ts";

/** Where a command takes public keys from. */
export const keyFlag =
  "where the public key of a service with @encrypted members is: a path, a URL, or env:NAME; may be given again (default: LAGOMORPH_KEYS, with commas between several)";

/** Places by service. */
export type KeyPlaces = Readonly<Record<string, string>>;

/** One more `service=place`. */
export function gatherKey(text: string, before: KeyPlaces | undefined): KeyPlaces {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("service=place is expected.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

/** The option of `connect` for these keys, or for those of the environment. */
export async function withKeys(
  given: KeyPlaces | undefined,
): Promise<Pick<ConnectOptions, "encryption">> {
  const of = given ?? keysOfEnvironment();
  return of === undefined ? {} : { encryption: await encryptionBy({ of }) };
}

function keysOfEnvironment(): KeyPlaces | undefined {
  const named = process.env["LAGOMORPH_KEYS"];
  if (!named) return undefined;
  let keys: KeyPlaces = {};
  for (const each of named.split(",")) keys = gatherKey(each.trim(), keys);
  return keys;
}
