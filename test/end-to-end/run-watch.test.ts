import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startCommand } from "../support/start-command.ts";

const patience = 60_000;

describe("lagomorph run --watch", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lagomorph-run-watch-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test(
    "starts again when a file changes, also after it has failed, and ends with Ctrl-C",
    async () => {
      const file = join(folder, "watched.ts");
      const main = join(process.cwd(), "examples/math/main.ts");
      const text = `export { MathImpl } from ${JSON.stringify(main)};\n`;
      await writeFile(file, text);
      const args = ["run", "watched.ts", "--broker", "memory:", "--watch"];
      const command = startCommand(args, {}, { cwd: folder, isGroup: true });
      await command.says("Ctrl-C stops");
      await writeFile(file, "throw new Error('half written');\n");
      await command.says("it has ended; a change starts it again");
      await mkdir(join(folder, "contracts"));
      await writeFile(join(folder, "contracts/shop.ts"), "");
      await command.says("npx lagomorph codegen compiles it");
      await writeFile(file, text.replace("MathImpl", "MathImpl, Reporting"));
      await command.says("serving 2 services");
      // The process that serves hears of it, too: by the terminal, and by the one above.
      process.kill(-(command.child.pid ?? 0), "SIGINT");
      const { code, out } = await command.ended;
      expect({ code, stopped: out.trimEnd().endsWith("stopped") }).toEqual({
        code: 0,
        stopped: true,
      });
    },
    patience,
  );

  test(
    "ends what it serves in good order when it alone is told",
    async () => {
      const args = ["run", "examples/math/main.ts:MathImpl", "--broker", "memory:", "--watch"];
      const command = startCommand(args);
      await command.says("Ctrl-C stops");
      command.child.kill("SIGTERM");
      expect(await command.ended).toMatchObject({
        code: 0,
        out: expect.stringMatching(/Ctrl-C stops\nstopped\n$/),
      });
    },
    patience,
  );

  test(
    "ends what it serves also when it is told while that is still being loaded",
    async () => {
      const text = `if (process.argv.includes("--supervised")) {
  console.log("loading");
  await new Promise((resolve) => process.once("disconnect", resolve));
}
`;
      const preload = join(folder, "wait-until-let-go.mjs");
      await writeFile(preload, text);
      const args = ["run", "examples/math/main.ts:MathImpl", "--broker", "memory:", "--watch"];
      const command = startCommand(args, { NODE_OPTIONS: `--import ${preload}` });
      await command.says("loading");
      command.child.kill("SIGTERM");
      expect(await command.ended).toMatchObject({ err: "" });
    },
    patience,
  );
});
