import { readFile } from "node:fs/promises";
import { MeshError } from "../errors.ts";
import { isObject, parseText } from "../json.ts";
import { importKeys, type RingKey } from "./key-ring.ts";
import { type Jwk, longestText, readJwks, readKeyText } from "./key-text.ts";

/**
 * Where keys are: a file or a variable of the environment with PEM, a JWK or a JWK Set; the URL of a JWK Set; JWKs; or what gives
 * them. Of several, the first is the one that is sealed for; all private ones open.
 */
export type KeySource =
  | { readonly file: string }
  | { readonly env: string }
  | { readonly url: string | URL }
  | { readonly keys: readonly object[] }
  | (() => readonly object[] | Promise<readonly object[]>);

/** Gives keys as they are now; throws, with a message for people that shows none of them. */
type Read = () => Promise<readonly Jwk[]> | readonly Jwk[];

/** After how many milliseconds keys are looked at again: on a disk, and far away. */
const near = 1_000;
const far = 60_000;

/** How long a server may take to tell keys, in milliseconds. */
const patience = 5_000;

/** The keys of one service, looked at again when they are used after a while: whoever changes them tells nobody. */
export class Keys {
  readonly #read: Read;
  readonly #freshFor: number;
  readonly #title: string;
  #keys: readonly RingKey[] | undefined;
  #readAt = -Infinity;
  #reading: Promise<readonly RingKey[]> | undefined;

  /** Throws `MeshError` `invalid_argument` for what is no source. `title`: whose keys they are, for people. */
  constructor(source: KeySource, title: string) {
    this.#title = title;
    this.#read = readerOf(source, title);
    this.#freshFor = typeof source === "object" && "url" in source ? far : near;
  }

  /** Rejects with `MeshError` `unavailable` when they have never been there. */
  async all(): Promise<readonly RingKey[]> {
    const isFresh = performance.now() - this.#readAt < this.#freshFor;
    if (this.#keys !== undefined && isFresh) return this.#keys;
    this.#reading ??= this.#look().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /** What was known goes on while nothing can be read: a file may be missing for a moment, a server for longer. */
  async #look(): Promise<readonly RingKey[]> {
    try {
      const keys = await importKeys(await this.#read());
      if (keys.length === 0) throw new Error("there is none that encrypts");
      this.#keys = keys;
    } catch (cause) {
      if (this.#keys === undefined) {
        const why = cause instanceof Error ? cause.message : "nobody knows why";
        throw new MeshError("unavailable", `${this.#title}: ${why}`, { cause });
      }
    }
    this.#readAt = performance.now();
    return this.#keys;
  }
}

function readerOf(source: KeySource, title: string): Read {
  if (typeof source === "function") return async () => (await source()).filter(isObject);
  if (!isObject(source)) throw noSource(title);
  if ("file" in source && typeof source.file === "string") return () => readKeyFile(source.file);
  if ("env" in source && typeof source.env === "string") return () => readVariable(source.env);
  if ("url" in source) return fetcherOf(source.url, title);
  if ("keys" in source && Array.isArray(source.keys)) {
    const keys: readonly unknown[] = source.keys;
    return () => keys.filter(isObject);
  }
  throw noSource(title);
}

async function readKeyFile(file: string): Promise<readonly Jwk[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new Error(`${file} cannot be read: ${codeOf(error)}`, { cause: error });
  }
  return known(readKeyText(text), file);
}

function readVariable(name: string): readonly Jwk[] {
  const text = process.env[name];
  if (text === undefined || text === "") throw new Error(`${name} is not set`);
  return known(readKeyText(text), name);
}

function known(keys: readonly Jwk[] | undefined, where: string): readonly Jwk[] {
  if (keys === undefined) throw new Error(`${where} holds neither PEM nor a JWK nor a JWK Set`);
  return keys;
}

function fetcherOf(given: string | URL, title: string): Read {
  if (!URL.canParse(String(given)))
    throw new MeshError("invalid_argument", `${title}: url is no URL`);
  const url = new URL(given);
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLocal))
    throw new MeshError(
      "invalid_argument",
      `${title}: url is not https, and not on this machine: anybody could put other keys there`,
    );
  return () => fetchKeys(url);
}

async function fetchKeys(url: URL): Promise<readonly Jwk[]> {
  let text: string;
  try {
    // Nobody is asked but the server that was named.
    const response = await fetch(url, {
      signal: AbortSignal.timeout(patience),
      redirect: "error",
      headers: { accept: "application/jwk-set+json, application/json" },
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    text = await readBody(response);
  } catch (error) {
    throw new Error(`${url.origin} tells no keys: ${codeOf(error)}`, { cause: error });
  }
  return known(readJwks(parseText(text)), url.origin);
}

/** No more of it than keys take. */
async function readBody({ body }: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  // A body consists of bytes.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestText) throw new Error("more than keys take");
  }
  return text;
}

function codeOf(error: unknown): string {
  if (isObject(error) && typeof error["code"] === "string") return error["code"];
  return error instanceof Error ? error.message : "nobody knows why";
}

function noSource(title: string): MeshError {
  return new MeshError(
    "invalid_argument",
    `${title}: { file }, { env }, { url }, { keys } or a function is expected`,
  );
}
