import type { Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";
import { isDeclared } from "./aliases.ts";
import { visitTypes } from "./walk.ts";

/** What a file must import or declare that writes a type. */
export interface Mentions {
  /** The contract files to whose exports it refers. */
  readonly files: ReadonlySet<string>;
  /** The ids of the named types that the file must declare itself. */
  readonly declared: ReadonlySet<string>;
}

/** Several files of a service write the same types, so remembered with the model. */
const known = new WeakMap<Model, Map<TypeModel, Mentions>>();

/** What some types mention together. */
export function mentionsOf(model: Model, types: readonly TypeModel[]): Mentions {
  const ofModel = known.get(model) ?? new Map<TypeModel, Mentions>();
  known.set(model, ofModel);
  const files = new Set<string>();
  const declared = new Set<string>();
  for (const type of types) {
    let mentions = ofModel.get(type);
    if (mentions === undefined) {
      mentions = findMentions(model, type);
      ofModel.set(type, mentions);
    }
    for (const file of mentions.files) files.add(file);
    for (const id of mentions.declared) declared.add(id);
  }
  return { files, declared };
}

function findMentions(model: Model, root: TypeModel): Mentions {
  const files = new Set<string>();
  const declared = new Set<string>();
  visitTypes(model, root, (type) => {
    if (type.kind === "literal" && type.member !== undefined) files.add(type.member.file);
    if (type.kind !== "ref") return true;
    const exported = model.types[type.id]?.exported;
    if (exported !== undefined) files.add(exported);
    else if (isDeclared(model, type.id)) declared.add(type.id);
    return exported === undefined;
  });
  return { files, declared };
}
