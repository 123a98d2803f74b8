import { aptInstall, findApt } from "../../../cli/rabbitmq/apt.ts";
import { run } from "../../../cli/rabbitmq/run.ts";

const libraries = "import kombu, amqp";
const advice = "install Debian's python3-kombu (or: pip install kombu), or set PYTHON to a python3";

/**
 * A `python3` with kombu: the one that `PYTHON` names, else one that is there, else Debian's, whose package is installed where
 * apt and the right to use it are. Undefined, and a loud line, where there is none. Rejects when the package could not be
 * installed, and wherever `CI` is set: there no test may be skipped in silence.
 */
export async function findPython(): Promise<string | undefined> {
  const found = (await lookFor()) ?? (await installed());
  if (found !== undefined) return found;
  const line = `Tests against Python are SKIPPED: no python3 here has kombu. To run them, ${advice}.`;
  if (process.env["CI"]) throw new Error(line);
  console.warn(`\n!!! ${line}\n`);
  return undefined;
}

async function lookFor(): Promise<string | undefined> {
  const named = process.env["PYTHON"];
  for (const command of named ? [named] : ["/usr/bin/python3", "python3"]) {
    if ((await run(command, ["-c", libraries])).status === 0) return command;
  }
  return undefined;
}

/** What was not found before, after an attempt to install it; undefined where this user cannot install. */
async function installed(): Promise<string | undefined> {
  const root = await findApt();
  if (root === undefined) return undefined;
  await aptInstall(root.asRoot, "python3-kombu", (line) => console.log(line));
  const found = await lookFor();
  if (found === undefined)
    throw new Error("python3-kombu is installed, but no python3 can import kombu");
  return found;
}
