import type { ChannelModel } from "amqplib";

/**
 * Publishes a message with a header table of so many levels to a queue, by hand, since amqplib cannot encode such tables. On channel 1
 * of the connection, which must be open.
 */
export function publishNested(connection: ChannelModel, queue: string, levels: number): void {
  const table = nestedTable(levels);
  const method = Buffer.concat([
    Buffer.from([0, 60, 0, 40, 0, 0, 0]),
    short(queue),
    Buffer.from([0]),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(table.length);
  const properties = Buffer.concat([Buffer.from([0xa0, 0x00]), short("text/plain"), length, table]);
  const header = Buffer.concat([Buffer.from([0, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]), properties]);
  const frames = [frame(1, method), frame(2, header), frame(3, Buffer.from("deep"))];
  // amqplib's own way to the socket, which its types do not show.
  (connection.connection as unknown as { sendBytes(bytes: Buffer): void }).sendBytes(
    Buffer.concat(frames),
  );
}

function nestedTable(levels: number): Buffer {
  const parts: Buffer[] = [];
  for (let level = 0; level < levels; level++) {
    const size = 7 * level;
    const bytes = [size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255];
    parts.push(Buffer.from([1, 0x74, 0x46, ...bytes]));
  }
  return Buffer.concat(parts.reverse());
}

function short(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
}

/** A frame on channel 1. */
function frame(type: number, payload: Buffer): Buffer {
  const start = Buffer.from([type, 0, 1, 0, 0, 0, 0]);
  start.writeUInt32BE(payload.length, 3);
  return Buffer.concat([start, payload, Buffer.from([0xce])]);
}
