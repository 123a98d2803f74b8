import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { resolveConfig } from "../../../generator/config.ts";
import type { Model } from "../../../generator/model/contract.ts";
import { compile } from "../../../generator/pipeline.ts";
import { emitPython } from "../../../generator/python/index.ts";
import { shareDeclarations } from "../../support/shared-declarations.ts";
import { model, service } from "../support/models.ts";
import { findMypy } from "./find-mypy.ts";

shareDeclarations();

const here = fileURLToPath(new URL(".", import.meta.url));
const project = path.join(here, "../../..");
const goldens = path.join(here, "../golden");

function modelOf(root: string): Model {
  const tsconfig = path.relative(root, path.join(project, "tsconfig.json"));
  const { model, diagnostics } = compile(resolveConfig({ root, tsconfig }));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return model;
}

/** What the compiler has made of one of its own goldens. */
function compiledModel(name: string): Model {
  const file = path.join(goldens, name, "expected/contracts.json");
  // The compiled model, with a list of files beside it.
  return JSON.parse(readFileSync(file, "utf8")) as Model;
}

/** The projects of these goldens: the whole of the contract language. */
const others = readdirSync(goldens, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const mypy = await findMypy();
let folder = "";
let shop: ReturnType<typeof emitPython> = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lagomorph-python-"));
  shop = emitPython(modelOf(path.join(here, "shop")), { out: "shop" });
  const all = others.flatMap((name) => emitPython(compiledModel(name), { out: `all_${name}` }));
  for (const file of [...shop, ...all]) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  cpSync(path.join(here, "usage"), folder, { recursive: true });
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

function check(...files: string[]) {
  const [command = "", ...args] = mypy ?? [];
  return run(command, ...args, "--strict", "--no-error-summary", "--show-error-codes", ...files);
}

test("types for callers in Python are as they are expected", async () => {
  for (const { path: file, text } of shop) {
    await expect(text).toMatchFileSnapshot(path.join("expected", file));
  }
});

test("they are of the syntax of Python 3.8, whatever the contract says", () => {
  const script = [
    "import ast, pathlib, sys",
    "files = sorted(pathlib.Path('.').rglob('*.py'))",
    "for file in files:",
    "    ast.parse(file.read_text('utf-8'), str(file), feature_version=(3, 8))",
    "print(len(files) > 30)",
  ].join("\n");
  expect(run("python3", "-c", script)).toEqual({ status: 0, stdout: "True\n", stderr: "" });
  expect(run("python3", "-m", "compileall", "-q", ".")).toMatchObject({ status: 0, stdout: "" });
});

test("they can be imported, all of them", () => {
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(shop|all_\w+)\/\w+\.py$/.test(file))
    .map((file) => file.replace(/\.py$/, "").replaceAll("/", "."));
  expect(run("python3", "-c", modules.map((name) => `import ${name}`).join("\n"))).toEqual({
    status: 0,
    stdout: "",
    stderr: "",
  });
});

describe.skipIf(mypy === undefined)("mypy --strict", () => {
  test("takes the types of all contracts", { timeout: 120_000 }, () => {
    const packages = ["shop", ...others.map((name) => `all_${name}`)];
    expect(check(...packages)).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("takes right calls", { timeout: 120_000 }, () => {
    expect(check("right.py")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("finds each wrong call", { timeout: 120_000 }, () => {
    const wanted = readFileSync(path.join(folder, "wrong.py"), "utf8")
      .split("\n")
      .flatMap((line, index) => (line.endsWith("# wrong") ? [index + 1] : []));
    const found = check("wrong.py")
      .stdout.split("\n")
      .flatMap((line) => /^wrong\.py:(\d+): error: /.exec(line)?.[1] ?? [])
      .map(Number);
    expect(found).toEqual(wanted);
  });
});

test("a declared error comes back as its class, with its data", () => {
  // As nameko has it: what is registered under the path of an error is made of its arguments.
  const exceptions = [
    "registry = {}",
    "def deserialize(data):",
    "    return registry[data['exc_path']](*data.get('exc_args', ()))",
  ];
  mkdirSync(path.join(folder, "nameko"));
  writeFileSync(path.join(folder, "nameko/__init__.py"), "");
  writeFileSync(path.join(folder, "nameko/exceptions.py"), `${exceptions.join("\n")}\n`);
  const script = [
    "from shop import errors",
    "from nameko.exceptions import deserialize",
    "one = deserialize({'exc_path': 'lagomorph.ORDER_NOT_FOUND', 'exc_args': [7, 'x']})",
    "assert type(one) is errors.OrderNotFound and one.orderId == 7, one",
    "assert one.data == {'orderId': 7, 'args': 'x'} and one.args == (7, 'x')",
    "two = deserialize({'exc_path': 'shop.errors.OutOfStock', 'exc_args': ['x', 1, 'more']})",
    "assert type(two) is errors.OutOfStock and two.data == {'sku': 'x', 'missing': 1}",
    "assert deserialize({'exc_path': 'shop.errors.OutOfStock'}).data == {}",
  ].join("\n");
  expect(run("python3", "-c", script)).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("modules are files of different names on disks that do not tell the case, too", () => {
  const services = ["a-b", "A.b", "a_b"].map((name) => service([], { name }));
  const paths = emitPython(model(services), { out: "shop" }).map((file) => file.path);
  expect(new Set(paths.map((name) => name.toLowerCase())).size).toBe(paths.length);
});
