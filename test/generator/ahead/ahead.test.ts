import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";

import fc from "fast-check";
import { expect, test } from "vitest";

import { createHand } from "../../../generator/ahead/hand.ts";
import { type Answer, claim } from "../../../generator/ahead/messages.ts";
import type { Thread } from "../../../generator/ahead/start.ts";
import { resolveConfig } from "../../../generator/config.ts";
import { compile, createCompiler } from "../../../generator/pipeline.ts";
import { outlineOf } from "../../../generator/source/index.ts";
import { repository } from "../../support/read-contracts.ts";
import { manyContracts } from "./contracts.ts";

const config = resolveConfig(manyContracts(45));
const { inputs: _inputs, ...alone } = compile(config);

/** What becomes of a service that is offered to a thread. */
type Fate = "made" | "made, not looked at" | "left" | "failed" | "lost";

/** A thread in this one, which does its work when it is told to, and gives its answers when it is asked. */
function createThread(fateOf: (slot: number) => Fate): Thread & { readonly given: number[] } {
  const hand = createHand(outlineOf);
  const waiting: Answer[] = [];
  const given: number[] = [];
  const claims = new Int32Array(100);
  return {
    claims,
    answers: new Int32Array(1),
    given,
    tell(part) {
      hand.take(structuredClone(part));
      for (const { name, slot } of part.jobs) {
        const fate = fateOf(slot);
        if (fate === "left" || !claim(claims, slot)) continue;
        if (fate === "failed") waiting.push({ slot, isVerified: false });
        if (fate === "failed" || fate === "lost") continue;
        const made = hand.emit(name, part.settings);
        waiting.push({ slot, ...made, isVerified: fate === "made" && made.isVerified });
      }
    },
    next() {
      const answer = waiting.pop();
      if (answer !== undefined) given.push(answer.slot);
      return answer;
    },
    close() {},
  };
}

test("the contracts have no mistakes, and are more than one part", () => {
  expect(alone.diagnostics).toEqual([]);
  expect(alone.model.services).toHaveLength(45);
});

test("with every service from another thread the output is what it is without one", () => {
  const thread = createThread(() => "made");
  const { inputs: _own, ...result } = createCompiler(config, () => thread).compile();
  expect(result).toEqual(alone);
  expect([...result.files.keys()]).toEqual([...alone.files.keys()]);
  expect(thread.given.length).toBeGreaterThan(20);
});

test("whatever the other thread makes, leaves, fails to make or keeps for itself", () => {
  const fates = fc.array(
    fc.constantFrom<Fate>("made", "made, not looked at", "left", "failed", "lost"),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(fates, (given) => {
      const thread = createThread((slot) => given[slot % given.length] ?? "made");
      const { files, diagnostics } = createCompiler(config, () => thread).compile();
      expect(diagnostics).toEqual([]);
      expect([...files]).toEqual([...alone.files]);
    }),
    { numRuns: 3 },
  );
}, 120_000);

test("the thread is started before contracts are opened, where there are many", () => {
  const startedAt = (count: number): (string | undefined)[] => {
    const seen: (string | undefined)[] = [];
    let doing: string | undefined;
    const onProgress = (progress: { readonly doing: string }): void =>
      void (doing = progress.doing);
    const many = resolveConfig({ ...manyContracts(count), onProgress });
    const start = (): Thread => {
      seen.push(doing);
      return createThread(() => "made");
    };
    createCompiler(many, start).compile();
    return seen;
  };
  expect(startedAt(25)).toEqual([undefined]);
  expect(startedAt(5)).toEqual([]);
});

test("a mistake in the last contract leaves nothing of what was made before", () => {
  const options = manyContracts(45);
  const text = `import type { Service } from "lagomorph/contract";
export interface Last extends Service<"last"> { get(id: any): void }
`;
  const files = { ...options.files, "virtual/contracts/zz.ts": text };
  const broken = resolveConfig({ ...options, files });
  const result = createCompiler(broken, () => createThread(() => "made")).compile();
  expect(result.diagnostics.map(({ name }) => name)).toEqual(["any-in-contract"]);
  expect(result.files.size).toBe(0);
});

/** A process of its own: compiles with the built package, and lets its thread make all that it is offered. */
const program = `
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { startThread } from "./dist/generator/ahead/start.js";
import { resolveConfig } from "./dist/generator/config.js";
import { createCompiler } from "./dist/generator/pipeline.js";

let offered = 0;
let given = 0;
const { files } = createCompiler(resolveConfig(JSON.parse(readFileSync(0, "utf8"))), () => {
  const thread = startThread();
  const tell = (part) => {
    offered += part.jobs.length;
    thread.tell(part);
    // Until all is made: then nothing is left for this thread.
    for (;;) {
      const made = Atomics.load(thread.answers, 0);
      if (made >= offered) return;
      Atomics.wait(thread.answers, 0, made);
    }
  };
  const next = () => {
    const answer = thread.next();
    if (answer !== undefined) given += 1;
    return answer;
  };
  return { ...thread, tell, next };
}).compile();
const hash = createHash("sha256").update(JSON.stringify([...files])).digest("hex");
console.log(JSON.stringify({ hash, offered, given }));
`;

interface Printed {
  readonly hash: string;
  readonly offered: number;
  readonly given: number;
}

test("the thread of the built package gives the same", () => {
  const input = JSON.stringify(manyContracts(45));
  const args = ["--input-type=module", "--eval", program];
  const printed = execFileSync(process.execPath, args, {
    cwd: repository,
    input,
    encoding: "utf8",
  });
  // What the program prints.
  const { hash, offered, given } = JSON.parse(printed) as Printed;
  expect(hash).toBe(
    createHash("sha256")
      .update(JSON.stringify([...alone.files]))
      .digest("hex"),
  );
  expect(offered).toBeGreaterThan(20);
  expect(given).toBe(offered);
}, 60_000);
