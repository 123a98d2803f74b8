import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { freePorts } from "../../cli/rabbitmq/free-ports.ts";
import { type Ended, type StartedCommand, startCommand } from "../support/start-command.ts";
import { createVhost, type Vhost } from "../support/vhost.ts";

const patience = 60_000;
const example = ["examples/math/main.ts", "--config", "examples/math/config.yaml"];

describe.runIf(inject("rabbitmqctl") !== null)("the worked example", () => {
  let vhost: Vhost;
  let running: StartedCommand;
  let url: string;

  beforeAll(async () => {
    vhost = await createVhost(inject("amqpUrl"), inject("rabbitmqctl"));
    const [port = 0] = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    const args = ["run", ...example, "--define", `http=127.0.0.1:${port}`];
    running = startCommand(args, { AMQP_URL: vhost.url });
    await running.says("Ctrl-C stops");
  }, patience);

  afterAll(async () => {
    running.child.kill("SIGKILL");
    await running.ended;
    await vhost.remove();
  });

  test.each([
    ["/math/add/10/5", { result: 15 }],
    ["/math/multiply/10/5", { result: 50 }],
  ])("answers GET %s with %j", async (path, result) => {
    const answer = await fetch(`${url}${path}`);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await answer.json()).toEqual(result);
  });

  test.each<[args: string[], result: unknown]>([
    [["math_service.add", "100", "200"], 300],
    [
      ["reporting_service.generateReport", "a=4", "b=6"],
      "Report for numbers 4 and 6: Sum=10, Product=24",
    ],
  ])(
    "answers `lagomorph call %j` with %j",
    async (args, result) => {
      const { code, out } = await startCommand(["call", ...args], { AMQP_URL: vhost.url }).ended;
      expect({ code, result: JSON.parse(out) as unknown }).toEqual({ code: 0, result });
    },
    patience,
  );

  test(
    "is what its contracts' examples say, and another one is found",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "lagomorph-verify-"));
      const contracts = await readFile("generated/contracts.json", "utf8");
      await writeFile(
        join(folder, "contracts.json"),
        contracts.replace(/("text": "add\(100, 200\) => 300",[^}]*"result": )300/, "$1301"),
      );
      const verify = (...args: string[]): Promise<Ended> =>
        startCommand(["verify", ...args], { AMQP_URL: vhost.url }).ended;
      const [good, bad, unknown] = await Promise.all([
        verify("reporting_service"),
        verify("math_service", "--out", folder, "--format", "json"),
        verify("nobody"),
      ]);
      await rm(folder, { recursive: true });
      expect(good).toMatchObject({ code: 0, err: "" });
      expect(good.out).toMatch(
        /^ok {6}generateReport\(4, 6\) => .+\n1 example, all as expected\n$/,
      );
      expect(bad).toMatchObject({ code: 1, err: "" });
      expect(JSON.parse(bad.out)).toEqual([
        {
          method: "add",
          example: "add(100, 200) => 300",
          ok: false,
          expected: { result: 301 },
          actual: { result: 300 },
        },
        { method: "multiply", example: "multiply(4, 6) => 24", ok: true },
      ]);
      expect(unknown).toEqual({
        code: 2,
        out: "",
        err: "lagomorph: generated/contracts.json has no service nobody\n",
      });
    },
    patience,
  );

  test("says what is wrong with a request, and describes its routes", async () => {
    const wrong = await fetch(`${url}/math/add/ten/5`);
    expect({ status: wrong.status, body: await wrong.json() }).toMatchObject({
      status: 400,
      body: { code: "invalid_argument", issues: [{ path: "x", expected: "number" }] },
    });
    const described = await (await fetch(`${url}/openapi.json`)).json();
    expect(described).toMatchObject({
      paths: { "/math/add/{x}/{y}": {}, "/math/multiply/{x}/{y}": {} },
    });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  test(
    "says what is served, and ends with 0 on SIGTERM",
    async () => {
      running.child.kill("SIGTERM");
      const { code, out } = await running.ended;
      expect(code).toBe(0);
      const lines = out.split("\n");
      expect(lines[0]).toMatch(/^serving 2 services on amqp:\/\/guest:•••@/);
      expect(out).toContain("math_service       2 methods, 1 handler, 5 workers");
      expect(out).toContain(`GET ${url}/math/add/:x/:y`);
      expect(out.trimEnd().endsWith("stopped")).toBe(true);
    },
    patience,
  );
});

