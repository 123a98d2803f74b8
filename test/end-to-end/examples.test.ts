import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, inject, test } from "vitest";
import { typeScriptFlags } from "../support/typescript-flags.ts";

const children = new Set<ChildProcess>();

afterEach(async () => {
  await Promise.all([...children].map((child) => stop(child)));
});

/** A module of the worked example in a process of its own. */
function start(module: string, args: readonly string[], url: string | undefined): ChildProcess {
  const { AMQP_URL: _, ...inherited } = process.env;
  const env = url === undefined ? inherited : { ...inherited, AMQP_URL: url };
  const child = spawn(
    process.execPath,
    [...typeScriptFlags, `examples/math/${module}.ts`, ...args],
    {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  children.add(child);
  return child;
}

/** Everything that it prints until it ends; its exit code. */
async function run(
  child: ChildProcess,
): Promise<{ readonly output: string; readonly code: number | null }> {
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { output, code };
}

/** Resolves when it has printed a text. */
function prints(child: ChildProcess, text: string): Promise<void> {
  let output = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(text)) resolve();
    });
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("close", () => reject(new Error(`it ended before it printed ${text}:\n${output}`)));
  });
}

async function stop(child: ChildProcess): Promise<number | null> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, "close");
  child.kill("SIGTERM");
  const [code] = (await closed) as [number | null];
  return code;
}

const answers = [
  "math_service.add(10, 5) = 15",
  "math_service.multiply(10, 5) = 50",
  "reporting_service.generateReport(4, 6) = Report for numbers 4 and 6: Sum=10, Product=24",
];

describe("the demo", () => {
  const story = [
    ...answers,
    'math_service heard calculationRequested {"operation":"add","operands":[4,6]}',
    "reportGenerated was heard: Report for numbers 4 and 6: Sum=10, Product=24",
    'math_service.add(10, "five"): invalid_argument: y: expected number, not "five"',
  ];

  test("tells the whole story without RabbitMQ", async () => {
    const { output, code } = await run(start("demo", [], undefined));
    for (const line of story) expect(output).toContain(line);
    expect(code).toBe(0);
  });

  test("tells the same story on the broker that AMQP_URL names", async () => {
    const { output, code } = await run(start("demo", [], inject("amqpUrl")));
    for (const line of story) expect(output).toContain(line);
    expect(code).toBe(0);
  });

  test("says in one line what is wrong when the broker is away", async () => {
    const { output, code } = await run(start("demo", [], "amqp://me:secret@127.0.0.1:1"));
    expect(output).toContain("unavailable");
    expect(output).not.toContain("secret");
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });
});

describe("the services of the example", () => {
  test.each([
    { title: "in one process", processes: [[]] },
    { title: "in two processes", processes: [["math"], ["reporting"]] },
  ])("answer a client $title, and stop cleanly on SIGTERM", async ({ processes }) => {
    const started = processes.map((services) => start("start", services, inject("amqpUrl")));
    await Promise.all(started.map((child) => prints(child, "serving")));
    const { output, code } = await run(start("client", [], inject("amqpUrl")));
    for (const line of answers) expect(output).toContain(line);
    expect(code).toBe(0);
    expect(await Promise.all(started.map((child) => stop(child)))).toEqual(processes.map(() => 0));
  });
});
