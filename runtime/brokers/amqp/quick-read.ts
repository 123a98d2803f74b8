import type { Socket } from "node:net";
import { HeaderGuard } from "./header-guard.ts";
import { endOfFrame, MessageFrames } from "./incoming-frames.ts";

/** The parts of amqplib's connection that take frames from the socket, which it does not declare. */
interface FrameReader {
  /** The next frame, as `false` when it has not come as a whole; throws when it cannot be read. */
  recvFrame(): unknown;
  /** What has come of frames that are not complete. */
  rest: Buffer;
  /** That something came, which is a sign of life. */
  recvSinceLastCheck: boolean;
  /** In bytes. */
  readonly maxFrameSize: number;
}

const nothing: Buffer = Buffer.alloc(0);
/** What a frame has around its payload, in bytes. */
const frameOverhead = 8;

/**
 * Has a connection decode the frames of messages by {@link MessageFrames}, and all others as before, with {@link HeaderGuard} before
 * amqplib's decoder. Returns whether it does: where amqplib does not look as expected, everything is left as it is.
 */
export function quickRead(connection: object, stream: Socket): boolean {
  if (!isFrameReader(connection)) return false;
  const decodeNext = connection.recvFrame.bind(connection);
  const guard = new HeaderGuard();
  const frames = new MessageFrames();
  let bytes = connection.rest;
  let at = 0;
  connection.rest = nothing;

  const leaveToAmqplib = (frame: Buffer, end: number): unknown => {
    connection.rest = frame;
    at = end;
    return decodeNext();
  };
  connection.recvFrame = (): unknown => {
    for (;;) {
      const end = endOfFrame(bytes, at);
      // amqplib says so, without waiting for the whole of it.
      if (end !== undefined && isTooLarge(end - at, connection))
        return leaveToAmqplib(bytes.subarray(at), bytes.length);
      if (end !== undefined && end <= bytes.length) {
        const frame = frames.decode(bytes, at, end);
        if (frame === undefined) return leaveToAmqplib(guard.pass(bytes.subarray(at, end)), end);
        at = end;
        return frame;
      }
      const chunk: unknown = stream.read();
      if (!Buffer.isBuffer(chunk)) return false;
      connection.recvSinceLastCheck = true;
      bytes = at === bytes.length ? chunk : Buffer.concat([bytes.subarray(at), chunk]);
      at = 0;
    }
  };
  return true;
}

/** As amqplib looks at it: 0 is no limit. */
function isTooLarge(length: number, { maxFrameSize }: FrameReader): boolean {
  return maxFrameSize > 0 && length - frameOverhead > maxFrameSize;
}

function isFrameReader(connection: object): connection is FrameReader {
  return (
    typeof Reflect.get(connection, "recvFrame") === "function" &&
    Buffer.isBuffer(Reflect.get(connection, "rest")) &&
    typeof Reflect.get(connection, "recvSinceLastCheck") === "boolean" &&
    typeof Reflect.get(connection, "maxFrameSize") === "number"
  );
}
