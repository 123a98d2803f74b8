import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

import { catalogue } from "../../generator/diagnostics/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly dev?: true;
  readonly hasInstallScript?: true;
  readonly integrity?: string;
  readonly resolved?: string;
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** What the repository's pages lead to, and its users do not have: how it is worked on, and its own example. */
const forContributors = /^(CONTRIBUTING|AGENTS)\.md$|^(contracts|examples)\//;

/** Where a page's links to other files lead, relative to the package. */
function linksOf(page: string): string[] {
  const text = read(page).replaceAll(/^```[\s\S]*?^```$/gm, "");
  const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, link = ""]) => link);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => join(dirname(page), link).replace(/\/$/, ""));
}

describe("the lock file", () => {
  const lock: Lock = JSON.parse(read("package-lock.json"));
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

  test("names no host to download from, and has a checksum for each package", () => {
    expect(packages.length).toBeGreaterThan(50);
    expect(read("package-lock.json")).not.toMatch(
      /https?:\/\/(?!opencollective|github|www\.patreon)[^"]*\.tgz/,
    );
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });

  test("has no install script in what users of the package install", () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripted.filter(([, { dev }]) => dev !== true)).toEqual([]);
  });

  test("and neither has the package itself, of which npm would warn whoever installs an archive of it", () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
    const atInstall = ["preinstall", "install", "postinstall", "prepare"];
    expect(atInstall.filter((name) => name in scripts)).toEqual([]);
  });

  test("has no install script that package.json does not decide on", () => {
    const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(
      read("package.json"),
    );
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = scripted.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + 13));
    expect(names.filter((name) => allowScripts[name] !== false)).toEqual([]);
  });
});

describe("the packed package", () => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
  });
  const [archive]: { files: { path: string; mode: number }[] }[] = JSON.parse(packed);
  const files = archive!.files;
  const paths = files.map(({ path }) => path);

  test("holds built code of the runtime, the generator and the command line, templates and documentation, and nothing else", () => {
    const expected =
      /^(dist\/(runtime|generator|cli)\/.+\.(js|d\.ts)|dist\/generator\/templates\/.+\.hbs|docs\/(diagnostics\/|decisions\/)?[\w-]+\.md|package\.json|README\.md|LICENSE)$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(["package.json", "README.md", "LICENSE"]));
  });

  test("holds every file that package.json points at", () => {
    const { bin, exports }: { bin: object; exports: object } = JSON.parse(read("package.json"));
    const named = JSON.stringify([bin, exports]).match(/\.\/dist\/[^"]+/g) ?? [];
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !paths.includes(path.slice(2)))).toEqual([]);
  });

  test("has a page for each diagnostic, and pages whose links lead to pages that are there", () => {
    const pages = paths.filter((path) => path.endsWith(".md"));
    for (const name of Object.keys(catalogue)) {
      expect(pages).toContain(`docs/diagnostics/${name}.md`);
    }
    const dead = pages.flatMap((page) =>
      linksOf(page).filter((link) => !paths.some((path) => `${path}/`.startsWith(`${link}/`))),
    );
    expect(dead.filter((link) => !forContributors.test(link))).toEqual([]);
  });

  test("has declarations beside each module, which name JavaScript files that are there", () => {
    for (const path of paths.filter((each) => /^dist\/.*\.js$/.test(each))) {
      expect(paths).toContain(path.replace(/\.js$/, ".d.ts"));
    }
    for (const path of paths.filter((each) => each.endsWith(".d.ts"))) {
      const imported = ts.preProcessFile(read(path)).importedFiles.map(({ fileName }) => fileName);
      expect(
        imported.filter((name) => name.endsWith(".ts")),
        path,
      ).toEqual([]);
    }
  });

  test("has a command that starts by itself", () => {
    const { mode } = files.find(({ path }) => path === "dist/cli/main.js")!;
    expect(mode & 0o111).toBe(0o111);
    expect(read("dist/cli/main.js")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
