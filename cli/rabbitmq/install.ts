import { access, chmod, rename, rm, writeFile } from "node:fs/promises";
import { aptInstall, findApt, type AsRoot, type Root } from "./apt.ts";
import type { Say } from "./provided-broker.ts";

const policy = "/usr/sbin/policy-rc.d";
const kept = "/usr/sbin/policy-rc.d.before-lagomorph";
const pidFile = "/run/rabbitmq/pid";

/**
 * Installs the package `rabbitmq-server` with apt, as root or by a `sudo` that asks no password, and starts no service of it.
 * False when this machine has no apt or no such rights. Rejects with apt's own words when apt fails.
 */
export async function installPackage(say: Say): Promise<boolean> {
  const root = await findApt();
  if (root === undefined) return false;
  say(
    "RabbitMQ is not installed: installing the package rabbitmq-server with apt-get (its own service stays off)",
  );
  const restore = await forbidServices(root);
  try {
    await aptInstall(root.asRoot, "rabbitmq-server", say);
  } finally {
    await restore();
  }
  await stopService(root.asRoot);
  return true;
}

/** While a policy says 101, packages start no services. Returns how to put back what was there. */
async function forbidServices({ sudo, asRoot }: Root): Promise<() => Promise<void>> {
  const before = await exists(policy);
  if (sudo) {
    if (before) await asRoot("mv", policy, kept);
    await asRoot("sh", "-c", `printf '#!/bin/sh\\nexit 101\\n' > ${policy} && chmod 755 ${policy}`);
    return async () =>
      void (await (before ? asRoot("mv", kept, policy) : asRoot("rm", "-f", policy)));
  }
  if (before) await rename(policy, kept);
  await writeFile(policy, "#!/bin/sh\nexit 101\n");
  await chmod(policy, 0o755);
  return () => (before ? rename(kept, policy) : rm(policy, { force: true }));
}

/** The package enables its service for the next boot, and starts it where the policy was not asked. */
async function stopService(asRoot: AsRoot): Promise<void> {
  if (await exists("/run/systemd/system")) {
    await asRoot("systemctl", "disable", "--now", "rabbitmq-server");
  } else if (await exists(pidFile)) {
    // Only then: asking a node that does not run to stop starts an epmd on every address.
    await asRoot("/etc/init.d/rabbitmq-server", "stop");
    await asRoot("epmd", "-kill");
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
