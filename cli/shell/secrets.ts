import type { Model } from "../../generator/index.ts";

type Member = Model["services"][number]["members"][number];

/** Whether a member takes something that its contract calls sensitive: by a tag of its own, or of a type that it takes. */
export function namesSecrets(member: Member, { types }: Pick<Model, "types">): boolean {
  const waiting: unknown[] = [member];
  const seen = new Set<string>();
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if ("sensitive" in value) return true;
    if ("kind" in value && value.kind === "ref" && "id" in value && typeof value.id === "string") {
      if (seen.has(value.id)) continue;
      seen.add(value.id);
      waiting.push(types[value.id]?.type);
    }
    const inside: readonly unknown[] = Object.values(value);
    waiting.push(...inside.filter((each) => each !== undefined));
  }
  return false;
}
