import { ts } from "./ts-morph.js";

import type { Contract } from "../model/contract.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";

type Options = Pick<Contract, "wire" | "naming" | "version">;

/** The second argument of `Service`: `{ wire: "native"; version: "2.1.0" }`. */
export function readServiceOptions(
  reader: Reader,
  type: ts.Type | undefined,
  place: Place,
): Options {
  if (type !== undefined && (type.flags & ts.TypeFlags.Any) !== 0) {
    const instead = 'Write them out: `{ wire: "…" }`.';
    const values = {
      option: "wire",
      service: place.step,
      problem: "`any`, as all options",
      instead,
    };
    report(reader, "service-option-not-supported", { place, values });
  }
  const wire = readOption(reader, { type, option: "wire", place });
  const naming = readOption(reader, { type, option: "naming", place });
  const version = readOption(reader, { type, option: "version", place });
  return {
    wire: wire === "nameko" || wire === "nuropb" ? wire : "native",
    ...(naming === "snake_case" ? { naming } : {}),
    ...(version === undefined ? {} : { version }),
  };
}

interface OptionAt {
  readonly type: ts.Type | undefined;
  readonly option: string;
  readonly place: Place;
}

function readOption(reader: Reader, { type, option, place }: OptionAt): string | undefined {
  const literal = literalOption(reader, type, option);
  if (literal !== undefined || type?.getProperty(option) === undefined) return literal;
  const values = {
    option,
    service: place.step,
    problem: "not one string literal",
    instead: `Write it out: \`{ ${option}: "…" }\`.`,
  };
  report(reader, "service-option-not-supported", { place, values });
  return undefined;
}

/** An option of a service, where it is one string literal. */
export function literalOption(
  reader: Reader,
  options: ts.Type | undefined,
  option: string,
): string | undefined {
  const property = options?.getProperty(option);
  if (property === undefined) return undefined;
  const value = reader.checker.getTypeOfSymbol(property);
  return value.isStringLiteral() ? value.value : undefined;
}
