/**
 * `npm run test:init`: packs the package, makes a project with its `lagomorph init`, and does there what it says: installs, tests, starts,
 * calls. Needs npm's registry, and a RabbitMQ: that of AMQP_URL, else one that is provided for as long.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { provideRabbitmq } from "../cli/rabbitmq/provide-rabbitmq.ts";
import { pack } from "./pack.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "lagomorph-init-"));
const project = path.join(scratch, "demo");

try {
  const archive = pack(scratch);
  const tool = path.join(scratch, "tool");
  mkdirSync(tool);
  writeFileSync(path.join(tool, "package.json"), "{}");
  const quiet = ["--silent", "--no-audit", "--no-fund"];
  run(tool, "npm", "install", ...quiet, archive);
  run(
    scratch,
    path.join(tool, "node_modules/.bin/lagomorph"),
    "init",
    "demo",
    "--package",
    archive,
  );
  run(project, "npm", "install", ...quiet);
  run(project, "npm", "test", "--silent");
  console.log("ok     init, npm install, npm test");
  await start();
  console.log("ok     npm start, call, verify");
} finally {
  rmSync(scratch, { recursive: true });
}

/** Serves, calls, verifies, and stops. */
async function start(): Promise<void> {
  const broker = await provideRabbitmq({ say: () => {} });
  const env = { ...process.env, AMQP_URL: broker.url };
  const service = spawn("npm", ["start", "--silent"], { cwd: project, env, detached: true });
  const ended = once(service, "exit");
  try {
    await says(service.stdout, "Ctrl-C stops");
    const answer = run(
      project,
      "npx",
      "lagomorph",
      "call",
      "greeter.greet",
      "Ann",
      "--broker",
      broker.url,
    );
    if (answer.trim() !== '"Hello Ann."') throw new Error(`greeter.greet answered ${answer}`);
    run(project, "npm", "run", "verify", "--", "--broker", broker.url);
  } finally {
    // Its group: npm, its shell, and the service.
    if (service.pid !== undefined) process.kill(-service.pid, "SIGINT");
    await ended;
    await broker.stop();
  }
}

async function says(output: NodeJS.ReadableStream, text: string): Promise<void> {
  let said = "";
  for await (const chunk of output) {
    said += String(chunk);
    if (said.includes(text)) return;
  }
  throw new Error(`npm start ended: ${said}`);
}

function run(cwd: string, program: string, ...args: readonly string[]): string {
  try {
    return execFileSync(program, args, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    // What execFileSync throws has what the program wrote.
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(" ")} failed:\n${stdout}${stderr}`, { cause: error });
  }
}
