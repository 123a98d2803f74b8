import type { Model } from "../model/contract.ts";
import type { TypeModel, UnionType } from "../model/type.ts";
import { block, call, ifThen } from "./code.ts";
import type { CheckCall, CodecScope, KindTarget } from "./codec-scope.ts";
import { indent, hardline, type Layout } from "./layout.ts";
import { isOne } from "./leaves.ts";
import { pascalCase } from "./naming.ts";
import { propertyTexts } from "./property-texts.ts";
import {
  categoriesOf,
  discriminate,
  type Discrimination,
  type Form,
  type Leaf,
  leavesOf,
  specificity,
  withoutUndefined,
} from "./shape.ts";
import { stringLiteral } from "./text.ts";
import { literal } from "./leaf-text.ts";

/** A union taken apart: what one expression tells, and what must be looked into. */
export interface UnionParts {
  readonly leaves: readonly Leaf[];
  readonly arrays: readonly Member[];
  readonly maps: readonly Member[];
  readonly sets: readonly Member[];
  readonly objects: readonly Member[];
  /** Members that may be several kinds of values, so that all must be tried. */
  readonly mixed: readonly Member[];
  /** How to tell the objects apart. */
  readonly discrimination: Discrimination | undefined;
}

/** A member of a union, and the name of what it is. */
export interface Member {
  readonly type: TypeModel;
  readonly base: string;
}

/** Takes a union apart; members of which most is asked come first. */
export function unionParts(
  model: Model,
  { type, base }: { readonly type: UnionType; readonly base: string },
  form: Form,
): UnionParts {
  const leaves: Leaf[] = [];
  // An empty list has no type of its own.
  const groups = {
    array: [] as Member[],
    map: [] as Member[],
    set: [] as Member[],
    object: [] as Member[],
    mixed: [] as Member[],
  };
  for (const [index, each] of type.members.entries()) {
    const member = withoutUndefined(model, each);
    if (member === undefined) continue;
    const own = leavesOf(model, member);
    const [category, ...more] = categoriesOf(model, member, form);
    if (own !== undefined) leaves.push(...own);
    else {
      const kind = more.length > 0 || category === "primitive" ? "mixed" : (category ?? "mixed");
      groups[kind].push({ type: member, base: `${base}Option${index + 1}` });
    }
  }
  const sort = (members: readonly Member[]): Member[] =>
    members.toSorted((a, b) => specificity(model, b.type) - specificity(model, a.type));
  const types = groups.object.map((member) => member.type);
  return {
    leaves,
    arrays: sort(groups.array),
    maps: groups.map,
    sets: groups.set,
    objects: sort(groups.object),
    mixed: groups.mixed,
    discrimination: discriminate(model, types, type.discriminator),
  };
}

/** Some members cannot be told apart but by checking one after the other. */
export function isTriedInTurn(scope: CodecScope, type: UnionType, form: Form): boolean {
  const parts = unionParts(scope.model, { type, base: "" }, form);
  return (
    parts.mixed.length > 0 ||
    [parts.arrays, parts.maps, parts.sets].some((members) => members.length > 1) ||
    (parts.objects.length > 1 && parts.discrimination === undefined)
  );
}

/** The members that must be looked into. */
export function structuresOf(parts: UnionParts): readonly Member[] {
  return [...parts.arrays, ...parts.maps, ...parts.sets, ...parts.objects, ...parts.mixed];
}

/** Leaves first, then the arrays, then the objects; the discriminator decides where there is one. */
export function unionCheck(
  scope: CodecScope,
  target: KindTarget<UnionType>,
  checkCall: CheckCall,
): Layout[] {
  const { form, expected } = target;
  const check = (member: Member): Layout => checkCall(scope, { ...member, form }, "value");
  const parts = unionParts(scope.model, target, form);
  const leafTests = isOne(scope, parts.leaves, { value: "value", form, base: target.base });
  const passed = leafTests.map((test) => ifThen([test], "return undefined;"));
  const tried: string[] = [];
  const attempt = (member: Member): Layout[] => {
    const found = `found${tried.push(`found${tried.length + 1}`)}`;
    return [
      [`const ${found} = `, check(member), ";"],
      ifThen([`${found} === undefined`], "return undefined;"),
    ];
  };
  const refusal = (): Layout => ["return ", refusalCall(expected, tried), ";"];
  if (parts.mixed.length > 0) {
    return [...passed, ...structuresOf(parts).flatMap(attempt), refusal()];
  }
  const group = (members: readonly Member[], test: string): Layout[] =>
    members.length > 1 ? members.flatMap(attempt) : onlyCheck(members, test, check);
  const lists = [
    ...group(parts.arrays, "Array.isArray(value)"),
    ...group(parts.maps, "rpc.isMap(value)"),
    ...group(parts.sets, "rpc.isSet(value)"),
  ];
  if (parts.discrimination === undefined) {
    return [...passed, ...lists, ...group(parts.objects, "rpc.isObject(value)"), refusal()];
  }
  const read = propertyTexts(scope.model, parts.discrimination.property).read;
  const objects = branches({ base: target.base, read }, parts.discrimination, check);
  return [...passed, ...lists, ifThen(["!rpc.isObject(value)"], refusal()), objects];
}

/** The only member of its kind reports its own problems. */
function onlyCheck(
  [only]: readonly Member[],
  test: string,
  check: (member: Member) => Layout,
): Layout[] {
  return only === undefined ? [] : [ifThen([test], ["return ", check(only), ";"])];
}

/** No member fits. Of those that were tried in turn, one may come nearer than the others. */
function refusalCall(expected: string, tried: readonly string[]): Layout {
  if (tried.length === 0) return call("rpc.expected", [expected, "value"]);
  return call("rpc.nearest", [expected, "value", `[${tried.join(", ")}]`]);
}

/** `switch (value.kind)` */
function branches(
  { base, read }: { readonly base: string; readonly read: string },
  { property, branches: all }: Discrimination,
  check: (member: Member) => Layout,
): Layout {
  const cases = all.map(({ values, type }) => {
    const member = { type, base: base + pascalCase(String(values[0])) };
    return caseOf(values, ["return ", check(member), ";"]);
  });
  const texts = all.flatMap((branch) => branch.values).map((value) => JSON.stringify(value));
  const expected = stringLiteral(shorten(texts.join(" | ")));
  const wrong = call("rpc.wrong", [stringLiteral(property), expected, read]);
  const rest = ["default:", indent(hardline, "return ", wrong, ";")];
  return block(`switch (${read})`, [...cases, rest]);
}

/** `case "a":`, and a statement. */
export function caseOf(values: readonly (string | number | boolean)[], statement: Layout): Layout {
  const labels = values.flatMap((value, index) => [
    ...(index === 0 ? [] : [hardline]),
    `case ${literal(value)}:`,
  ]);
  return [...labels, indent(hardline, statement)];
}

function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
