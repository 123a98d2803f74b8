import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test } from "vitest";

const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const root = mkdtempSync(path.join(tmpdir(), "lagomorph-until-loaded-"));

beforeAll(() => {
  const endless = "await new Promise(() => {});\nexport default {};\n";
  writeFileSync(path.join(root, "package.json"), '{ "type": "module" }');
  writeFileSync(path.join(root, "lagomorph.config.ts"), 'import "./endless.js";\n');
  writeFileSync(path.join(root, "endless.js"), endless);
});

afterAll(() => rmSync(root, { recursive: true }));

// In processes of their own: only one that has nothing else to do ends.
test.each([
  ["a configuration", ["codegen"], "lagomorph.config.ts cannot be loaded"],
  ["one that is checked by", ["codegen", "--check"], "lagomorph.config.ts cannot be loaded"],
  ["one that is watched by", ["codegen", "--watch"], "lagomorph.config.ts cannot be loaded"],
  ["a module of services", ["run", "endless.js"], "cannot import endless.js"],
] as const)(
  "%s that waits for ever while it is loaded is named, and the command fails",
  async (_, args, message) => {
    const options = { cwd: root, timeout: 60_000 };
    const ended = promisify(execFile)(process.execPath, [command, ...args], options);
    await expect(ended).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        `lagomorph: ${message}: an \`await\` at its top, or at that of a module that it imports, waits for what never comes`,
      ),
    });
  },
  120_000,
);
