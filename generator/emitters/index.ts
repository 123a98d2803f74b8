import type { Contract, Model } from "../model/contract.ts";
import { emitBarrel } from "./barrel.ts";
import { emitClient } from "./client.ts";
import { emitCodecTypes } from "./codec-types.ts";
import { emitCodec } from "./codec.ts";
import { emitContracts, type Outputs } from "./contracts.ts";
import type { Emission, EmitSettings, Emitter } from "./emitter.ts";
import { emitErrorClassTypes } from "./error-class-types.ts";
import { emitErrorClasses } from "./error-classes.ts";
import { emitErrors } from "./errors.ts";
import { emitSchema } from "./schema.ts";
import { emitServer } from "./server.ts";
import { emitServiceTypes } from "./service-types.ts";
import { emitService } from "./service.ts";

/** The files of one service: the table of contents of its folder. */
const serviceEmitters: readonly Emitter[] = [
  emitClient,
  emitServer,
  emitService,
  emitServiceTypes,
  emitCodec,
  emitCodecTypes,
  emitSchema,
  emitBarrel,
];

/** Everything that is generated from a model, one file after the other, `contracts.json` last. */
export function* emit(model: Model, settings: EmitSettings): Generator<Emission> {
  const paths: string[] = [];
  for (const contract of model.services) {
    for (const emission of emitFilesOf(contract, model, settings)) {
      paths.push(emission.path);
      yield emission;
    }
  }
  yield* emitShared(model, settings, { files: paths, hashes: {} });
}

/** The files of one service. */
export function* emitFilesOf(
  contract: Contract,
  model: Model,
  settings: EmitSettings,
): Generator<Emission> {
  for (const emitter of serviceEmitters) yield emitter({ model, contract, settings });
}

/** What the files are called that all services share. */
export const sharedFiles: readonly string[] = [
  "errors.ts",
  "error-classes.js",
  "error-classes.d.ts",
  "contracts.json",
];

/** The files that all services share; `others` are all other files. */
export function* emitShared(
  model: Model,
  settings: EmitSettings,
  others: Outputs,
): Generator<Emission> {
  const errors =
    model.errors.length > 0
      ? [emitErrors(), emitErrorClasses(model, settings), emitErrorClassTypes(model, settings)]
      : [];
  yield* errors;
  const files = [...others.files, ...errors.map(({ path }) => path)];
  yield emitContracts(model, { ...others, files });
}

export { keepListed, listedService, listedText, listedType } from "./contracts.ts";
export { fingerprint, keepFingerprint } from "./fingerprint.ts";
export type { Emission, EmitSettings, ImportExtension } from "./emitter.ts";
export { partsOf, sameParts } from "./parts.ts";
export { emitUserFiles, type FileEmitter, type OutputFile } from "./user.ts";
