import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "lagomorph/generator";
import { transform } from "typia/lib/transform";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The built benchmark lies inside the package, where `lagomorph` means `dist/`, and is this process's own. */
const out = path.join(root, `build/bench-${process.pid}`);

/** Where the built benchmark and the generated code are. */
export interface Built {
  readonly measure: string;
  readonly codecs: string;
  readonly schema: string;
  /** typia's checks as it writes them unless told otherwise: NaN and infinities are numbers to them. */
  readonly looseTypia: string;
}

/** Builds the package, generates code of the contract, and builds the benchmark, into which typia's compiler writes its checks. */
export function compile(): Built {
  process.once("exit", () => rmSync(out, { recursive: true, force: true }));
  // Standard output belongs to the figures.
  execFileSync(
    process.execPath,
    ["--import", "tsx", "--conditions=lagomorph:source", "scripts/build.ts"],
    { cwd: root, stdio: ["ignore", 2, 2] },
  );
  const generated = path.relative(root, path.join(out, "generated"));
  const { failed } = generate({ root, contracts: "bench/check/contracts", out: generated });
  if (failed) throw new Error("bench/check/contracts/bench.ts does not compile.");
  // Ajv, zod and Lagomorph refuse NaN and infinities; so must typia.
  emitBenchmark(out, { finite: true });
  emitBenchmark(path.join(out, "loose"), {});
  return {
    measure: path.join(out, "bench/check/measure.js"),
    codecs: path.join(root, generated, "bench/codec.js"),
    schema: path.join(root, generated, "bench/schema.json"),
    looseTypia: path.join(out, "loose/bench/check/with-typia.js"),
  };
}

function emitBenchmark(outDir: string, typiaOptions: { readonly finite?: boolean }): void {
  const config = path.join(root, "bench/tsconfig.json");
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    path.dirname(config),
  );
  const program = ts.createProgram([path.join(root, "bench/check/measure.ts")], {
    ...options,
    outDir,
  });
  const problems: ts.Diagnostic[] = [];
  const typia = transform(program, typiaOptions, { addDiagnostic: (each) => problems.push(each) });
  program.emit(undefined, undefined, undefined, false, { before: [typia] });
  if (problems.length > 0) throw new Error(`typia: ${textOf(problems)}`);
}

function textOf(problems: readonly ts.Diagnostic[]): string {
  return problems.map((each) => ts.flattenDiagnosticMessageText(each.messageText, "\n")).join("\n");
}
