import type { ServiceDescriptor } from "./descriptor.ts";
import { isObject } from "./json.ts";

/** The JSON Schema of a service: what it says of itself, and its definitions by name. */
export interface ServiceSchema {
  readonly description?: string;
  readonly definitions: Readonly<Record<string, unknown>>;
}

/** Loads the schema that the compiler has written beside a service. Rejects when it is not there any more. */
export async function readSchema({ schema }: ServiceDescriptor): Promise<ServiceSchema> {
  const loaded = await schema?.();
  if (!isObject(loaded)) return { definitions: {} };
  // The default export of a module, and the value itself where modules are CommonJS.
  const json = isObject(loaded["default"]) ? loaded["default"] : loaded;
  const { description, $defs } = json;
  return {
    ...(typeof description === "string" ? { description } : {}),
    definitions: isObject($defs) ? $defs : {},
  };
}
