import type { Model } from "../model/contract.ts";
import { emitBarrel } from "./barrel.ts";
import { emitClient } from "./client.ts";
import { emitCodecTypes } from "./codec-types.ts";
import { emitCodec } from "./codec.ts";
import { emitContracts } from "./contracts.ts";
import type { Emission, EmitSettings, Emitter } from "./emitter.ts";
import { emitErrors } from "./errors.ts";
import { emitSchema } from "./schema.ts";
import { emitServer } from "./server.ts";
import { emitService } from "./service.ts";

/** The files of one service: the table of contents of its folder. */
const serviceEmitters: readonly Emitter[] = [
  emitClient,
  emitServer,
  emitService,
  emitCodec,
  emitCodecTypes,
  emitSchema,
  emitBarrel,
];

/** Everything that is generated from a model, `contracts.json` last. */
export function emit(model: Model, settings: EmitSettings): readonly Emission[] {
  const services = model.services.flatMap((contract) =>
    serviceEmitters.map((emitter) => emitter({ model, contract, settings })),
  );
  const errors = model.errors.length > 0 ? [emitErrors(model, settings)] : [];
  const all: readonly Emission[] = [...services, ...errors];
  const paths = all.map((emission) => emission.path);
  return [...all, emitContracts(model, paths)];
}

export type { Emission, EmitSettings } from "./emitter.ts";
