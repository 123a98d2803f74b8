/**
 * `npm run test:consumers`: packs the package as it would be published, installs the archive in projects of each kind, and there has
 * contracts compiled, type-checked, and run in memory, on this Node and on those that are named: `-- 22 24`, or their programs. Needs npm's registry.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { pack } from "./pack.ts";
import { type Consumer, consumers, files, promised } from "./consumers/projects.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const developmentPackages = ["typescript", "@types/node", "tsx", "esbuild"];
const scratch = mkdtempSync(path.join(tmpdir(), "lagomorph-consumers-"));

try {
  const archive = pack(scratch);
  const nodes = [process.execPath, ...process.argv.slice(2).map(installNode)];
  for (const consumer of consumers) {
    const folder = install(consumer, archive);
    for (const node of nodes) if (!tryOn(node, consumer, folder)) process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true });
}

/** A Node of another version, from the npm package that holds its program; or the program that is named. */
function installNode(version: string): string {
  if (path.isAbsolute(version)) return version;
  const folder = path.join(scratch, `node-${version}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "package.json"), "{}");
  const name = `node-${process.platform}-${process.arch}`;
  run(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", `${name}@${version}`);
  return path.join(folder, "node_modules", name, "bin/node");
}

/** A project with the archive installed, as its user would. */
function install({ name, packageJson, tsconfig }: Consumer, archive: string): string {
  const folder = path.join(scratch, name);
  const texts = { ...files(name), "package.json": packageJson, "tsconfig.json": tsconfig };
  for (const [file, value] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    const text = typeof value === "string" ? value : JSON.stringify(value);
    writeFileSync(path.join(folder, file), text);
  }
  const versions = developmentPackages.map((each) => `${each}@${versionOf(each)}`);
  const npm = ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"];
  run(folder, "npm", ...npm, archive, ...versions);
  return folder;
}

function versionOf(name: string): string {
  const text = readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8");
  // npm's own file.
  return (JSON.parse(text) as { version: string }).version;
}

/** Does there what the consumer does, all of it by the given Node, and says how it went. */
function tryOn(node: string, { name, steps }: Consumer, folder: string): boolean {
  const version = run(folder, node, "--version").trim();
  for (const file of ["generated", "dist"]) {
    rmSync(path.join(folder, file), { recursive: true, force: true });
  }
  for (const { program, since = 0, prints } of steps) {
    if (Number(/\d+/.exec(version)?.[0]) < since) continue;
    const [found, output] = attempt(folder, node, program);
    if (found && (prints !== true || output.includes(promised))) continue;
    console.error(`FAILED ${name}, Node ${version}: ${program.join(" ")}\n${output}`);
    return false;
  }
  console.log(`ok     ${name}, Node ${version}`);
  return true;
}

function attempt(folder: string, node: string, program: readonly string[]): [boolean, string] {
  try {
    return [true, run(folder, node, ...program)];
  } catch (error) {
    // What execFileSync throws has what the program wrote.
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return [false, `${stdout}${stderr}`];
  }
}

function run(cwd: string, program: string, ...rest: readonly string[]): string {
  const stdio = ["ignore", "pipe", "pipe"] as const;
  return execFileSync(program, rest, { cwd, encoding: "utf8", stdio: [...stdio] });
}
