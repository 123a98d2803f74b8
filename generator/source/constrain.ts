import { bigintRules } from "../model/bigint-rules.ts";
import type { SizeRules } from "../model/rules.ts";
import type { LiteralType, ObjectType, TypeModel, UnionType } from "../model/type.ts";
import { nameOfId } from "../model/type-id.ts";
import { findContradiction, type Literal, literalKeeps } from "./contradiction.ts";
import type { Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { otherwise } from "./refuse-alias.ts";
import {
  type Demand,
  isForeign,
  type Rule,
  type RuleTarget,
  tagDetails,
  targetOf,
  writeRule,
} from "./rule.ts";

/** A type of whose values more is demanded. Of a union the rules hold for the members that they are about. */
export function constrain(
  reader: Reader,
  { model, place }: { readonly model: TypeModel; readonly place: Place },
  rules: readonly Rule[],
): TypeModel {
  if (rules.length === 0) return model;
  switch (model.kind) {
    case "union":
      return constrainUnion(reader, { model, place }, rules);
    case "literal":
      checkLiterals(reader, { values: [model.value], place }, rules);
      return model;
    case "bigint-literal":
      checkLiterals(reader, { values: [BigInt(model.value)], place }, rules);
      return model;
    case "enum":
      checkLiterals(reader, { values: model.members.map(({ value }) => value), place }, rules);
      return model;
    case "branded":
      return { ...model, base: constrain(reader, { model: model.base, place }, rules) };
    case "ref":
      return referWith(reader, model.id, { place, rules });
    default: {
      const constrained = constrainOne(model, rules);
      if (constrained !== model) checkRules(reader, { model: constrained, place }, rules);
      return constrained;
    }
  }
}

/** The same for rules that a brand carries: `number & Min<3>`. */
export function constrainBy(
  reader: Reader,
  { model, place }: { readonly model: TypeModel; readonly place: Place },
  demands: readonly Demand[],
): TypeModel {
  const target = ruleTargetOf(model);
  const isBigint = model.kind === "bigint";
  const fitting = demands.filter(
    (each) =>
      targetOf(each.name) === target && (isBigint ? isOfBigints(each) : each.isOfBigint !== true),
  );
  for (const { name } of demands.filter((each) => !fitting.includes(each))) {
    const isName = model.kind === "ref";
    const what = `\`${isName ? nameOfId(model.id).replace(/\{.*/s, "") : model.kind}\``;
    const instead = isName
      ? `Write what ${what} stands for instead of the name, or a tag where it is used.`
      : "Remove it from the brand.";
    const values = { tag: name, what, instead };
    report(reader, "rule-does-not-apply", { place, values });
  }
  if (fitting.length === 0 || model.kind === "union" || model.kind === "literal") return model;
  const constrained = constrainOne(model, fitting);
  const texts = findContradiction(constrained, fitting);
  if (texts !== undefined)
    report(reader, "contradictory-rules", { place, values: { rules: texts } });
  return constrained;
}

/** Whether a demand says something of a `bigint`: a limit that is a whole number, and not too long a one. */
export function isOfBigints({ name, digits = "" }: Demand): boolean {
  if (name === "integer") return true;
  return (
    targetOf(name) === "number" && digits !== "" && digits.replace("-", "").length <= mostDigits
  );
}

/** More than anybody means; a pattern has as many parts. */
const mostDigits = 100;

/** What rules are about in a base of a brand. */
function ruleTargetOf({ kind }: TypeModel): RuleTarget | undefined {
  if (kind === "number" || kind === "string") return kind;
  if (kind === "template") return "string";
  if (kind === "bigint") return "number";
  return kind === "array" || kind === "set" || kind === "map" ? "list" : undefined;
}

function constrainOne(
  model: Exclude<TypeModel, UnionType | LiteralType>,
  rules: readonly Demand[],
): TypeModel {
  const own = (target: RuleTarget): Demand[] =>
    rules.filter(({ name }) => targetOf(name) === target && name !== "strict");
  switch (model.kind) {
    case "number":
      return withRules(model, merge(model.rules, own("number")));
    case "bigint":
      return withRules(model, bigintRules(model.rules, own("number")));
    case "string":
    case "template":
      return withRules(model, merge(model.rules, own("string")));
    case "array":
      return withRules(model, merge(model.rules, own("list")));
    case "set":
    case "map":
      return withRules(model, mergeSize(model.rules, own("list")));
    case "record":
      return withRules(model, merge(model.rules, own("object")));
    case "object":
      return withRules(close(model, rules), merge(model.rules, own("object")));
    default:
      return model;
  }
}

/** A set repeats nothing anyway. */
function mergeSize(before: SizeRules | undefined, rules: readonly Demand[]): SizeRules | undefined {
  return merge(
    before,
    rules.filter(({ name }) => name !== "uniqueItems"),
  );
}

function withRules<Model extends { readonly rules?: object }>(
  model: Model,
  rules: Model["rules"],
): Model {
  return rules === undefined ? model : { ...model, rules };
}

/** `@strict` */
function close(model: ObjectType, rules: readonly Demand[]): ObjectType {
  return rules.some(({ name }) => name === "strict") ? { ...model, closed: true } : model;
}

/** All rules together: the narrower of two limits, and every pattern. */
function merge<Rules extends object>(
  before: Rules | undefined,
  rules: readonly Demand[],
): Rules | undefined {
  if (rules.length === 0) return before;
  const merged: Record<string, unknown> = { ...before };
  for (const { name, value } of rules) merged[name] = mergeValue(name, merged[name], value);
  // The rules are those of one kind of values, each with the value that its name asks for.
  return merged as Rules;
}

function mergeValue(name: string, before: unknown, value: Rule["value"]): unknown {
  if (name === "pattern" || name === "multipleOf") {
    const list: readonly unknown[] = Array.isArray(before) ? before : [];
    return [...new Set([...list, value])];
  }
  if (typeof before !== "number" || typeof value !== "number") return before ?? value;
  return /^(min|exclusiveMin)/.test(name) ? Math.max(before, value) : Math.min(before, value);
}

function constrainUnion(
  reader: Reader,
  { model, place }: { readonly model: UnionType; readonly place: Place },
  rules: readonly Rule[],
): TypeModel {
  const members = model.members.map((member) =>
    constrain(
      reader,
      { model: member, place },
      rules.filter((rule) => isAbout(rule, member)),
    ),
  );
  const union: { kind: "union"; members: TypeModel[]; discriminator?: string } = {
    kind: "union",
    members,
  };
  reader.unions.push({ members, place, model: union });
  return union;
}

/** A literal beside other members, such as one that only helps an editor, need not keep rules that are about the others. */
function isAbout(rule: Rule, member: TypeModel): boolean {
  if (member.kind === "branded") return isAbout(rule, member.base);
  const { name } = rule;
  return member.kind !== "literal" || targetOf(name) === typeof member.value;
}

/** Reports rules that a literal breaks. */
export function checkLiterals(
  reader: Reader,
  { values, place }: { readonly values: readonly Literal[]; readonly place: Place },
  rules: readonly Rule[],
): void {
  for (const rule of rules) {
    const value = values.find((each) => !literalKeeps(each, rule));
    if (value === undefined) continue;
    const written = typeof value === "bigint" ? `${value}n` : JSON.stringify(value);
    const texts = `${writeRule(rule)} and be \`${written}\``;
    return reportContradiction(reader, { rule, place, texts });
  }
}

function checkRules(
  reader: Reader,
  { model, place }: { readonly model: TypeModel; readonly place: Place },
  rules: readonly Rule[],
): void {
  const texts = findContradiction(model, rules);
  const rule = rules.at(-1);
  if (texts !== undefined && rule !== undefined)
    reportContradiction(reader, { rule, place, texts });
}

function reportContradiction(
  reader: Reader,
  { rule, place, texts }: { readonly rule: Rule; readonly place: Place; readonly texts: string },
): void {
  if (isForeign(reader, rule)) return;
  const { tag, file } = rule;
  const details = tagDetails(reader, { tag, file, place });
  reader.collector.report("contradictory-rules", { ...details, values: { rules: texts } });
}

/**
 * A reference to a named type of whose values more is demanded than its declaration does: to a named type of its own, which
 * generated TypeScript calls by the same name.
 */
function referWith(
  reader: Reader,
  id: string,
  { place, rules }: { readonly place: Place; readonly rules: readonly Rule[] },
): TypeModel {
  const { seen, waiting } = reader.named;
  const texts = rules.map(({ name, value, digits = value }) => `${name}=${digits}`).toSorted();
  const ownId = `${id}{${texts.join()}}`;
  const target = seen.get(id);
  if (target === undefined) return copyNameless(reader, { id, ownId, place }, rules);
  if (!seen.has(ownId)) {
    const { nesting } = target.place;
    const all = [...target.rules, ...rules];
    const entry = { ...target, id: ownId, place: { ...place, nesting }, rules: all };
    seen.set(ownId, entry);
    waiting.push(entry);
  }
  return { kind: "ref", id: ownId };
}

/** The same for a type that was given a name because it contains itself, once it is read. */
function copyNameless(
  reader: Reader,
  { id, ownId, place }: { readonly id: string; readonly ownId: string; readonly place: Place },
  rules: readonly Rule[],
): TypeModel {
  const { types } = reader.named;
  const target = types.get(id);
  if (target === undefined) {
    const name = nameOfId(id);
    const alias = rules.map(writeRule).join(", ");
    const values = { alias, type: `\`${name}\``, instead: otherwise };
    report(reader, "rules-would-be-lost", { place, values });
    return { kind: "ref", id };
  }
  types.set(ownId, { ...target, type: constrain(reader, { model: target.type, place }, rules) });
  return { kind: "ref", id: ownId };
}