describe("lagomorph run", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lagomorph-run-"));
    await writeFile(join(folder, "empty.ts"), "export const nothing: number = 1;\n");
    await writeFile(join(folder, "broken.ts"), 'throw new Error("it is Monday");\n');
    await writeFile(join(folder, "wrong.yaml"), "workres: 1\nhttp: { port: 1 }\n");
  });
  afterAll(() => rm(folder, { recursive: true }));

  function run(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended> {
    return startCommand(["run", ...args.map((arg) => arg.replace(/^@/, `${folder}/`))], env).ended;
  }

  test.each<[what: string, args: string[], code: number, message: RegExp]>([
    ["no module", [], 2, /missing required argument 'module'/],
    ["a module that is not there", ["@none.ts"], 2, /there is no module .*none\.ts/],
    [
      "a module without services",
      ["@empty.ts"],
      2,
      /exports no class that extends a generated skeleton.*it has nothing/,
    ],
    [
      "a module that fails",
      ["@broken.ts"],
      1,
      /cannot import .*broken\.ts: it is Monday \(at .*broken\.ts:1/,
    ],
    [
      "a configuration that is wrong",
      ["@empty.ts", "--config", "@wrong.yaml"],
      2,
      /wrong\.yaml:1: "workres" is no key; did you mean "workers"\?\n.*wrong\.yaml:2: http: "port" is no key/,
    ],
    [
      "a configuration that is not there",
      ["@empty.ts", "--config", "@none.yaml"],
      2,
      /cannot read the configuration/,
    ],
    [
      "no such class",
      ["examples/math/main.ts:Maths"],
      2,
      /no service class "Maths"; it has MathImpl, Reporting/,
    ],
    [
      "a configuration that names what is not there",
      ["examples/math/main.ts", "--define", "jwt={issuer: a, keys: not-there.json}"],
      2,
      /jwt: the file of keys cannot be read/,
    ],
    ["a definition that is none", ["@empty.ts", "--define", "workers"], 2, /key=value is expected/],
  ])(
    "with %s says so in a line or two",
    async (_, args, code, message) => {
      const ended = await run(args);
      expect(ended.code).toBe(code);
      expect(ended.err).toMatch(message);
      expect(ended.err.trim().split("\n").length).toBeLessThanOrEqual(2);
    },
    patience,
  );

  test(
    "with a broker that is away names it, without its password",
    async () => {
      const [port = 0] = await freePorts(1);
      const args = [
        "examples/math/main.ts",
        "--broker",
        `amqp://me:secret@127.0.0.1:${port}`,
        "--define",
        "waitForBroker=0",
      ];
      const { code, err } = await run(args);
      expect(code).toBe(1);
      expect(err).toContain(`127.0.0.1:${port}`);
      expect(err).not.toContain("secret");
    },
    patience,
  );

  test(
    "serves one class when it is named, and stops on Ctrl-C",
    async () => {
      const args = ["run", "examples/math/main.ts:MathImpl", "--broker", "memory:"];
      const command = startCommand(args);
      await command.says("Ctrl-C stops");
      command.child.kill("SIGINT");
      const { code, out, err } = await command.ended;
      const lines = out.trimEnd().split("\n");
      expect({ code, err, first: lines[0], last: lines.at(-1) }).toEqual({
        code: 0,
        err: "",
        first: "serving 1 service on memory:",
        last: "stopped",
      });
    },
    patience,
  );

  test(
    "goes on until it is told to stop, also where no socket waits for anything",
    async () => {
      const main = join(process.cwd(), "examples/math/main.ts");
      const asked = `process.on("SIGUSR2", () => console.log(process.getActiveResourcesInfo()));`;
      const text = `export { MathImpl } from ${JSON.stringify(main)};\n${asked}\n`;
      await writeFile(join(folder, "asked.ts"), text);
      const command = startCommand(["run", "asked.ts", "--broker", "memory:"], {}, { cwd: folder });
      await command.says("Ctrl-C stops");
      command.child.kill("SIGUSR2");
      await command.says("Timeout");
      command.child.kill("SIGTERM");
      expect(await command.ended).toMatchObject({ code: 0, err: "" });
    },
    patience,
  );
});
