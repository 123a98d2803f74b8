import type { Contract, Member } from "./contract.ts";

/** `generateReport` → `generate_report`, `getHTTPStatus` → `get_http_status` */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/** A name on wires of other frameworks: the one on the native wire, unless the contract has another way of naming. */
export function foreignNameOf(
  { naming }: Pick<Contract, "naming">,
  { name, wireName }: Pick<Member, "name" | "wireName">,
): string {
  // `@name` says what it is everywhere.
  return naming === "snake_case" && wireName === name ? snakeCase(name) : wireName;
}
