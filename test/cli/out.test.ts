import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { Command } from "commander";
import { expect, onTestFinished, test } from "vitest";

import { dead } from "../../cli/dead.ts";
import { describe } from "../../cli/describe.ts";
import { gateway } from "../../cli/gateway.ts";
import { call, emit, listen } from "../../cli/mesh.ts";
import { shell } from "../../cli/shell.ts";
import { verify } from "../../cli/verify.ts";
import { runCommand } from "../support/run-command.ts";

const program = new Command();
for (const register of [call, dead, describe, emit, gateway, listen, shell, verify])
  register(program);

const reading = program.commands.flatMap((each) => (each.name() === "dead" ? each.commands : each));

test.each(reading.map((command) => [command.name(), command] as const))(
  "%s takes --out, and --generated for the same, which its help does not show",
  (_, command) => {
    for (const flag of ["--out", "--generated"]) {
      command.parseOptions([flag, `by ${flag}`]);
      expect(command.opts()).toMatchObject({ out: `by ${flag}` });
      expect(command.opts()).not.toHaveProperty("generated");
    }
    expect(command.helpInformation()).toContain("--out <dir>");
    expect(command.helpInformation()).not.toContain("--generated");
  },
);

test("verify says where it has looked, by its flag or by the configuration", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "lagomorph-out-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(path.join(root, "lagomorph.config.json"), '{ "out": "made" }');
  for (const [flags, folder] of [
    [[], "made"],
    [["--out", "other"], "other"],
  ] as const)
    expect(await runCommand(root, ["verify", "orders", ...flags])).toEqual({
      status: 2,
      stdout: "",
      stderr: `lagomorph: ${folder}/contracts.json is not there; \`lagomorph codegen\` writes it, --out names another folder\n`,
    });
});
