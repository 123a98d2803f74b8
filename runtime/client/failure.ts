import type { MemberDescriptor, MethodDescriptor } from "../descriptor.ts";
import { DeclaredError, MeshError } from "../errors.ts";
import type { WireError } from "../wire.ts";

/** An error as it travelled → what the caller catches: an instance of the declared error's own class where it is known. */
export function errorOf(error: WireError, method: MethodDescriptor): MeshError {
  if (error.code === "declared") return declaredErrorOf(error, method);
  const { reason, issues, incident } = error;
  return new MeshError(error.code, error.message, {
    ...(reason === undefined ? {} : { reason }),
    ...(issues === undefined ? {} : { issues }),
    ...(incident === undefined ? {} : { incident }),
  });
}

function declaredErrorOf(error: WireError, method: MethodDescriptor): MeshError {
  const name = error.name ?? "unknown";
  const known = method.errors?.find((candidate) => candidate.name === name);
  if (known === undefined) return new DeclaredError(name, error.data, error.message);
  try {
    return known.create(known.data.decode(error.data), error.message);
  } catch (cause) {
    return new MeshError("internal", `the data of the error ${name} does not fit the contract`, {
      cause,
    });
  }
}

/** What `@encrypted` protects does not leave in the clear. */
export function cannotEncrypt({ service, member }: MemberDescriptor): MeshError {
  const what = `${service}.${member} is @encrypted, which is not carried out yet`;
  return new MeshError("unimplemented", `${what}: it is not sent in the clear`);
}

/** Whatever was thrown → a `MeshError`, so that a call rejects with nothing else. */
export function asMeshError(error: unknown): MeshError {
  if (error instanceof MeshError) return error;
  return new MeshError(
    "internal",
    error instanceof Error ? error.message : "something that is no error was thrown",
    {
      cause: error,
    },
  );
}
