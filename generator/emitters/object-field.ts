import { group, ifBroken, indent, join, type Layout, line } from "./layout.ts";

/** `http: { method: "GET", path: "/" },` */
export function fieldsOf(name: string, fields: readonly Layout[]): Layout {
  return group(`${name}: {`, indent(line, join([",", line], fields)), ifBroken(","), line, "},");
}
