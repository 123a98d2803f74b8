// Drafted from types/service.py by `lagomorph import-nameko`. It is yours: look through it, and put
// right what is not so.

import type { Event, Format, Int, Service } from "lagomorph/contract";

export interface Types extends Service<"types", { wire: "nameko"; naming: "snake_case" }> {
  seen: Event<{ id: bigint; movie: { title: string }; tags: string[]; n: number & Int; f: number }>;

  plain(
    /** @integer */
    a: number,
    b: number,
    c: string,
    d: boolean,
    e: null,
    f: Uint8Array,
    g: unknown,
    h: unknown,
  ): void;

  wire(
    a: Date,
    b: Date,
    c: string,
    d: string,
    /** @format uuid */
    e: string,
  ): (string & Format<"uuid">) | null;

  lists(
    a: unknown[],
    b: (number & Int)[],
    c: string[],
    d: (number & Int)[],
    e: [number & Int, string],
    f: (number & Int)[],
  ): (string & Format<"uuid">)[];

  dicts(
    a: Record<string, unknown>,
    b: Record<string, number & Int>,
    c: Record<string, number[]>,
    d: Record<string, string>,
  ): Record<string, Date>;

  // Write in place of `unknown`: `d` is a union whose members look alike on the wire.
  unions(
    /** @integer */
    a: number | null,
    /** @integer */
    b: number | string,
    c: number,
    d: unknown,
    /** @integer */
    e: number | string,
  ): (((number & Int) | null)[]) | null;

  // Write in place of `unknown`: `d` is a literal that has no form on the wire.
  literals(
    a: "x" | "y",
    b: 1 | 2 | null,
    c: true,
    d: unknown,
    e: Level,
    f: Plain,
  ): "it's" | 'say "x"';

  // Write in place of `unknown`: `i` is `Json`, which holds itself.
  named(
    a: Movie,
    b: Series,
    c: Pair,
    d: Point,
    e: Size,
    f: Options,
    /** @integer */
    g: number,
    h: (Record<string, (number & Int) | string | null>)[],
    /** @integer */
    i: null | boolean | number | string | unknown[] | Record<string, unknown>,
    j: Node,
  ): Movie;

  large(
    snowflake: bigint,
    ids: bigint[],
    /** @integer */
    count: number,
  ): bigint;

  // Write in place of `unknown`: `a` is `Foreign`, which is not in the files; `b` is `Plainly`, a
  // class that says not how it travels; `c` is `T`, which says not how it travels; `d` is text that is
  // no type; `e` is `t.Callable`, which is not in the files; `f` is `Generic`, which is not in the
  // files; the result is `t.Iterator`, which is not in the files.
  untold(a: unknown, b: unknown, c: unknown, d: unknown, e: unknown, f: unknown): unknown;

  // Write in place of `unknown`: `h` has no type in Python; the result has no type in Python.
  defaults(
    /** @integer @default 1 */
    a?: number,
    /** @default -0.5 */
    b?: number,
    /** @default "a \"quoted\" *\/ \u0040text" */
    c?: string,
    /** @default true */
    d?: boolean,
    e?: string | null,
    f?: unknown[],
    g?: Level,
    h?: unknown,
  ): unknown;
}

// An enum travels as the value of its member.
export type Level = 1 | 2;

// An enum travels as the value of its member.
export type Plain = "a" | 2;

/** A film. */
export interface Movie {
  title: string;
  /** @integer */
  year?: number;
}

export interface Series {
  title: string;
  /** @integer */
  year?: number;
  /** @integer */
  seasons: number;
  next?: Series | null;
}

export type Pair = [left: number & Int, right: string | null];

// Write in place of `unknown`: it has no type for `x`; it has no type for `y`.
export type Point = [x: unknown, y: unknown];

export type Size = [width: number, height: number];

export interface Options {
  "dry-run"?: boolean;
  class?: string;
}

export interface Node {
  // Write in place of `unknown`: it holds a `Node` in each `Node`, so none could ever be written.
  parent: unknown;
  children: Node[];
}
