import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { check } from "../../generator/checks/index.ts";
import type { Diagnostic } from "../../generator/diagnostics/index.ts";
import { schemaOf } from "../../generator/emitters/schema.ts";
import { emit } from "../../generator/emitters/index.ts";
import type { Model } from "../../generator/model/contract.ts";
import { render } from "../../generator/render/render.ts";
import { readModel } from "../../generator/source/index.ts";
import type { MemberDescriptor, ServiceDescriptor } from "../../runtime/descriptor.ts";
import { strictest } from "../compat/compilers.ts";
import { repository } from "../support/read-contracts.ts";
import type { WrittenContract } from "./write.ts";

/** Options under which contracts are read, and generated code must compile. */
const compilerOptions: Readonly<Record<string, unknown>> = {
  target: "ES2023",
  lib: ["ES2023", "ESNext.Disposable"],
  module: "NodeNext",
  customConditions: ["lagomorph:source"],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};

/** The same with all that a project can ask of generated code. */
export const emittedOptions: Readonly<Record<string, unknown>> = {
  ...strictest("6.0"),
  ...compilerOptions,
  skipLibCheck: false,
};

/** Descriptors and schema of one contract. */
export interface CompiledContract {
  /** By the names of the members in TypeScript. */
  readonly members: ReadonlyMap<string, MemberDescriptor>;
  readonly schema: object;
}

/** Many contracts, compiled in one project. */
export interface CompiledBatch {
  /** By the contract's place; absent where it was refused. */
  readonly contracts: ReadonlyMap<number, CompiledContract>;
  /** Why contracts were refused. */
  readonly refusals: ReadonlyMap<number, readonly Diagnostic[]>;
  /** All texts, contracts and generated ones, by paths relative to the repository. */
  readonly files: Readonly<Record<string, string>>;
}

/** The folder of all files of a batch, which exist in memory only. */
export const virtual = "virtual";

/** The name of the service at a place of a batch. */
export function serviceAt(index: number): string {
  return `s${index}`;
}

/** How to compile. */
export interface CompileOptions {
  /** Compiles twice, and throws when the second time gives other bytes. */
  readonly isRepeated?: boolean;
  /** Asks every version of TypeScript about generated code. */
  readonly isOfVersions?: boolean;
  /** An existing folder below the repository for descriptors while they are loaded; default: one of its own. */
  readonly folder?: string;
}

/** Compiles contracts, each in a folder of its own, and loads their descriptors. */
export async function compileBatch(
  written: readonly WrittenContract[],
  { isRepeated = false, folder = here }: CompileOptions = {},
): Promise<CompiledBatch> {
  const sources = Object.fromEntries(
    written.flatMap(({ files }, index) =>
      Object.entries(files).map(([name, text]) => [`${virtual}/contracts/c${index}/${name}`, text]),
    ),
  );
  const { model, diagnostics } = readSources(sources);
  const refusals = new Map<number, Diagnostic[]>();
  for (const diagnostic of diagnostics.filter(saysOtherwise)) {
    const index = Number(/\/c(\d+)\//.exec(diagnostic.location.file)?.[1]);
    refusals.set(index, [...(refusals.get(index) ?? []), diagnostic]);
  }
  const good = withoutRefused(model, refusals);
  const generated = write(good);
  if (isRepeated) {
    const again = write(withoutRefused(readSources(sources).model, refusals));
    for (const [name, text] of generated) {
      if (again.get(name) !== text) throw new Error(`Compiling again gives another ${name}.`);
    }
  }
  const members = await loadAll(generated, folder);
  const contracts = new Map(
    good.services.map((service) => {
      const index = Number(service.name.slice(1));
      // A schema is an object.
      const schema = schemaOf(good, service) as object;
      return [index, { members: members.get(service.name) ?? new Map(), schema }] as const;
    }),
  );
  const outputs = [...generated].map(([name, text]) => [`${virtual}/generated/${name}`, text]);
  return { contracts, refusals, files: { ...sources, ...Object.fromEntries(outputs) } };
}

/** Errors, and the warning that rules do not hold where a mapped type makes another type of theirs. */
function saysOtherwise({ severity, name }: Diagnostic): boolean {
  return severity === "error" || name === "tags-left-behind";
}

function readSources(sources: Readonly<Record<string, string>>): {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
} {
  const tsconfig = JSON.stringify({ compilerOptions });
  const { model, diagnostics } = readModel({
    root: repository,
    contracts: `${virtual}/contracts`,
    tsconfig: `${virtual}/tsconfig.json`,
    files: { [`${virtual}/tsconfig.json`]: tsconfig, ...sources },
  });
  return { model, diagnostics: [...diagnostics, ...check(model)] };
}

function withoutRefused(model: Model, refusals: ReadonlyMap<number, unknown>): Model {
  const services = model.services.filter(({ name }) => !refusals.has(Number(name.slice(1))));
  const errors = model.errors.filter(
    ({ file }) => !refusals.has(Number(/\/c(\d+)\//.exec(file)?.[1])),
  );
  return { ...model, services, errors };
}

function write(model: Model): ReadonlyMap<string, string> {
  return render(emit(model, { out: `${virtual}/generated`, importExtension: ".ts" }));
}

/** The folder of these tests. */
export const here: string = fileURLToPath(new URL(".", import.meta.url));

async function loadAll(
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<ReadonlyMap<string, CompiledContract["members"]>> {
  // Below the project, so that `lagomorph/generated` means this package.
  const temporary = mkdtempSync(path.join(folder, "tmp-"));
  try {
    const all = [...files].filter(([name]) => name.endsWith(".js"));
    for (const [name, text] of all) {
      const file = path.join(temporary, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const services = all.filter(([name]) => name.endsWith("/service.js"));
    const loaded = services.map(async ([name]) => {
      const url = pathToFileURL(path.join(temporary, name)).href;
      // Modules that are named at run time have no types.
      const own = (await import(/* @vite-ignore */ url)) as { service: ServiceDescriptor };
      const members = own.service.members.map((each) => [each.member, each] as const);
      return [path.dirname(name), new Map(members)] as const;
    });
    return new Map(await Promise.all(loaded));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
