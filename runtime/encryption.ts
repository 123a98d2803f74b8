/** What something sealed is bound to: it opens as nothing else, nowhere else. */
export interface Bound {
  /** The service that is called. */
  readonly service: string;
  /** The member's name on the wire. */
  readonly member: string;
  /** The call, by random bits of its own; the command, by the id of its message. */
  readonly id: string;
  readonly direction: "request" | "answer" | "command";
}

/** How something is sealed. */
export interface SealOptions {
  /** Of the call, 32 bytes. Default: the service's public key. */
  readonly key?: Uint8Array;
  /** When it is of no use any more, in milliseconds since 1970. Default: it always is. */
  readonly expires?: number;
}

/** How something sealed is opened. */
export interface OpenOptions {
  /** Of the call, 32 bytes. Default: the service's private keys. */
  readonly key?: Uint8Array;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
}

/** The port of encryption: what seals and opens for `@encrypted`, as `createEncryption` of `lagomorph/encryption` makes it. */
export interface Encryption {
  /** Whether it has, or knows where to look for, the public key of a service. */
  knows(service: string): boolean;
  /** Resolves when there are private keys of a service; else rejects with a `MeshError`. */
  check(service: string): Promise<void>;
  /** Rejects with a `MeshError`: `unimplemented` when no key is known, `unavailable` when keys cannot be looked at now. */
  seal(text: string, bound: Bound, options: SealOptions): Promise<string>;
  /**
   * The other way, as bytes. Rejects with a `MeshError`: `invalid_argument` for what was not sealed exactly so for this place, which
   * names the key when that is not known; `deadline_exceeded` for what has expired, `unavailable` as above.
   */
  open(sealed: string, bound: Bound, options: OpenOptions): Promise<Uint8Array>;
}

/** How long the key of a call is, in bytes. */
export const callKeyLength = 32;
