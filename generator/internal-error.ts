import { createDiagnostic, type Diagnostic, failureInWords } from "./diagnostics/index.ts";
import { emit, type EmitSettings } from "./emitters/index.ts";
import type { Model } from "./model/contract.ts";
import type { Location } from "./model/location.ts";
import { render } from "./render/render.ts";

/** Where the compiler failed. */
export interface Culprit {
  readonly location: Location;
  readonly path: string;
}

/** A failure of the compiler itself, as a diagnostic without a stack. */
export function internalError(error: unknown, { location, path }: Culprit): Diagnostic {
  const values = { text: failureInWords(error) };
  return createDiagnostic("internal-error", { location, path, values });
}

/** The member, or else the service, of which no output can be made: each is tried alone. */
export function findCulprit(model: Model, settings: EmitSettings): Culprit {
  const fails = (services: Model["services"]): boolean => {
    try {
      render(emit({ ...model, services }, settings));
      return false;
    } catch {
      return true;
    }
  };
  for (const service of model.services) {
    if (!fails([service])) continue;
    const { location, interfaceName } = service;
    const member = service.members.find((each) => fails([{ ...service, members: [each] }]));
    if (member === undefined) return { location, path: interfaceName };
    return { location: member.location, path: `${interfaceName}.${member.name}` };
  }
  const [first] = model.services;
  return { location: first?.location ?? nowhere, path: first?.interfaceName ?? "" };
}

const nowhere: Location = { file: ".", line: 1, column: 1, length: 0 };
