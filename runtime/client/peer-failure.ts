import type { ErrorDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import { isObject } from "../json.ts";
import type { PeerError, PeerException } from "../peer-wire.ts";
import { errorOf } from "./failure.ts";
import type { CalledMethod } from "./pending.ts";
import { RemoteError } from "./remote-error.ts";

/** An error of another framework → what its caller catches: a declared one where the contract knows the exception. */
export function peerErrorOf({ error, exception }: PeerError, method: CalledMethod): MeshError {
  if (exception === undefined) return errorOf(error, method);
  const declared = method.errors?.find(({ name }) => isNamed(name, exception));
  if (declared !== undefined) {
    const made = declaredOf(declared, exception);
    if (made !== undefined) return made;
  }
  return new MeshError(error.code, error.message, { cause: new RemoteError(exception) });
}

/** By its path, or, where the contract names no module, by its class alone. */
function isNamed(name: string, { path, type }: PeerException): boolean {
  return name === path || (!name.includes(".") && name === type);
}

/** The first reading of an exception's arguments that fits the error's data; `undefined` when none does. */
function declaredOf(error: ErrorDescriptor, { args, text }: PeerException): MeshError | undefined {
  for (const candidate of candidates(args, error.fields ?? [])) {
    try {
      return error.create(error.data.decode(candidate), text);
    } catch {
      // The next one may.
    }
  }
  return undefined;
}

function candidates(args: readonly unknown[], fields: readonly string[]): unknown[] {
  const [only] = args;
  const texts = byField(args, fields);
  const values = byField(args.map(asValue), fields);
  return [...(args.length === 1 && isObject(only) ? [only] : []), texts, values, {}];
}

/** The arguments of a constructor, as the fields that they set. */
function byField(args: readonly unknown[], fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.slice(0, args.length).map((field, index) => [field, args[index]]),
  );
}

/** nameko makes a text of whatever is none: `1`, `True`, `None`. */
function asValue(arg: unknown): unknown {
  if (arg === "True" || arg === "False") return arg === "True";
  if (arg === "None") return null;
  const isNumber = typeof arg === "string" && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(arg);
  return isNumber ? Number(arg) : arg;
}
