import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../cli/rabbitmq/run.ts";

/** A certificate with its key, as files. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate says. */
export interface CertificateOptions {
  /** The common name: by it RabbitMQ knows the user of a client's certificate. */
  readonly name: string;
  /** For which hosts it holds: `IP:127.0.0.1`, `DNS:localhost`. */
  readonly hosts?: string;
  /** For how many days; -1 makes one that has expired. Default: 2. */
  readonly days?: number;
}

/** An authority in a folder of its own. */
export interface Authority {
  /** Its own certificate, as a file. */
  readonly ca: string;
  issue(options: CertificateOptions): Promise<Certificate>;
  /** A certificate with its key and the authority's as one file, under a passphrase. */
  pack(certificate: Certificate, passphrase: string): Promise<string>;
  remove(): Promise<void>;
}

const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Makes a certificate authority with openssl. */
export async function createAuthority(name = "a test's authority"): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), "lagomorph-certificates-"));
  const at = (file: string): string => join(folder, file);
  const [ca, caKey] = [at("ca.pem"), at("ca.key")];
  await openssl("req", "-x509", ...newKey, "-keyout", caKey, "-out", ca, "-subj", `/CN=${name}`);
  let count = 0;
  return {
    ca,
    async issue({ name: subject, hosts = "DNS:nowhere.example", days = 2 }) {
      const number = ++count;
      const [cert, key] = [at(`${number}.pem`), at(`${number}.key`)];
      const [request, extensions] = [at(`${number}.csr`), at(`${number}.ext`)];
      await writeFile(extensions, `subjectAltName=${hosts}\n`);
      await openssl("req", ...newKey, "-keyout", key, "-out", request, "-subj", `/CN=${subject}`);
      const by = ["-CA", ca, "-CAkey", caKey, "-CAcreateserial", "-days", String(days)];
      await openssl("x509", "-req", "-in", request, ...by, "-extfile", extensions, "-out", cert);
      return { cert, key };
    },
    async pack({ cert, key }, passphrase) {
      const file = at(`${++count}.p12`);
      const parts = ["-inkey", key, "-in", cert, "-certfile", ca];
      await openssl("pkcs12", "-export", ...parts, "-out", file, "-passout", `pass:${passphrase}`);
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openssl(...args: string[]): Promise<void> {
  const { status, stderr } = await run("openssl", args);
  if (status !== 0) throw new Error(`openssl ${args.join(" ")}: ${stderr}`);
}
