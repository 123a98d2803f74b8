import { decodeArguments } from "../../runtime/arguments.ts";
import { PeerCodecs } from "../../runtime/peer-codecs.ts";
import type {
  Codec,
  CommandDescriptor,
  MemberDescriptor,
  MethodDescriptor,
} from "../../runtime/descriptor.ts";
import * as nameko from "../../runtime/wires/nameko/json.ts";
import * as nuropb from "../../runtime/wires/nuropb/json.ts";
import type { Place } from "./write-members.ts";

/** The wire of another framework, as far as values go. */
export interface Peer {
  readonly name: string;
  readonly codecs: PeerCodecs;
  /** Whether arguments go by name. */
  readonly isNamed: boolean;
  /** What is read of what was written. */
  readonly carry: (encoded: unknown) => unknown;
}

function throughBytes(
  toPython: (text: string) => string,
  parsePython: (body: Uint8Array) => unknown,
): Peer["carry"] {
  return (encoded) => parsePython(Buffer.from(toPython(JSON.stringify(encoded) ?? "null")));
}

const byPosition = throughBytes(nameko.toPython, nameko.parsePython);

/** All of them. */
export const peers: readonly Peer[] = [
  ...(["plain", "typed"] as const).map((values) => ({
    name: `nameko's wire, ${values}`,
    codecs: new PeerCodecs({ dialect: nameko.dialectOf(values), args: "position" }),
    isNamed: false,
    carry: byPosition,
  })),
  {
    name: "NuroPb's wire",
    codecs: new PeerCodecs({ dialect: nuropb.dialect, args: "name" }),
    isNamed: true,
    carry: throughBytes(nuropb.toPython, nuropb.parsePython),
  },
];

/** What is sent, of which part of which member. */
export interface Sent {
  readonly member: MemberDescriptor;
  readonly part: Place["part"];
  readonly codec: Codec<unknown>;
  readonly value: unknown;
}

/** What comes of a value over such a wire; `undefined` where it does not go there: in a stream, as one of any number of arguments that go by name. */
export function throughPeer(
  { codecs, carry, isNamed }: Peer,
  { member, part, codec, value }: Sent,
): { readonly came: unknown } | undefined {
  const through = ({ encode, decode }: Codec<unknown>): { readonly came: unknown } => ({
    came: decode(carry(encode(value))),
  });
  if (part === "error" || part === "payload") return through(codecs.codec(codec));
  const callable = callableOf(codecs, member);
  if (callable === undefined) return undefined;
  if (part === "result") return "result" in callable ? through(callable.result) : undefined;
  if (isNamed && callable.rest === true) return undefined;
  return { came: decodeArguments(carry(callable.args.encode(listIn(value))), callable) };
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

type Callable = MethodDescriptor<unknown[]> | CommandDescriptor<unknown[]>;

function callableOf(codecs: PeerCodecs, member: MemberDescriptor): Callable | undefined {
  if (member.kind === "method") return codecs.method(member);
  if (member.kind === "command") return codecs.command(member);
  return undefined;
}
