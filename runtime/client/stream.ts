import type { StreamDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";

/** A call of a method that streams its answers. No wire carries them yet: its first step rejects, at once, and says so. */
export async function* stream<Args, Item, Result>(
  method: StreamDescriptor<Args, Item, Result>,
): AsyncGenerator<Item, Result, void> {
  yield* [];
  throw new MeshError(
    "unimplemented",
    `${method.service}.${method.member} streams its answers, which this version does not carry yet`,
  );
}
