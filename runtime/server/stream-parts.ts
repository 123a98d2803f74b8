import { Fifo } from "../fifo.ts";
import type { OutgoingPart } from "../stream-parts.ts";

/** Items of one stream that follow one another, and to which more may be added. */
interface Run {
  readonly kind: "items";
  readonly id: number | string;
  readonly first: number;
  readonly items: string[];
  full: boolean;
}

/** Parts that share a message, and what their items take. */
interface Message {
  readonly parts: (OutgoingPart | Run)[];
  size: number;
}

/** The parts of streams that wait for the next messages to one caller: items that follow one another share a part, parts a message. */
export class StreamParts {
  readonly #maxBytes: number;
  readonly #messages = new Fifo<Message>();
  #last: Message | undefined;

  /** `maxBytes`: how much the items of a message take at the most, unless one alone takes more. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** How many messages they make. */
  get size(): number {
    return this.#messages.size;
  }

  add(part: OutgoingPart): void {
    const size = sizeOf(part);
    const message = this.#messageFor(size);
    message.size += size;
    const last = message.parts.at(-1);
    if (part.kind !== "items") message.parts.push(part);
    else if (last?.kind === "items" && last.id === part.id && isRun(last)) append(last, part);
    else message.parts.push({ ...part, items: [...part.items] });
  }

  #messageFor(size: number): Message {
    const last = this.#messages.size === 0 ? undefined : this.#last;
    if (last !== undefined && last.size + size <= this.#maxBytes) return last;
    const next: Message = { parts: [], size: 0 };
    this.#messages.add(next);
    this.#last = next;
    return next;
  }

  /** The parts of the first message, which stays. */
  peek(): readonly OutgoingPart[] | undefined {
    return this.#messages.peek()?.parts;
  }

  /** The first message goes. */
  take(): void {
    this.#messages.take();
  }
}

/** Parts of items here are always such: they were copied when they were added. */
function isRun(part: OutgoingPart | Run): part is Run {
  return part.kind === "items";
}

function append(
  run: Run,
  { items, full }: Pick<Run, "items" | "full"> | (OutgoingPart & { kind: "items" }),
): void {
  for (const item of items) run.items.push(item);
  run.full ||= full;
}

function sizeOf(part: OutgoingPart): number {
  if (part.kind === "items") return part.items.reduce((sum, item) => sum + item.length, 0);
  if (part.kind === "begin") return 0;
  return part.error === undefined ? (part.result?.length ?? 0) : JSON.stringify(part.error).length;
}
