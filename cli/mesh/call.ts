import { type ClientOptions, DeclaredError, MeshError } from "../../runtime/index.ts";
import { readContracts } from "../contracts.ts";
import { checkKeyOf } from "../keys.ts";
import { readToken } from "../token.ts";
import { printable } from "../print.ts";
import { describeIssue } from "./describe-issue.ts";
import type { MeshFlags } from "./flags.ts";
import { foreignContract, tellContract } from "./foreign-contract.ts";
import { isNoText, readArguments, readJsonArguments } from "./json.ts";
import { insteadOfCall } from "./meant.ts";
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
  await checkEncrypted({ service, member }, flags);
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
      const hints = await hintsFor(error, { service, member }, { words, flags });
      for (const line of [...linesOf(error), ...hints]) console.error(line);
      process.exitCode = signal.aborted ? 130 : 1;
    }
  });
}

/** Without a key of its service nothing leaves that a contract of this project has encrypted. Services of NuroPb's wire tell theirs. */
async function checkEncrypted(target: Target, { key, out, wire }: CallFlags): Promise<void> {
  const model = await readContracts(out === undefined ? {} : { out }).catch(() => undefined);
  const service = model?.services.find(({ name }) => name === target.service);
  if ((wire ?? service?.wire) === "nuropb") return;
  const member = service?.members.find(({ wireName }) => wireName === target.member);
  if (member !== undefined && "encrypted" in member) checkKeyOf(target, key);
}

/** What to do about an error, as far as the contracts at hand and what was typed show it. */
async function hintsFor(
  { code, reason, rawMessage, issues = [] }: MeshError,
  target: Target,
  { words, flags }: { readonly words: readonly string[]; readonly flags: CallFlags },
): Promise<readonly string[]> {
  if (code === "invalid_argument") {
    const isText = issues.some(({ expected }) => expected.startsWith("string"));
    return isText && words.some(isNoText)
      ? [`  a text that looks like a number, true, false or null is written with quotes: '"42"'`]
      : [];
  }
  // Somebody serves it elsewhere, as the message says.
  const [, wire] = /but on that of (nameko|nuropb)$/.exec(rawMessage) ?? [];
  if (wire !== undefined) return [`  --wire ${wire} calls it there`];
  if (code !== "unimplemented" && reason !== "no_service") return [];
  const { out } = flags;
  const contracts = await readContracts(out === undefined ? {} : { out }).catch(() => undefined);
  const instead = insteadOfCall(target, contracts);
  return instead === undefined ? [] : [`  ${instead}`];
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
