import type { ErrorModel, Model } from "../model/contract.ts";
import { type DocView, docView, runtimePath, sharedNotice } from "./common.ts";
import type { EmitSettings, Emission } from "./emitter.ts";
import { createFileScope } from "./file-scope.ts";
import type { ImportView } from "./imports.ts";
import { flatText, group, ifBroken, indent, join, type Layout, line, softline } from "./layout.ts";
import { createNames, globals } from "./naming.ts";
import { isIdentifier, stringLiteral } from "./text.ts";
import { annotated, type TypeScope, typeLayout } from "./typescript.ts";

/** `errors.ts` */
export interface ErrorsView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly runtime: string;
  readonly aliases: readonly Layout[];
  readonly errors: readonly ErrorView[];
}

/** The class of one error. */
export interface ErrorView {
  readonly doc: DocView;
  readonly className: string;
  /** `Date_ as Date`; empty when the class is exported as it is. */
  readonly exportAs: string;
  /** The error's name on the wire, as a string literal. */
  readonly name: string;
  /** The declaration of the data's type, when it is too long for the class's first line: one or none. */
  readonly dataAlias: readonly Layout[];
  /** The data's type on one line. */
  readonly data: string;
  /** `constructor(…) {` */
  readonly constructorHead: Layout;
}

/** What an error's class is called in `errors.ts`, and from outside. */
export interface ErrorClass {
  readonly className: string;
  readonly exported: string;
}

const longData = 40;

/** The names of all errors' classes, by the errors' names on the wire. */
export function errorClasses(model: Model): ReadonlyMap<string, ErrorClass> {
  const names = createNames(["rpc", ...globals]);
  const classes = model.errors.map((error) => {
    const className = names(error.interfaceName);
    const isFree = model.errors.filter((other) => other.interfaceName === error.interfaceName);
    const isOwn = isFree.length === 1 && isIdentifier(error.interfaceName);
    return [error.name, { className, exported: isOwn ? error.interfaceName : className }] as const;
  });
  return new Map(classes);
}

/** Emits a class for each error that a contract declares. */
export function emitErrors(model: Model, settings: EmitSettings): Emission<ErrorsView> {
  const classes = errorClasses(model);
  const taken = [...classes.values()].flatMap(({ className }) => [className, `${className}Data`]);
  const scope = createFileScope(
    { model, settings, contract: { file: "" } },
    { types: model.errors.map((error) => error.data), taken: [...taken, "rpc"], depth: 0 },
  );
  return {
    path: "errors.ts",
    template: "errors",
    view: {
      banner: `// ${sharedNotice}`,
      imports: scope.imports,
      runtime: `"${runtimePath}"`,
      aliases: scope.aliases,
      errors: model.errors.map((error) => errorView(error, scope.types, classes)),
    },
  };
}

function errorView(
  error: ErrorModel,
  types: TypeScope,
  classes: ReadonlyMap<string, ErrorClass>,
): ErrorView {
  const { className, exported } = classes.get(error.name) ?? {
    className: error.interfaceName,
    exported: error.interfaceName,
  };
  const flat = flatText(typeLayout(types, error.data));
  const data = flat.length > longData ? `${className}Data` : flat;
  const alias = group(annotated(`export type ${className}Data =`, types, error.data), ";");
  return {
    doc: docView(error.doc),
    className,
    exportAs: exported === className ? "" : `${className} as ${exported}`,
    name: stringLiteral(error.name),
    dataAlias: flat === data ? [] : [alias],
    data,
    constructorHead: constructorHead(data),
  };
}

function constructorHead(data: string): Layout {
  const parameters = [
    `data: ${data}`,
    "message?: string",
    "options?: { readonly cause?: unknown }",
  ];
  const list = indent(softline, join([",", line], parameters));
  return group("constructor(", list, ifBroken(","), softline, ") {");
}
