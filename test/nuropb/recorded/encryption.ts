import { readFileSync } from "node:fs";

/** What was sealed by NuroPb itself, and by Fernet in Python with a fixed time. */
export interface RecordedEncryption {
  readonly fernet_fixed: {
    readonly key: string;
    readonly iv_hex: string;
    /** In seconds since 1970. */
    readonly time: number;
    readonly plaintext: string;
    readonly token: string;
  };
  readonly sealed_by_nuropb: {
    readonly private_key_pem: string;
    readonly public_key_pem: string;
    readonly wire: string;
    readonly fernet_key: string;
    readonly plaintext: string;
  };
}

// Recorded once, and checked in.
export const recorded = JSON.parse(
  readFileSync(new URL("encryption.json", import.meta.url), "utf8"),
) as RecordedEncryption;
