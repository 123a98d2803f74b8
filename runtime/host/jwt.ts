import { readFile } from "node:fs/promises";
import type { Authenticate } from "../claims.ts";
import { MeshError } from "../errors.ts";
import { isObject } from "../json.ts";
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

/** What looks at tokens. Throws `MeshError` `invalid_argument` for what makes no sense, and where `jose` is not installed. */
export async function authenticateBy(config: JwtConfig): Promise<Authenticate> {
  const { issuer, audience, algorithms, type, clockTolerance, maxAge } = config;
  if (issuer === undefined) throw refusal("issuer is missing: who issues the tokens");
  const options: JwtOptions = {
    issuer,
    keys: await keysBy(config),
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

async function keysBy({ keys, secret }: JwtConfig): Promise<JwtKeys> {
  if ((keys === undefined) === (secret === undefined))
    throw refusal("either keys or secret is expected");
  if (secret !== undefined) return { secret };
  const place = keys ?? "";
  if (/^https?:/.test(place)) return { url: place };
  let text: string;
  try {
    text = await readFile(place, "utf8");
  } catch (error) {
    throw refusal(`keys cannot be read: ${error instanceof Error ? error.message : "unknown"}`);
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
