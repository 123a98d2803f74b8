import type { Contract, Model } from "../model/contract.ts";

/** How relative imports in generated code end. `none` is for bundlers: Node and `NodeNext` want an extension. */
export type ImportExtension = ".ts" | ".js" | "none";

/** What a compilation is asked to write, beyond the model. */
export interface EmitSettings {
  /** The output folder, relative to the project, with `/`: `generated`. */
  readonly out: string;
  /** The project's folder, absolute, with `/`: decides imports of output that is outside of it. Default: none is. */
  readonly root?: string;
  /** The extension of relative imports in generated code. */
  readonly importExtension: ImportExtension;
}

/** What an emitter for one service sees. */
export interface EmitInput {
  readonly model: Model;
  readonly contract: Contract;
  readonly settings: EmitSettings;
}

/** A file to be: where, by which template, with what in it. A view is total: it has each name that its template uses. */
export interface Emission<View extends object = object> {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** A template's name: `client`. */
  readonly template: string;
  readonly view: View;
}

/** One file of each service. */
export type Emitter<View extends object = object> = (input: EmitInput) => Emission<View>;
