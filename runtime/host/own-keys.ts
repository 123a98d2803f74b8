import { readFileSync } from "node:fs";
import { readKeyText } from "../encryption/key-text.ts";
import { MeshError } from "../errors.ts";
import { isObject } from "../json.ts";
import { type EncryptionConfig, isKeyItself } from "./encryption.ts";

/** Looks whether private keys of services are where they are said to be. Throws `MeshError` `invalid_argument`, which shows no key. */
export function checkOwnKeys({ own = {} }: EncryptionConfig = {}): void {
  for (const [service, place] of Object.entries(own)) {
    const why = wrongOwnKey(place);
    if (why !== undefined)
      throw new MeshError("invalid_argument", `encryption: own: ${service}: ${why}`);
  }
}

/** Why there is no key at a place; `undefined`: there is one, or only a server knows. */
function wrongOwnKey(place: string): string | undefined {
  // What is a key itself is refused by whoever reads it.
  if (/^https?:/.test(place) || isKeyItself(place)) return undefined;
  const found = place.startsWith("env:") ? variableAt(place) : fileAt(place);
  if (found.why !== undefined) return found.why;
  return readKeyText(found.text) === undefined
    ? `${place} holds neither PEM nor a JWK nor a JWK Set`
    : undefined;
}

type Found =
  | { readonly text: string; readonly why?: never }
  | { readonly text?: never; readonly why: string };

function variableAt(place: string): Found {
  const text = process.env[place.slice("env:".length)];
  return text ? { text } : { why: `${place} is not set` };
}

function fileAt(place: string): Found {
  try {
    return { text: readFileSync(place, "utf8") };
  } catch (error) {
    const code = isObject(error) ? String(error["code"]) : "nobody knows why";
    return { why: `${place} cannot be read (${code})` };
  }
}
