import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The built benchmark. It lies inside the package, where `lagomorph` means `dist/`, and is this process's own. */
const out = join(root, `build/bench-${process.pid}`);

/** Where generated code lies that benchmarks use; its JavaScript is not compiled. */
const folders = ["generated", "test/host/generated", "test/websocket/generated"];

/**
 * Builds the package and the benchmarks, and gives the folder of a built benchmark. tsx would not do: its compiler wraps
 * each closure in a call that keeps its name, which users' code does not have.
 */
export function compile(
  benchmark: "rpc" | "codegen" | "events" | "streams" | "start" | "doors",
): string {
  process.once("exit", () => rmSync(out, { recursive: true, force: true }));
  run("--import", "tsx", "--conditions=lagomorph:source", "scripts/build.ts");
  run(
    fileURLToPath(import.meta.resolve("typescript/bin/tsc")),
    "-p",
    "bench/tsconfig.json",
    "--outDir",
    out,
  );
  for (const generated of folders)
    cpSync(join(root, generated), join(out, generated), {
      recursive: true,
      filter: (path) => !path.endsWith(".ts"),
    });
  return join(out, "bench", benchmark);
}

function run(...rest: string[]): void {
  // Standard output belongs to the figures.
  execFileSync(process.execPath, rest, { cwd: root, stdio: ["ignore", 2, 2] });
}
