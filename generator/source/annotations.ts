import type { Parameter } from "../model/contract.ts";
import type { Edit } from "../diagnostics/index.ts";
import { gather } from "../model/gather.ts";
import { misfit } from "../model/misfit.ts";
import { resolve, type Types } from "../model/resolve.ts";
import type { JsonValue, Property, TypeModel } from "../model/type.ts";
import type { FoundComment } from "./doc.ts";
import { asGuess, replaceTagText, toEdit } from "./edit.ts";
import { propertyStep } from "../model/property-step.ts";
import { inside, type Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { repairValue } from "./repair-value.ts";
import { isForeign, type TagAt, tagDetails } from "./rule.ts";
import { findRounded } from "./rounded.ts";
import { isInsideHidden, takesSensitive } from "./takes-sensitive.ts";
import { parseWrittenJson } from "./written-json.ts";

/** What the tags of a property or parameter say beside its rules. */
export type Annotations = Pick<Property, "default" | "examples" | "sensitive" | "was">;

interface AnnotatedAt {
  readonly comments: readonly FoundComment[];
  readonly type: TypeModel;
  readonly place: Place;
}

/** `@default 20`, `@example "Ann"`, `@sensitive`, `@was old`. Those of packages were written for others, but for `@sensitive`. */
export function readAnnotations(reader: Reader, at: AnnotatedAt): Annotations {
  const tags = gather(at.comments, ({ tags: all, file }) =>
    all.map((tag): TagAt => ({ tag, file, place: at.place })),
  );
  const { type: node, hidden: isHidden = false } = at.place;
  const takes = takesSensitive(reader, node) || (!isHidden && isInsideHidden(reader, node));
  if (tags.length === 0) return takes ? { sensitive: true } : {};
  const named = (name: string): TagAt[] => tags.filter(({ tag }) => tag.name === name);
  const own = (name: string): TagAt[] => named(name).filter((each) => !isForeign(reader, each));
  const [fallback] = own("default").flatMap((tag) => readDefault(reader, tag, at.type) ?? []);
  const examples = own("example").flatMap((tag) => readExample(reader, tag, at.type) ?? []);
  const isSensitive = takes || named("sensitive").length > 0;
  // Several ways may lead to one property, which an intersection joins.
  const was = [...new Set(own("was").flatMap((tag) => readWas(reader, tag) ?? []))];
  return {
    ...(fallback === undefined ? {} : { default: fallback.value }),
    ...(examples.length === 0 ? {} : { examples: examples.map(({ value }) => value) }),
    ...(was.length === 0 ? {} : { was }),
    ...(isSensitive ? { sensitive: true } : {}),
  };
}

/** The same of a parameter, which has no old names: it is passed by its place. */
export function readParameterAnnotations(
  reader: Reader,
  at: AnnotatedAt & { readonly isOptional: boolean },
): Pick<Parameter, "default" | "sensitive"> {
  const { default: fallback, sensitive, was } = readAnnotations(reader, at);
  const refuse = (name: string, problem: string): void => {
    for (const { tags, file } of at.comments) {
      const tag = tags.find((each) => each.name === name);
      if (tag === undefined) continue;
      const details = tagDetails(reader, { tag, file, place: at.place });
      const values = { tag: name, what: "this parameter", instead: problem };
      reader.collector.report("rule-does-not-apply", { ...details, values });
    }
  };
  if (was !== undefined) refuse("was", "Remove it: arguments are passed by their places.");
  const isFilled = fallback !== undefined && at.isOptional;
  if (fallback !== undefined && !isFilled) refuse("default", "Make the parameter optional.");
  return {
    ...(isFilled ? { default: fallback } : {}),
    ...(sensitive === undefined ? {} : { sensitive }),
  };
}

interface Read {
  readonly value: JsonValue;
}

function readDefault(reader: Reader, at: TagAt, type: TypeModel): Read | undefined {
  const read = parseJson(at.tag.text);
  const written = at.tag.text;
  const refuse = (problem: string, types: Types): void => {
    const details = { ...tagDetails(reader, at), ...valueFix(reader, at, { type, types }) };
    const values = { written, problem };
    reader.collector.report("default-does-not-match", { ...details, values });
  };
  const lost = findRounded(at.tag.text);
  if (read === undefined) {
    reader.later.push(({ types }) =>
      refuse(`it is not written as JSON${asJson(type, types)}`, types),
    );
  } else if (lost !== undefined) {
    reader.later.push(({ types }) => refuse(`${lost[0]} would be rounded to ${lost[1]}`, types));
  } else checkLater(reader, { type, value: read.value, refuse });
  return read;
}

/** What a value of a class looks like there. */
function asJson(type: TypeModel, types: Types): string {
  const resolved = resolve(type, types);
  if (resolved === undefined) return "";
  if (resolved.kind === "union")
    return resolved.members.map((each) => asJson(each, types)).find((each) => each !== "") ?? "";
  const text = jsonForms[resolved.kind];
  return text === undefined ? "" : `, as \`${text}\` is for this type`;
}

const jsonForms: Partial<Record<TypeModel["kind"], string>> = {
  date: '"2024-02-29T12:00:00Z"',
  url: '"https://example.org/"',
  bigint: '"10"',
  bytes: '"aGk="',
  map: "[[key, value]]",
  set: "[item]",
};

/** What is no JSON, such as code or a sentence, is documentation. */
function readExample(reader: Reader, at: TagAt, type: TypeModel): Read | undefined {
  const read = parseJson(at.tag.text);
  if (read === undefined) return undefined;
  const refuse = (problem: string, types: Types): void => {
    const details = { ...tagDetails(reader, at), ...valueFix(reader, at, { type, types }) };
    const values = { written: at.tag.text, problem };
    reader.collector.report("example-does-not-match", { ...details, values });
  };
  const lost = typeof read.value === "string" ? undefined : findRounded(at.tag.text);
  if (lost !== undefined)
    reader.later.push(({ types }) => refuse(`${lost[0]} would be rounded to ${lost[1]}`, types));
  else checkLater(reader, { type, value: read.value, refuse });
  return read;
}

/** `@default "20"` of a number → `@default 20` */
function valueFix(
  reader: Reader,
  { tag, file }: TagAt,
  { type, types }: { readonly type: TypeModel; readonly types: Types },
): { readonly edit?: Edit } {
  const meant = repairValue(tag.text, type, types);
  const fix = replaceTagText(tag, meant?.text);
  return toEdit(reader.root, file, meant?.isGuess === true ? asGuess(fix) : fix);
}

interface LateCheck {
  readonly type: TypeModel;
  readonly value: JsonValue;
  readonly refuse: (problem: string, types: Types) => void;
}

/** A type that is only referred to is not read yet. */
function checkLater(reader: Reader, { type, value, refuse }: LateCheck): void {
  reader.later.push(({ types }) => {
    const problem = misfit(value, type, types);
    if (problem !== undefined) refuse(problem, types);
  });
}

/** JSON; a string may stand between single quotes. */
function parseJson(text: string): Read | undefined {
  const single = /^'([^'\\\n]*)'$/.exec(text)?.[1];
  if (single !== undefined) return { value: single };
  const value = parseWrittenJson(text);
  return value === undefined ? undefined : { value };
}

function readWas(reader: Reader, at: TagAt): string | undefined {
  const { text } = at.tag;
  if (text !== "" && !/\s/.test(text) && text !== "__proto__") return text;
  const values = {
    written: `@was ${text}`.trim(),
    problem: "it takes one name",
    example: "@was old",
  };
  reader.collector.report("bad-tag-value", { ...tagDetails(reader, at), values });
  return undefined;
}

/** Reports an old name that another property has, now or from before. */
export function checkOldNames(
  reader: Reader,
  {
    properties,
    isOfSignature,
  }: {
    readonly properties: readonly Property[];
    readonly isOfSignature: (name: string) => boolean;
  },
  place: Place,
): void {
  const taken = new Set(properties.map(({ name }) => name));
  for (const { name, was = [] } of properties) {
    for (const old of was) {
      const isTwice = taken.has(old);
      taken.add(old);
      if (!isTwice && !isOfSignature(old)) continue;
      const problem = isTwice
        ? "another property has that name"
        : "the object has an index signature, which takes that name";
      const at = inside(place, propertyStep(name), { node: place.node, slot: "value" });
      report(reader, "old-name-is-taken", { place: at, values: { old, problem } });
    }
  }
}
