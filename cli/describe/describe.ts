import type { ServiceDescription, ServiceDescriptor, WireName } from "../../runtime/index.ts";
import { readContracts } from "../contracts.ts";
import type { MeshFlags } from "../mesh/flags.ts";
import { foreignContracts, tellContract } from "../mesh/foreign-contract.ts";
import { meantService } from "../mesh/meant.ts";
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
    const contracts = await foreignContracts(service, flags);
    for (const contract of contracts) tellContract(mesh, contract);
    const services = await mesh.describe(service, {
      signal,
      ...(timeout === undefined ? {} : { timeout }),
      ...(wire === undefined ? {} : { wire }),
    });
    const isFound = services.some(({ contracts }) => contracts.length > 0);
    if (!isFound) process.exitCode = 1;
    const hidden = unseen(services, contracts, wire);
    if (hidden !== undefined) console.error(`lagomorph: ${hidden}`);
    if (format === "json") console.log(JSON.stringify(services, null, 2));
    else if (services.length > 0) show(services, service !== undefined);
    else if (hidden === undefined) {
      const meant = service === undefined ? undefined : await readMeant(service, flags);
      console.error(nobody({ service, wire, timeout, meant }));
    }
  });
}

function show(services: readonly ServiceDescription[], isOne: boolean): void {
  const lines = services.map((each) => serviceLines(each, isOne).join("\n"));
  console.log(lines.join("\n\n"));
}

async function readMeant(service: string, { out }: MeshFlags): Promise<string | undefined> {
  const contracts = await readContracts(out === undefined ? {} : { out }).catch(() => undefined);
  return meantService(service, contracts);
}

/** Whom nobody sees: on nameko's wire no service can be asked who it is. */
export function unseen(
  seen: readonly Pick<ServiceDescription, "name">[],
  contracts: readonly Pick<ServiceDescriptor, "name" | "wire">[],
  wire: WireName | undefined,
): string | undefined {
  const there = new Set(seen.map(({ name }) => name));
  const names = contracts.flatMap((contract) =>
    (wire ?? contract.wire) === "nameko" && !there.has(contract.name) ? contract.name : [],
  );
  const cannot = "on nameko's wire nobody can ask who is there";
  if (names.length > 0) return `${cannot}: whether ${names.join(", ")} is served shows by a call`;
  return wire === "nameko" ? cannot : undefined;
}

/** Whom nobody has answered for. */
interface Nobody {
  readonly service: string | undefined;
  readonly wire: WireName | undefined;
  /** How long instances had, where somebody has said that. */
  readonly timeout: number | undefined;
  /** A service of the contracts by nearly the same name. */
  readonly meant: string | undefined;
}

/** That nobody was found, and what may help. */
export function nobody({ service, wire, timeout, meant }: Nobody): string {
  const within = timeout === undefined ? "" : `, as far as was heard within ${timeout} ms`;
  if (service === undefined) return `nobody serves anything here${within}`;
  if (meant !== undefined) return `nobody serves ${service}${within}; did you mean ${meant}?`;
  const text = `nobody serves ${service}${within}; lagomorph describe names who is there`;
  return wire === undefined ? `${text}, and --wire nuropb asks a service of NuroPb's` : text;
}
