import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientClass, Mesh, ServiceDescriptor, WireName } from "../../runtime/index.ts";
import { generatedFolder, readContracts } from "../contracts.ts";
import { meantService } from "./meant.ts";

/** Which contract is asked for, and how. */
export interface ContractFlags {
  /** The folder of generated code. */
  readonly out?: string | undefined;
  /** The wire that is to be spoken, whatever the contract says. */
  readonly wire?: WireName | undefined;
}

/**
 * The contract of a service that is spoken to over the wire of another framework, or of which a command is sent, as generated code
 * has it; `undefined` where nothing but the names on the native wire are needed, and where there is none.
 */
export async function foreignContract(
  service: string,
  { out, wire, command }: ContractFlags & { readonly command?: string },
): Promise<ServiceDescriptor | undefined> {
  const model = await readContracts(out === undefined ? {} : { out });
  const contract = model?.services.find(({ name }) => name === service);
  if (contract === undefined) return undefined;
  const isCommand = contract.members.some(
    ({ kind, wireName }) => kind === "command" && wireName === command,
  );
  if ((wire ?? contract.wire) === "native" && !isCommand) return undefined;
  return importService(service, out);
}

/** The contracts of all services, or of one, that speak the wires of other frameworks. */
export async function foreignContracts(
  service: string | undefined,
  { out }: ContractFlags,
): Promise<readonly ServiceDescriptor[]> {
  const model = await readContracts(out === undefined ? {} : { out });
  const named = (model?.services ?? []).filter(
    ({ name, wire }) => wire !== "native" && (service === undefined || name === service),
  );
  return Promise.all(named.map(({ name }) => importService(name, out)));
}

/** Has calls by name go as a contract says. */
export function tellContract(mesh: Mesh, contract: ServiceDescriptor): void {
  const Told: ClientClass<object> = class {
    static readonly service = contract;
  };
  mesh.client(Told);
}

/** What the generated code knows of a service. Throws, with what to do, when there is none. */
export async function importService(
  service: string,
  out: string | undefined,
): Promise<ServiceDescriptor> {
  const folder = await generatedFolder(out);
  const file = path.join(folder, service, "service.js");
  const shown = path.relative(process.cwd(), folder) || ".";
  if (!existsSync(file)) {
    const near = meantService(service, await readContracts(out === undefined ? {} : { out }));
    const meant = near === undefined ? "" : `; did you mean ${near}?`;
    throw new Error(
      `${shown}/ has no ${service}${meant || ": --out names the folder of generated code; --unchecked sends what nobody has checked"}`,
    );
  }
  const module: unknown = await import(pathToFileURL(file).href);
  const found = Object.values(module ?? {}).find((each) => isService(each, service));
  if (found !== undefined) return found;
  throw new Error(
    `${shown}/${service} is of another version; \`lagomorph codegen\` writes it again`,
  );
}

function isService(value: unknown, service: string): value is ServiceDescriptor {
  return (
    typeof value === "object" &&
    value !== null &&
    "fingerprint" in value &&
    "members" in value &&
    "name" in value &&
    value.name === service
  );
}
