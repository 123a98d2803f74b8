import { encryptionBy, type HostConfig, isKeyItself, nuropbBy } from "../runtime/host/index.ts";
import type { ConnectOptions } from "../runtime/index.ts";
import { Misuse } from "./misuse.ts";

/** Where a command takes public keys from. */
export const keyFlag =
  "where the public key of a service with @encrypted members is: a path, a URL, or env:NAME; may be given again (default: LAGOMORPH_KEYS, with commas between several)";

/** The same for a command that serves as well. */
export const servingKeyFlag =
  "where the key of a service with @encrypted members is, the private one of a service that is served here, the public one of another: a path, a URL, or env:NAME; may be given again (default: LAGOMORPH_KEYS, with commas between several, for those that the configuration does not name)";

/** Places by service. */
export type KeyPlaces = Readonly<Record<string, string>>;

/** One more `service=place`. Throws {@link Misuse}. */
export function gatherKey(text: string, before: KeyPlaces | undefined): KeyPlaces {
  return { ...before, ...readPlace(text, "--key") };
}

/** What is wrong may be a key itself, by mistake: nothing of it is shown, as commander would. */
function readPlace(text: string, where: string): KeyPlaces {
  const at = text.indexOf("=");
  const [service, place] = [text.slice(0, at), text.slice(at + 1)];
  const isFit = at > 0 && place !== "" && ![text, service, place].some(isKeyItself);
  if (isFit) return { [service]: place };
  throw new Misuse(
    `${where}: service=place is expected; a place is a path, a URL, or env: and the name of a variable, never a key itself`,
  );
}

/** The options of `connect` for these keys, or for those of the environment. */
export async function withKeys(
  given: KeyPlaces | undefined,
): Promise<Pick<ConnectOptions, "encryption" | "nuropb">> {
  const of = given ?? keysOfEnvironment();
  if (of === undefined) return {};
  const nuropb = nuropbBy(undefined, { of });
  return { encryption: await encryptionBy({ of }), ...(nuropb === undefined ? {} : { nuropb }) };
}

/** Throws {@link Misuse} for a member with `@encrypted` whose service has no key among these, or those of the environment. */
export function checkKeyOf(
  { service, member }: { readonly service: string; readonly member: string },
  given: KeyPlaces | undefined,
): void {
  const keys = given ?? keysOfEnvironment() ?? {};
  if (Object.hasOwn(keys, service)) return;
  const others = Object.keys(keys);
  const only = others.length === 0 ? "" : `; those that are given are of ${others.join(", ")}`;
  throw new Misuse(
    `${service}.${member} is @encrypted: --key says where the public key of its service is${only}`,
  );
}

function keysOfEnvironment(): KeyPlaces | undefined {
  const named = process.env[variable];
  if (!named) return undefined;
  let keys: KeyPlaces = {};
  for (const each of named.split(",")) keys = { ...keys, ...readPlace(each.trim(), variable) };
  return keys;
}

const variable = "LAGOMORPH_KEYS";

/** What a command that serves is told of keys: its own flags win over a configuration, and that over the environment. */
export interface GivenKeys {
  readonly flags?: KeyPlaces | undefined;
  readonly environment?: KeyPlaces | undefined;
}

/** The keys that are given beside a configuration, or `undefined` where none are. */
export function givenKeys(flags: KeyPlaces | undefined): GivenKeys | undefined {
  const environment = keysOfEnvironment();
  return flags === undefined && environment === undefined ? undefined : { flags, environment };
}

/** A configuration with given keys: private ones of services that are served here, public ones of the others. */
export function configuredKeys(
  { encryption: { own = {}, of = {} } = {} }: Pick<HostConfig, "encryption">,
  { flags = {}, environment = {} }: GivenKeys,
  served: ReadonlySet<string>,
): Required<Pick<HostConfig, "encryption">> {
  const [ownFlags, ofFlags] = parted(flags, served);
  const [ownVariables, ofVariables] = parted(environment, served);
  return {
    encryption: {
      own: { ...ownVariables, ...own, ...ownFlags },
      of: { ...ofVariables, ...of, ...ofFlags },
    },
  };
}

function parted(places: KeyPlaces, served: ReadonlySet<string>): [own: KeyPlaces, of: KeyPlaces] {
  const all = Object.entries(places);
  const own = all.filter(([service]) => served.has(service));
  const of = all.filter(([service]) => !served.has(service));
  return [Object.fromEntries(own), Object.fromEntries(of)];
}
