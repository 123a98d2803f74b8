import type { ErrorModel, Model } from "../model/contract.ts";
import { resolve } from "../model/resolve.ts";
import type { Property } from "../model/type.ts";
import { docstring, isPythonName, stringLiteral, toClassName } from "./text.ts";
import { createPythonTypes, remarks, type PythonTypes } from "./type.ts";

/** The module of all declared errors: classes that nameko raises in place of `RemoteError`. */
export function errorsModule({ errors, types: all }: Model): string {
  const types = createPythonTypes(all, ["annotations"]);
  const classes = errors.flatMap((error) => ["", "", ...errorClass(error, { types, model: all })]);
  const lines = [
    "from __future__ import annotations",
    "",
    "import typing as _t",
    "",
    "from . import _lagomorph as _l",
    ...types.declarations(),
    ...classes,
  ];
  return `${lines.join("\n")}\n`;
}

interface ErrorScope {
  readonly types: PythonTypes;
  readonly model: Model["types"];
}

/** `class UserNotFound(_l.DeclaredError)`: its data are its arguments, in their order. */
function errorClass(error: ErrorModel, { types, model }: ErrorScope): readonly string[] {
  const { interfaceName, name, data, doc } = error;
  const className = types.names.take(toClassName(interfaceName));
  const type = resolve(data, model);
  const properties: readonly Property[] = type?.kind === "object" ? type.properties : [];
  const reasons: string[] = [];
  const fields = properties.map((property) => fieldOf(property, { className, types, reasons }));
  const path = name.includes(".") ? name : `lagomorph.${name}`;
  const names = properties.map((property) => stringLiteral(property.name));
  const tuple = names.length === 1 ? `(${names.join("")},)` : `(${names.join(", ")})`;
  const text = doc?.text ?? "";
  return [
    ...remarks(reasons),
    `@_l.declared(${stringLiteral(path)})`,
    `class ${className}(_l.DeclaredError):`,
    ...docstring(text, "    "),
    ...(text.trim() === "" ? [] : [""]),
    `    fields: _t.ClassVar[_t.Tuple[str, ...]] = ${tuple}`,
    ...fields.flat(),
  ];
}

function fieldOf(
  { name, type }: Property,
  {
    className,
    types,
    reasons,
  }: { readonly className: string; readonly types: PythonTypes; readonly reasons: string[] },
): readonly string[] {
  const isTaken =
    name === "args" || name === "fields" || name === "data" || name === "with_traceback";
  const shown = stringLiteral(name);
  if (!isPythonName(name) || isTaken) {
    reasons.push(`${shown} is in \`data\` only: a class of Python has no such attribute`);
    return [];
  }
  const text = types.annotation(
    type,
    `${className} ${name}`,
    (why) => void reasons.push(`${shown} ${why}`),
  );
  return [`    ${name}: ${text}`];
}
