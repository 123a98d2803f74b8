import { loadConfigFile } from "../../generator/config-file.ts";
import type { GenerateOptions, ImportExtension } from "../../generator/index.ts";

/** What `codegen` takes on the command line. */
export interface CodegenFlags {
  readonly contracts?: string;
  readonly out?: string;
  readonly watch?: boolean;
  /** By a process above, of which `--watch` is asked. */
  readonly supervised?: boolean;
  readonly check?: boolean;
  readonly fix?: boolean;
  readonly strict?: boolean;
  readonly python?: string;
  readonly importExtension?: ImportExtension;
  readonly format: "pretty" | "json" | "github";
}

/** What `codegen` is to do: by its flags, then by the project's configuration file, then by default. */
export interface CodegenOptions extends Pick<CodegenFlags, "format"> {
  readonly check: boolean;
  readonly fix: boolean;
  readonly contracts: string;
  readonly out: string;
  readonly generate: GenerateOptions;
}

/** Reads the configuration file of the working directory, and has the flags win. */
export async function readOptions(flags: CodegenFlags): Promise<CodegenOptions> {
  const { watch: _, supervised: __, check = false, fix = false, format, python, ...given } = flags;
  const root = process.cwd();
  const generate = {
    root,
    ...(await loadConfigFile(root)),
    ...given,
    ...(python === undefined ? {} : { python: { out: python } }),
  };
  const { contracts = "contracts", out = "generated" } = generate;
  return { check, fix, format, contracts, out, generate };
}
