import type { Codec, MethodDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import { isDeeperThan, maxPayloadDepth } from "../json.ts";
import { checkTarget } from "../limits.ts";

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
  const dot = typeof target === "string" ? target.lastIndexOf(".") : -1;
  if (dot < 1 || dot === target.length - 1) {
    throw new MeshError(
      "invalid_argument",
      `${String(JSON.stringify(target))} names no method; "service.method" is expected`,
    );
  }
  const service = target.slice(0, dot);
  const name = target.slice(dot + 1);
  checkTarget("service", service);
  checkTarget("method", name);
  return { kind: "method", service, member: name, name, parameters: [], args, result };
}

const args: Codec<[JsonArguments]> = {
  encode: ([value]) => {
    if (!isDeeperThan(Buffer.from(textOf(value)), maxPayloadDepth)) return value;
    throw new MeshError("invalid_argument", `arguments are nested deeper than ${maxPayloadDepth}`);
  },
  decode: () => {
    throw new MeshError("unimplemented", "a dynamic method is called, never served");
  },
};

/** The arguments as JSON text, whatever is given. */
function textOf(value: unknown): string {
  let text: unknown;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw new MeshError("invalid_argument", "the arguments are no JSON", { cause });
  }
  if (typeof text === "string") return text;
  throw new MeshError("invalid_argument", "the arguments are no JSON");
}

const result: Codec<JsonValue | undefined> = {
  encode: (value) => value,
  // JSON that has just been parsed.
  decode: (json) => json as JsonValue | undefined,
};

/** The same of another framework, whose JSON has integers that no number holds, and numbers that JSON has not: as text. */
export const plainResult: Codec<JsonValue | undefined> = {
  encode: (value) => value,
  // What is no JSON has become text.
  decode: (json) => plainJson(json) as JsonValue | undefined,
};

function plainJson(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainJson(item)]));
}
