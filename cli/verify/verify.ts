import path from "node:path";
import type { Model } from "../../generator/index.ts";
import type { Mesh, WireName } from "../../runtime/index.ts";
import { fingerprintOf, generatedFolder, readContracts } from "../contracts.ts";
import { checkKeyOf, type KeyPlaces } from "../keys.ts";
import { createMask } from "../mask.ts";
import { foreignContract, tellContract } from "../mesh/foreign-contract.ts";
import { type Contracts, meantService } from "../mesh/meant.ts";
import { withMesh } from "../mesh/with-mesh.ts";
import { Misuse } from "../misuse.ts";
import { readToken } from "../token.ts";
import { type Example, examplesOf } from "./examples.ts";
import { type Outcome, outcomeLines } from "./outcome.ts";
import { runExample } from "./run-example.ts";

interface VerifyFlags {
  readonly broker?: string;
  readonly out?: string;
  readonly format: "pretty" | "json";
  readonly timeout?: number;
  readonly tokenFile?: string;
  readonly wire?: WireName;
  readonly key?: KeyPlaces;
}

/** `lagomorph verify`: calls a live service as its contract's examples do. */
export async function verifyService(
  service: string,
  { out, format, timeout, tokenFile, wire, ...to }: VerifyFlags,
): Promise<void> {
  const { model, contract } = await readContract(service, out);
  const examples = examplesOf(contract);
  if ((wire ?? contract.wire) !== "nuropb") checkKeys(examples, to.key);
  const outcomes: Outcome[] = [];
  const token = await readToken(tokenFile === undefined ? {} : { tokenFile });
  const given = {
    ...(timeout === undefined ? {} : { timeout }),
    ...(token === undefined ? {} : { token }),
    ...(wire === undefined ? {} : { wire }),
  };
  const foreign = await foreignContract(service, { out, wire });
  await withMesh(to, async (mesh, signal) => {
    if (foreign === undefined) await warnOfOther(mesh, contract, signal);
    // Nobody says there which contract is served.
    else tellContract(mesh, foreign);
    const mask = createMask(model);
    for (const example of examples) {
      if (signal.aborted) break;
      const outcome = await runExample(mesh, example, { options: { ...given, signal }, mask });
      // How it ended says nothing of the service.
      if (signal.aborted) break;
      outcomes.push(outcome);
      if (format === "pretty") console.log(outcomeLines(outcome).join("\n"));
    }
  });
  if (format === "json") console.log(JSON.stringify(outcomes, null, 2));
  else console.log(summary(service, outcomes, examples));
  if (outcomes.length < examples.length) process.exitCode = 130;
  else if (!outcomes.every(({ ok }) => ok)) process.exitCode = 1;
}

/** The contract of a service, with all others. Throws {@link Misuse} where it is not at hand. */
async function readContract(
  service: string,
  out: string | undefined,
): Promise<{ readonly model: Model; readonly contract: Model["services"][number] }> {
  const model = await readContracts(out === undefined ? {} : { out });
  const contract = model?.services.find(({ name }) => name === service);
  if (model !== undefined && contract !== undefined) return { model, contract };
  const folder = path.relative(process.cwd(), await generatedFolder(out));
  const where = path.join(folder, "contracts.json");
  throw new Misuse(
    model === undefined
      ? `${where} is not there; \`lagomorph codegen\` writes it, --out names another folder`
      : `${where} has no service ${service}${meantIn(service, model)}`,
  );
}

/** Nothing that a contract has encrypted is tried in the clear. */
function checkKeys(examples: readonly Example[], key: KeyPlaces | undefined): void {
  for (const { service, method, encrypted } of examples)
    if (encrypted === true) checkKeyOf({ service, member: method }, key);
}

function meantIn(service: string, model: Contracts): string {
  const near = meantService(service, model);
  return near === undefined ? "" : `; did you mean ${near}?`;
}

/** Says when what is live is of another contract: examples may then fail for that reason. */
async function warnOfOther(
  mesh: Mesh,
  contract: { readonly name: string },
  signal: AbortSignal,
): Promise<void> {
  const { name } = contract;
  const fingerprint = fingerprintOf(contract);
  const [live] = await mesh.describe(name, { signal });
  if (live === undefined) throw new Error(`nobody serves ${name}`);
  if (live.contracts.every((each) => (each.fingerprint ?? fingerprint) === fingerprint)) return;
  console.error(`${name} is live with another contract than the one whose examples these are`);
}

function summary(
  service: string,
  outcomes: readonly Outcome[],
  examples: readonly Example[],
): string {
  if (examples.length === 0) return `${service} has no @example that is a call: nothing to verify`;
  const failed = outcomes.filter(({ ok }) => !ok).length;
  const count = `${outcomes.length} ${outcomes.length === 1 ? "example" : "examples"}`;
  return failed === 0 ? `${count}, all as expected` : `${count}, ${failed} failed`;
}
