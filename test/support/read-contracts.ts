import { fileURLToPath } from "node:url";

import { check } from "../../generator/checks/index.ts";
import { type Diagnostic, sortDiagnostics } from "../../generator/diagnostics/index.ts";
import type { Contract, Member, Model } from "../../generator/model/contract.ts";
import type { TypeModel } from "../../generator/model/type.ts";
import { readModel } from "../../generator/source/index.ts";

/** The repository, in which `lagomorph/contract` means the sources. */
export const repository: string = fileURLToPath(new URL("../..", import.meta.url));

/** What the compiler makes of contracts that exist in a test only. */
export interface Contracts {
  readonly model: Model;
  /** What reading and checking found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiler options of the virtual project, beside strict NodeNext without any global types. */
export interface ContractsOptions {
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
}

const compilerOptions = {
  target: "ES2023",
  lib: ["ES2023", "ESNext.Disposable"],
  module: "NodeNext",
  customConditions: ["lagomorph:source"],
  exactOptionalPropertyTypes: true,
  types: [],
};

/** Reads and checks contracts: one text (`contracts/test.ts`), or texts by path. */
export function readContracts(
  files: string | Readonly<Record<string, string>>,
  options: ContractsOptions = {},
): Contracts {
  const texts = typeof files === "string" ? { "contracts/test.ts": files } : files;
  const tsconfig = { compilerOptions: { ...compilerOptions, ...options.compilerOptions } };
  const inside = Object.entries(texts).map(([path, text]) => [`virtual/${path}`, text] as const);
  const { model, diagnostics } = readModel({
    root: repository,
    contracts: "virtual/contracts",
    tsconfig: "virtual/tsconfig.json",
    files: { "virtual/tsconfig.json": JSON.stringify(tsconfig), ...Object.fromEntries(inside) },
  });
  return strip({ model, diagnostics: sortDiagnostics([...diagnostics, ...check(model)]) });
}

/** The model of a payload type: the text declares `T` and whatever it needs, nothing may be wrong with it. */
export function readPayload(text: string, options?: ContractsOptions): Payload {
  const { model, diagnostics } = readContracts(withPayload(text), options);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(brief).join("\n"));
  const [method] = model.services[0]?.members ?? [];
  if (method?.kind !== "method") throw new Error("The contract has no method.");
  const types = Object.entries(model.types).map(([id, { type }]) => [
    id.replace("contracts/test.ts#", ""),
    type,
  ]);
  return { type: shortenRefs(method.result), types: shortenRefs(Object.fromEntries(types)) };
}

/** A type, and the named types behind it; ids without the file. */
export interface Payload {
  readonly type: TypeModel;
  readonly types: Readonly<Record<string, TypeModel>>;
}

/** What is wrong with a payload type, each as `name line:column path`. */
export function refusePayload(text: string, options?: ContractsOptions): string[] {
  return readContracts(withPayload(text), options).diagnostics.map(brief);
}

/** The only service of a contract, with which nothing may be wrong. */
export function readOneService(text: string): Contract {
  const { model, diagnostics } = readContracts(withImports(text));
  if (diagnostics.length > 0) throw new Error(diagnostics.map(brief).join("\n"));
  const [service] = model.services;
  if (service === undefined) throw new Error("The contract has no service.");
  return service;
}

/** The members of a service `S` whose body is given, with which nothing may be wrong. */
export function readMembers(body: string): readonly Member[] {
  return readOneService(withService(body)).members;
}

/** What is wrong with a service `S` whose body is given. */
export function refuseMembers(body: string): string[] {
  return refuseContract(withService(body));
}

/** What is wrong with a contract, which needs no imports of its own. */
export function refuseContract(text: string): string[] {
  return readContracts(withImports(text)).diagnostics.map(brief);
}

/** `any-in-contract 1:24 S.get → result.a` */
export function brief({ name, location, path }: Diagnostic): string {
  return `${name} ${location.line}:${location.column} ${path}`.trim();
}

// On the first line of the user's text, so that lines count as in the test.
function withPayload(text: string): string {
  return withImports(`${text}\nexport interface S extends Service<"s"> { get(): T }`);
}

function withImports(text: string): string {
  const words = "Command, Event, On, Service, ServiceError, Throws";
  return `${text}\nimport type { ${words} } from "lagomorph/contract";\n`;
}

function withService(body: string): string {
  return `export interface S extends Service<"s"> {\n${body}\n}`;
}

/** The virtual folder's name is none of the tests' business. */
function strip<Value>(value: Value): Value {
  return replaceText(value, "virtual/", "");
}

function shortenRefs<Value>(value: Value): Value {
  return replaceText(value, "contracts/test.ts#", "");
}

function replaceText<Value>(value: Value, text: string, by: string): Value {
  // Only strings change, so the value keeps its type.
  return JSON.parse(JSON.stringify(value).replaceAll(text, by)) as Value;
}
