import { randomBytes } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { MemberDescriptor, MethodDescriptor } from "../descriptor.ts";
import { type Bound, callKeyLength, type Encryption } from "../encryption.ts";
import { MeshError } from "../errors.ts";
import type { IncomingAnswer, SealedContent, Wire } from "../wire.ts";
import type { PendingCall } from "./pending.ts";

/** A call that leaves encrypted: what it is bound to, and the key of its answer, which is gone when the call has settled. */
export interface Sealing {
  readonly id: string;
  readonly key: Uint8Array;
  /** What leaves in the place of arguments, headers and token; empty until it was made. */
  text: string;
}

/** An id and a key that no other call has. */
function createSealing(): Sealing {
  return {
    id: randomBytes(16).toString("base64url"),
    key: randomBytes(callKeyLength),
    text: "",
  };
}

/** Throws `MeshError` `unimplemented` for what must be encrypted and cannot be. */
export function sealingOf(
  method: Pick<MethodDescriptor, "service" | "member" | "encrypted">,
  { sealing }: { readonly sealing: CallSealing },
): Sealing | undefined {
  if (method.encrypted !== true && !sealing.isFor(method)) return undefined;
  sealing.check(method);
  return createSealing();
}

/** The most that what is sealed is longer than its text, in UTF-16 units. */
export function sealedSize(length: number): number {
  return Math.ceil((length * 4) / 3) + 2048;
}

/** Which calls a line encrypts. */
export interface CallSealing {
  /** Whether it encrypts a call that is not encrypted by its contract, or has none. */
  isFor(method: Pick<MemberDescriptor, "member">): boolean;
  /** Throws `MeshError` `unimplemented` when none can be encrypted. */
  check(method: Pick<MemberDescriptor, "service" | "member">): void;
}

/** A wire by which nothing is encrypted. */
export const noSealing: CallSealing = {
  isFor: () => false,
  check: (method) => {
    throw cannotSeal(method, "its wire encrypts nothing");
  },
};

/**
 * A wire that encrypts by itself, which its keys are looked for when a call leaves. `isForAll`: the key of a service was given to
 * who calls by names alone. `question` tells what the service is, and may be asked by anybody.
 */
export function ownSealing(isForAll: boolean, question: string | undefined): CallSealing {
  return { isFor: ({ member }) => isForAll && member !== question, check: () => {} };
}

/** What a {@link Sealer} is made of. */
export interface SealerOptions {
  readonly service: string;
  /** Absent: nothing is encrypted here. */
  readonly encryption?: Encryption | undefined;
  readonly wire: Wire;
  readonly clock: Clock;
}

/** The calling end of encryption, for one service. */
export class Sealer {
  readonly #options: SealerOptions;

  constructor(options: SealerOptions) {
    this.#options = options;
  }

  /** Whether a key of the service may be known. */
  get knows(): boolean {
    const { encryption, service } = this.#options;
    return encryption?.knows(service) === true;
  }

  /** Throws unless something may be sealed for the service: nothing that must be encrypted leaves in the clear. */
  check(member: Pick<MemberDescriptor, "service" | "member">): void {
    if (!this.knows) throw cannotSeal(member, "no key of the service is known here");
  }

  /** Seals a call before it leaves for the first time. Rejects with a `MeshError`. */
  async seal(call: PendingCall, sealing: Sealing): Promise<void> {
    const { clock, wire } = this.#options;
    const { args, headers, token, deadline, method } = call;
    const { id, key } = sealing;
    const content = wire.encodeSealed({ args, headers, token, key });
    const expires = clock.now() + (deadline - clock.steady());
    const bound = { member: method, id, direction: "request" } as const;
    sealing.text = await this.#seal(content, bound, expires);
  }

  /** Seals a command, for as long as its queue keeps it. Rejects with a `MeshError`. */
  sealCommand(member: string, id: string, content: Omit<SealedContent, "key">): Promise<string> {
    const text = this.#options.wire.encodeSealed({ ...content, key: undefined });
    return this.#seal(text, { member, id, direction: "command" }, undefined);
  }

  #seal(text: string, bound: Omit<Bound, "service">, expires: number | undefined): Promise<string> {
    const { service, encryption } = this.#options;
    if (encryption === undefined)
      throw cannotSeal({ service, member: bound.member }, "this mesh has no encryption");
    const options = expires === undefined ? {} : { expires };
    return encryption.seal(text, { ...bound, service }, options);
  }

  /** What an answer hides, or says in the clear: only why a call did not run. Never rejects. */
  async open(
    call: PendingCall,
    { id, key }: Sealing,
    answer: IncomingAnswer,
  ): Promise<IncomingAnswer> {
    const { service, encryption, wire, clock } = this.#options;
    const { error, sealed } = answer;
    if (sealed === undefined && error !== undefined && error.code !== "declared") return answer;
    const bound = { service, member: call.method, id, direction: "answer" } as const;
    try {
      if (sealed === undefined || encryption === undefined) throw new Error("it is not encrypted");
      const bytes = await encryption.open(sealed, bound, { key, now: clock.now() });
      return { ...answer, sealed: undefined, ...wire.decodeSealedAnswer(bytes) };
    } catch {
      const what = sealed === undefined ? "is not encrypted" : "cannot be opened";
      const message = `the answer of ${service}.${call.method} ${what}: it was changed on its way, or is not for this call`;
      return {
        ...answer,
        sealed: undefined,
        result: undefined,
        error: { code: "internal", message },
      };
    }
  }
}

/** What `@encrypted` protects does not leave in the clear. */
export function cannotSeal(
  { service, member }: Pick<MemberDescriptor, "service" | "member">,
  why: string,
): MeshError {
  return new MeshError(
    "unimplemented",
    `${service}.${member} is @encrypted, and ${why}: it is not sent in the clear`,
  );
}
