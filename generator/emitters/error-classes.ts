import type { ErrorModel, Model } from "../model/contract.ts";
import { runtimePath, sharedBanner } from "./common.ts";
import type { Emission, EmitSettings } from "./emitter.ts";
import { createFileScope, type FileScope } from "./file-scope.ts";
import { flatText, type Layout } from "./layout.ts";
import { createNames, globals } from "./naming.ts";
import { isIdentifier, stringLiteral } from "./text.ts";
import { inComment, typeComment, typedefComment } from "./type-comments.ts";
import type { TypeScope } from "./type-scope.ts";
import { typeArguments, typeLayout } from "./typescript.ts";

/** `error-classes.js` */
export interface ErrorClassesView {
  readonly banner: string;
  readonly runtime: string;
  /** Types that its comments name, as comments. */
  readonly aliases: readonly Layout[];
  readonly errors: readonly ErrorClassView[];
}

/** The class of one error. */
export interface ErrorClassView {
  readonly className: string;
  /** `Date_ as Date`; empty when the class is exported as it is. */
  readonly exportAs: string;
  /** The error's name on the wire, as a string literal. */
  readonly name: string;
  /** Comments: of the data's type, where it is too long for those that name it (one or none), of the class, and of the constructor. */
  readonly dataAlias: readonly Layout[];
  readonly base: Layout;
  readonly parameters: readonly Layout[];
}

/** An error, and what its class is called in `error-classes.js` and from outside. */
export interface ErrorClass {
  readonly error: ErrorModel;
  readonly className: string;
  readonly exported: string;
  /** `Date_ as Date`; empty when the class is exported as it is. */
  readonly exportAs: string;
}

/** The classes of all errors, in the order of the model. */
export function errorClasses(model: Model): readonly ErrorClass[] {
  const names = createNames(["rpc"], globals);
  return model.errors.map((error) => {
    const className = names(error.interfaceName);
    const others = model.errors.filter((other) => other.interfaceName === error.interfaceName);
    const isOwn = others.length === 1 && isIdentifier(error.interfaceName);
    const exported = isOwn ? error.interfaceName : className;
    const exportAs = exported === className ? "" : `${className} as ${exported}`;
    return { error, className, exported, exportAs };
  });
}

/** The class's data as its own file names it: what it is, or the name of a type of the file where that is long. */
export function dataOf(scope: TypeScope, { error, className }: ErrorClass): DataType {
  const type = typeLayout(scope, error.data);
  const flat = flatText(type);
  // How long the import in a comment is says nothing of the type.
  const { length } = flat.replaceAll(/import\("[^"]*"\)/g, "contract");
  return length > longData ? { name: `${className}Data`, type } : { name: flat };
}

/** How the data of an error is named. */
export interface DataType {
  readonly name: string;
  /** What the name stands for, where it is none of the contract. */
  readonly type?: Layout;
}

/** The base of an error's class: `rpc.DeclaredError<"SOLD_OUT", SoldOutData>`. */
export function baseType({ error }: ErrorClass, data: string): Layout {
  return typeArguments("rpc.DeclaredError", [
    { layout: stringLiteral(error.name) },
    { layout: data },
  ]);
}

const longData = 40;

/** Emits a class for each error that a contract declares, as JavaScript: descriptors, which are that too, make them. */
export function emitErrorClasses(model: Model, settings: EmitSettings): Emission<ErrorClassesView> {
  const classes = errorClasses(model);
  const scope = errorScope(model, settings, { classes, inComments: true });
  return {
    path: "error-classes.js",
    template: "error-classes",
    view: {
      banner: sharedBanner,
      runtime: `"${runtimePath}"`,
      aliases: scope.aliases,
      errors: classes.map((each) => classView(each, scope.types)),
    },
  };
}

/** What writes the types of errors. */
export function errorScope(
  model: Model,
  settings: EmitSettings,
  {
    classes,
    inComments,
  }: { readonly classes: readonly ErrorClass[]; readonly inComments: boolean },
): FileScope {
  const taken = classes.flatMap(({ className }) => [className, `${className}Data`]);
  return createFileScope(
    { model, settings, contract: { file: "" } },
    {
      types: model.errors.map((error) => error.data),
      taken: [...taken, "rpc"],
      depth: 0,
      inComments,
    },
  );
}

function classView(each: ErrorClass, scope: TypeScope): ErrorClassView {
  const { className, exportAs, error } = each;
  const { name, type } = dataOf(scope, each);
  return {
    className,
    exportAs,
    name: stringLiteral(error.name),
    dataAlias: type === undefined ? [] : [typedefComment(name, type)],
    base: typeComment("extends", baseType(each, name)),
    parameters: [
      ["@param {", inComment(name), "} data"],
      "@param {string} [message]",
      "@param {{ readonly cause?: unknown }} [options]",
    ],
  };
}
