import type { Model } from "../model/contract.ts";
import type { Emission } from "./emitter.ts";
import { fingerprint } from "./fingerprint.ts";
import { documentLayout, type Json } from "./json.ts";
import type { JsonView } from "./schema.ts";

/** The file that lists all others, and holds the compiled model. */
const contractsFile = "contracts.json";

/** Emits the compiled model as stable JSON: with fingerprints, without places in the source, and with all outputs. */
export function emitContracts(model: Model, outputs: readonly string[]): Emission<JsonView> {
  const services = model.services.map((contract) => ({
    fingerprint: fingerprint(model, contract),
    ...contract,
  }));
  const document = {
    format: 1,
    files: [...outputs, contractsFile].toSorted(),
    services: toJson(services),
    errors: toJson(model.errors),
    types: toJson(model.types),
  };
  return { path: contractsFile, template: "json", view: { json: documentLayout(document) } };
}

/** Plain data as JSON, without `undefined` and without `location`s. */
function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(
      ([key, each]) => each !== undefined && !(key === "location" && isLocation(each)),
    );
    return Object.fromEntries(entries.map(([key, each]) => [key, toJson(each)]));
  }
  const isScalar =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isScalar ? value : null;
}

function isLocation(value: unknown): boolean {
  return typeof value === "object" && value !== null && "line" in value && "column" in value;
}
