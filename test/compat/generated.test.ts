import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { generate } from "../../generator/index.ts";
import { repository } from "../support/read-contracts.ts";
import { compile, isWhole, patience, strictest, type Version, versions } from "./compilers.ts";

interface Setup {
  readonly module: "NodeNext" | "Bundler";
  readonly type: "module" | "commonjs";
  readonly extension: ".ts" | ".js" | "none";
}

const setups: readonly Setup[] = [
  { module: "NodeNext", type: "module", extension: ".ts" },
  { module: "NodeNext", type: "module", extension: ".js" },
  { module: "NodeNext", type: "commonjs", extension: ".js" },
  { module: "Bundler", type: "module", extension: ".ts" },
  { module: "Bundler", type: "module", extension: ".js" },
  { module: "Bundler", type: "module", extension: "none" },
  { module: "Bundler", type: "commonjs", extension: "none" },
];

const every = versions.flatMap((version) => setups.map((setup) => ({ version, ...setup })));

// TypeScript imports modules into CommonJS from 5.8 on, as Node does from 20.19 on. Bundlers always did.
const possible = every.filter(
  ({ version, module, type }) =>
    !(version === "5.4" && module === "NodeNext" && type === "commonjs"),
);

/** One of each version, with each setup among them; all of them by `npm run test:compat`. */
const short = possible.filter(
  ({ version, module, type, extension }) =>
    `${version} ${module} ${type} ${extension}` === "5.4 Bundler module .js" ||
    `${version} ${module} ${type} ${extension}` === "5.9 NodeNext commonjs .js" ||
    `${version} ${module} ${type} ${extension}` === "6.0 NodeNext module .ts" ||
    `${version} ${module} ${type} ${extension}` === "7.0 NodeNext module .js" ||
    `${version} ${module} ${type} ${extension}` === "7.0 Bundler module .ts" ||
    `${version} ${module} ${type} ${extension}` === "7.0 Bundler commonjs none",
);

const golden = path.join(repository, "test/generator/golden");
const cases = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const projects = new Map<string, string>();

/** A project with the contracts of all goldens, and what is generated from them, beside the built package. */
function createProject({ type, extension }: Setup): string {
  const root = mkdtempSync(path.join(tmpdir(), "lagomorph-compat-"));
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(repository, path.join(root, "node_modules/lagomorph"));
  symlinkSync(path.join(repository, "node_modules/@types"), path.join(root, "node_modules/@types"));
  writeFileSync(path.join(root, "package.json"), JSON.stringify({ type }));
  const modules: string[] = [];
  const ending = extension === "none" ? "" : extension;
  for (const name of cases) {
    const folder = path.join(root, name, "generated");
    cpSync(path.join(golden, name, "contracts"), path.join(root, name, "contracts"), {
      recursive: true,
    });
    cpSync(path.join(golden, name, "expected"), folder, { recursive: true });
    if (extension !== ".ts") importWith(extension === ".js" ? ".js" : "", folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = `./${name}/generated/${entry.name}`;
      if (entry.isDirectory()) modules.push(`${file}/index${ending}`, `${file}/codec.js`);
      if (entry.name === "errors.ts") modules.push(file.replace(/\.ts$/, ending));
    }
  }
  const imports = modules.map(
    (file, index) => `import * as m${index} from ${JSON.stringify(file)};`,
  );
  const uses = modules.map((_, index) => `  m${index},`);
  writeFileSync(
    path.join(root, "use.ts"),
    `${imports.join("\n")}\nvoid [\n${uses.join("\n")}\n];\n`,
  );
  return root;
}

/** What other values of `importExtension` give in place of the goldens, see the test below. */
function importWith(ending: string, folder: string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const absolute = path.join(folder, file);
    const text = readFileSync(absolute, "utf8");
    writeFileSync(absolute, text.replaceAll(/(from "\.[^"\n]*)\.ts"/g, `$1${ending}"`));
  }
}

beforeAll(() => {
  for (const setup of setups) {
    const key = `${setup.type} ${setup.extension}`;
    if (!projects.has(key)) projects.set(key, createProject(setup));
  }
}, 120_000);

afterAll(() => {
  for (const root of projects.values()) rmSync(root, { recursive: true });
});

function optionsFor(version: Version, { module, type, extension }: Setup) {
  return {
    ...strictest(version),
    ...(module === "NodeNext" ? { module } : { module: "ESNext", moduleResolution: "Bundler" }),
    // CommonJS has its own syntax for imports under this option.
    verbatimModuleSyntax: type === "module" || module === "Bundler",
    ...(extension === ".ts" ? { allowImportingTsExtensions: true } : {}),
  };
}

/** What a version of TypeScript finds in generated code, its user, and the package's declarations. */
async function problems(
  version: Version,
  setup: Setup,
): Promise<{ found: string[]; files: number }> {
  const root = projects.get(`${setup.type} ${setup.extension}`)!;
  const options = optionsFor(version, setup);
  const { found, files } = await compile({ version, root, options, include: ["use.ts"] });
  return {
    // What contracts may have is not ours to say: an enum is no erasable syntax.
    found: found.filter((line) => !/^\S*contracts\/\S*\(\d+,\d+\): error TS1294/.test(line)),
    files: files.filter((file) => file.includes("/generated/")).length,
  };
}

test.each(isWhole ? possible : short)(
  "TypeScript $version takes what is generated, without a diagnostic: $module, $type, $extension",
  async ({ version, ...setup }) => {
    const { found, files } = await problems(version, setup);
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(60);
  },
  patience,
);

test.each([".js", "none"] as const)(
  "with `importExtension: %s` the compiler gives the goldens, but for the extension",
  (importExtension) => {
    const root = mkdtempSync(path.join(repository, "test/compat/tmp-"));
    try {
      cpSync(path.join(golden, "methods/contracts"), path.join(root, "contracts"), {
        recursive: true,
      });
      const tsconfig = path.relative(root, path.join(repository, "tsconfig.json"));
      expect(generate({ root, tsconfig, importExtension }).failed).toBe(false);
      const folder = path.join(projects.get(`module ${importExtension}`)!, "methods/generated");
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!file.endsWith(".ts")) continue;
        const text = readFileSync(path.join(folder, file), "utf8");
        expect(readFileSync(path.join(root, "generated", file), "utf8")).toBe(text);
      }
    } finally {
      rmSync(root, { recursive: true });
    }
  },
  60_000,
);

test("a diagnostic would be found", async () => {
  const setup = setups[1]!;
  const root = projects.get("module .js")!;
  const [name] = readdirSync(path.join(root, "methods/generated"), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory(),
  );
  const client = path.join(root, "methods/generated", name!.name, "client.ts");
  const text = readFileSync(client, "utf8");
  writeFileSync(client, `${text}\nexport const wrong: string = 1;\n`);
  const { found } = await problems("7.0", setup);
  writeFileSync(client, text);
  expect(found).toEqual([expect.stringContaining("error TS2322")]);
}, 60_000);
