import { type ClientOptions, DeclaredError, MeshError } from "../../runtime/index.ts";
import { readContracts } from "../contracts.ts";
import { Misuse } from "../misuse.ts";
import { readToken } from "../token.ts";
import { printable } from "../print.ts";
import { describeIssue } from "./describe-issue.ts";
import type { MeshFlags } from "./flags.ts";
import { foreignContract, tellContract } from "./foreign-contract.ts";
import { readArguments, readJsonArguments } from "./json.ts";
import type { Target } from "./target.ts";
import { withMesh } from "./with-mesh.ts";

interface CallFlags extends MeshFlags {
  readonly json?: string;
  readonly timeout?: number;
  readonly tokenFile?: string;
  readonly header?: Readonly<Record<string, string>>;
}

/** `lagomorph call`: prints the answer as JSON. */
export async function callMethod(
  { service, member }: Target,
  words: readonly string[],
  flags: CallFlags,
): Promise<void> {
  const args =
    flags.json === undefined ? readArguments(words) : await readJsonArguments(flags.json);
  const token = await readToken(flags);
  await checkEncrypted(`${service}.${member}`, flags);
  await withMesh(flags, async (mesh, signal) => {
    const options: ClientOptions = {
      signal,
      ...(flags.timeout === undefined ? {} : { timeout: flags.timeout }),
      ...(token === undefined ? {} : { token }),
      ...(flags.wire === undefined ? {} : { wire: flags.wire }),
      ...(flags.header === undefined ? {} : { headers: flags.header }),
    };
    const contract = await foreignContract(service, { ...flags, command: member });
    if (contract !== undefined) tellContract(mesh, contract);
    try {
      const result = await mesh.call(`${service}.${member}`, args, options);
      if (result !== undefined) console.log(JSON.stringify(result, null, 2));
    } catch (error) {
      if (!(error instanceof MeshError)) throw error;
      for (const line of linesOf(error)) console.error(line);
      process.exitCode = signal.aborted ? 130 : 1;
    }
  });
}

/** Without a key nothing leaves that a contract of this project has encrypted: calls by name do not know it. Services of NuroPb's wire tell theirs. */
async function checkEncrypted(target: string, { key, out, wire }: CallFlags): Promise<void> {
  if (key !== undefined || process.env["LAGOMORPH_KEYS"]) return;
  const model = await readContracts(out === undefined ? {} : { out }).catch(() => undefined);
  const needing = model?.services
    .filter((service) => (wire ?? service.wire) !== "nuropb")
    .flatMap(({ name, members }) =>
      members.flatMap((each) => ("encrypted" in each ? [`${name}.${each.wireName}`] : [])),
    );
  if (needing?.includes(target) === true)
    throw new Misuse(`${target} is @encrypted: --key says where the public key of its service is`);
}

/** What a person should see of an error: code, text, each wrong field, and the data of one that the contract declares. */
function linesOf(error: MeshError): readonly string[] {
  const { code, rawMessage, issues = [], incident } = error;
  const isDeclared = error instanceof DeclaredError;
  const title = isDeclared ? `${code} ${error.name}` : code;
  // A declared error that says nothing more has its name as its text.
  const text = isDeclared && rawMessage === error.name ? title : `${title}: ${rawMessage}`;
  return [
    // The text of a service has it already.
    incident === undefined || text.includes(incident) ? text : `${text} (incident ${incident})`,
    // The text above has the first.
    ...(issues.length > 1 ? issues.map((issue) => `  ${describeIssue(issue, "arguments")}`) : []),
    ...(isDeclared && error.data !== undefined ? [`  ${JSON.stringify(error.data)}`] : []),
  ].map(printable);
}
