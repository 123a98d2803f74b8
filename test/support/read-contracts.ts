import { fileURLToPath } from "node:url";

import { check } from "../../generator/checks/index.ts";
import {
  type Diagnostic,
  sortDiagnostics,
  suppress,
  type Suppression,
  withoutEchoes,
} from "../../generator/diagnostics/index.ts";
import type { Contract, Member, Model } from "../../generator/model/contract.ts";
import { readModel } from "../../generator/source/index.ts";
import { shareDeclarations } from "./shared-declarations.ts";

shareDeclarations();

/** The repository, in which `lagomorph/contract` means the sources. */
export const repository: string = fileURLToPath(new URL("../..", import.meta.url));

/** Contracts that exist in a test only: one text (`contracts/test.ts`), or texts by path. */
export type Files = string | Readonly<Record<string, string>>;

/** What the compiler makes of contracts. */
export interface Contracts {
  readonly model: Model;
  /** What reading and checking found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What reading gives, before it is checked. */
interface Read extends Contracts {
  readonly suppressions: readonly Suppression[];
}

/** Compiler options of the virtual project, beside strict NodeNext without any global types; and how often it is read again, so that rules are followed. */
export type Options = Readonly<Record<string, unknown>> & { readonly again?: number };

const compilerOptions: Options = {
  target: "ES2023",
  lib: ["ES2023", "ESNext.Disposable"],
  module: "NodeNext",
  customConditions: ["lagomorph:source"],
  exactOptionalPropertyTypes: true,
  types: [],
};

/** Reads and checks contracts. A project takes a tenth of a second: see `readBatch` for many. */
export function readContracts(files: Files, options: Options = {}): Contracts {
  const { model, diagnostics, suppressions } = read(asFiles(files), options);
  const found = suppress(withoutEchoes([...diagnostics, ...check(model)]), suppressions);
  return { model, diagnostics: sortDiagnostics(found) };
}

/**
 * Reads many contracts in one project, each in a folder of its own, and checks each for itself. Paths of the result are
 * those of the contract: `contracts/test.ts`.
 */
export function readBatch<Name extends string>(
  contracts: Readonly<Record<Name, Files>>,
  options: Options = {},
): Readonly<Record<Name, Contracts>> {
  const entries = Object.entries<Files>(contracts).map(([name, files], index) => ({
    name,
    files,
    folder: `case${index}`,
  }));
  const all = entries.flatMap(({ files, folder }) =>
    Object.entries(asFiles(files)).map(([path, text]) => [
      path.replace("contracts/", `contracts/${folder}/`),
      text,
    ]),
  );
  const whole = read(Object.fromEntries(all), options);
  const parts = entries.map(({ name, folder }) => [name, takePart(whole, `contracts/${folder}/`)]);
  // One entry for each name that was given.
  return Object.fromEntries(parts) as Record<Name, Contracts>;
}

function takePart({ model, diagnostics, suppressions }: Read, folder: string): Contracts {
  const types = Object.entries(model.types).filter(([id]) => id.includes(folder));
  const part: Model = {
    services: model.services.filter(({ file }) => file.startsWith(folder)),
    errors: model.errors.filter(({ file }) => file.startsWith(folder)),
    types: Object.fromEntries(types),
  };
  const own = diagnostics.filter(({ location }) => location.file.startsWith(folder));
  const comments = suppressions.filter(({ location }) => location.file.startsWith(folder));
  const left = suppress(withoutEchoes([...own, ...check(part)]), comments);
  const found = { model: part, diagnostics: sortDiagnostics(left) };
  return replaceText(found, folder, "contracts/");
}

function read(files: Readonly<Record<string, string>>, { again, ...options }: Options): Read {
  const tsconfig = JSON.stringify({ compilerOptions: { ...compilerOptions, ...options } });
  const inside = Object.entries(files).map(([path, text]) => [`virtual/${path}`, text]);
  const result = readModel({
    root: repository,
    contracts: "virtual/contracts",
    tsconfig: "virtual/tsconfig.json",
    files: { "virtual/tsconfig.json": tsconfig, ...Object.fromEntries(inside) },
    ...(again === undefined ? {} : { bounds: { again } }),
  });
  return replaceText(result, "virtual/", "");
}

function asFiles(files: Files): Readonly<Record<string, string>> {
  return typeof files === "string" ? { "contracts/test.ts": files } : files;
}

/** The only service of a model. */
export function onlyService({ model }: Contracts): Contract {
  const [service] = model.services;
  if (service === undefined) throw new Error("The contract has no service.");
  return service;
}

/** The members of a service whose body is given. */
export function readMembers(body: string): readonly Member[] {
  const contracts = readContracts(withService(body));
  if (contracts.diagnostics.length > 0)
    throw new Error(contracts.diagnostics.map(brief).join("\n"));
  return onlyService(contracts).members;
}

/** `any-in-contract 1:24 S.get → result.a` */
export function brief({ name, location, path }: Diagnostic): string {
  return `${name} ${location.line}:${location.column} ${path}`.trim();
}

/** A contract whose service `S` has a method `get` that answers with the `T` of a text. Lines count as in the text. */
export function withPayload(text: string): string {
  return withWords(`${text}\nexport interface S extends Service<"s"> { get(): T }`);
}

/** A contract whose service `S` has the given members, from the second line on. */
export function withService(body: string): string {
  return withWords(`export interface S extends Service<"s"> {\n${body}\n}`);
}

/** A contract that may use the words of `lagomorph/contract` without an import of its own. */
export function withWords(text: string): string {
  const words =
    "Command, Consume, Cron, Event, Every, On, OnTopic, Publish, Service, ServiceError, Throws";
  return `${text}\nimport type { ${words} } from "lagomorph/contract";\n`;
}

function replaceText<Value>(value: Value, text: string, by: string): Value {
  // Only strings change, so the value keeps its type.
  return JSON.parse(JSON.stringify(value).replaceAll(text, by)) as Value;
}
