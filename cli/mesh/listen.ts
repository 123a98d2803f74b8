import { once } from "node:events";
import type { CallContext } from "../../runtime/index.ts";
import { createMask, type Mask } from "../mask.ts";
import { readContracts } from "../contracts.ts";
import type { MeshFlags } from "./flags.ts";
import { uncheckedEvent } from "./generated.ts";
import type { Target } from "./target.ts";
import { unknownEvent } from "./unknown-event.ts";
import { withMesh } from "./with-mesh.ts";

interface ListenFlags extends MeshFlags {
  readonly count?: number;
}

/** `lagomorph listen`: a line of JSON for each event that comes, until Ctrl-C or until there were so many. */
export async function listenTo(targets: readonly Target[], flags: ListenFlags): Promise<void> {
  const contracts = await readContracts(flags);
  const mask = contracts === undefined ? undefined : createMask(contracts);
  await withMesh(flags, async (mesh, signal) => {
    const enough = new AbortController();
    const over = AbortSignal.any([signal, enough.signal]);
    let left = flags.count ?? Infinity;
    const show = (target: Target, payload: unknown, context: CallContext): void => {
      if (over.aborted) return;
      console.log(lineOf(target, payload, { context, mask }));
      if (--left === 0) enough.abort();
    };
    for (const { service, member } of targets) {
      const warning = unknownEvent({ service, member }, contracts);
      if (warning !== undefined) console.error(`lagomorph: ${warning}`);
      const event = await uncheckedEvent({ service, member }, flags);
      const target = { service, member: event.name };
      await mesh.on(event, (payload, context) => show(target, payload, context));
    }
    console.error(`listening to ${targets.map(nameOf).join(", ")}; Ctrl-C ends it`);
    if (!over.aborted) await once(over, "abort");
  });
}

function lineOf(
  { service, member }: Target,
  payload: unknown,
  { context, mask }: { readonly context: CallContext; readonly mask: Mask | undefined },
): string {
  return JSON.stringify({
    event: nameOf({ service, member }),
    from: context.caller,
    payload: mask === undefined ? payload : mask.payload(service, member, payload),
  });
}

function nameOf({ service, member }: Target): string {
  return `${service}.${member}`;
}
