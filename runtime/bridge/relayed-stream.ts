import { cancelled } from "../client/failure.ts";
import type { Link } from "../client/link.ts";
import { PendingCall, type PendingCallOptions } from "../client/pending.ts";
import { ReceivedStream } from "../client/received-stream.ts";
import { window as farWindow } from "../client/stream-buffer.ts";
import type { RunningCall } from "../context.ts";
import type { StreamDescriptor } from "../descriptor.ts";
import { MeshError } from "../errors.ts";
import type { Batch } from "../server/batch.ts";
import { abortedAs } from "../server/outcome.ts";
import { SentStream } from "../server/sent-stream.ts";
import type { WireError } from "../wire.ts";

/** A stream that is carried. */
export interface RelayedStream {
  readonly link: Link;
  readonly options: Omit<PendingCallOptions, "resolve" | "reject">;
  readonly running: RunningCall;
  readonly batch: Batch;
  /** Which call of its caller it is. */
  readonly id: number | string;
  /** How many items its caller has room for. */
  readonly window: number;
  /** Told when it has begun on the other side. */
  readonly onBegun: () => void;
  readonly toWire: (error: MeshError) => WireError;
}

/**
 * Carries a stream from its beginning to its end: an item is taken from the other side when the caller has room for it. Resolves with
 * why it has not begun, if so.
 */
export async function relayStream(stream: RelayedStream): Promise<WireError | undefined> {
  const { running, batch, id, window, toWire, onBegun } = stream;
  const received = receivedOf(stream);
  const refused = await open(stream, received);
  if (refused !== undefined)
    return running.aborted === undefined ? toWire(refused) : abortedAs(running.aborted);
  const { server, outbox } = batch;
  const { answers, instance } = server;
  const sent = new SentStream({ id, instance, outbox, answers, running, window });
  server.streams.add(sent);
  onBegun();
  sent.begin();
  running.onAbort(() => running.aborted !== undefined && sent.abort(running.aborted));
  // So that the deadline aborts, also while the caller takes nothing.
  running.abortAtDeadline();
  await pump(received, sent, toWire);
  received.giveUp();
  server.streams.remove(sent);
  return undefined;
}

function receivedOf({ link, options, running }: RelayedStream): ReceivedStream {
  const { service, member, name } = options.method;
  const method = { kind: "stream", service, member, name, parameters: [], ...codecs } as const;
  const { deadline } = running;
  const owner = link.streams;
  return new ReceivedStream({ method, deadline, sharesDeadline: true, owner, seen: undefined });
}

/** Resolves when it has begun, or with why it has not. */
function open(
  { link, options, running }: RelayedStream,
  received: ReceivedStream,
): Promise<MeshError | undefined> {
  return new Promise((resolve) => {
    const { deadline } = running;
    const call = new PendingCall({
      ...options,
      method: { ...options.method, result: noAnswer },
      stream: {
        received,
        window: farWindow,
        get lasts(): number | undefined {
          return deadline === Infinity ? undefined : Math.max(1, deadline - link.clock.steady());
        },
      },
      resolve: () => resolve(undefined),
      reject: resolve,
    });
    const giveUp = (): void => received.giveUp(cancelled("the caller gave up"));
    const stop = running.onAbort(giveUp);
    received.stopListening = () => {
      stop();
      link.cancel(call, "the caller gave up");
    };
    link.submit(call);
  });
}

/** Passes items on until one side has ended, or the other one has given up. */
async function pump(
  received: ReceivedStream,
  sent: SentStream,
  toWire: (error: MeshError) => WireError,
): Promise<void> {
  const { running, credit } = sent;
  try {
    while (running.aborted === undefined) {
      if (!credit.hasRoom) {
        await credit.room();
        continue;
      }
      const { done, value } = await received.step();
      if (done === true) return sent.end(JSON.stringify(value));
      sent.item(JSON.stringify(value));
    }
  } catch (error) {
    if (running.aborted !== undefined) return;
    sent.fail(
      toWire(error instanceof MeshError ? error : new MeshError("internal", "not carried")),
    );
  }
}

/** JSON, as it travels. */
export const asItIs = {
  encode: (value: unknown): unknown => value,
  decode: (json: unknown): unknown => json,
};

const codecs: Pick<StreamDescriptor<unknown, unknown, unknown>, "args" | "item" | "result"> = {
  args: asItIs,
  item: asItIs,
  result: asItIs,
};

/** One answer is no stream. */
const noAnswer = {
  encode: asItIs.encode,
  decode: (): never => {
    throw new Error("it was answered once, and not with a stream");
  },
};
