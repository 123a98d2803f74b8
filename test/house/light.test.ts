import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A loader hook that writes each module's address to standard error as it is loaded. */
const hook = `
import { writeSync } from "node:fs";
export async function load(url, context, next) {
  writeSync(2, "loaded " + url + "\\n");
  return next(url, context);
}`;

/** What nobody should pay for who only calls or serves. */
const heavy =
  /\/dist\/(generator|cli|runtime\/entrypoints|runtime\/observe)\/|\/node_modules\/(ts-morph|py-ast|typescript|handlebars|commander|chokidar|croner|jose|hono|@hono|ws|yaml|fast-check|pino|prom-client|@opentelemetry)\//;
const amqp = /\/node_modules\/amqplib\//;

describe("importing the built package", () => {
  let project: string;

  /** The modules that a program loads, which uses the package as a dependency. */
  function modulesOf(program: string): string[] {
    const file = join(project, "program.mjs");
    writeFileSync(file, `${program}\nprocess.exit(0);\n`);
    const register = `data:text/javascript,import{register}from"node:module";register(${JSON.stringify(
      join(project, "hook.mjs"),
    )},"file:///");`;
    const script = `${JSON.stringify(process.execPath)} --import '${register}' ${JSON.stringify(file)} 2>&1`;
    const output = execFileSync("sh", ["-c", script], { encoding: "utf8", cwd: project });
    return output.split("\n").flatMap((line) => /^loaded (file:.*)$/.exec(line)?.[1] ?? []);
  }

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "lagomorph-light-"));
    mkdirSync(join(project, "node_modules"));
    symlinkSync(root, join(project, "node_modules/lagomorph"));
    writeFileSync(join(project, "hook.mjs"), hook);
  });

  afterAll(() => {
    rmSync(project, { recursive: true });
  });

  test("loads neither the compiler nor the command line nor amqplib nor croner, and no door", () => {
    const modules = modulesOf(`await import("lagomorph"); await import("lagomorph/generated");`);
    expect(modules.filter((url) => url.includes("/dist/runtime/"))).not.toEqual([]);
    expect(modules.filter((url) => heavy.test(url) || amqp.test(url))).toEqual([]);
  });

  test("by the doors of contracts and of tests neither", () => {
    const modules = modulesOf(
      `await import("lagomorph/contract"); await import("lagomorph/testing");`,
    );
    expect(modules.filter((url) => heavy.test(url) || amqp.test(url))).toEqual([]);
  });

  test("by the door of hosts loads HTTP and configuration, and neither the compiler nor amqplib", () => {
    const modules = modulesOf(`await import("lagomorph/host");`);
    const unwanted =
      /\/dist\/(generator|cli)\/|\/node_modules\/(ts-morph|py-ast|typescript|croner)\//;
    expect(modules.filter((url) => unwanted.test(url) || amqp.test(url))).toEqual([]);
  });

  test("loads no amqplib for a mesh in memory", () => {
    const modules = modulesOf(
      `const { connect } = await import("lagomorph"); const mesh = await connect("memory:"); await mesh.close();`,
    );
    expect(modules.filter((url) => heavy.test(url) || amqp.test(url))).toEqual([]);
  });

  test("loads amqplib when it connects to RabbitMQ, and nothing of the compiler", () => {
    // Nobody listens on port 1: the attempt fails after amqplib has been loaded.
    const modules = modulesOf(
      `const { connect } = await import("lagomorph"); await connect("amqp://127.0.0.1:1").catch(() => {});`,
    );
    expect(modules.filter((url) => amqp.test(url))).not.toEqual([]);
    expect(modules.filter((url) => heavy.test(url))).toEqual([]);
  });
});
