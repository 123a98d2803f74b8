import {
  emitFilesOf,
  type EmitSettings,
  fingerprint,
  listedService,
  listedText,
  listedType,
} from "../emitters/index.ts";
import type { Contract, ErrorModel, NamedType } from "../model/contract.ts";
import { contractModules, verify, type VerifyOptions } from "../output/verify.ts";
import { render } from "../render/render.ts";
import type { Made, Part } from "./messages.ts";

/** Emits services of a model that grows. */
export interface Hand {
  /** Adds to the model. */
  take(part: Part): void;
  emit(name: string, settings: EmitSettings): Made;
}

/** Who looks at what was made; throws where that is for somebody else. */
export type OutlineOf = VerifyOptions["outlineOf"];

/** A hand with an empty model. */
export function createHand(outlineOf: OutlineOf): Hand {
  const services = new Map<string, Contract>();
  const errors: ErrorModel[] = [];
  const types: Record<string, NamedType> = {};
  // One object for good: what was found out about a part is remembered with it.
  const model = { services: [] as Contract[], errors, types };
  let contracts: ReadonlySet<string> | undefined;
  const unlisted: Part["types"][number][] = [];
  return {
    take(part) {
      for (const service of part.services) services.set(service.name, service);
      model.services = [...services.values()];
      errors.splice(0, errors.length, ...part.errors);
      for (const [id, named] of part.types) types[id] = named;
      unlisted.push(...part.types);
      contracts = undefined;
    },
    emit(name, settings) {
      const contract = services.get(name);
      if (contract === undefined) return { isVerified: false };
      try {
        const files = render(emitFilesOf(contract, model, settings));
        contracts ??= contractModules(model, settings);
        const options = { model, contracts, ...settings, outlineOf };
        const mark = fingerprint(model, contract);
        return {
          files,
          mark,
          isVerified: isVerified(files, options),
          listed: listedText(listedService(contract, mark)),
          listedTypes: unlisted
            .splice(0)
            .map(([id, named]) => [id, listedText(listedType(id, named))]),
        };
      } catch {
        // It fails in the other thread too, which can say where.
        return { isVerified: false };
      }
    },
  };
}

function isVerified(files: ReadonlyMap<string, string>, options: VerifyOptions): boolean {
  try {
    return verify(files, options).length === 0;
  } catch {
    return false;
  }
}
