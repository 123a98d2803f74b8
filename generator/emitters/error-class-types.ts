import type { Model } from "../model/contract.ts";
import { type DocView, docView, runtimePath, sharedBanner } from "./common.ts";
import type { EmitSettings, Emission } from "./emitter.ts";
import { baseType, dataOf, type ErrorClass, errorClasses, errorScope } from "./error-classes.ts";
import type { ImportView } from "./imports.ts";
import { group, ifBroken, indent, join, type Layout, line, softline } from "./layout.ts";
import type { TypeScope } from "./type-scope.ts";
import { annotated } from "./typescript.ts";

/** `error-classes.d.ts` */
export interface ErrorClassTypesView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly runtime: string;
  readonly aliases: readonly Layout[];
  readonly errors: readonly ErrorTypeView[];
}

/** The type of one error's class. */
export interface ErrorTypeView {
  readonly doc: DocView;
  /** `Date_ as Date`; empty when the class is exported as it is. */
  readonly exportAs: string;
  /** The declaration of the data's type, when it is too long for the class's first line: one or none. */
  readonly dataAlias: readonly Layout[];
  /** Up to the opening brace. */
  readonly head: Layout;
  readonly creation: Layout;
}

/** Emits the types of the errors' classes. */
export function emitErrorClassTypes(
  model: Model,
  settings: EmitSettings,
): Emission<ErrorClassTypesView> {
  const classes = errorClasses(model);
  const scope = errorScope(model, settings, { classes, inComments: false });
  return {
    path: "error-classes.d.ts",
    template: "error-class-types",
    view: {
      banner: sharedBanner,
      imports: scope.imports,
      runtime: `"${runtimePath}"`,
      aliases: scope.aliases,
      errors: classes.map((each) => errorView(each, scope.types)),
    },
  };
}

function errorView(each: ErrorClass, types: TypeScope): ErrorTypeView {
  const { error, className, exportAs } = each;
  const { name, type } = dataOf(types, each);
  const alias = group(annotated(`export type ${name} =`, types, error.data), ";");
  const start = exportAs === "" ? "export declare class" : "declare class";
  return {
    doc: docView(error.doc),
    exportAs,
    dataAlias: type === undefined ? [] : [alias],
    head: group(`${start} ${className} extends `, baseType(each, name), " {"),
    creation: creation(name),
  };
}

function creation(data: string): Layout {
  const parameters = [
    `data: ${data}`,
    "message?: string",
    "options?: { readonly cause?: unknown }",
  ];
  const list = indent(softline, join([",", line], parameters));
  return group("constructor(", list, ifBroken(","), softline, ");");
}
