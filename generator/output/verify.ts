import { posix } from "node:path";

import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, Model } from "../model/contract.ts";
import type { FileTree } from "./file-tree.ts";
import { isJson } from "./json-again.ts";

/** What a parser says of a file: see `source/outline.ts`. */
export interface FileOutline {
  readonly kinds: ReadonlySet<string>;
  readonly specifiers: ReadonlySet<string>;
  readonly broken: boolean;
}

/** What {@link verify} stands on. */
export interface VerifyOptions {
  readonly model: Model;
  /** See {@link contractModules}: made once for all services, of the same folders. */
  readonly contracts: ReadonlySet<string>;
  /** The output folder, relative to the project, with `/`. */
  readonly out: string;
  /** The project's folder, absolute, with `/`. Default: one that holds the output folder. */
  readonly root?: string;
  readonly outlineOf: (text: string) => FileOutline;
  /** Whether a text is JSON. Default: it is parsed. */
  readonly isJson?: (text: string) => boolean;
}

/** What the templates write, by the name of the file: the words with which statements begin. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "client.ts": ["import", "type", "export class"],
  "server.ts": ["import", "type", "export interface", "export abstract class"],
  "service.js": ["import", "const", "export const", "export {"],
  "service.d.ts": ["import", "type", "declare const", "export declare const", "export {"],
  "codec.js": ["import", "const", "export const", "function"],
  "codec.d.ts": ["import", "type", "export declare const"],
  "errors.ts": ["export *"],
  "error-classes.js": ["import", "class", "export class", "export {"],
  "error-classes.d.ts": [
    "import",
    "type",
    "export type",
    "declare class",
    "export declare class",
    "export {",
  ],
  "index.ts": ["export {", "export *"],
};

/** What generated files import besides contracts. */
const modules =
  /^(lagomorph\/generated|\.\/(client|server)(\.[jt]s)?|\.\/(service|codec|error-classes)\.js|\.\.\/error-classes\.js)$/;

/** The one import of generated code that is made when somebody asks: of nothing but data. */
const schemaLine = '\n  schema: () => import("./schema.json", { with: { type: "json" } }),\n';

/**
 * Looks at every generated file once more before anything is written: it has no statement and no import that its template
 * does not have. Text of contracts is escaped where it is written; this is for the day on which that has a gap.
 */
export function verify(files: FileTree, options: VerifyOptions): Diagnostic[] {
  return [...files].flatMap(([file, text]) => {
    const found = problemOf(file, text, options);
    if (found === undefined) return [];
    const { location, interfaceName } = contractOf(options.model, file);
    const values = { file: `${options.out}/${file}`, what: found };
    return [createDiagnostic("unsafe-output", { location, path: interfaceName, values })];
  });
}

function problemOf(
  file: string,
  text: string,
  { contracts, out, root = "/", outlineOf, isJson: isSound = isJson }: VerifyOptions,
): string | undefined {
  if (file.endsWith(".json")) return isSound(text) ? undefined : "what is no JSON";
  const kinds = allowed[posix.basename(file)];
  if (kinds === undefined) return undefined;
  const isService = posix.basename(file) === "service.js";
  const outline = outlineOf(isService ? text.replace(schemaLine, "\n") : text);
  if (outline.broken) return "a bracket or a string that does not end";
  const kind = [...outline.kinds].find((each) => !kinds.includes(each));
  if (kind !== undefined) return `a statement of another kind (\`${kind}\`)`;
  const specifier = [...outline.specifiers].find((each) => {
    if (modules.test(each)) return false;
    const target = posix.join(root, out, posix.dirname(file), each);
    return !contracts.has(withoutExtension(target));
  });
  return specifier === undefined ? undefined : `an import from ${JSON.stringify(specifier)}`;
}

/** What generated files may import of the project: the files that the model is from, absolute, without extensions. */
export function contractModules(
  { services, errors, types }: Model,
  { root = "/" }: Pick<VerifyOptions, "root">,
): ReadonlySet<string> {
  const exported = Object.values(types).flatMap((type) => type.exported ?? []);
  const files = [...services.map(({ file }) => file), ...errors.map(({ file }) => file)];
  return new Set([...files, ...exported].map((file) => withoutExtension(posix.join(root, file))));
}

function contractOf(model: Model, file: string): Pick<Contract, "location" | "interfaceName"> {
  const service = model.services.find(({ name }) => file.startsWith(`${name}/`));
  const nowhere = { file, line: 1, column: 1, length: 0 };
  return service ?? { location: nowhere, interfaceName: "" };
}

/** `contracts/a.ts`, `contracts/a.js` and `contracts/a.d.ts` are one module. */
function withoutExtension(file: string): string {
  return file.replace(/(\.d)?\.[cm]?[jt]sx?$/, "");
}
