import { connectBrowser, MeshError } from "lagomorph/browser";
import { board, BoardClient } from "../websocket/generated/board/index.ts";
import { TooLong } from "../websocket/generated/errors.ts";

/** What a page has seen, for the test to look at. */
export interface Seen {
  readonly sum: number;
  readonly bytes: readonly number[];
  readonly size: string;
  readonly numbers: readonly number[];
  readonly heard: readonly string[];
  readonly declared: string;
  readonly unavailable: string;
}

/** What a page does: it calls, streams and subscribes by the generated client, and meets errors. */
export async function visit(url: string): Promise<Seen> {
  const mesh = await connectBrowser(url);
  const client = mesh.client(BoardClient);
  const heard: string[] = [];
  await mesh.on(board.noted, ({ text, at }) => heard.push(`${text} ${at.toISOString()}`));
  const numbers: number[] = [];
  for await (const number of client.count(1, 500)) numbers.push(number);
  await client.note("from a page", new Date(0));
  const bytes = new Uint8Array([0, 1, 254, 255]);
  const echo = await client.echo(bytes, new Map([["big", 2n ** 70n]]));
  const declared = await client.note("x".repeat(101)).catch((error: unknown) => error);
  const sum = await client.add(1, 2);
  await mesh.close();
  const unavailable = await client.add(1, 2).catch((error: unknown) => error);
  return {
    sum,
    bytes: [...echo.bytes],
    size: String(echo.sizes.get("big")),
    numbers: [numbers.length, numbers.at(-1) ?? 0],
    heard,
    declared: declared instanceof TooLong ? `at most ${declared.data.longest}` : String(declared),
    unavailable: unavailable instanceof MeshError ? unavailable.code : String(unavailable),
  };
}
