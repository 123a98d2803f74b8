import { aptInstall, findApt } from "../../../cli/rabbitmq/apt.ts";
import { run } from "../../../cli/rabbitmq/run.ts";

/**
 * How mypy is started: as `MYPY` says, as one that is there, else Debian's, whose package is installed where apt and the right to use
 * it are. Undefined, and a loud line, where there is none; rejects instead wherever `CI` is set.
 */
export async function findMypy(): Promise<readonly string[] | undefined> {
  const found = (await lookFor()) ?? (await installed());
  if (found !== undefined) return found;
  const line =
    "Tests of types for Python are SKIPPED: there is no mypy. Install it, or set MYPY to it.";
  if (process.env["CI"]) throw new Error(line);
  console.warn(`\n!!! ${line}\n`);
  return undefined;
}

async function lookFor(): Promise<readonly string[] | undefined> {
  const named = process.env["MYPY"];
  const candidates = named ? [[named]] : [["mypy"], ["/usr/bin/mypy"], ["python3", "-m", "mypy"]];
  for (const [command = "", ...args] of candidates) {
    if ((await run(command, [...args, "--version"])).status === 0) return [command, ...args];
  }
  return undefined;
}

async function installed(): Promise<readonly string[] | undefined> {
  const root = await findApt();
  if (root === undefined) return undefined;
  await aptInstall(root.asRoot, "mypy", (line) => console.log(line));
  return lookFor();
}
