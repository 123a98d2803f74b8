import type { DoorStep, DoorStream } from "../../door.ts";
import type { WireError } from "../../wire.ts";
import { problem } from "./problem.ts";
import { Turns } from "./turns.ts";

/** What {@link eventStream} is made of. */
export interface EventStreamOptions {
  readonly stream: DoorStream;
  /** The first step of the stream, which is being taken. */
  readonly first: Promise<DoorStep>;
  /** How long it may be silent before it says that it is still there, in milliseconds. */
  readonly heartbeat: number;
  /** Its reader has gone. */
  readonly onGone: () => void;
}

/** Of all doors: a process has one event loop. */
const turns = new Turns();

/** A line that readers pass over: it keeps what is between both ends from taking the connection for dead. */
const comment = Buffer.from(":\n\n");

/**
 * The steps of a stream as server-sent events: each item as `data`, then one event `end` or `failure`. A step is taken when the
 * one before it has left: a reader that is slow slows the handler down.
 */
export function eventStream(options: EventStreamOptions): ReadableStream<Uint8Array> {
  const { stream, heartbeat, onGone } = options;
  let going: Promise<DoorStep> | undefined = options.first;
  let begins = true;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        await turns.take();
        going ??= stream.next();
        const step = await within(going, heartbeat);
        const bytes = step === undefined ? comment : await eventOf(step);
        for (const chunk of begins ? toBegin(bytes) : [bytes]) controller.enqueue(chunk);
        begins = false;
        if (step === undefined) return;
        going = undefined;
        if (step.kind !== "item") controller.close();
      },
      cancel: onGone,
    },
    // Nothing is taken ahead of its reader.
    { highWaterMark: 0 },
  );
}

/** The library that serves it keeps the first two chunks for as long as the answer goes on: they are to be small. */
function toBegin(bytes: Uint8Array): readonly Uint8Array[] {
  const copyOf = (at: number): Uint8Array => new Uint8Array(bytes.subarray(at, at + 1));
  return [copyOf(0), copyOf(1), bytes.subarray(2)];
}

async function eventOf(step: DoorStep): Promise<Uint8Array> {
  switch (step.kind) {
    case "item":
      return event("data: ", step.item);
    case "end":
      return event("event: end\ndata: ", step.result ?? "null");
    case "error":
      return event("event: failure\ndata: ", await problemText(step.error));
    default:
      return step satisfies never;
  }
}

/** As bytes, without a text of the whole: items may be long. `head` is ASCII. */
function event(head: string, data: string): Uint8Array {
  const bytes = Buffer.allocUnsafe(head.length + Buffer.byteLength(data) + 2);
  bytes.write(head);
  bytes.write(data, head.length);
  bytes.write("\n\n", bytes.length - 2);
  return bytes;
}

/** Not `error`: a page would take it for a lost connection. */
function problemText(error: WireError): Promise<string> {
  return problem(error).text();
}

/** What comes within a time, in milliseconds; else `undefined`. */
async function within<T>(going: Promise<T>, time: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), time);
  });
  try {
    return await Promise.race([going, late]);
  } finally {
    clearTimeout(timer);
  }
}
