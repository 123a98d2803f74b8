import { aptInstall, findApt } from "../../cli/rabbitmq/apt.ts";
import { run } from "../../cli/rabbitmq/run.ts";

/** What a peer needs, and Debian's packages that have it. */
export interface PythonLibraries {
  /** `import kombu, amqp` */
  readonly imports: string;
  readonly packages: readonly string[];
}

/**
 * A `python3` with libraries: the one that `PYTHON` names, else one that is there, else Debian's, whose packages are installed where
 * apt and the right to use it are. Undefined, and a loud line, where there is none. Rejects when the packages could not be
 * installed, and wherever `CI` is set: there no test may be skipped in silence.
 */
export async function findPython(libraries: PythonLibraries): Promise<string | undefined> {
  const { imports, packages } = libraries;
  const found = (await lookFor(imports)) ?? (await installed(libraries));
  if (found !== undefined) return found;
  const advice = `install Debian's ${packages.join(" and ")}, or set PYTHON to a python3`;
  const line = `Tests against Python are SKIPPED: no python3 here can \`${imports}\`. To run them, ${advice}.`;
  if (process.env["CI"]) throw new Error(line);
  console.warn(`\n!!! ${line}\n`);
  return undefined;
}

async function lookFor(imports: string): Promise<string | undefined> {
  const named = process.env["PYTHON"];
  for (const command of named ? [named] : ["/usr/bin/python3", "python3"]) {
    if ((await run(command, ["-c", imports])).status === 0) return command;
  }
  return undefined;
}

/** What was not found before, after an attempt to install it; undefined where this user cannot install. */
async function installed({ imports, packages }: PythonLibraries): Promise<string | undefined> {
  const root = await findApt();
  if (root === undefined) return undefined;
  for (const name of packages) await aptInstall(root.asRoot, name, (line) => console.log(line));
  const found = await lookFor(imports);
  if (found === undefined)
    throw new Error(`${packages.join(", ")} installed, but no python3 can \`${imports}\``);
  return found;
}
