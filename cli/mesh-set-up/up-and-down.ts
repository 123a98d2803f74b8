import type { Command } from "commander";
import {
  nativeMesh,
  nuropbMesh,
  nuropbNames,
  setUpMesh,
  type SetUpOptions,
  tearDownMesh,
  vhostOf,
} from "../../runtime/set-up/index.ts";
import { asks } from "../asks.ts";
import { connectInWords, inWords } from "../in-words.ts";
import { Misuse } from "../misuse.ts";

/** What both take. */
interface MeshSetUpFlags {
  readonly broker?: string;
  readonly api?: string;
  readonly ca?: string;
  readonly wire: "native" | "nuropb";
  readonly rpcExchange?: string;
  readonly eventsExchange?: string;
  readonly dlExchange?: string;
  readonly dlQueue?: string;
}

interface DownFlags extends MeshSetUpFlags {
  readonly vhost?: true;
  readonly yes?: true;
}

/** `lagomorph mesh up` */
export async function meshUp(flags: MeshSetUpFlags): Promise<void> {
  const options = optionsOf(flags);
  vhostIn(options);
  await tell(() => setUpMesh(options));
}

/** `lagomorph mesh down` */
export async function meshDown(flags: DownFlags, command: Command): Promise<void> {
  const options = optionsOf(flags);
  const all = flags.vhost === true;
  if (flags.yes !== true && !process.stdin.isTTY)
    command.error("error: down deletes for good; --yes says that this is meant");
  const vhost = vhostIn(options);
  const what = all ? "with all that is in it" : `what \`mesh up\` makes in it`;
  const isMeant =
    flags.yes === true || (await asks(`delete virtual host "${vhost}", ${what}? [y/N] `));
  if (!isMeant) throw new Error("nothing was deleted");
  const steps = await tell(() => tearDownMesh(options, { all }));
  const used = steps.filter(([, outcome]) => outcome === "in use").map(([part]) => part);
  if (used.length > 0)
    throw new Error(
      `${used.join(", ")}: somebody is bound to it or consumes it, or it holds messages; it stays`,
    );
}

/** The virtual host of a broker. Throws {@link Misuse} for what is no URL of one. */
function vhostIn({ broker }: SetUpOptions): string {
  try {
    return vhostOf(broker);
  } catch (error) {
    throw connectInWords(error, false);
  }
}

/** Does it, and prints what has become of each part. */
async function tell(act: () => ReturnType<typeof setUpMesh>): ReturnType<typeof setUpMesh> {
  const steps = await act().catch((error: unknown) => {
    throw inWords(error, false);
  });
  for (const [what, outcome] of steps) console.log(`${what}  ${outcome}`);
  return steps;
}

function optionsOf(flags: MeshSetUpFlags): SetUpOptions {
  const broker = flags.broker ?? process.env["AMQP_URL"];
  if (broker === undefined)
    throw new Misuse(
      "--broker URL or AMQP_URL says where the broker is; its path is the virtual host",
    );
  const { api, ca, wire } = flags;
  return { broker, api, ca, topology: wire === "nuropb" ? nuropbOf(flags) : nativeMesh };
}

function nuropbOf(flags: MeshSetUpFlags): SetUpOptions["topology"] {
  return nuropbMesh({
    rpcExchange: flags.rpcExchange ?? nuropbNames.rpcExchange,
    eventsExchange: flags.eventsExchange ?? nuropbNames.eventsExchange,
    deadLetterExchange: flags.dlExchange ?? nuropbNames.deadLetterExchange,
    deadLetterQueue: flags.dlQueue ?? nuropbNames.deadLetterQueue,
  });
}
