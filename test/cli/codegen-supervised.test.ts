import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { startCommand } from "../support/start-command.ts";

test("--watch takes a mended configuration whatever the one before it waits for or keeps open, and ends with Ctrl-C", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "lagomorph-supervised-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const configure = (text: string): void =>
    writeFileSync(path.join(root, "lagomorph.config.js"), `setInterval(() => {}, 1000);\n${text}`);
  mkdirSync(path.join(root, "contracts"));
  writeFileSync(path.join(root, "package.json"), '{ "type": "module" }');
  configure("export default {};\n");
  const command = startCommand(["codegen", "--watch"], {}, { cwd: root });
  onTestFinished(() => void command.child.kill("SIGKILL"));
  await command.says("watching contracts/");
  configure('console.error("waits"); await new Promise(() => {});\n');
  await command.says("waits");
  configure("export default { nothing: 1 };\n");
  await command.says("stays in force");
  configure('export default { contracts: "others" };\n');
  await command.says("watching others/");
  command.child.kill("SIGINT");
  expect(await command.ended).toMatchObject({ code: 0 });
}, 60_000);
