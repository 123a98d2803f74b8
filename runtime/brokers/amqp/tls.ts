import { readFile } from "node:fs/promises";
import type { ConnectionOptions } from "node:tls";
import { MeshError } from "../../errors.ts";
import { checkKnown, type KnownOptions } from "../../known-options.ts";
import type { Address } from "./address.ts";

/** A file's path; or its contents: bytes, or a text that begins with `-----BEGIN`. */
export type TlsFile = string | Uint8Array;

/**
 * How connections to `amqps://` are encrypted, and who is at their ends. Files are read for each new connection, so that a
 * certificate that was renewed is used without a restart.
 */
export interface TlsOptions {
  /** The authorities that may certify the server (PEM). Default: those that Node trusts. */
  readonly ca?: TlsFile | readonly TlsFile[];
  /** This client's certificate (PEM), with its chain where there is one. */
  readonly cert?: TlsFile;
  /** The key of `cert` (PEM). */
  readonly key?: TlsFile;
  /** Certificate and key as one file (PKCS #12), instead of `cert` and `key`. */
  readonly pfx?: TlsFile;
  /** Opens `key` or `pfx`. */
  readonly passphrase?: string;
  /** The name that the server's certificate must have. Default: the host of the URL. */
  readonly servername?: string;
  /**
   * Takes any certificate of any server: whoever is on the way can read and change everything, the password too. Never but for
   * a test; the log warns. Default: false.
   */
  readonly allowUntrustedServer?: boolean;
}

const known: KnownOptions<TlsOptions> = {
  ca: true,
  cert: true,
  key: true,
  pfx: true,
  passphrase: true,
  servername: true,
  allowUntrustedServer: true,
};

/** Throws `MeshError` `invalid_argument` when TLS options make no sense for the addresses. No message shows what a file holds. */
export function checkTls(addresses: readonly Address[], options: TlsOptions | undefined): void {
  if (options !== undefined) checkOptions(options);
  const encrypted = addresses.every(({ target }) => target.protocol === "amqps");
  if (options !== undefined && !encrypted)
    throw refused("the option tls is for amqps://; connections to amqp:// are in the clear");
  const certified = options?.cert !== undefined || options?.pfx !== undefined;
  if (addresses.some(({ external }) => external) && !certified)
    throw refused("auth_mechanism=external needs a certificate: tls.cert and tls.key, or tls.pfx");
}

function checkOptions(options: TlsOptions): void {
  checkKnown("tls", options, known);
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && !fits(name, value)) throw refused(`tls.${name} is ${wrong(name)}`);
  }
  const { cert, key, pfx } = options;
  if ((cert === undefined) !== (key === undefined))
    throw refused("tls.cert and tls.key belong together: one of them is missing");
  if (pfx !== undefined && cert !== undefined)
    throw refused("tls.pfx holds a certificate already: give it, or tls.cert and tls.key");
}

function fits(name: string, value: unknown): boolean {
  if (name === "allowUntrustedServer") return typeof value === "boolean";
  if (name === "passphrase" || name === "servername") return typeof value === "string";
  const files: readonly unknown[] = name === "ca" && Array.isArray(value) ? value : [value];
  return files.every((file) => (typeof file === "string" && file !== "") || isBytes(file));
}

function wrong(name: string): string {
  if (name === "allowUntrustedServer") return "neither true nor false";
  if (name === "passphrase" || name === "servername") return "no text";
  return "neither the path of a file nor its contents";
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

/** What `tls.connect` takes. Rejects with `MeshError` `invalid_argument` when a file cannot be read. */
export async function readTlsOptions(options: TlsOptions): Promise<ConnectionOptions> {
  const { ca, cert, key, pfx, passphrase, servername, allowUntrustedServer = false } = options;
  return {
    // Said in any case: the environment of the process could turn it off otherwise.
    rejectUnauthorized: !allowUntrustedServer,
    ...(ca === undefined ? {} : { ca: await readAuthorities(ca) }),
    ...(cert === undefined ? {} : { cert: await readContents("cert", cert) }),
    ...(key === undefined ? {} : { key: await readContents("key", key) }),
    ...(pfx === undefined ? {} : { pfx: await readContents("pfx", pfx) }),
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(servername === undefined ? {} : { servername }),
  };
}

async function readAuthorities(ca: TlsFile | readonly TlsFile[]): Promise<Buffer[]> {
  const files = typeof ca === "string" || isBytes(ca) ? [ca] : ca;
  const contents = await Promise.all(files.map((file) => readContents("ca", file)));
  // Node trusts nobody then, and says only that the server is not trusted.
  if (!contents.every((content) => content.includes("-----BEGIN")))
    throw refused("tls.ca holds no certificate in the form of PEM");
  return contents;
}

async function readContents(name: string, file: TlsFile): Promise<Buffer> {
  if (typeof file !== "string") return Buffer.from(file);
  if (file.trimStart().startsWith("-----BEGIN")) return Buffer.from(file);
  try {
    return await readFile(file);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw refused(`tls.${name} cannot be read: ${JSON.stringify(file.slice(0, 200))} (${why})`);
  }
}

function refused(message: string): MeshError {
  return new MeshError("invalid_argument", message);
}
