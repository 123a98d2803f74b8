import { isObject } from "../../json.ts";

const prefix = "#/components/schemas/";

/** Those schemas of a document that something in it refers to, by whatever way: others would tell of what it leaves out. */
export function reachableSchemas(
  document: unknown,
  all: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const found = new Set<string>();
  const visit = (json: unknown): void => {
    if (typeof json !== "object" || json === null) return;
    if (isObject(json) && typeof json["$ref"] === "string" && json["$ref"].startsWith(prefix))
      follow(json["$ref"].slice(prefix.length));
    for (const value of Object.values(json)) visit(value);
  };
  const follow = (name: string): void => {
    if (found.has(name) || !Object.hasOwn(all, name)) return;
    found.add(name);
    visit(all[name]);
  };
  visit(document);
  return Object.fromEntries(Object.entries(all).filter(([name]) => found.has(name)));
}
