import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, test } from "vitest";

import { createProgressLine } from "../../cli/codegen/progress.ts";
import { isColoured } from "../../cli/codegen/report.ts";
import { generate, type Progress } from "../../generator/index.ts";
import { repository } from "../support/read-contracts.ts";

/** A terminal, and a clock that stands until it is told. */
function createTerminal(isShown = true) {
  const written: string[] = [];
  let time = 1000;
  const line = createProgressLine({
    isShown,
    write: (text) => void written.push(text),
    now: () => time,
  });
  const show = (done: number, after: number): void => {
    time += after;
    line.show({ doing: "writing", done, total: 300 });
  };
  return { written, show, clear: () => line.clear() };
}

test("a short run shows no progress, and leaves no trace", () => {
  const { written, show, clear } = createTerminal();
  show(0, 0);
  show(1, 399);
  clear();
  expect(written).toEqual([]);
});

test("a long run says how far it is, at most some times a second, and takes the line away at its end", () => {
  const { written, show, clear } = createTerminal();
  show(1, 400);
  show(2, 79);
  show(3, 1);
  clear();
  expect(written).toEqual([
    "\rwriting 1 of 300\u001B[K",
    "\rwriting 3 of 300\u001B[K",
    "\r\u001B[K",
  ]);
});

test("the next run under --watch begins in silence again", () => {
  const { written, show, clear } = createTerminal();
  show(1, 400);
  clear();
  const before = written.length;
  show(1, 399);
  expect(written.length).toBe(before);
  show(2, 1);
  expect(written.length).toBe(before + 1);
});

test("where there is no terminal, nothing is written however long a run takes", () => {
  const { written, show, clear } = createTerminal(false);
  show(1, 10_000);
  clear();
  expect(written).toEqual([]);
});

test("a compilation tells of each file that it reads and each service that it writes", () => {
  const root = mkdtempSync(path.join(tmpdir(), "lagomorph-progress-"));
  try {
    mkdirSync(path.join(root, "node_modules"));
    symlinkSync(repository, path.join(root, "node_modules/lagomorph"));
    mkdirSync(path.join(root, "contracts"));
    const compilerOptions = {
      module: "nodenext",
      customConditions: ["lagomorph:source"],
      types: [],
    };
    writeFileSync(path.join(root, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    for (const name of ["one", "two", "three"]) {
      const text = `import type { Service } from "lagomorph/contract";
export interface S extends Service<"${name}"> { get(): string }
`;
      writeFileSync(path.join(root, `contracts/${name}.ts`), text);
    }
    const told: Progress[] = [];
    generate({ root, onProgress: (progress) => void told.push(progress) });
    const steps = (doing: Progress["doing"]): Progress[] =>
      [0, 1, 2].map((done) => ({ doing, done, total: 3 }));
    expect(told).toEqual([...steps("reading"), ...steps("writing")]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("colours are for terminals, and NO_COLOR ends them unless it is empty", () => {
  expect(isColoured({ isTTY: true }, {})).toBe(true);
  expect(isColoured({ isTTY: true }, { NO_COLOR: "" })).toBe(true);
  expect(isColoured({ isTTY: true }, { NO_COLOR: "1" })).toBe(false);
  expect(isColoured({ isTTY: true }, { NO_COLOR: "0" })).toBe(false);
  expect(isColoured({}, {})).toBe(false);
});
