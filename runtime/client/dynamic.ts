import type { Codec, MethodDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import { isDeeperThan, maxPayloadDepth } from "../json.ts";

/** A JSON value, as it travels. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Arguments of a call without a contract: by position, or by name. */
export type JsonArguments = readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** A method that is known by its name only: JSON goes in and comes out; the service checks. */
export function dynamicMethod(
  target: string,
): MethodDescriptor<[JsonArguments], JsonValue | undefined> {
  const dot = target.lastIndexOf(".");
  if (dot < 1 || dot === target.length - 1) {
    throw new MeshError(
      "invalid_argument",
      `${JSON.stringify(target)} names no method; "service.method" is expected`,
    );
  }
  const service = target.slice(0, dot);
  const name = target.slice(dot + 1);
  return { kind: "method", service, member: name, name, parameters: [], args, result };
}

const args: Codec<[JsonArguments]> = {
  encode: ([value]) => {
    if (!isDeeperThan(Buffer.from(JSON.stringify(value)), maxPayloadDepth)) return value;
    throw new MeshError("invalid_argument", `arguments are nested deeper than ${maxPayloadDepth}`);
  },
  decode: () => {
    throw new MeshError("unimplemented", "a dynamic method is called, never served");
  },
};

const result: Codec<JsonValue | undefined> = {
  encode: (value) => value,
  // JSON that has just been parsed.
  decode: (json) => json as JsonValue | undefined,
};
