import type {
  ContractDescription,
  ContractDetails,
  DescribeOptions,
  Introduction,
  ServiceDescription,
} from "../description.ts";
import { MeshError } from "../errors.ts";
import { checkKnown, type KnownOptions } from "../known-options.ts";
import { checkTarget, maxTimer } from "../limits.ts";
import type { Questions } from "./questions.ts";
import { RollCall, type RollCallOptions } from "./roll-call.ts";

/** What describing stands on. */
export type DescribeParts = Pick<RollCallOptions, "questions" | "countConsumers">;

/** The names of {@link DescribeOptions}. */
const describeOptions: KnownOptions<DescribeOptions> = {
  timeout: true,
  signal: true,
  wire: true,
  refresh: true,
};

/** How many contracts are asked for at the same time: each answer may be large. */
const atOnce = 8;

/** Asks who is there, then one instance of each contract what it serves. */
export async function describeServices(
  service: string | undefined,
  parts: DescribeParts,
  options: DescribeOptions,
): Promise<readonly ServiceDescription[]> {
  const { timeout, signal } = readDescribeOptions(service, options);
  const present = await new RollCall({ ...parts, service, timeout, signal }).run();
  const groups = [...groupBy(present.instances, keyOf).values()];
  const asked: { readonly service: string; readonly contract: ContractDescription }[] = [];
  for (let at = 0; at < groups.length; at += atOnce) {
    const some = groups.slice(at, at + atOnce);
    asked.push(
      ...(await Promise.all(some.map((group) => describeGroup(group, parts, { timeout, signal })))),
    );
  }
  return [...present.silent].toSorted(byName).flatMap(([name, silent]) => {
    const contracts = asked.filter((each) => each.service === name).map((each) => each.contract);
    return contracts.length === 0 && silent === 0 ? [] : [{ name, contracts, silent }];
  });
}

/** How it is asked, whatever the wire. Throws `MeshError` `invalid_argument` for what makes no sense. */
export function readDescribeOptions(
  service: string | undefined,
  options: DescribeOptions,
): Waiting {
  checkKnown("describe", options, describeOptions);
  const { timeout = 1000, signal } = options;
  if (service !== undefined) checkTarget("service", service);
  if (!(timeout > 0 && timeout <= maxTimer))
    throw new MeshError("invalid_argument", `${timeout} ms is no timeout`);
  return { timeout, signal };
}

function keyOf({ service, fingerprint, version = "" }: Introduction): string {
  return `${service}\n${fingerprint}\n${version}`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function groupBy<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): Map<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** How long answers are waited for. */
export interface Waiting {
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** Instances of one contract: the first that answers tells what all of them serve. */
async function describeGroup(
  group: readonly [Introduction, ...Introduction[]],
  { questions }: DescribeParts,
  waiting: Waiting,
): Promise<{ readonly service: string; readonly contract: ContractDescription }> {
  const [{ service, fingerprint, version }] = group;
  let details: ContractDetails | undefined;
  for (const each of group) {
    const answer = await askContract(each, questions, waiting);
    if (answer !== "gone") {
      details = answer;
      break;
    }
  }
  const instances = group
    .map(({ id, host, pid, since, via }) => ({
      ...{ id, host, pid, since },
      ...(via === undefined ? {} : { via }),
    }))
    .toSorted((a, b) => a.since - b.since);
  const contract = {
    fingerprint,
    ...(version === undefined ? {} : { version }),
    instances,
    details,
  };
  return { service, contract };
}

/** `"gone"`: the instance has left meanwhile; `undefined`: it is silent. */
function askContract(
  { service, id }: Introduction,
  questions: Questions,
  { timeout, signal }: Waiting,
): Promise<ContractDetails | "gone" | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", give);
      stop();
    };
    const end = (outcome: ContractDetails | "gone" | undefined): void => {
      settle();
      resolve(outcome);
    };
    const fail = (error: MeshError): void => {
      settle();
      reject(error);
    };
    const give = (): void => fail(new MeshError("cancelled", "the caller gave up"));
    const timer = setTimeout(() => end(undefined), timeout);
    let stop = (): void => {};
    if (signal?.aborted === true) return give();
    signal?.addEventListener("abort", give);
    try {
      stop = questions.ask(
        { kind: "contract", service, instance: id },
        { onAnswer: (answer) => end(answer.details), onNobody: () => end("gone"), onLost: fail },
      );
    } catch (error) {
      settle();
      reject(error);
    }
  });
}
