import {
  type DeadLetter,
  type DeadLetters,
  toDeadQueue,
} from "../../runtime/dead-letters/index.ts";
import { readContracts } from "../contracts.ts";
import { deadQueuesOf } from "./queues.ts";
import type { DeadFlags, FormatFlag } from "./flags.ts";
import { messages, printable, table } from "../print.ts";
import { withDeadLetters } from "./with-dead-letters.ts";

interface ListFlags extends DeadFlags, FormatFlag {
  readonly queue?: readonly string[];
  readonly limit: number;
}

/** What `list` says of a queue. */
interface Row {
  readonly queue: string;
  readonly messages: number;
  /** When the oldest of them was set aside. */
  readonly oldest?: string;
  /** How many of them were looked at for the reasons. */
  readonly looked: number;
  readonly reasons: readonly Reason[];
}

interface Reason {
  readonly code: string;
  readonly reason: string;
  readonly count: number;
}

/** `lagomorph dead list` */
export async function listDead(flags: ListFlags): Promise<void> {
  const contracts = await readContracts(flags);
  const named = (flags.queue ?? []).map(toDeadQueue);
  if (contracts === undefined && named.length === 0)
    throw new Error(
      "no contracts.json here: --out names the folder of generated code, --queue a queue",
    );
  const queues = [...new Set([...named, ...deadQueuesOf(contracts ?? { services: [] })])];
  await withDeadLetters(flags, async (letters) => {
    const rows: Row[] = [];
    for (const queue of queues) {
      const row = await lookAt(letters, queue, flags.limit);
      if (row !== undefined) rows.push(row);
      else if (named.includes(queue)) throw new Error(`there is no queue ${queue}`);
    }
    console.log(flags.format === "json" ? JSON.stringify(rows, null, 2) : pretty(rows));
  });
}

async function lookAt(letters: DeadLetters, queue: string, most: number): Promise<Row | undefined> {
  const count = await letters.count(queue);
  if (count === undefined) return undefined;
  const reasons = new Map<string, Reason>();
  let looked = 0;
  let oldest: string | undefined;
  const see = ({ code, reason, at }: DeadLetter): void => {
    looked++;
    oldest ??= at;
    const key = JSON.stringify([code, reason]);
    reasons.set(key, { code, reason, count: (reasons.get(key)?.count ?? 0) + 1 });
  };
  if (count > 0) await letters.look(queue, most, see);
  const sorted = [...reasons.values()].toSorted((a, b) => b.count - a.count);
  return {
    queue,
    messages: count,
    ...(oldest === undefined ? {} : { oldest }),
    looked,
    reasons: sorted,
  };
}

function pretty(rows: readonly Row[]): string {
  const full = rows.filter((row) => row.messages > 0);
  if (full.length === 0)
    return `nothing was set aside in ${rows.length} ${rows.length === 1 ? "queue" : "queues"}`;
  const lines = full.flatMap((row) => {
    const [first = "", ...rest] = reasonLines(row);
    const oldest = row.oldest === undefined ? "" : printable(row.oldest);
    return [
      [row.queue, String(row.messages), oldest, first],
      ...rest.map((line) => ["", "", "", line]),
    ];
  });
  return table([["QUEUE", "MESSAGES", "OLDEST", "REASONS"], ...lines]);
}

/** The most reasons of a queue that are written. */
const mostReasons = 5;

function reasonLines({ reasons, looked, messages: all }: Row): readonly string[] {
  const lines = reasons
    .slice(0, mostReasons)
    .map(({ code, reason, count }) => `${count} × ${printable(code)}: ${printable(reason)}`);
  const others = reasons.length - mostReasons;
  if (others > 0) lines.push(`and ${others} other reasons`);
  if (looked < all) lines.push(`of the oldest ${messages(looked)}`);
  return lines;
}
