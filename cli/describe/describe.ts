import type { WireName } from "../../runtime/index.ts";
import type { MeshFlags } from "../mesh/flags.ts";
import { foreignContracts, tellContract } from "../mesh/foreign-contract.ts";
import { withMesh } from "../mesh/with-mesh.ts";
import { serviceLines } from "./service-lines.ts";

interface DescribeFlags extends MeshFlags {
  readonly timeout?: number;
  readonly format: "pretty" | "json";
}

/** `lagomorph describe`: who is live on the mesh, and what they serve. */
export async function describeMesh(
  service: string | undefined,
  { format, timeout, ...flags }: DescribeFlags,
): Promise<void> {
  const { wire } = flags;
  await withMesh(flags, async (mesh, signal) => {
    for (const contract of await foreignContracts(service, flags)) tellContract(mesh, contract);
    const services = await mesh.describe(service, {
      signal,
      ...(timeout === undefined ? {} : { timeout }),
      ...(wire === undefined ? {} : { wire }),
    });
    const isFound = services.some(({ contracts }) => contracts.length > 0);
    if (!isFound) process.exitCode = 1;
    if (format === "json") console.log(JSON.stringify(services, null, 2));
    else if (services.length === 0) console.error(nobody(service, wire));
    else
      console.log(
        services.map((each) => serviceLines(each, service !== undefined).join("\n")).join("\n\n"),
      );
  });
}

function nobody(service: string | undefined, wire: WireName | undefined): string {
  if (service === undefined) return "nobody serves anything here";
  const text = `nobody serves ${service}; lagomorph describe names who is there`;
  return wire === undefined ? `${text}, and --wire nuropb asks a service of NuroPb's` : text;
}
