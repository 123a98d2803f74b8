import type { Contract, Model } from "../model/contract.ts";
import { errorsModule } from "./errors.ts";
import { sharedModule } from "./shared.ts";
import { serviceModule } from "./service.ts";
import { createPythonNames, docstring, toPythonName } from "./text.ts";

/** Where types for callers in Python are written. */
export interface PythonOptions {
  /** The folder of the package, relative to that of generated code: `python`. */
  readonly out: string;
}

/** Throws for a folder that Python could not import, or that leads out of that of generated code. */
export function checkPackage(options: PythonOptions): PythonOptions {
  if (/^(?:[A-Za-z0-9_-]+\/)*[A-Za-z_][A-Za-z0-9_]*$/.test(options.out)) return options;
  const shown = JSON.stringify(options.out);
  throw new Error(
    `the folder of types for Python cannot be ${shown}: it lies in the folder of generated code, and has the name of a package, such as "python"`,
  );
}

/** A file of the package. */
interface PythonFile {
  readonly path: string;
  readonly text: string;
}

/** Types for callers in Python: a package with a module for each service. */
export function emitPython(model: Model, { out }: PythonOptions): readonly PythonFile[] {
  const names = createPythonNames(["errors", "_lagomorph", "__init__"], (name) =>
    name.toLowerCase(),
  );
  const modules = model.services.map((contract) => ({
    contract,
    name: names.take(toPythonName(contract.name)),
  }));
  const errors =
    model.errors.length === 0 ? [] : [{ path: "errors.py", text: errorsModule(model) }];
  const files = [
    { path: "__init__.py", text: packageText(modules) },
    { path: "_lagomorph.py", text: sharedModule },
    { path: "py.typed", text: "" },
    ...errors,
    ...modules.map(({ contract, name }) => ({
      path: `${name}.py`,
      text: serviceModule(contract, model),
    })),
  ];
  return files.map(({ path, text }) => ({ path: `${out}/${path}`, text }));
}

function packageText(
  modules: readonly { readonly contract: Contract; readonly name: string }[],
): string {
  const list = modules.map(({ contract, name }) => `${name}: the service ${contract.name}`);
  const text = [
    "Types of services that TypeScript describes, for callers with nameko.",
    "",
    ...list,
  ];
  return `${docstring(text.join("\n"), "").join("\n")}\n`;
}
