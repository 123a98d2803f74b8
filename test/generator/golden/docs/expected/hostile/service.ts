// Generated from contracts/hostile.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/hostile.ts";
import type * as rpc from "lagomorph/generated";
import * as codec from "./codec.js";

/** One line with \u202e a mark that turns text around, and 👩‍👩‍👧 an emoji. */
export const turn: rpc.MethodDescriptor<[], string> = {
  kind: "method",
  service: "hostile",
  member: "turn",
  name: "turn",
  parameters: [],
  args: codec.turnArgs,
  result: codec.turnResult,
};

/**
 * Several lines.
 *
 * - with a list
 *   and what belongs to it
 *
 * @param text what to say: "*\/"
 * @returns the answer
 * @example say("a") // => "b"
 * @deprecated use `shout`
 */
export const say: rpc.MethodDescriptor<[text: string], string> = {
  kind: "method",
  service: "hostile",
  member: "say",
  name: "say",
  parameters: ["text"],
  args: codec.sayArgs,
  result: codec.sayResult,
  deprecated: "use `shout`",
};

/**
 * {@link Hostile.say} but a very long single line of documentation that does not fit into one hundred columns of text.
 */
export const shout: rpc.MethodDescriptor<
  [text: "*/" | "`${x}`" | "\u2028" | 'it\'s "quoted"' | "\\" | "line\nbreak" | "\u202e"],
  contract.Quoted
> = {
  kind: "method",
  service: "hostile",
  member: "shout",
  name: "shout",
  parameters: ["text"],
  args: codec.shoutArgs,
  result: codec.shoutResult,
};

/** The service `hostile`. */
export const service: rpc.ServiceDescriptor = {
  name: "hostile",
  wire: "native",
  fingerprint: "2b10ef628a794862fa422fa9002b5791",
  members: [turn, say, shout],
};
