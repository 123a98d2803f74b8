import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Model } from "../model/contract.ts";

/** Each service is a folder of `generated/`, which must be possible on every disk. */
export function folderNames({ services }: Model): Diagnostic[] {
  return services.flatMap(({ name, interfaceName, location }) => {
    const why = problemOf(name);
    if (why === undefined) return [];
    const instead = `${name.replaceAll(".", "_")}_service`;
    const values = { name, why, instead };
    return [createDiagnostic("no-folder-name", { location, path: interfaceName, values })];
  });
}

/** Devices of Windows, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function problemOf(name: string): string | undefined {
  if (devices.test(name)) return "it is a device of Windows";
  return name.endsWith(".") ? "Windows takes the dot from its end" : undefined;
}
