import type { Event, Service } from "lagomorph/contract";

export interface Shapes extends Service<"shapes"> {
  everything(value: Everything): Everything;
  structural(value: {
    at: Date;
    tags: readonly string[];
    pair: readonly [x: number, y?: number];
  }): void;
  changed: Event<Everything>;
  special(value: Special, at: ReadonlyMap<string, Date>): Set<string>;
  plan(days: Days, nothing: Record<string, never>): Tree;
  paint(red: Color.Red, most: (typeof Level)["very high"]): { level: Level.High }[];
  stamp(id: Marked<string, "Shape">, by: Signed<"you">): Marked<number, 2>[];
}

/** One of each. */
export interface Everything {
  /** Any JSON. */
  any: unknown;
  nothing: null;
  yes: boolean;
  count: number;
  text: string;
  one: 1;
  word: "word";
  on: true;
  day: Date;
  list: string[];
  days: readonly Date[];
  matrix: number[][];
  point: [number, number];
  labelled: [name: string, age?: number];
  mixed: [string, ...number[]];
  nested: { deep: { deeper: boolean } };
  empty: Empty;
  maybe?: string;
  nullable: string | null;
  maybeNullable?: Date | null;
  readonly fixed: string;
  byName: Record<string, number>;
  byDay: { [day: string]: Date };
  counted: { total: number; [name: string]: number };
  color: Color;
  level: Level;
  mode: Mode;
  size: "s" | "m" | "l" | "xl" | "xxl" | "xxxl";
  either: string | number | { id: string };
  several: string | string[];
  contact: Contact;
  overlapping: { a: string } | { a: string; b: number };
  constructor: string;
  "a-b": number;
  "1": string;
  ключ: string;
}

/** Dates, by an interface instead of an alias. */
export interface Days extends Array<Date> {}

/** A list that holds itself. */
export interface Tree extends ReadonlyArray<Tree | string> {}

/** What JSON lacks, and what is text of a certain form. */
export interface Special {
  large: bigint;
  ten: 10n;
  picture: Uint8Array;
  file: Buffer;
  raw: ArrayBuffer;
  home: URL;
  counts: Map<string, number>;
  visits: ReadonlyMap<number, Date>;
  words: Set<string>;
  days: ReadonlySet<Date>;
  user: `user_${string}`;
  price: `${number} €`;
  code: Uppercase<string>;
  id: UserId;
  weight: number & { readonly __unit: "kg" };
  shade: "red" | "blue" | (string & {});
  route: [start: string, ...number[], end: Date];
  data: { [key: `data-${string}`]: Date; [index: number]: string; id: string };
  either: bigint | number | Date | Map<string, bigint> | { at: Date };
  sparse: Record<string, Date | undefined>;
}

export type UserId = string & { readonly __brand: "UserId" };

declare const mark: unique symbol;

/** A brand that nobody can write elsewhere but by this name. */
export type Marked<T, Name> = T & { readonly [mark]: Name };

/** Nor what this one has of another one. */
export type Signed<Name extends string> = Name & { readonly __by: Contact };

// @ts-ignore: enums are allowed in contracts, whatever the project says about its own code.
export enum Color {
  Red = "red",
  Green = "green",
}

// @ts-ignore: enums are allowed in contracts, whatever the project says about its own code.
export enum Level {
  Low,
  High = 5,
  "very high" = 9,
}

export type Mode = "fast" | "slow";

export type Contact =
  | { kind: "mail"; address: string }
  | { kind: "phone"; number: string; confirmed: Date }
  | { kind: "none" };

export interface Empty {}
