import { findDiscriminator } from "../model/discriminator.ts";
import { createWireForms, findConflict } from "../model/wire-form.ts";
import { typesSoFar } from "./named-types.ts";
import { report, type Reader } from "./reader.ts";
import { unreadable } from "./unreadable.ts";

/**
 * Looks at each union again that was read since the last time, now that every type in it is known: finds the property that tells its members apart, and reports
 * members that share a form on the wire.
 */
export function finishUnions(reader: Reader): void {
  const types = typesSoFar(reader.named);
  const forms = createWireForms(types);
  for (const { members, model, place } of reader.unions.splice(0)) {
    const discriminator = findDiscriminator(members, types);
    if (discriminator !== undefined) {
      model.discriminator = discriminator;
      continue;
    }
    // What was refused by itself is not to blame for anything else.
    const conflict = findConflict(
      members.filter((member) => member !== unreadable),
      forms,
    );
    if (conflict === undefined) continue;
    reader.refused.add(model);
    const [first, second] = conflict;
    report(reader, "ambiguous-union", {
      place,
      node: place.type ?? place.node,
      values: { first, second },
    });
  }
}
