import { readFileSync } from "node:fs";
import path from "node:path";
import type { Model } from "../../generator/index.ts";
import type {
  JsonSchema,
  MemberDescription,
  Mesh,
  ParameterDescription,
  ServiceDescription,
  WireName,
} from "../../runtime/index.ts";
import { fingerprintOf, generatedFolder, readContracts } from "../contracts.ts";
import { importService, tellContract } from "../mesh/foreign-contract.ts";
import { isSchema, mayBeObject } from "./schema.ts";
import { namesSecrets } from "./secrets.ts";

/** What may be called, sent and heard. */
export interface Catalogue {
  /** `contracts`: those of the project; `live`: what services tell of themselves. */
  readonly from: "contracts" | "live";
  readonly services: readonly ShellService[];
  /** The contracts, where there are any. */
  readonly model: Model | undefined;
}

/** A service, as the shell knows it. */
export interface ShellService {
  /** The name on the wire. */
  readonly name: string;
  readonly fingerprint: string;
  /** By which it is called. */
  readonly wire: WireName;
  readonly members: readonly ShellMember[];
}

/** A member that the shell can do something with. */
export interface ShellMember extends MemberDescription {
  readonly kind: ShellKind;
  /** Some of what it takes is not to be kept. */
  readonly hasSecrets: boolean;
  /** A single object can be nothing but arguments by name. */
  readonly takesNames: boolean;
}

type ShellKind = "method" | "stream" | "command" | "event";

/** How long services may take to answer, in milliseconds: what answers too late is missing as long as the shell is open. */
const timeout = 5000;

/** Reads the contracts of the project; where there are none asks who is live. */
export async function readCatalogue(
  mesh: Mesh,
  { out, wire }: { readonly out?: string; readonly wire?: WireName },
  signal: AbortSignal,
): Promise<Catalogue> {
  const model = await readContracts(out === undefined ? {} : { out });
  if (model !== undefined) {
    const folder = await generatedFolder(out);
    const services = model.services.map((contract) => ({
      ...ofContract(contract, model, folder),
      ...(wire === undefined ? {} : { wire }),
    }));
    await tellContracts(mesh, services, out);
    return { from: "contracts", services, model };
  }
  return { from: "live", services: await liveServices(mesh, wire, signal), model: undefined };
}

/** Who tells of itself. On NuroPb's wire nobody can ask who is there, and members have other names: who is found is asked for them there. */
async function liveServices(
  mesh: Mesh,
  wire: WireName | undefined,
  signal: AbortSignal,
): Promise<readonly ShellService[]> {
  const live = await mesh.describe(undefined, { signal, timeout });
  if (wire !== "nuropb") return live.flatMap((each) => ofDescription(each, wire));
  const asked = live.map(({ name }) =>
    // Whose answer cannot be read is called by its name, as one that was not found.
    mesh.describe(name, { wire, signal, timeout }).catch(() => []),
  );
  return (await Promise.all(asked)).flat().flatMap((each) => ofDescription(each, wire));
}

function ofDescription(
  { name, contracts: [contract] }: ServiceDescription,
  wire: WireName = "native",
): readonly ShellService[] {
  if (contract === undefined) return [];
  // On the native wire, which alone needs it, all have one.
  const { fingerprint = "", details } = contract;
  const members = (details?.members ?? []).flatMap((member) =>
    shellMember(member, member.sensitive === true),
  );
  return [{ name, fingerprint, wire, members }];
}

/** Calls over wires of other frameworks go as the contracts say. */
async function tellContracts(
  mesh: Mesh,
  services: readonly ShellService[],
  out: string | undefined,
): Promise<void> {
  for (const { name, wire } of services) {
    if (wire !== "native") tellContract(mesh, await importService(name, out));
  }
}

function ofContract(
  contract: Model["services"][number],
  model: Model,
  folder: string,
): ShellService {
  const { name, members } = contract;
  const definitions = readDefinitions(path.join(folder, name, "schema.json"));
  const shown = members.flatMap((member) => {
    if ("local" in member && member.local === true) return [];
    return shellMember(described(member, definitions), namesSecrets(member, model));
  });
  const { wire } = contract;
  return { name, fingerprint: fingerprintOf(contract), wire, members: shown };
}

type Definitions = Readonly<Record<string, unknown>>;

function readDefinitions(file: string): Definitions {
  try {
    const json: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof json === "object" && json !== null && "$defs" in json)
      // Written by the compiler, in this form.
      return json.$defs as Definitions;
  } catch {
    // Without it nothing is known of types.
  }
  return {};
}

function described(
  member: Model["services"][number]["members"][number],
  definitions: Definitions,
): MemberDescription {
  const { kind, wireName: name, doc } = member;
  const schema = (part: string): JsonSchema | undefined => {
    const found = definitions[`${name}.${part}`];
    return isSchema(found) ? found : undefined;
  };
  const [result, item, payload] = [schema("result"), schema("item"), schema("payload")];
  return {
    kind,
    name,
    ...(doc === undefined ? {} : { description: doc.text }),
    ...("parameters" in member
      ? { parameters: member.parameters.map(describedParameter(schema("args"))) }
      : {}),
    ...(result === undefined ? {} : { result }),
    ...(item === undefined ? {} : { item }),
    ...(payload === undefined ? {} : { payload }),
    ...("encrypted" in member && member.encrypted === true ? { encrypted: true } : {}),
    ...("errors" in member ? { errors: member.errors.map((error) => ({ name: error })) } : {}),
  };
}

function describedParameter(
  args: JsonSchema | undefined,
): (
  parameter: { readonly name: string; readonly optional?: true; readonly rest?: true },
  index: number,
) => ParameterDescription {
  const { prefixItems, items } = typeof args === "object" ? args : {};
  const schemas: readonly unknown[] = Array.isArray(prefixItems) ? prefixItems : [];
  return ({ name, optional, rest }, index) => {
    const schema = rest === true ? items : schemas[index];
    return {
      name,
      ...(isSchema(schema) ? { schema } : {}),
      ...(optional === true ? { optional } : {}),
      ...(rest === true ? { rest } : {}),
    };
  };
}

function shellMember(member: MemberDescription, hasSecrets: boolean): readonly ShellMember[] {
  const { kind, parameters: [first] = [] } = member;
  if (kind !== "method" && kind !== "stream" && kind !== "command" && kind !== "event") return [];
  const takesNames = first !== undefined && first.rest !== true && !mayBeObject(first.schema);
  return [{ ...member, kind, hasSecrets, takesNames }];
}
