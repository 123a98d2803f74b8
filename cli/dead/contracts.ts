import { readFileSync } from "node:fs";
import path from "node:path";
import type { Model } from "../../generator/index.ts";
import { loadConfigFile } from "../../generator/config-file.ts";
import { deadQueueOfCalls, deadQueueOfMember } from "../../runtime/dead-letters/index.ts";
import type { DeadFlags } from "./flags.ts";

/** The compiled contracts of a project: `contracts.json` in the folder of generated code; `undefined` when it is not there. */
export async function readContracts({ out }: DeadFlags): Promise<Model | undefined> {
  const root = process.cwd();
  const folder = out ?? (await loadConfigFile(root)).out ?? "generated";
  const file = path.join(folder, "contracts.json");
  let text: string;
  try {
    text = readFileSync(path.resolve(root, file), "utf8");
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

/** The dead-letter queues of all services of the contracts, each once, in their order. */
export function deadQueuesOf({ services }: Pick<Model, "services">): readonly string[] {
  const queues = services.flatMap(({ name: service, members }) => {
    const found = members.flatMap((member) =>
      member.kind === "command" || member.kind === "handler"
        ? [deadQueueOfMember(service, member)]
        : [],
    );
    const calls = members.some(({ kind }) => kind === "method") ? [deadQueueOfCalls(service)] : [];
    return [...calls, ...found];
  });
  return [...new Set(queues)];
}
