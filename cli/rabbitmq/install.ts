import { access, chmod, rename, rm, writeFile } from "node:fs/promises";
import { run } from "./run.ts";
import type { Say } from "./provided-broker.ts";

const policy = "/usr/sbin/policy-rc.d";
const kept = "/usr/sbin/policy-rc.d.before-lagomorph";
const pidFile = "/run/rabbitmq/pid";
const installTimeout = 600_000;

/**
 * Installs the package `rabbitmq-server` with apt, as root or by a `sudo` that asks no password, and starts no service of it.
 * False when this machine has no apt or no such rights. Rejects with apt's own words when apt fails.
 */
export async function installPackage(say: Say): Promise<boolean> {
  const root = await rootPrefix();
  if (root === undefined || (await run("apt-get", ["--version"])).status !== 0) return false;
  say(
    "RabbitMQ is not installed: installing the package rabbitmq-server with apt-get (its own service stays off)",
  );
  const restore = await forbidServices(root);
  try {
    await install(root, say);
  } finally {
    await restore();
  }
  await stopService(root);
  return true;
}

/** What a command of root begins with; `undefined` when this user cannot be root without a password. */
async function rootPrefix(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await run("sudo", ["-n", "true"])).status === 0 ? ["sudo", "-n"] : undefined;
}

async function install(root: readonly string[], say: Say): Promise<void> {
  const command = ["apt-get", "install", "-y", "--no-install-recommends", "rabbitmq-server"];
  if ((await asRoot(root, command)).status === 0) return;
  say("apt-get does not find it in its lists: updating them");
  await asRoot(root, ["apt-get", "update"]);
  const second = await asRoot(root, command);
  if (second.status === 0) return;
  const words = `${second.stdout}\n${second.stderr}`.trim().split("\n").slice(-5).join("\n");
  throw new Error(`apt-get could not install rabbitmq-server:\n${words}`);
}

/** While a policy says 101, packages start no services. Returns how to put back what was there. */
async function forbidServices(root: readonly string[]): Promise<() => Promise<void>> {
  const before = await exists(policy);
  if (root.length > 0) {
    if (before) await asRoot(root, ["mv", policy, kept]);
    await asRoot(root, [
      "sh",
      "-c",
      `printf '#!/bin/sh\\nexit 101\\n' > ${policy} && chmod 755 ${policy}`,
    ]);
    return async () =>
      void (await asRoot(root, before ? ["mv", kept, policy] : ["rm", "-f", policy]));
  }
  if (before) await rename(policy, kept);
  await writeFile(policy, "#!/bin/sh\nexit 101\n");
  await chmod(policy, 0o755);
  return () => (before ? rename(kept, policy) : rm(policy, { force: true }));
}

/** The package enables its service for the next boot, and starts it where the policy was not asked. */
async function stopService(root: readonly string[]): Promise<void> {
  if (await exists("/run/systemd/system")) {
    await asRoot(root, ["systemctl", "disable", "--now", "rabbitmq-server"]);
  } else if (await exists(pidFile)) {
    // Only then: asking a node that does not run to stop starts an epmd on every address.
    await asRoot(root, ["/etc/init.d/rabbitmq-server", "stop"]);
    await asRoot(root, ["epmd", "-kill"]);
  }
}

function asRoot(root: readonly string[], command: readonly string[]): ReturnType<typeof run> {
  const [program = "", ...args] = [...root, ...command];
  return run(program, args, {
    timeout: installTimeout,
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
