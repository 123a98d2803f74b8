import { readFileSync } from "node:fs";

/** A payload type, what becomes of it, and what travels. */
export interface Case {
  readonly id: string;
  readonly title: string;
  /** The contract's text, which exports `T`. */
  readonly ts: string;
  /** Further files beside it. */
  readonly files?: Readonly<Record<string, string>>;
  readonly verdict: "accept" | "warn" | "reject";
  /** The JSON Schema that is expected. */
  readonly schema?: unknown;
  /** JSON that is accepted and answered as it is. */
  readonly ok?: readonly unknown[] | null;
  /** JSON that is refused. */
  readonly bad?: readonly unknown[] | null;
}

/** The cases of `types.json`. */
export function readCases(): readonly Case[] {
  const text = readFileSync(new URL("types.json", import.meta.url), "utf8");
  // The file is a part of this folder.
  return (JSON.parse(text) as { types: Case[] }).types;
}
