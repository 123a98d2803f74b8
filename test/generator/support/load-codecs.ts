import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { emit } from "../../../generator/emitters/index.ts";
import type { Model } from "../../../generator/model/contract.ts";
import { render } from "../../../generator/render/render.ts";
import type { Codec } from "../../../runtime/descriptor.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** Generates a model's code, runs the `codec.js` of its only service, and gives its exports. */
export async function loadCodecs(model: Model): Promise<Record<string, Codec<unknown>>> {
  const files = render(emit(model, { out: "generated", importExtension: ".ts" }));
  const name = `${model.services[0]!.name}/codec.js`;
  // Below the project, so that `lagomorph/generated` means this package.
  const temporary = mkdtempSync(path.join(folder, "tmp-"));
  try {
    const file = path.join(temporary, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, files.get(name)!);
    // Modules that are named at run time have no types.
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<
      string,
      Codec<unknown>
    >;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
