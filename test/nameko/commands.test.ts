import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, type Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Ended, type StartedCommand, startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";
import { authenticate, Library, tokenOfAnn } from "./support/library.ts";

const folder = "test/nameko/generated";

describe.runIf(inject("rabbitmqctl") !== null)("commands that speak nameko's wire", () => {
  let vhost: Vhost;
  let mesh: Mesh;
  const folderOfToken = mkdtempSync(path.join(tmpdir(), "lagomorph-token-"));
  const tokenFile = path.join(folderOfToken, "token");
  const start = (args: readonly string[], input?: string): StartedCommand =>
    startCommand(args, { AMQP_URL: vhost.url, LAGOMORPH_TOKEN: "" }, { input });
  const run = (args: readonly string[], input?: string): Promise<Ended> => start(args, input).ended;

  beforeAll(async () => {
    writeFileSync(tokenFile, `${tokenOfAnn}\n`);
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    mesh = await connect(vhost.url);
    await mesh.serve(Library, { authenticate });
  }, 60_000);
  afterAll(async () => {
    await mesh.close();
    await vhost.remove();
    rmSync(folderOfToken, { recursive: true });
  });

  test("call takes the wire of the contract, and says which one it is where there is no contract", async () => {
    const [known, unknown] = await Promise.all([
      run(["call", "library.doubleBig", '"9007199254740993"', "--out", folder]),
      run(["call", "library.add_all", "1", "[2]"]),
    ]);
    expect(known).toEqual({ code: 0, out: '"18014398509481986"\n', err: "" });
    const elsewhere = "nobody serves library on the native wire, but on that of nameko";
    const way = "  --wire nameko calls it there";
    expect(unknown).toEqual({ code: 1, out: "", err: `unavailable: ${elsewhere}\n${way}\n` });
  }, 60_000);

  test("verify makes the calls of the examples over the wire of the contract", async () => {
    const flags = ["--out", folder, "--token-file", tokenFile];
    expect(await run(["verify", "library", ...flags])).toEqual({
      code: 0,
      out: [
        "ok      addAll(1, [2, 3]) => 6",
        "ok      doubleBig(9007199254740993n) => 18014398509481986n",
        'ok      findUser("ann") => throws UserNotFound { userId: "ann", attempts: 3 }',
        'ok      whoAmI() => "ann"',
        "4 examples, all as expected",
        "",
      ].join("\n"),
      err: "",
    });
  }, 60_000);

  test("verify shows what a member that wants a token answers when there is none", async () => {
    const { code, out } = await run(["verify", "library", "--out", folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/FAILED {2}whoAmI\(\) => "ann"\n.*\n {10}actual {3}unauthenticated: /);
    expect(out).toContain("4 examples, 1 failed");
  }, 60_000);

  test("listen, emit, and a command that is called take the wire of the contract", async () => {
    const listening = start(["listen", "library.indexRebuilt", "--count", "2", "--out", folder]);
    await listening.says("listening to");
    const sent = await run(["call", "library.rebuildIndex", "true", "--out", folder]);
    expect(sent).toEqual({ code: 0, out: "", err: "" });
    await run(["emit", "library.indexRebuilt", '{"full":false}', "--out", folder]);
    const { out } = await listening.ended;
    const lines = out.trim().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { event: "library.indexRebuilt", payload: { full: true } },
      { event: "library.indexRebuilt", payload: { full: false } },
    ]);
  }, 60_000);

  test("the shell calls, sends, emits and listens over the wire of the contract", async () => {
    const statements = [
      "await library.addAll(1, [2])",
      "await library.doubleBig({ value: 4n })",
      'await library.same({ text: "", count: 1n, at: new Date(0), bytes: new Uint8Array([1]), nothing: null, list: [] })',
      "const heard = await library.indexRebuilt.listen()",
      "await library.rebuildIndex(true)",
      "await library.indexRebuilt.emit({ full: false })",
      "await library.whoAmI()",
      "",
    ];
    const shell = startCommand(
      ["shell", "--out", folder],
      { AMQP_URL: vhost.url, LAGOMORPH_TOKEN: tokenOfAnn },
      { input: statements.join("\n"), goesOn: true },
    );
    await shell.says('library.indexRebuilt {"full":true}');
    await shell.says('library.indexRebuilt {"full":false}');
    await shell.says("'ann'");
    shell.child.stdin?.end('await library.findUser("ann")\n');
    const { code, out, err } = await shell.ended;
    expect(code).toBe(1);
    expect(`${out}${err}`).toContain("3\n'8'\n");
    expect(out).toContain("at: '1970-01-01T00:00:00Z'");
    expect(`${out}${err}`).toContain("declared app.errors.UserNotFound");
  }, 60_000);
});
