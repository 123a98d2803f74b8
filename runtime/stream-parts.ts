import type { WireError } from "./wire.ts";

/** How a stream is asked for. */
export interface StreamRequest {
  /** How many items may be under way, or wait for the caller to take them. */
  readonly window: number;
  /** What remains of the deadline of the whole stream, in milliseconds; `undefined`: it has none. */
  readonly lasts: number | undefined;
}

/** A part of a stream on its way out: it has begun, goes on, or has ended. Items and results are JSON text. */
export type OutgoingPart =
  | { readonly kind: "begin"; readonly id: number | string; readonly instance: string }
  | (OutgoingItems & { readonly kind: "items"; readonly id: number | string })
  | {
      readonly kind: "end";
      readonly id: number | string;
      /** How many items there were. */
      readonly count: number;
      readonly result?: string | undefined;
      readonly error?: WireError;
    };

/** Items of a stream that follow one another. */
export interface OutgoingItems {
  /** The number of the first; items count from 0. */
  readonly first: number;
  readonly items: readonly string[];
  /** No more will come before the caller has taken these. */
  readonly full: boolean;
}

/** A part of a stream on its way in. */
export type IncomingPart =
  | { readonly kind: "begin"; readonly id: number; readonly instance: string }
  | (IncomingItems & { readonly kind: "items"; readonly id: number })
  | ({ readonly kind: "end"; readonly id: number } & IncomingEnd);

export interface IncomingItems {
  readonly first: number;
  readonly items: readonly unknown[];
  readonly full: boolean;
}

export interface IncomingEnd {
  readonly count: number;
  readonly result: unknown;
  readonly error: WireError | undefined;
}

/** What a caller tells the instance that streams to it. */
export interface OutgoingStreamNews {
  readonly service: string;
  readonly instance: string;
  readonly session: string;
  /** Where what the instance knows of these streams is told; without it nothing is. */
  readonly replyTo: string | undefined;
  readonly streams: readonly { readonly id: number; readonly news: StreamNews }[];
}

/** How many items the caller has taken so far, or that it wants no more. */
export type StreamNews = number | "cancel";

export interface IncomingStreamNews {
  readonly session: string;
  readonly replyTo: string | undefined;
  /** `news` is `undefined` where it cannot be read. */
  readonly streams: readonly {
    readonly id: number | string;
    readonly news: StreamNews | undefined;
  }[];
}
