import { nearestWord, onlyNearest } from "../../runtime/edit-distance.ts";

/** The tags of members, each with what it belongs on; `@deprecated`, `@example` and `@sensitive` have a place elsewhere too. */
export const memberTags: ReadonlyMap<string, string> = new Map(
  Object.entries({
    name: "a member of a service",
    timeout: "a method of a service",
    idempotent: "a method of a service",
    http: "a method, a stream or a command of a service",
    status: "a method with `@http`, or an error",
    websocket: "a method, a stream, a command or an event of a service",
    local: "a method, a stream, a command or a timer of a service",
    hidden: "a member of a service",
    topic: "an event of a service",
    retry: "a command, a handler or a consumer of a service",
    authenticated: "a method, a stream or a command of a service",
    scope: "a method, a stream or a command of a service",
    encrypted: "a method or a command of a service",
  }),
);

/** The tags that say something of values. */
export const dataTags: ReadonlySet<string> = new Set(
  [
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf integer",
    "minLength maxLength pattern format",
    "minItems maxItems uniqueItems minProperties maxProperties",
    "strict default was",
  ].flatMap((line) => line.split(" ")),
);

/** Names that others have for `@integer`; the first two with a value. */
export const integerSynonyms: ReadonlySet<string> = new Set(["asType", "TJS-type", "type", "int"]);

// TSDoc, JSDoc and TypeDoc. `@example` is documentation, whoever reads it.
const standardTags: ReadonlySet<string> = new Set(
  [
    "abstract access alias alpha api async augments author beta callback category categoryDescription class",
    "classdesc const constant constructor constructs copyright decorator defaultValue desc description",
    "disableGroups document documentation enum event eventProperty example exception expand experimental",
    "export exports extends external file fileoverview fires function generator global group",
    "groupDescription hideCategories hideconstructor hideGroups host ignore implements import",
    "include includeCode inheritDoc inheritdoc inline inlineType inner instance interface internal",
    "kind label lends license licence link linkcode linkplain listens member memberof memberOf mergeModuleWith",
    "method mixes mixin module namespace overload override overview packageDocumentation param",
    "preserve primaryExport privateRemarks property prop preventExpand preventInline private project",
    "protected public readonly reflection remarks req requires return returns satisfies sealed see",
    "showCategories showGroups since sortStrategy static summary template this throw throws title todo",
    "ts-check ts-expect-error ts-ignore ts-nocheck tutorial type typedef typeParam",
    "useDeclaredType variation version virtual yields",
  ].flatMap((line) => line.split(" ")),
);

const ours: readonly string[] = [
  ...memberTags.keys(),
  ...dataTags,
  ...integerSynonyms,
  "sensitive",
  "deprecated",
  "example",
];

/** The tag of ours that an unknown one was probably meant to be; `undefined` when it is somebody else's. */
export function nearestTag(name: string): string | undefined {
  if (ours.includes(name) || standardTags.has(name)) return undefined;
  return synonymOf(name) ?? otherRules.get(name) ?? nearestWord(name, ours);
}

/** The same, where no other tag of ours is as near. */
export function onlyNearestTag(name: string): string | undefined {
  if (otherRules.has(name)) return undefined;
  return synonymOf(name) ?? onlyNearest(name, ours);
}

/** Another word for a tag of ours; typescript-json-schema takes all of JSON Schema's with `TJS-` before them. */
function synonymOf(name: string): string | undefined {
  const bare = name.replace(/^TJS-/i, "");
  return bare !== name && dataTags.has(bare) ? bare : synonyms.get(name.toLowerCase());
}

/** Words of JSON Schema that may mean what a tag of ours does; their values are others. */
const otherRules: ReadonlyMap<string, string> = new Map([["additionalProperties", "strict"]]);

const synonyms: ReadonlyMap<string, string> = new Map([
  ["min", "minimum"],
  ["max", "maximum"],
  ["isint", "integer"],
  ["regex", "pattern"],
  ["regexp", "pattern"],
  ["unique", "uniqueItems"],
  ["deadline", "timeout"],
  ["idempotence", "idempotent"],
  ["route", "http"],
  ["retries", "retry"],
  ["scopes", "scope"],
  ["auth", "authenticated"],
]);
