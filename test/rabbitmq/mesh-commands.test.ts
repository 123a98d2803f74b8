import { fileURLToPath } from "node:url";
import { connect, type Mesh } from "lagomorph";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { quiet } from "../conformance/mesh/amqp-place.ts";
import { probe } from "../conformance/mesh/generated/probe/index.ts";
import { probeClass, Sightings } from "../conformance/mesh/services.ts";
import { runCommand } from "../support/run-command.ts";
import { type Ended, type StartedCommand, startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const generated = ["--out", "test/conformance/mesh/generated"];

describe.runIf(inject("rabbitmqctl") !== null)("commands that go to the mesh", () => {
  let vhost: Vhost;
  let mesh: Mesh;
  const sightings = new Sightings();
  const start = (args: readonly string[], input?: string): StartedCommand =>
    startCommand(args, { AMQP_URL: vhost.url }, { input });
  const run = (args: readonly string[], input?: string): Promise<Ended> => start(args, input).ended;

  /** The same without a process of its own: `code` is what its exit code would be. */
  const ask = async (args: readonly string[]): Promise<Ended> => {
    const { status, stdout, stderr } = await runCommand(root, args, { AMQP_URL: vhost.url });
    return { code: status, out: stdout, err: stderr };
  };

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    mesh = await connect(vhost.url, { name: "shop", log: quiet });
    await mesh.serve(probeClass(sightings));
  }, 60_000);
  afterAll(async () => {
    await mesh.close();
    await vhost.remove();
  });

  test.each<[what: string, args: readonly string[], input: string | undefined, answer: unknown]>([
    ["by position, a text without quotes", ["probe.echo", "hello there"], undefined, "hello there"],
    ["by name", ["probe.echo", "text=a=b"], undefined, "a=b"],
    ["a text that looks like a number", ["probe.echo", '"42"'], undefined, "42"],
    ["all at once, as a list", ["probe.echo", "--json", '["x"]'], undefined, "x"],
    [
      "all at once, by name, from the standard input",
      ["probe.echo", "--json", "-"],
      '{"text":"é"}',
      "é",
    ],
  ])(
    "call takes arguments %s",
    async (_, args, input, answer) => {
      const { code, out, err } = await (input === undefined
        ? ask(["call", ...args])
        : run(["call", ...args], input));
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(JSON.parse(out)).toBe(answer);
    },
    60_000,
  );

  test("call carries headers", async () => {
    const { out } = await ask([
      "call",
      "probe.context",
      "--header",
      "tenant=acme",
      "--header",
      "a=b=c",
    ]);
    expect(JSON.parse(out)).toMatchObject({
      caller: "lagomorph",
      headers: { tenant: "acme", a: "b=c" },
    });
  }, 60_000);

  test.each([
    [
      "a wrong argument",
      ["probe.echo", "5"],
      `invalid_argument: wrong arguments of probe.echo: text: expected string, got 5\n  a text that looks like a number, true, false or null is written with quotes: '"42"'\n`,
    ],
    ["an unknown method", ["probe.nothing"], 'unimplemented: probe has no method "nothing"\n'],
    [
      "a misspelt method",
      ["probe.ecko", "x", ...generated],
      'unimplemented: probe has no method "ecko"\n  did you mean probe.echo?\n',
    ],
    [
      "a misspelt service",
      ["prob.echo", "x", ...generated],
      "unavailable: nobody serves prob\n  did you mean probe.echo?\n",
    ],
    [
      "an event",
      ["probe.noted", ...generated],
      'unimplemented: probe has no method "noted"\n  probe.noted is an event: lagomorph emit sends it, lagomorph listen hears it\n',
    ],
    ["a declared error", ["probe.user", "nobody"], 'declared USER_NOT_FOUND\n  {"id":"nobody"}\n'],
    ["a service that nobody serves", ["nobody.echo", "x"], "unavailable: nobody serves nobody\n"],
    [
      "a handler that takes too long",
      ["probe.hang", "x", "--timeout", "300"],
      // By the caller's clock or by the service's.
      expect.stringMatching(/^deadline_exceeded: .+\n$/),
    ],
  ])(
    "call says what is wrong with %s, and ends with 1",
    async (_, args, said) => {
      expect(await ask(["call", ...args])).toEqual({ code: 1, out: "", err: said });
    },
    60_000,
  );

  test("call that is interrupted gives the call up, and its handler hears so", async () => {
    const called = start(["call", "probe.hang", "interrupted"]);
    await sightings.all("hanging interrupted");
    called.child.kill("SIGINT");
    expect((await called.ended).code).toBe(130);
    await sightings.all("aborted interrupted");
  }, 60_000);

  test("describe tells who is live, with docs of one service, and ends with 1 when nobody is", async () => {
    const [all, one, none] = await Promise.all([
      run(["describe", "--format", "json", "--timeout", "20000"]),
      run(["describe", "probe", "--timeout", "20000"]),
      run(["describe", "nobody"]),
    ]);
    expect(JSON.parse(all.out)).toMatchObject([
      { name: "probe", silent: 0, contracts: [{ version: "1.2.0", instances: [{}] }] },
    ]);
    expect(one).toMatchObject({ code: 0, err: "" });
    expect(one.out).toContain(
      "  wait(milliseconds: number, tag: string): string\n      Answers after so many milliseconds",
    );
    expect(one.out).toContain("    User = { id: string; name: string; born: string | null }\n");
    expect(none).toEqual({
      code: 1,
      out: "",
      err: "nobody serves nobody; lagomorph describe names who is there, and --wire nuropb asks a service of NuroPb's\n",
    });
  }, 60_000);

  test("emit sends what fits the contract, and listen prints it", async () => {
    const listening = start(["listen", "probe.noted", "--count", "2", ...generated]);
    await listening.says("listening to probe.noted");
    const payload = { text: "from the command line", tags: ["a"] };
    const emitted = await run(["emit", "probe.noted", JSON.stringify(payload), ...generated]);
    expect(emitted).toMatchObject({ code: 0, out: "", err: "the broker has probe.noted\n" });
    await mesh.emit(probe.noted, { text: "from a program", tags: [] });
    const { code, out } = await listening.ended;
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { event: "probe.noted", from: "lagomorph", payload },
      { event: "probe.noted", from: "shop", payload: { text: "from a program", tags: [] } },
    ]);
  }, 60_000);

  test("listen ends with 0 when it is told to", async () => {
    const listening = start(["listen", "probe.noted", ...generated]);
    await listening.says("listening to probe.noted");
    listening.child.kill("SIGINT");
    expect(await listening.ended).toMatchObject({ code: 0, out: "" });
  }, 60_000);

  test.each(["probe.*", "probe.#"])("listen takes no pattern: %s", async (pattern) => {
    const { code, err } = await ask(["listen", pattern, ...generated]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining("Patterns of events") as string,
    });
  });

  test("emit refuses what does not fit, an event that does not exist, and what nobody can check", async () => {
    const wrong = await ask(["emit", "probe.noted", '{"text":5,"tags":[]}', ...generated]);
    expect(wrong).toMatchObject({ code: 1, out: "" });
    expect(wrong.err).toContain("\n  text: expected string, got 5\n");
    const unknown = await ask(["emit", "probe.nothing", "{}", ...generated]);
    expect(unknown.err).toContain("probe has no event nothing, there ");
    const misspelt = await ask(["emit", "prob.noted", "{}", ...generated]);
    expect(misspelt.err).toContain("has no prob; did you mean probe?");
    const method = await ask(["emit", "probe.echo", "{}", ...generated]);
    expect(method.err).toContain("probe.echo is a method: lagomorph call calls it");
    const unchecked = await ask(["emit", "elsewhere.happened", "{}", ...generated]);
    expect(unchecked.err).toContain("--unchecked");
    const meant = await ask(["emit", "elsewhere.happened", "{}", "--unchecked"]);
    expect(meant.code).toBe(0);
  }, 60_000);

  test.each(
    [
      ["call", "echo"],
      ["call", "probe.echo", "a=1", "2"],
      ["call", "probe.echo", "a=1", "a=2"],
      ["call", "probe.echo", "--json", "{"],
      ["call", "probe.echo", "--json", "5"],
      ["call", "probe.echo", "--header", "tenant"],
      ["emit", "probe.noted", "{", ...generated],
      ["listen"],
    ].map((args) => [args.join(" "), args] as const),
  )(
    "%s is misuse: the exit status is 2",
    async (_, args) => {
      const { code, err } = await ask(args);
      expect(code).toBe(2);
      expect(err).not.toBe("");
    },
    60_000,
  );

  test("a broker that is not there is named, without its password", async () => {
    const { code, err } = await run([
      "call",
      "probe.echo",
      "x",
      "--broker",
      "amqp://me:secret@127.0.0.1:1",
    ]);
    expect(code).toBe(1);
    expect(err).toContain("127.0.0.1:1");
    expect(err).not.toContain("secret");
  }, 60_000);
});
