import type { ts } from "./ts-morph.js";

import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import type { RuledAlias } from "./ruled-alias.ts";

/** Reports an alias with rules that cannot be followed. */
export function refuseAlias(
  reader: Reader,
  alias: RuledAlias,
  at: { readonly place: Place; readonly node: ts.Node },
): void {
  const type = reader.checker.typeToString(reader.checker.getTypeFromTypeNode(alias.node));
  const values = { alias: `\`${alias.name}\``, type: `\`${type}\`` };
  report(reader, "rules-would-be-lost", { ...at, values });
}
