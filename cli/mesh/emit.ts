import { MeshError } from "../../runtime/index.ts";
import { describeIssue } from "./describe-issue.ts";
import type { MeshFlags } from "./flags.ts";
import { findEvent, uncheckedEvent } from "./generated.ts";
import { readJson } from "./json.ts";
import type { Target } from "./target.ts";
import { withMesh } from "./with-mesh.ts";

interface EmitFlags extends MeshFlags {
  readonly unchecked?: boolean;
}

/** `lagomorph emit`: sends one event, and ends when the broker has it. */
export async function emitEvent(target: Target, json: string, flags: EmitFlags): Promise<void> {
  const event = await (flags.unchecked === true
    ? uncheckedEvent(target, flags)
    : findEvent(target, flags));
  const payload = decode(await readJson(json), (value) => event.payload.decode(value));
  await withMesh(flags, async (mesh) => {
    await mesh.emit(event, payload);
    console.error(`the broker has ${target.service}.${target.member}`);
  });
}

/** The payload as it is in memory. Throws, with what is wrong, when it does not fit the contract. */
function decode(json: unknown, read: (json: unknown) => unknown): unknown {
  try {
    return read(json);
  } catch (error) {
    if (!(error instanceof MeshError)) throw error;
    const lines = (error.issues ?? []).map((issue) => `\n  ${describeIssue(issue, "payload")}`);
    throw new Error(`the payload does not fit the contract${lines.join("")}`, { cause: error });
  }
}
