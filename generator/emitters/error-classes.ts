import type { ErrorModel, Model } from "../model/contract.ts";
import { runtimePath, sharedBanner } from "./common.ts";
import type { Emission } from "./emitter.ts";
import { createNames, globals } from "./naming.ts";
import { isIdentifier, stringLiteral } from "./text.ts";

/** `error-classes.js` */
export interface ErrorClassesView {
  readonly banner: string;
  readonly runtime: string;
  readonly errors: readonly ErrorClassView[];
}

/** The class of one error. */
export interface ErrorClassView {
  readonly className: string;
  /** `Date_ as Date`; empty when the class is exported as it is. */
  readonly exportAs: string;
  /** The error's name on the wire, as a string literal. */
  readonly name: string;
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

/** Emits a class for each error that a contract declares, as JavaScript: descriptors, which are that too, make them. */
export function emitErrorClasses(model: Model): Emission<ErrorClassesView> {
  return {
    path: "error-classes.js",
    template: "error-classes",
    view: {
      banner: sharedBanner,
      runtime: `"${runtimePath}"`,
      errors: errorClasses(model).map(({ error, className, exportAs }) => ({
        className,
        exportAs,
        name: stringLiteral(error.name),
      })),
    },
  };
}
