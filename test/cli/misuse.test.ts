import { expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const out = ["--out", "test/conformance/mesh/generated"];

test.each([
  ["call", "probe.echo", "x"],
  ["emit", "probe.noted", "{}", "--unchecked"],
  ["listen", "probe.noted"],
  ["describe"],
  ["verify", "probe", ...out],
  ["dead", "list", ...out],
  ["dead", "purge", "on.probe.onNoted", "--yes"],
  ["mesh", "up"],
  ["mesh", "down", "--yes"],
  ["config"],
  ["bridge", "--to", "hq=amqp://localhost", "--event", "#", "--from"],
])(
  "`lagomorph %s` with a broker that is no URL is misuse, and shows none of it",
  async (...args) => {
    const broker = args.at(-1) === "--from" ? ["cloud=hunter2"] : ["--broker", "hunter2"];
    const { status, stdout, stderr } = await runCommand(process.cwd(), [...args, ...broker]);
    expect(stderr).toMatch(/URL .*amqp:\/\//);
    expect(stdout + stderr).not.toContain("hunter2");
    expect(status).toBe(2);
  },
);

test("help names all commands, or says of one what it takes", async () => {
  const all = await runCommand(process.cwd(), ["help"]);
  expect(all).toMatchObject({ status: 0, stderr: "" });
  expect(all.stdout).toContain("\n  import-nameko ");
  const one = await runCommand(process.cwd(), ["help", "call"]);
  expect(one.stdout).toMatch(/^Usage: lagomorph call /);
  expect(await runCommand(process.cwd(), ["call", "--help"])).toEqual(one);
  expect((await runCommand(process.cwd(), ["help", "nothing"])).status).toBe(2);
});
