import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

/** What somebody has given where an RSA key in PEM belongs, in words that show nothing of it. */
export function formOf(text: string): string {
  if (text.trim() === "") return "nothing";
  if (!text.includes("-----BEGIN")) return "text without the lines of PEM";
  if (/BEGIN ENCRYPTED|Proc-Type: 4,ENCRYPTED/.test(text)) return "a key with a passphrase";
  if (!text.trim().includes("\n")) return "PEM without ends of lines";
  const key = parse(text, createPrivateKey) ?? parse(text, createPublicKey);
  if (key === undefined) return "PEM that is damaged";
  if (key.asymmetricKeyType !== "rsa") return `a key of the kind ${key.asymmetricKeyType ?? "?"}`;
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  return `a ${key.type} key of RSA with ${modulusLength} bits`;
}

function parse(text: string, read: (text: string) => KeyObject): KeyObject | undefined {
  try {
    return read(text);
  } catch {
    // Why not may quote the key.
    return undefined;
  }
}
