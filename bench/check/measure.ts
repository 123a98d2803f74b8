/** Measures in a process of its own, on plain Node: `node measure.js CODECS SCHEMA LOOSE_TYPIA ROUNDS MILLISECONDS`. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { type Case, cases } from "./cases.ts";
import { looseLibrary, type Result, summarize } from "./result.ts";
import { withAjv } from "./with-ajv.ts";
import { type Codecs, withLagomorph } from "./with-lagomorph.ts";
import * as ownTypia from "./with-typia.ts";
import { withZod } from "./with-zod.ts";

type TypiaModule = typeof ownTypia;

/** Rates by library, of one payload in one round. */
export type Rates = Readonly<Record<string, number>>;

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const [codecs = "", schema = "", loose = "", rounds, milliseconds] = args;
  // The generated module exports codecs and nothing else, the other one is with-typia.ts once more; the schema is an object.
  const generated = (await import(pathToFileURL(codecs).href)) as Codecs;
  const typia = (await import(pathToFileURL(loose).href)) as TypiaModule; // see above
  const definitions = JSON.parse(readFileSync(schema, "utf8")) as object; // see above
  const candidates = [
    withLagomorph(generated),
    withAjv(definitions),
    withZod(),
    ownTypia.withTypia("typia"),
    typia.withTypia(looseLibrary),
  ];
  const all = cases(candidates);
  for (const each of all) verify(each);
  for (const each of all) round(each, 0, Number(milliseconds));
  const results: Result[] = [];
  for (const each of all) {
    const rates = Array.from({ length: Number(rounds) }, (_, index) => {
      console.error(`${each.payload}: round ${index + 1} of ${rounds}`);
      return round(each, index, Number(milliseconds));
    });
    results.push(...summarize(each.payload, rates));
  }
  console.log(JSON.stringify(results));
}

/** Every library must be right before it is measured. */
function verify({ payload, value, runs, isRight }: Case): void {
  for (const [library, run] of runs) {
    if (!isRight(run(value))) throw new Error(`${library} is wrong about ${payload}.`);
  }
}

/** One round: each library in turn, who is first changes. */
function round({ value, runs }: Case, index: number, milliseconds: number): Rates {
  const first = index % runs.length;
  const order = [...runs.slice(first), ...runs.slice(0, first)];
  return Object.fromEntries(
    order.map(([library, run]) => [library, rateOf(run, value, milliseconds)]),
  );
}

function rateOf(run: (value: unknown) => unknown, value: unknown, milliseconds: number): number {
  const start = performance.now();
  let count = 0;
  let size = 1;
  let passed = 0;
  while (passed < milliseconds) {
    for (let index = 0; index < size; index++) run(value);
    count += size;
    passed = performance.now() - start;
    if (passed < milliseconds / 20) size *= 2;
  }
  return (count / passed) * 1000;
}
