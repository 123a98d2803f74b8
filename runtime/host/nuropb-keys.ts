import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Jwk, readKeyText } from "../encryption/key-text.ts";
import { MeshError } from "../errors.ts";
import { isObject } from "../json.ts";
import type { NuropbOptions, NuropbService } from "../wires/nuropb/settings.ts";
import { type EncryptionConfig, isKeyItself } from "./encryption.ts";

/**
 * The options of NuroPb's wire with the keys that a configuration names: each that stands there is PEM, a path, or `env:` and the name
 * of a variable. What `encryption` names for a service counts there as well, and is read when it is first needed. Throws `MeshError`
 * `invalid_argument`, which shows no key.
 */
export function nuropbBy(
  options: NuropbOptions | undefined,
  { own = {}, of = {} }: EncryptionConfig = {},
): NuropbOptions | undefined {
  const given = options?.services ?? {};
  const names = new Set([...Object.keys(given), ...Object.keys(own), ...Object.keys(of)]);
  if (names.size === 0) return options;
  const services: Record<string, NuropbService> = {};
  for (const name of names) {
    const [ownPlace, place] = [valueOf(own, name), valueOf(of, name)];
    services[name] = {
      ...(ownPlace === undefined
        ? {}
        : { privateKeys: () => keysAt(ownPlace, `the private keys of ${name}`) }),
      ...(place === undefined
        ? {}
        : { publicKey: () => firstAt(place, `the public key of ${name}`) }),
      ...withKeys(name, valueOf(given, name) ?? {}),
    };
  }
  return { ...options, services };
}

function valueOf<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** What stands in the options themselves is read at once: what is wrong there is told before anything starts. */
function withKeys(name: string, service: NuropbService): NuropbService {
  const { privateKeys, publicKey } = service;
  return {
    ...service,
    ...(typeof privateKeys === "object" ? { privateKeys: allAt(privateKeys, name) } : {}),
    ...(typeof publicKey === "string"
      ? { publicKey: firstAt(publicKey, `the public key of ${name}`) }
      : {}),
  };
}

function allAt(places: readonly string[], name: string): readonly string[] {
  return places.flatMap((place, at) => keysAt(place, `the private key ${at + 1} of ${name}`));
}

function firstAt(place: string, title: string): string {
  return keysAt(place, title)[0] ?? "";
}

/** PEM, as it is, or where a place says. Throws `MeshError` `invalid_argument`. */
function keysAt(place: string, title: string): readonly string[] {
  const wrong = (why: string): MeshError =>
    new MeshError("invalid_argument", `${title} (wire of nuropb): ${why}`);
  if (/^\$\{\w*\}$/.test(place))
    throw wrong("a variable in quotes stays as it stands; env: and its name is expected");
  if (isKeyItself(place)) return pemsIn(place);
  if (/^https?:/.test(place))
    throw wrong("this wire takes none from a URL; a path, or env: and the name of a variable");
  const shown = mayBeKey(place) ? "what stands in its place" : place;
  if (!place.startsWith("env:")) return pemsIn(readText(place, shown, wrong));
  const text = process.env[place.slice("env:".length)];
  if (!text) throw wrong(`${shown} is not set`);
  return pemsIn(text);
}

function readText(file: string, shown: string, wrong: (why: string) => MeshError): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const why = isObject(error) ? String(error["code"]) : "nobody knows why";
    throw wrong(
      `${shown} is neither PEM nor env: and the name of a variable, and no file that can be read (${why})`,
    );
  }
}

/** A line of a damaged key: such a text is not shown. */
function mayBeKey(text: string): boolean {
  return text.includes("\n") || /[A-Za-z0-9+/=]{40}/.test(text);
}

/** The keys of a text, those of RSA where there are any. What cannot be read is left as it is to the wire, which says what it looks like. */
function pemsIn(text: string): readonly string[] {
  const all = readKeyText(text) ?? [];
  const rsa = all.filter(({ kty }) => kty === "RSA");
  try {
    const pems = (rsa.length > 0 ? rsa : all).map(pemOf);
    if (pems.length > 0) return pems;
  } catch {
    // Why not may quote the key.
  }
  return [text.replaceAll("\\n", "\n")];
}

function pemOf(key: Jwk): string {
  const from = { key, format: "jwk" } as const;
  if ("d" in key) return createPrivateKey(from).export({ type: "pkcs8", format: "pem" }).toString();
  return createPublicKey(from).export({ type: "spki", format: "pem" }).toString();
}
