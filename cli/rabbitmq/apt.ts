import { run } from "./run.ts";
import type { Say } from "./provided-broker.ts";

/** In milliseconds. */
const installTimeout = 600_000;

/** Runs a command as root: as this user or by `sudo`. */
export type AsRoot = (...command: readonly string[]) => ReturnType<typeof run>;

/** How commands run as root, and whether that takes a `sudo`. */
export interface Root {
  readonly sudo: boolean;
  readonly asRoot: AsRoot;
}

/** How to install packages; `undefined` where there is no apt, or this user cannot be root without a password. */
export async function findApt(): Promise<Root | undefined> {
  const sudo = process.getuid?.() !== 0;
  if (sudo && (await run("sudo", ["-n", "true"])).status !== 0) return undefined;
  if ((await run("apt-get", ["--version"])).status !== 0) return undefined;
  return { sudo, asRoot: sudo ? (...command) => start("sudo", "-n", ...command) : start };
}

/** Installs a package with apt, after other installations that run; updates apt's lists when they lack it. Rejects with apt's own words. */
export async function aptInstall(asRoot: AsRoot, name: string, say: Say): Promise<void> {
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  const command = ["apt-get", ...wait, "install", "-y", "--no-install-recommends", name];
  if ((await asRoot(...command)).status === 0) return;
  say("apt-get does not find it in its lists: updating them");
  await asRoot("apt-get", ...wait, "update");
  const second = await asRoot(...command);
  if (second.status === 0) return;
  const words = `${second.stdout}\n${second.stderr}`.trim().split("\n").slice(-5).join("\n");
  throw new Error(`apt-get could not install ${name}:\n${words}`);
}

const start: AsRoot = (program = "", ...args) =>
  run(program, args, {
    timeout: installTimeout,
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
