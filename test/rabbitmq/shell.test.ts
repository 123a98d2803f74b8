import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, type Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { tickerClass } from "../conformance/mesh/ticker.ts";
import { type Ended, startCommand } from "../support/start-command.ts";
import { hasTerminal, Terminal } from "../support/terminal.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const generated = ["--out", "test/conformance/mesh/generated"];
const [tab, ctrlC, ctrlD] = ["\t", "\u0003", "\u0004"];

describe.runIf(inject("rabbitmqctl") !== null)("the shell", () => {
  let vhost: Vhost;
  let mesh: Mesh;
  const folder = mkdtempSync(path.join(tmpdir(), "lagomorph-shell-"));
  const history = path.join(folder, "history");
  const sightings = new Sightings();
  const read = (input: string, args = generated): Promise<Ended> =>
    startCommand(["shell", ...args], { AMQP_URL: vhost.url }, { input }).ended;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    mesh = await connect(vhost.url, { name: "shop", log: quiet });
    await mesh.serve(probeClass(sightings));
    await mesh.serve(tickerClass(sightings));
  }, 60_000);
  afterAll(async () => {
    await mesh.close();
    await vhost.remove();
    rmSync(folder, { recursive: true });
  });

  if (!hasTerminal())
    console.warn("the shell was not tried in a terminal: `script` of util-linux is missing");

  test.runIf(hasTerminal())(
    "completes, calls, shows errors and streams, and is left by a second Ctrl-C",
    async () => {
      const env = { AMQP_URL: vhost.url, LAGOMORPH_SHELL_HISTORY: history };
      const shell = new Terminal(["shell", ...generated], env);
      await shell.shows("Tab completes, Ctrl-C cancels, Ctrl-D leaves");
      await shell.shows("lagomorph> ");

      shell.type(`await prob${tab}`);
      await shell.shows("await probe");
      shell.type(`.countRunsI${tab}`);
      await shell.shows(".countRunsIdempotently");
      shell.type(`({ ${tab}`);
      await shell.shows("tag: ");
      shell.type('"once" })\r');
      await shell.shows("\n1\r\nlagomorph> ");

      shell.type('await probe.echo("\\u001b[2Jhello")\r');
      await shell.shows("'\\x1B[2Jhello'");
      shell.type('console.log(await probe.echo("\\u001b[31mred"))\r');
      await shell.shows("\\u001b[31mred");
      shell.type("probe.echo(5)\r");
      await shell.shows("invalid_argument: wrong arguments of probe.echo");
      await shell.shows("  text: expected string, got 5");
      shell.type('await probe.user("nobody")\r');
      await shell.shows('declared USER_NOT_FOUND\r\n  {"id":"nobody"}');

      shell.type("for await (const n of ticker.countTo(3))\rconsole.log(`got ${n}`)\r\r");
      await shell.shows("got 1\r\ngot 2\r\ngot 3");
      shell.type("(\r[1, 2]\r  .map((n) => n * 20)\r)\r");
      await shell.shows("[ 20, 40 ]");
      shell.type("(\r.break\r300 + 33\r");
      await shell.shows("333\r\n");
      shell.type("ticker.countTo(2)\r");
      await shell.shows("1\r\n2\r\n{ sum: 3,");

      shell.type('await probe.hang("in the shell")\r');
      await sightings.all("hanging in the shell");
      shell.type(ctrlC);
      await shell.shows("cancelled");
      await sightings.all("aborted in the shell");
      shell.type("1 + 1\r");
      await shell.shows("\n2\r\n");
      shell.type('listen("probe.notd")\r');
      await shell.shows("probe has no event notd by its contract");
      await shell.shows("{ stop: [Function: stop] }");
      shell.type("probe.noted.listen()\r");
      await shell.shows("{ stop: [Function: stop] }");
      await mesh.emit(probe.noted, { text: "news" });
      await shell.shows('probe.noted {"text":"news"}');

      shell.type('probe.hang("again")\r');
      await sightings.all("hanging again");
      shell.type(ctrlC);
      await shell.shows("cancelled");
      await shell.shows("lagomorph> ");
      shell.type(ctrlC);
      expect(await shell.ends()).toBe(0);

      const kept = readFileSync(history, "utf8");
      expect(kept).toContain('await probe.countRunsIdempotently({ tag: "once" })\n');
      expect(statSync(history).mode & 0o777).toBe(0o600);
    },
    120_000,
  );

  test.runIf(hasTerminal())(
    "without contracts completes what is live, remembers, and is left by Ctrl-D",
    async () => {
      const env = { AMQP_URL: vhost.url, LAGOMORPH_SHELL_HISTORY: history };
      const shell = new Terminal(["shell", "--out", folder], env);
      await shell.shows("probe, ticker (live now)");
      await shell.shows("lagomorph> ");
      shell.type(`probe.ec${tab}`);
      await shell.shows("probe.echo");
      shell.type('("live")\r');
      await shell.shows("'live'");
      shell.type(ctrlD);
      expect(await shell.ends()).toBe(0);
    },
    120_000,
  );

  test("reads statements from a pipe, and prints what they give", async () => {
    const statements = [
      "const four = await probe.sum(1,",
      "  3)",
      "four + 1",
      'await probe.optional("a", 2, { timeout: 5000 })',
      'await emit("probe.noted", { text: "from a pipe" })',
      'services.probe.echo(named({ text: "by name" }))',
      "ticker.countTo(2)",
      'await probe.remember("command")',
    ];
    const { code, out, err } = await read(`${statements.join("\n")}\n`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^5\n'a:2'\n'by name'\n1\n2\n\{ sum: 3,/);
    await sightings.all("remembered command", "pool from a pipe");
  }, 60_000);

  test("ends with 130 when it is interrupted, and runs no more of what comes from a pipe", async () => {
    const input = 'await probe.hang("piped")\nprobe.echo("never")\n';
    const shell = startCommand(["shell", ...generated], { AMQP_URL: vhost.url }, { input });
    await sightings.all("hanging piped");
    shell.child.kill("SIGINT");
    expect(await shell.ended).toMatchObject({
      code: 130,
      out: "",
      err: "",
    });
    await sightings.all("aborted piped");
  }, 60_000);

  test("ends with 1 at the first statement from a pipe that fails", async () => {
    const [failed, unfinished] = await Promise.all([
      read('probe.echo("first")\nprobe.echo(5)\nprobe.echo("never")\n'),
      read("probe.echo(\n"),
    ]);
    expect(failed).toEqual({
      code: 1,
      out: "'first'\n",
      err: "invalid_argument: wrong arguments of probe.echo: text: expected string, got 5\n  text: expected string, got 5\n",
    });
    expect(unfinished).toEqual({ code: 1, out: "", err: "the last statement does not end\n" });
  }, 60_000);
});
