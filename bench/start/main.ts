/**
 * `npm run bench:start`: how soon `lagomorph run` serves the worked example, from the start of its process to the line that says
 * so: the built package on plain Node, and the same with TypeScript run by tsx.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../shared/compile.ts";
import { withBroker } from "../shared/with-broker.ts";

const starts = 10;
const root = fileURLToPath(new URL("../..", import.meta.url));
const command = join(root, "dist/cli/main.js");

await withBroker(async (url) => {
  const built = join(compile("start"), "../../examples/math/main.js");
  await report("built, on plain Node", built, url);
  await report("TypeScript, by tsx", join(root, "examples/math/main.ts"), url);
});

async function report(title: string, module: string, url: string): Promise<void> {
  const times: number[] = [];
  // The first start fills the caches of the machine.
  for (let start = 0; start <= starts; start++) {
    const took = await timeOf(module, url);
    if (start > 0) times.push(took);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(starts - 1, Math.floor(starts * share))] ?? 0).toFixed(0);
  console.log(
    `${title}: serves after ${at(0.5)} ms (median), ${at(0.95)} ms (95th percentile) of ${starts}`,
  );
}

/** How long one start takes, in milliseconds; the process is stopped in good order then. */
async function timeOf(module: string, url: string): Promise<number> {
  const args = [command, "run", module, "--broker", url, "--define", "http=127.0.0.1:0"];
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  await says(child, "Ctrl-C stops");
  const took = performance.now() - started;
  const ended = once(child, "close");
  child.kill("SIGTERM");
  await ended;
  process.off("exit", kill);
  return took;
}

function says(child: ChildProcess, text: string): Promise<void> {
  let out = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes(text)) resolve();
    });
    child.once("close", () => reject(new Error(`it ended before it served:\n${out}`)));
  });
}
