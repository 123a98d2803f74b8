import type { DeadLetter } from "../../runtime/dead-letters/index.ts";
import { readContracts } from "../contracts.ts";
import type { DeadFlags, FormatFlag } from "./flags.ts";
import { type Body, readBody } from "./body.ts";
import { printable } from "../print.ts";
import { findQueue, withDeadLetters } from "./with-dead-letters.ts";

interface ShowFlags extends DeadFlags, FormatFlag {
  readonly id?: readonly string[];
  readonly limit: number;
}

/** A letter as it is shown. */
type Shown = Omit<DeadLetter, "body"> & Body;

/** `lagomorph dead show` */
export async function showDead(name: string, flags: ShowFlags): Promise<void> {
  const contracts = await readContracts(flags);
  if (contracts === undefined)
    console.error("no contracts.json here, so nothing is masked; --out names its folder");
  await withDeadLetters(flags, async (letters) => {
    const { queue, count } = await findQueue(letters, name, flags);
    const shown: Shown[] = [];
    // By id all must be looked at.
    const most = flags.id === undefined ? flags.limit : count;
    await letters.look(queue, most, ({ body, ...letter }) => {
      const isWanted = flags.id === undefined || (letter.id && flags.id.includes(letter.id));
      if (!isWanted || shown.length >= flags.limit) return;
      shown.push({ ...letter, ...readBody({ ...letter, body }, contracts) });
    });
    if (flags.format === "json") return console.log(JSON.stringify(shown, null, 2));
    for (const [index, letter] of shown.entries()) console.log(pretty(letter, index));
    if (flags.id === undefined) console.log(`${shown.length} of ${count} in ${queue}`);
    else failMissing(flags.id, shown, queue);
  });
}

function failMissing(ids: readonly string[], shown: readonly Shown[], queue: string): void {
  const missing = ids.filter((id) => !shown.some((letter) => letter.id === id));
  if (missing.length > 0) throw new Error(`not in ${queue}: ${missing.join(", ")}`);
}

function pretty(letter: Shown, index: number): string {
  const { version, incident, attempts, at, firstAt } = letter;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [
      "reason",
      `${letter.code}: ${letter.reason}${incident === undefined ? "" : ` (incident ${incident})`}`,
    ],
    ["from", letter.queue],
    ["sent to", `${letter.exchange || "the default exchange"}, key ${letter.routingKey}`],
    ["set aside", at],
    ["attempts", attempts === undefined ? undefined : `${attempts}, the first at ${firstAt}`],
    ["handled by", letter.service && [letter.service, version].join(" ").trim()],
    ["contract", letter.contract],
    ["sent by", letter.sender && `${letter.sender}${letter.sentAt ? ` at ${letter.sentAt}` : ""}`],
    ["type", letter.type],
    ["trace", letter.trace],
    ["headers", JSON.stringify(letter.headers)],
    ["body", "body" in letter ? JSON.stringify(letter.body) : undefined],
    ["text", letter.text],
    ["base64", letter.base64],
  ];
  const lines = rows.flatMap(([title, value]) =>
    value === undefined || value === "" ? [] : [`  ${title.padEnd(10)}  ${printable(value)}`],
  );
  return [`${index + 1}. ${printable(letter.id ?? "without an id")}`, ...lines, ""].join("\n");
}
