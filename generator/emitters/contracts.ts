import type { Contract, Member, Model, NamedType } from "../model/contract.ts";
import type { Location } from "../model/location.ts";
import { sharedNotice } from "./common.ts";
import type { Emission } from "./emitter.ts";
import { fingerprint } from "./fingerprint.ts";
import { entryText, type Json, jsonText, linesText } from "./json.ts";
import type { JsonView } from "./schema.ts";

/** The file that lists all others, and holds the compiled model. */
const contractsFile = "contracts.json";

/** What is written beside `contracts.json`. */
export interface Outputs {
  /** The paths of all files. */
  readonly files: readonly string[];
  /** Hashes of those that cannot say themselves that they are generated, by path. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Emits the compiled model as stable JSON: with fingerprints, without places in the source, and with all outputs. */
export function emitContracts(model: Model, { files, hashes }: Outputs): Emission<JsonView> {
  const entry = (key: string, value: Json): string =>
    entryText(key, value, { indent: 2, isFollowed: true });
  const entries = [
    entry("$comment", sharedNotice),
    entry("format", 1),
    entry("files", [...files, contractsFile].toSorted()),
    ...(Object.keys(hashes).length > 0 ? [entry("hashes", hashes)] : []),
    `"services": ${servicesText(model)}`,
    entry("errors", toJson(model.errors.map(withoutLocation))),
    typesText(model),
  ];
  return { path: contractsFile, template: "json", view: { json: linesText("{", entries, "}", 0) } };
}

/** None of them fits on one line. */
function servicesText(model: Model): string {
  const last = model.services.length - 1;
  const services = model.services.map((contract, index) =>
    textOf(listedService(contract, fingerprint(model, contract)), index < last),
  );
  return linesText("[", services, "]", 2);
}

/** A part of the list, whose text follows from what it is and a version of it. */
export interface Listed {
  readonly part: object;
  readonly version: string;
  /** Writes it, with a comma to follow or without one. */
  readonly write: (isFollowed: boolean) => string;
}

/** A service, with its fingerprint, as it is listed. */
export function listedService(contract: Contract, mark: string): Listed {
  const write = (isFollowed: boolean): string => {
    const members = contract.members.map(withoutLocations);
    const service = toJson({ fingerprint: mark, ...withoutLocation(contract), members });
    return jsonText(service, { indent: 4, column: 4, isFollowed });
  };
  return { part: contract, version: mark, write };
}

/** A named type as it is listed. */
export function listedType(id: string, named: NamedType): Listed {
  const write = (isFollowed: boolean): string =>
    entryText(id, toJson(named), { indent: 4, isFollowed });
  return { part: named, version: id, write };
}

/** The fewest types that never fit on one line together. */
const manyTypes = 4;

function typesText({ types }: Model): string {
  const entries = Object.entries(types);
  if (entries.length < manyTypes)
    return entryText("types", toJson(types), { indent: 2, isFollowed: false });
  const last = entries.length - 1;
  const texts = entries.map(([id, named], index) => textOf(listedType(id, named), index < last));
  return `"types": ${linesText("{", texts, "}", 2)}`;
}

const kept = new WeakMap<object, Map<string, string>>();

/** The text of a part: of a model most parts are as they were the last time. */
function textOf({ part, version, write }: Listed, isFollowed: boolean): string {
  const texts = kept.get(part) ?? new Map<string, string>();
  kept.set(part, texts);
  const key = `${version} ${isFollowed}`;
  const text = texts.get(key) ?? write(isFollowed);
  texts.set(key, text);
  return text;
}

/** The text of a part that is not the last of its kind. */
export function listedText(listed: Listed): string {
  return textOf(listed, true);
}

/** Keeps such a text, which another thread has written of a copy of the part. */
export function keepListed(listed: Listed, text: string): void {
  textOf({ ...listed, write: () => text }, true);
}

/** Plain data as JSON, without `undefined`. */
function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return Object.fromEntries(entries.map(([key, each]) => [key, toJson(each)]));
  }
  const isScalar =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isScalar ? value : null;
}

/** A member without where it, and the event that it handles, are written. */
function withoutLocations(member: Member): object {
  const bare = withoutLocation(member);
  if (member.kind !== "handler") return bare;
  return { ...bare, source: { ...member.source, location: undefined } };
}

/** What is written somewhere, without where that is. Values of users may have a `location` too: it is theirs. */
function withoutLocation(part: { readonly location: Location }): object {
  return { ...part, location: undefined };
}
