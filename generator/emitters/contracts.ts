import type { Member, Model } from "../model/contract.ts";
import type { Location } from "../model/location.ts";
import { sharedNotice } from "./common.ts";
import type { Emission } from "./emitter.ts";
import { fingerprint } from "./fingerprint.ts";
import { entryLayout, type Json, jsonLayout, linesLayout } from "./json.ts";
import { broken, hardline, indent, join, type Kept, type Layout } from "./layout.ts";
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
  const entries = [
    entryLayout("$comment", jsonLayout(sharedNotice)),
    entryLayout("format", jsonLayout(1)),
    entryLayout("files", jsonLayout([...files, contractsFile].toSorted())),
    ...(Object.keys(hashes).length > 0 ? [entryLayout("hashes", jsonLayout(hashes))] : []),
    entryLayout("services", servicesLayout(model)),
    entryLayout("errors", jsonLayout(toJson(model.errors.map(withoutLocation)))),
    entryLayout("types", typesLayout(model)),
  ];
  return { path: contractsFile, template: "json", view: { json: linesLayout("{", entries, "}") } };
}

/** None of them fits on one line. */
function servicesLayout(model: Model): Layout {
  const services = model.services.map((contract) => {
    const mark = fingerprint(model, contract);
    const members = contract.members.map(withoutLocations);
    const content = (): Layout =>
      jsonLayout(toJson({ fingerprint: mark, ...withoutLocation(contract), members }));
    return { key: contract, version: mark, content };
  });
  return keptLines("[", services, "]");
}

/** The fewest types that never fit on one line together. */
const manyTypes = 4;

function typesLayout({ types }: Model): Layout {
  const entries = Object.entries(types);
  if (entries.length < manyTypes) return jsonLayout(toJson(types));
  const items = entries.map(([id, named]) => ({
    key: named,
    version: id,
    content: (): Layout => entryLayout(id, jsonLayout(toJson(named))),
  }));
  return keptLines("{", items, "}");
}

/** Parts that are printed once; the comma after each but the last counts to the length of its line. */
function keptLines(open: string, parts: readonly Omit<Kept, "kind">[], close: string): Layout {
  if (parts.length === 0) return open + close;
  const last = parts.length - 1;
  const lines = parts.map(({ key, version, content }, index): Layout => ({
    kind: "kept",
    key,
    version: index === last ? version : `${version},`,
    content: index === last ? content : () => [content(), ","],
  }));
  return broken(open, indent(hardline, join(hardline, lines)), hardline, close);
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
