import { type ChildProcess, spawn } from "node:child_process";

/** What a process took. */
export interface Usage {
  readonly seconds: number;
  /** The most memory that it held, in MiB. */
  readonly memory: number;
}

const children = new Set<ChildProcess>();

/** Ends every process that was started, each by its own id. */
export function killAll(): void {
  for (const child of children) child.kill("SIGKILL");
}

/** Starts Node on plain JavaScript, as users run it: none of this process's own flags. */
export function start(
  args: readonly string[],
  { cwd, report = false }: { readonly cwd: string; readonly report?: boolean },
): ChildProcess {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const reporting = report ? ["--import", reportMemory] : [];
  const child = spawn(process.execPath, [...reporting, ...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

// In kibibytes, written when the process ends.
const reportMemory =
  "data:text/javascript,import{writeSync}from'node:fs';" +
  "process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))";

/** Runs a process to its end, and gives what it said besides. Rejects, with that, when it fails. */
export async function measure(
  args: readonly string[],
  cwd: string,
): Promise<Usage & { readonly said: string }> {
  const begun = performance.now();
  const child = start(args, { cwd, report: true });
  let said = "";
  let kibibytes = "";
  child.stdout?.on("data", (chunk) => (said += String(chunk)));
  child.stderr?.on("data", (chunk) => (said += String(chunk)));
  child.stdio[3]?.on("data", (chunk) => (kibibytes += String(chunk)));
  const exited = new Promise<number>((resolve) =>
    child.once("exit", () => resolve(performance.now() - begun)),
  );
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  const code = await closed;
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${said.slice(0, 2000)}`);
  return { seconds: (await exited) / 1000, memory: Number(kibibytes) / 1024, said };
}
