import { readFileSync } from "node:fs";
import path from "node:path";
import type { Model } from "../generator/index.ts";
import { loadConfigFile } from "../generator/config-file.ts";

/** The compiled contracts of a project: `contracts.json` in the folder of generated code; `undefined` when it is not there. */
export async function readContracts({
  out,
}: {
  readonly out?: string;
}): Promise<Model | undefined> {
  const folder = await generatedFolder(out);
  const file = path.join(path.relative(process.cwd(), folder), "contracts.json");
  let text: string;
  try {
    text = readFileSync(path.resolve(file), "utf8");
  } catch {
    return undefined;
  }
  try {
    // Written by the compiler, in this form.
    const model = JSON.parse(text) as Partial<Model>;
    const isModel = Array.isArray(model.services) && model.types !== undefined;
    if (isModel) return model as Model; // It has what is read of it.
  } catch {}
  throw new Error(`${file} is not what the compiler writes; \`lagomorph codegen\` writes it again`);
}

/** The fingerprint of a contract, which `contracts.json` has beside the model. */
export function fingerprintOf(contract: object): string {
  if ("fingerprint" in contract && typeof contract.fingerprint === "string")
    return contract.fingerprint;
  throw new Error(
    "contracts.json is of another version of Lagomorph; `lagomorph codegen` writes it again",
  );
}

/** The folder of generated code, absolute: `out` where it is given, else what the project's configuration says. */
export async function generatedFolder(out: string | undefined): Promise<string> {
  const root = process.cwd();
  return path.resolve(root, out ?? (await loadConfigFile(root)).out ?? "generated");
}
