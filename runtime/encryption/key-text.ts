import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { isObject, parseText } from "../json.ts";

/** A JSON Web Key (RFC 7517), unchecked. */
export type Jwk = Readonly<Record<string, unknown>>;

/** The longest text of keys, in UTF-16 units. */
export const longestText: number = 256 * 1024;

const block = /-----BEGIN ([A-Z ]*(?:PRIVATE|PUBLIC) KEY)-----[\s\S]+?-----END \1-----/g;

/** Text → keys: one or more in PEM, a JWK, or a JWK Set. `undefined` for anything else; nothing of it is ever shown. */
export function readKeyText(text: string): readonly Jwk[] | undefined {
  if (text.length > longestText) return undefined;
  try {
    return text.includes("-----BEGIN") ? readPem(text) : readJwks(parseText(text));
  } catch {
    return undefined;
  }
}

/** A variable of the environment may have `\n` where a file has lines. */
function readPem(text: string): readonly Jwk[] | undefined {
  const blocks = text.replaceAll("\\n", "\n").match(block);
  return blocks?.map((pem) => {
    const key: KeyObject = pem.includes("PRIVATE") ? createPrivateKey(pem) : createPublicKey(pem);
    return { ...key.export({ format: "jwk" }) };
  });
}

/** JSON → keys. */
export function readJwks(json: unknown): readonly Jwk[] | undefined {
  if (!isObject(json)) return undefined;
  const list: readonly unknown[] = Array.isArray(json["keys"]) ? json["keys"] : [json];
  return list.every(isObject) ? list : undefined;
}
