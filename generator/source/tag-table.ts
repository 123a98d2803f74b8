/** The tags of members, each with what it belongs on; `@deprecated`, `@example` and `@sensitive` have a place elsewhere too. */
export const memberTags: ReadonlyMap<string, string> = new Map(
  Object.entries({
    name: "a member of a service",
    timeout: "a method of a service",
    idempotent: "a method of a service",
    http: "a method or a command of a service",
    status: "a method with `@http`, or an error",
    websocket: "a method, a stream or a command of a service",
    local: "a method, a stream, a command or a timer of a service",
    hidden: "a member of a service",
    retry: "a command, a handler or a consumer of a service",
    authenticated: "a method, a stream or a command of a service",
    scope: "a method, a stream or a command of a service",
    encrypted: "a member of a service that receives something, or an event",
  }),
);

/** Our tags that nothing carries out yet, with what to do without each: to pass over a promise would break it. */
export const futureTags: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...checkedByHand("minimum maximum exclusiveMinimum exclusiveMaximum multipleOf integer"),
    ...checkedByHand("minLength maxLength pattern format"),
    ...checkedByHand("minItems maxItems uniqueItems minProperties maxProperties"),
    default: "give the default in the implementation",
    strict: "objects are open: unknown fields are ignored",
    was: "keep the old property as an optional one",
  }),
);

function checkedByHand(names: string): Record<string, string> {
  return Object.fromEntries(
    names.split(" ").map((name) => [name, "check the value in the implementation"]),
  );
}

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
  ...futureTags.keys(),
  "sensitive",
  "deprecated",
  "example",
];

/** The tag of ours that an unknown one was probably meant to be; `undefined` when it is somebody else's. */
export function nearestTag(name: string): string | undefined {
  if (ours.includes(name) || standardTags.has(name)) return undefined;
  const synonym = synonyms.get(name.toLowerCase());
  if (synonym !== undefined) return synonym;
  const ranked = ours
    .map((tag) => ({ tag, distance: editDistance(tag.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  const allowed = name.length < 4 ? 0 : name.length < 7 ? 1 : 2;
  return best !== undefined && best.distance <= allowed ? best.tag : undefined;
}

const synonyms: ReadonlyMap<string, string> = new Map([
  ["min", "minimum"],
  ["max", "maximum"],
  ["int", "integer"],
  ["deadline", "timeout"],
  ["idempotence", "idempotent"],
  ["route", "http"],
  ["retries", "retry"],
  ["scopes", "scope"],
  ["auth", "authenticated"],
]);

/** How many letters must be put in, taken out or changed to make one word of the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + same,
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
