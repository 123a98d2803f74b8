import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { findInstallation } from "../../cli/rabbitmq/installation.ts";
import { commandLine } from "../support/start-command.ts";

const canLook = findInstallation() !== undefined && process.platform === "linux";

describe.runIf(canLook)("lagomorph broker", () => {
  it("ends with an error when its node is killed by somebody else", async () => {
    const command = spawn(process.execPath, [...commandLine(["broker"])], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let errors = "";
    command.stderr.on("data", (text: Buffer) => (errors += text.toString()));
    const closed = once(command, "close");
    // Its first line is the URL, or nothing when it could not start.
    const [url] = (await once(createInterface(command.stdout), "line")) as [string];
    expect(url).toMatch(/^amqp:/);
    const node = childOf(command.pid ?? 0, "beam");
    process.kill(node, "SIGKILL");
    expect(await closed).toEqual([1, null]);
    expect(errors).toContain("lagomorph: RabbitMQ has ended");
  }, 120_000);
});

/** The process of a name that another one has started. */
function childOf(parent: number, name: string): number {
  const pids = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry));
  const found = pids.filter((pid) => {
    const [, command = "", parentOf] = /^\d+ \((.*)\) \S (\d+)/.exec(statOf(pid)) ?? [];
    return Number(parentOf) === parent && command.startsWith(name);
  });
  expect(found).toHaveLength(1);
  return Number(found[0]);
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}
