import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Described } from "../../runtime/host/index.ts";
import { generatedFolder, readContracts } from "../contracts.ts";
import { Misuse } from "../misuse.ts";

/** What the generated code of a project knows of its services. Throws {@link Misuse} when there is none. */
export async function loadServices(out: string | undefined): Promise<readonly Described[]> {
  const folder = await generatedFolder(out);
  const contracts = await readContracts({ out: folder });
  if (contracts === undefined) {
    const shown = path.relative(process.cwd(), folder) || ".";
    throw new Misuse(
      `${shown}/ holds no generated code: \`lagomorph codegen\` writes it; generated: in the configuration, or --out, says where it is`,
    );
  }
  return Promise.all(contracts.services.map(({ name }) => load(folder, name)));
}

async function load(folder: string, name: string): Promise<Described> {
  const file = path.join(folder, name, "service.js");
  const loaded: unknown = await import(pathToFileURL(file).href);
  if (isDescribed(loaded)) return loaded;
  throw new Misuse(`${file} knows no service; \`lagomorph codegen\` writes it again`);
}

/** As the compiler writes it. */
function isDescribed(loaded: unknown): loaded is Described {
  return typeof loaded === "object" && loaded !== null && "service" in loaded;
}
