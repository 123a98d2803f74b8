import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { Misuse } from "../misuse.ts";
import { printable } from "../print.ts";
import { readPackageJson } from "../package-json.ts";
import { writeFile } from "../write-file.ts";
import { projectFiles } from "./project-files.ts";

interface InitFlags {
  readonly package?: string;
}

/** `lagomorph init`: writes a project that runs, and says how to go on. */
export function initProject(dir: string, flags: InitFlags): void {
  const folder = path.resolve(dir);
  checkEmpty(folder, dir);
  const { version, devDependencies } = readPackageJson();
  const files = projectFiles({
    name: packageName(path.basename(folder)),
    lagomorph: flags.package === undefined ? `^${version}` : source(flags.package),
    devDependencies,
  });
  // Whatever came there meanwhile stays.
  for (const [file, text] of Object.entries(files)) writeFile(path.join(folder, file), text, "wx");
  console.log(nextSteps(path.relative(process.cwd(), folder), Object.keys(files)));
}

function checkEmpty(folder: string, dir: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Misuse(`${printable(dir)} is a file`);
  const [first] = readdirSync(folder).filter((name) => name !== ".git");
  if (first === undefined) return;
  throw new Misuse(
    `${printable(dir)} is not empty (${printable(first)}); name a folder that is, or that is not there yet`,
  );
}

/** A path as npm takes it, from wherever; else a version, or where npm finds it. Throws {@link Misuse} for a path where nothing is. */
function source(given: string): string {
  const file = path.resolve(given);
  if (existsSync(file)) return `file:${file}`;
  const isPath = /^(?:\.{0,2}[/\\]|~\/)|^[^:]*\.(?:tgz|tar|tar\.gz)$/.test(given);
  if (!isPath) return given;
  throw new Misuse(`--package: there is no ${printable(given)}; npm pack makes such an archive`);
}

/** A folder's name as that of a package. */
function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .replaceAll(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "");
  return name === "" ? "demo" : name.slice(0, 100);
}

/** What was written, and how to go on. */
export function nextSteps(folder: string, files: readonly string[]): string {
  const enter = folder === "" ? [] : [`  cd ${shellWord(folder)}`];
  return [
    ...files.map((file) => `  ${path.join(folder, file)}`),
    "",
    "Next:",
    ...enter,
    "  npm install     # and compiles the contract",
    "  npm test        # without RabbitMQ",
    "  npm start       # on the RabbitMQ of AMQP_URL, else on localhost; none there? npx lagomorph broker --port 5672",
    "  npx lagomorph call greeter.greet Ann",
  ].join("\n");
}

/** A path as a shell takes it for one word, and for no option. */
function shellWord(folder: string): string {
  const named = folder.startsWith("-") ? `./${folder}` : folder;
  return /^[\w./-]+$/.test(named) ? named : `'${named.replaceAll("'", "'\\''")}'`;
}
