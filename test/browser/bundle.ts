import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/** A module of the page, as a bundler makes it for browsers, and the modules that went into it. */
export interface Bundle {
  readonly text: string;
  readonly modules: readonly string[];
}

/** Bundles a text that imports `./page.ts`, as a module or as a script. Rejects when something in it is Node's. */
export async function bundle(contents: string, format: "esm" | "iife" = "esm"): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    format,
    platform: "browser",
    target: "es2023",
    conditions: ["lagomorph:source"],
    logLevel: "silent",
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return {
    text: outputFiles[0]?.text ?? "",
    modules: [...Object.keys(metafile.inputs), ...imports.map(({ path }) => path)],
  };
}
