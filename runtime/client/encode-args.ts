import type { CommandDescriptor, MethodDescriptor, StreamDescriptor } from "../descriptor.ts";
import { stringifyJson } from "../json.ts";

/** Arguments → JSON text; throws `MeshError` `invalid_argument` or `payload_too_large`. */
export function encodeArgs<Args>(
  method:
    | MethodDescriptor<Args>
    | CommandDescriptor<Args>
    | StreamDescriptor<Args, unknown, unknown>,
  args: Args,
): string {
  const json = method.args.encode(args);
  return stringifyJson(json, `the arguments of ${method.service}.${method.member}`) ?? "[]";
}
