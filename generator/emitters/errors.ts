import { sharedBanner } from "./common.ts";
import type { Emission } from "./emitter.ts";

/** `errors.ts` */
export interface ErrorsView {
  readonly banner: string;
}

/** Emits where users find the errors' classes: a module with the extension of their other imports. */
export function emitErrors(): Emission<ErrorsView> {
  return { path: "errors.ts", template: "errors", view: { banner: sharedBanner } };
}
