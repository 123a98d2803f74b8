import { readFileSync } from "node:fs";
import type { Authenticate } from "../claims.ts";
import { MeshError } from "../errors.ts";
import { isObject } from "../json.ts";
import { checkAlgorithms, mostTolerance, wrongKeyUrl, wrongSecret } from "../jwt/demands.ts";
import type { JwtKeys, JwtOptions, verifyJwt } from "../jwt/index.ts";

/** Whose tokens are accepted, by a configuration. */
export interface JwtConfig {
  readonly issuer?: readonly string[];
  /** Default: the name of the service that is called. */
  readonly audience?: readonly string[];
  /** The URL of a key set, or the path of a file: a key set as JSON, or a public key as PEM. */
  readonly keys?: string;
  /** Instead of keys: what the issuer signs with, too. */
  readonly secret?: string;
  readonly algorithms?: readonly string[];
  readonly type?: string;
  /** In milliseconds. */
  readonly clockTolerance?: number;
  readonly maxAge?: number;
}

/** Throws `MeshError` `invalid_argument`, which shows no secret, for what can be seen to be wrong before keys are read. */
export function checkJwt({
  issuer,
  keys,
  secret,
  algorithms,
  clockTolerance = 0,
}: JwtConfig): void {
  const wrong = (what: string): MeshError => new MeshError("invalid_argument", what);
  if (issuer === undefined) throw wrong("issuer is missing: who issues the tokens");
  if ((keys === undefined) === (secret === undefined))
    throw wrong("either keys or secret is expected");
  if (algorithms !== undefined) checkAlgorithms(algorithms, secret !== undefined);
  if (clockTolerance > mostTolerance * 1000)
    throw wrong(`clockTolerance: at most ${mostTolerance}s are expected`);
  const why =
    secret !== undefined
      ? wrongSecret(secret)
      : isUrl(keys)
        ? wrongKeyUrl(keys)?.replace("url", "keys")
        : undefined;
  if (why !== undefined) throw wrong(why);
}

function isUrl(keys: string | undefined): keys is string {
  return keys !== undefined && /^https?:/.test(keys);
}

/** What looks at tokens. Throws `MeshError` `invalid_argument` for what makes no sense, and where `jose` is not installed. */
export async function authenticateBy(config: JwtConfig): Promise<Authenticate> {
  const { issuer, audience, algorithms, type, clockTolerance, maxAge } = config;
  try {
    checkJwt(config);
  } catch (error) {
    throw error instanceof MeshError ? refusal(error.rawMessage) : error;
  }
  const options: JwtOptions = {
    // It is there, or checkJwt would have thrown.
    issuer: issuer ?? [],
    keys: keysBy(config),
    ...(audience === undefined ? {} : { audience }),
    ...(algorithms === undefined ? {} : { algorithms }),
    ...(type === undefined ? {} : { type }),
    ...(clockTolerance === undefined ? {} : { clockTolerance: clockTolerance / 1000 }),
    ...(maxAge === undefined ? {} : { maxAge: maxAge / 1000 }),
  };
  const verify = await load();
  try {
    return verify(options);
  } catch (error) {
    throw error instanceof MeshError ? refusal(error.rawMessage) : error;
  }
}

async function load(): Promise<typeof verifyJwt> {
  try {
    return (await import("../jwt/index.ts")).verifyJwt;
  } catch (cause) {
    const missing = isObject(cause) && cause["code"] === "ERR_MODULE_NOT_FOUND";
    if (!missing) throw cause;
    throw new MeshError("invalid_argument", "jwt needs the package jose: npm install jose", {
      cause,
    });
  }
}

function keysBy({ keys, secret }: JwtConfig): JwtKeys {
  if (secret !== undefined) return { secret };
  const place = keys ?? "";
  return isUrl(place) ? { url: place } : readKeyFile(place);
}

/** Throws `MeshError` `invalid_argument`, which does not show the path: a secret may stand in its place. */
function readKeyFile(file: string): JwtKeys {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const why = isObject(error) ? String(error["code"]) : "nobody knows why";
    throw refusal(`the file of keys cannot be read (${why})`);
  }
  if (text.includes("-----BEGIN")) return { pem: text };
  const set: unknown = parsed(text);
  if (isObject(set) && isKeys(set["keys"])) return { set: { keys: set["keys"] } };
  throw refusal("the file of keys holds neither a JSON Web Key Set nor PEM");
}

function isKeys(keys: unknown): keys is readonly object[] {
  return Array.isArray(keys) && keys.every((key) => isObject(key));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(what: string): MeshError {
  return new MeshError("invalid_argument", `jwt: ${what}`);
}
