import type { Command } from "commander";
import { asks } from "../asks.ts";
import type { DeadFlags } from "./flags.ts";
import { messages } from "../print.ts";
import { findQueue, withDeadLetters } from "./with-dead-letters.ts";

interface PurgeFlags extends DeadFlags {
  readonly yes?: boolean;
}

/** `lagomorph dead purge` */
export async function purgeDead(name: string, flags: PurgeFlags, command: Command): Promise<void> {
  if (flags.yes !== true && !process.stdin.isTTY)
    command.error("error: purge deletes messages for good; --yes says that this is meant");
  await withDeadLetters(flags, async (letters) => {
    const { queue, count } = await findQueue(letters, name, flags);
    const isMeant =
      flags.yes === true || (await asks(`delete ${messages(count)} of ${queue}? [y/N] `));
    if (!isMeant) throw new Error("nothing was deleted");
    console.log(`${messages(await letters.purge(queue))} of ${queue} deleted`);
  });
}
