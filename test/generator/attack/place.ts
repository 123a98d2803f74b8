import { attacks } from "./strings.ts";

/** What must stand beside others in generated code or in JSON, as it is here. */
export type Facts = Readonly<Record<string, unknown>>;

/** What a piece of a contract must have become; what is left out is not looked at. */
export interface Meaning {
  /** Of the member or property, in `contracts.json`. */
  readonly model?: Facts;
  /** Of a member: its descriptor in generated code. */
  readonly descriptor?: Facts;
  /** Of a property: in `schema.json`. */
  readonly schema?: Facts;
  /** Of a property: a value that it takes, and what arrives when that, or nothing, is sent. */
  readonly value?: unknown;
  readonly arrives?: unknown;
  /** Of a property: a value that it does not take, and what is said of it. */
  readonly wrong?: unknown;
  readonly refusal?: string;
}

/** A place of contracts that takes some texts and refuses others. */
export interface Place {
  /** The name of its service and file. */
  readonly name: string;
  /** Whether its pieces are members of the service, `m0`, or properties of what the service echoes, `p0`. */
  readonly of: "members" | "properties";
  readonly texts: readonly string[];
  /** The piece of a contract that has a text. */
  readonly write: (text: string, index: number) => string;
  readonly means: (text: string, index: number) => Meaning;
  /** What else the file declares for a text. */
  readonly declare?: (text: string, index: number) => string;
  /** The least part of the texts that must be taken. */
  readonly least: number;
}

/** Text as a string literal of a contract, which may stand in a comment too. */
export function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll("*/", "*\\/")
    .replaceAll(/[\u2028\u2029]/g, (mark) => (mark === "\u2028" ? "\\u2028" : "\\u2029"));
}

/** What is left of the texts without what a place refuses. */
export function without(refused: RegExp): readonly string[] {
  return [...new Set(attacks.map((text) => text.replaceAll(refused, "")))];
}

/** Text that a tag can hold. */
export const tagTexts: readonly string[] = attacks.map((text) => text.replaceAll("*/", "*\\/"));

/** Whether a tag means its text as it is written: in one line, without space around it, and without other tags. */
export function isPlain(text: string): boolean {
  return (
    text === text.trim() &&
    text !== "" &&
    !/[\r\n]|(?:^|\s)@\w|`/.test(text) &&
    !/\p{Cs}/u.test(text)
  );
}
