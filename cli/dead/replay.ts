import type { DeadFlags } from "./flags.ts";
import { readToken } from "../token.ts";
import { messages } from "../print.ts";
import { findQueue, withDeadLetters } from "./with-dead-letters.ts";

interface ReplayFlags extends DeadFlags {
  readonly id?: readonly string[];
  readonly limit?: number;
  readonly to?: string;
  readonly tokenFile?: string;
}

/** How often progress is told, in milliseconds. */
const tellEvery = 1000;

/** `lagomorph dead replay` */
export async function replayDead(name: string, flags: ReplayFlags): Promise<void> {
  // Only one that is named: a token of the environment is not meant for what others have sent.
  const token = flags.tokenFile === undefined ? undefined : await readToken(flags);
  await withDeadLetters(flags, async (letters) => {
    const { queue, count } = await findQueue(letters, name, flags);
    if (flags.to !== undefined && (await letters.count(flags.to)) === undefined)
      throw new Error(
        `there is no queue ${flags.to}, where --to would have them; nothing went back`,
      );
    const all = Math.min(count, flags.limit ?? flags.id?.length ?? count);
    let done = 0;
    let told = performance.now();
    const onProgress = (replayed: number): void => {
      done = replayed;
      if (performance.now() - told < tellEvery) return;
      told = performance.now();
      console.error(`${replayed} of ${messages(all)}`);
    };
    const { limit, id, to } = flags;
    const { missing } = await letters
      .replay(queue, {
        onProgress,
        ...(limit === undefined ? {} : { most: limit }),
        ...(id === undefined ? {} : { ids: new Set(id) }),
        ...(to === undefined ? {} : { to }),
        ...(token === undefined ? {} : { token }),
      })
      .catch((error: unknown) => {
        throw to === undefined ? lockedInWords(error, queue) : error;
      })
      .finally(() => console.log(`${messages(done)} went back from ${queue}`));
    if (missing.length > 0) throw new Error(`not in ${queue}: ${missing.join(", ")}`);
  });
}

/** A queue of a broadcast handler is its instance's alone, and gone with it. */
export function lockedInWords(error: unknown, queue: string): unknown {
  if (!(error instanceof Error) || !error.message.includes("RESOURCE_LOCKED")) return error;
  return new Error(
    `messages of ${queue} came from a queue that one running instance has for itself, as handlers of broadcasts do: nobody else may send there so; --to names another queue`,
    { cause: error },
  );
}
