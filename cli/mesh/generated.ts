import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { EventDescriptor } from "../../runtime/index.ts";
import { generatedFolder } from "../contracts.ts";
import type { MeshFlags } from "./flags.ts";
import type { Target } from "./target.ts";

/** An event as the generated code knows it, with its checks. Throws when there is none. */
export async function findEvent(
  { service, member }: Target,
  flags: Pick<MeshFlags, "out">,
): Promise<EventDescriptor> {
  const folder = await generatedFolder(flags.out);
  const file = path.join(folder, service, "service.js");
  if (!existsSync(file)) {
    const shown = path.relative(process.cwd(), folder) || ".";
    throw new Error(
      `${shown}/ has no ${service}: --out names the folder of generated code; --unchecked sends what nobody has checked`,
    );
  }
  const module: unknown = await import(pathToFileURL(file).href);
  const event = Object.values(module ?? {}).find((each) => isEvent(each, member));
  if (event !== undefined) return event;
  throw new Error(`${service} has no event ${member}; its contract names those that it has`);
}

function isEvent(value: unknown, name: string): value is EventDescriptor {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    value.kind === "event" &&
    "name" in value &&
    value.name === name
  );
}

/** An event that is known by its name only: JSON goes in and comes out. */
export function uncheckedEvent(
  { service, member }: Target,
  { wire = "native" }: Pick<MeshFlags, "wire"> = {},
): EventDescriptor {
  const payload = { encode: (value: unknown) => value, decode: (json: unknown) => json };
  const spoken = wire === "native" ? {} : { wire };
  return { kind: "event", service, member, name: member, payload, ...spoken };
}
