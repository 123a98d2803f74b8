import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { contractFile } from "./contracts.ts";
import { start } from "./processes.ts";

/**
 * How long it takes, under `--watch`, from a change in one file until its new output is on the disk; each value another
 * service, and a method's result changed.
 */
export async function measureWatch(
  command: readonly string[],
  {
    root,
    services,
    changes,
  }: { readonly root: string; readonly services: number; readonly changes: number },
): Promise<number[]> {
  const child = start([...command, "--watch"], { cwd: root });
  const said = listen(child.stderr);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    await said(/watching contracts\//);
    const seconds: number[] = [];
    for (let change = 0; change < changes; change += 1) {
      const file = join(root, contractFile(Math.floor((change * services) / changes)));
      const text = readFileSync(file, "utf8");
      const begun = performance.now();
      writeFileSync(file, text.replace("all: number;", `all: number; more${change}: boolean;`));
      await said(/\d written/);
      seconds.push((performance.now() - begun) / 1000);
    }
    return seconds;
  } finally {
    child.kill("SIGINT");
    await ended;
  }
}

/** Resolves when a text was said since the last time. Rejects when the process ends instead. */
function listen(stream: NodeJS.ReadableStream | null): (text: RegExp) => Promise<void> {
  let output = "";
  let look = (): void => {};
  let fail = (_error: Error): void => {};
  stream?.on("data", (chunk) => {
    output += String(chunk);
    look();
  });
  stream?.once("end", () => fail(new Error(`the watching process ended:\n${output}`)));
  return (text) =>
    new Promise((resolve, reject) => {
      fail = reject;
      look = () => {
        if (!text.test(output)) return;
        output = "";
        look = () => {};
        resolve();
      };
      look();
    });
}
