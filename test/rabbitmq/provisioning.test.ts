import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { findInstallation } from "../../cli/rabbitmq/installation.ts";
import { startPrivateNode } from "../../cli/rabbitmq/private-node.ts";
import { provideRabbitmq } from "../../cli/rabbitmq/provide-rabbitmq.ts";
import { typeScriptFlags } from "../support/typescript-flags.ts";

const installation = findInstallation();

describe("providing RabbitMQ", () => {
  it("uses the broker that a URL names, as it is, and does not print the password", async () => {
    const lines: string[] = [];
    const url = "amqp://user:s3cret@broker.example:5672/vhost";
    const broker = await provideRabbitmq({ url, say: (line) => lines.push(line) });
    expect(broker.url).toBe(url);
    expect(lines.join()).toContain("amqp://broker.example:5672/vhost");
    expect(lines.join()).not.toContain("s3cret");
    await broker.stop();
  });

  it("finds nothing in folders that are not there", () => {
    expect(findInstallation({ PATH: "/nowhere" })?.bin ?? "/usr/lib/rabbitmq").toContain(
      "rabbitmq",
    );
  });

  it.runIf(installation !== undefined && existsSync("/proc/net/tcp"))(
    "runs a node that listens on 127.0.0.1 only, and leaves nothing behind",
    async () => {
      if (!installation) throw new Error("the condition of this test says that there is one");
      const broker = await startPrivateNode(installation);
      const { pid, epmdPid, folder } = broker.node ?? { pid: 0, epmdPid: 0, folder: "" };
      expect(isRunning(pid) && isRunning(epmdPid) && existsSync(folder)).toBe(true);
      expect(listenersOf(pid)).toHaveLength(2);
      for (const address of [...listenersOf(pid), ...listenersOf(epmdPid)])
        expect(loopback).toContain(address);
      await broker.stop();
      await broker.stop();
      await vi.waitFor(() =>
        expect([isRunning(pid), isRunning(epmdPid), existsSync(folder)]).toEqual([
          false,
          false,
          false,
        ]),
      );
    },
    120_000,
  );

  it.runIf(installation !== undefined)(
    "ends the node when its own process ends without stopping it",
    async () => {
      const script = new URL("../support/start-node-and-die.ts", import.meta.url).pathname;
      const args = [...typeScriptFlags, script];
      const output = execFileSync(process.execPath, args, { encoding: "utf8" });
      const { pid, epmdPid, folder } = JSON.parse(output) as {
        pid: number;
        epmdPid: number;
        folder: string;
      }; // its own words
      await vi.waitFor(
        () =>
          expect([isRunning(pid), isRunning(epmdPid), existsSync(folder)]).toEqual([
            false,
            false,
            false,
          ]),
        {
          timeout: 10_000,
        },
      );
    },
    120_000,
  );
});

/** 127.0.0.1 and ::1 as /proc writes them. */
const loopback = ["0100007F", "00000000000000000000000001000000"];

/** The addresses on which a process listens. */
function listenersOf(pid: number): string[] {
  const inodes = execFileSync(
    "sh",
    ["-c", `ls -l /proc/${pid}/fd | grep -o 'socket:\\[[0-9]*' | grep -o '[0-9]*'`],
    {
      encoding: "utf8",
    },
  ).split("\n");
  return ["/proc/net/tcp", "/proc/net/tcp6"]
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, "utf8").trim().split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, , , state, , , , , , inode]) =>
        state === "0A" && inode !== undefined && inodes.includes(inode),
    )
    .map(([, local]) => (local ?? "").split(":")[0] ?? "");
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
