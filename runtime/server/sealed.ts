import type { Clock } from "../clock.ts";
import { type Bound, callKeyLength, type Encryption } from "../encryption.ts";
import type { CommandDescriptor, MethodDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import type {
  IncomingCall,
  IncomingCommand,
  IncomingContent,
  OutgoingAnswer,
  Wire,
} from "../wire.ts";

/** What encrypted calls are opened with. */
export interface Opening {
  /** Absent: nothing is opened here. */
  readonly encryption?: Encryption | undefined;
  readonly wire: Wire;
  readonly clock: Clock;
}

type Called = Pick<MethodDescriptor, "service" | "member" | "name">;

/** A call as it was before it was encrypted, and what its answer is sealed by. */
export interface OpenedCall {
  readonly call: IncomingCall;
  readonly seal: AnswerSeal;
}

/** The caller's own seal: one call, one answer. */
export class AnswerSeal {
  readonly #opening: Opening;
  readonly #bound: Bound;
  readonly #key: Uint8Array;

  constructor(opening: Opening, bound: Bound, key: Uint8Array) {
    this.#opening = opening;
    this.#bound = bound;
    this.#key = key;
  }

  /** Seals the answer, result or error, and forgets the key. Never rejects: what cannot be sealed is not said. */
  async seal(answer: OutgoingAnswer): Promise<OutgoingAnswer> {
    const { encryption, wire } = this.#opening;
    const { id, most } = answer;
    const rest = { id, ...(most === undefined ? {} : { most }) };
    try {
      if (encryption === undefined) throw notHere(this.#bound.service);
      const text = wire.encodeSealedAnswer(answer);
      const bound = { ...this.#bound, direction: "answer" } as const;
      return { ...rest, sealed: await encryption.seal(text, bound, { key: this.#key }) };
    } catch (error) {
      const code = error instanceof MeshError ? error.code : "internal";
      return { ...rest, error: { code, message: "the answer cannot be encrypted" } };
    } finally {
      this.#key.fill(0);
    }
  }
}

/**
 * Opens a call. Rejects with the `MeshError` that its caller is to hear, in the clear: `permission_denied` for one that is not encrypted
 * and must be.
 */
export async function openCall(
  { sealed, ...call }: IncomingCall,
  method: Called,
  opening: Opening,
): Promise<OpenedCall> {
  if (sealed === undefined) throw notSealed(method);
  const bound: Bound = {
    service: method.service,
    member: method.name,
    id: sealed.id,
    direction: "request",
  };
  const { key, ...content } = await open(sealed.text, bound, opening);
  if (key?.length !== callKeyLength)
    throw new MeshError("invalid_argument", "the encrypted call has no key for its answer");
  return { call: { ...call, ...content }, seal: new AnswerSeal(opening, bound, key) };
}

/** Opens a command, as {@link openCall}. */
export async function openCommand(
  { sealed, ...incoming }: IncomingCommand,
  command: Called,
  opening: Opening,
): Promise<IncomingCommand> {
  if (sealed === undefined) throw notSealed(command);
  const { service, name: member } = command;
  const bound: Bound = { service, member, id: incoming.id ?? "", direction: "command" };
  const { args, headers, token } = await open(sealed, bound, opening);
  return { ...incoming, args, headers, token };
}

/** Whether a command is to be opened before it is read. */
export function isSealed(command: CommandDescriptor, { sealed }: IncomingCommand): boolean {
  return command.encrypted === true || sealed !== undefined;
}

async function open(sealed: string, bound: Bound, opening: Opening): Promise<IncomingContent> {
  const { encryption, wire, clock } = opening;
  if (encryption === undefined) throw notHere(bound.service);
  let bytes: Uint8Array;
  try {
    bytes = await encryption.open(sealed, bound, { now: clock.now() });
  } catch (error) {
    throw forCaller(error);
  }
  return wire.decodeSealed(bytes);
}

/** While keys cannot be looked at, nothing has begun: another instance may do better. */
function forCaller(error: unknown): unknown {
  if (!(error instanceof MeshError) || error.code !== "unavailable") return error;
  return new MeshError("unavailable", "the keys of the service cannot be looked at now", {
    reason: "not_started",
    cause: error,
  });
}

function notSealed({ service, member }: Called): MeshError {
  return new MeshError("permission_denied", `${service}.${member} takes encrypted calls only`);
}

function notHere(service: string): MeshError {
  return new MeshError("unimplemented", `${service} takes no encrypted calls: it has no keys`);
}
