/** The door of encryption: `import { createEncryption } from "lagomorph/encryption"`. It needs the package `jose` beside this one. */
export { createEncryption, type EncryptionOptions } from "./create-encryption.ts";
export type { Bound, Encryption, OpenOptions, SealOptions } from "../encryption.ts";
export type { KeySource } from "./key-source.ts";
