import { ts } from "./ts-morph.js";

import type { Parameter } from "../model/contract.ts";
import { refuseRuled } from "./alias-rules.ts";
import { readParameterAnnotations } from "./annotations.ts";
import { commentOfNode } from "./doc.ts";
import type { MemberAt } from "./member-at.ts";
import { inheritedComment } from "./overridden.ts";
import { type JoinedPart, joinPart, parametersOf } from "./overridden-nodes.ts";
import { inside, unwrapTypeNode, type Place } from "./place.ts";
import { report, type Reader } from "./reader.ts";
import { hides, takesSensitive } from "./takes-sensitive.ts";
import { readRules } from "./rule.ts";

/** `(x: number, y?: string, ...rest: boolean[])` */
export function readParameters(
  reader: Reader,
  signature: ts.Signature,
  { place: member, others }: Pick<MemberAt, "place" | "others">,
): Parameter[] {
  return signature.parameters.flatMap((symbol, index) => {
    const node = symbol.valueDeclaration;
    if (node === undefined || !ts.isParameter(node)) return [];
    const type = reader.checker.getTypeOfSymbol(symbol);
    const name = readName(reader, { node, index, member });
    const isRest = node.dotDotDotToken !== undefined;
    const inherited = parametersOf(reader, others, { index, isRest });
    const at = { reader, type, node, name, member, inherited };
    if (isRest) return readRest(at);
    return [readParameter(at, node.questionToken !== undefined)];
  });
}

interface ParameterAt {
  readonly reader: Reader;
  readonly type: ts.Type;
  readonly node: ts.ParameterDeclaration;
  readonly name: string;
  readonly member: Place;
  /** The parameters whose place it takes, where its member takes the place of others. */
  readonly inherited: readonly ts.ParameterDeclaration[];
}

/** `name: T`, `name?: T` */
function readParameter(at: ParameterAt, optional: boolean): Parameter {
  const { reader, type, node, name, member, inherited } = at;
  const start = inside(member, ` → ${name}`, { node: node.name, slot: slotOf(optional) });
  const comment = commentOfNode(node);
  const own = comment === undefined ? [] : [comment];
  const others = inherited.flatMap((each) => {
    const found = commentOfNode(each);
    return found === undefined ? [] : inheritedComment(found, { own, isNarrowed: true });
  });
  const comments = [...own, ...others];
  const written = { ...start, node: node.type ?? node.name, type: node.type };
  const joined = joinParameter(at, written);
  const rules = [...comments.flatMap((each) => readRules(reader, each, start)), ...joined.rules];
  const place = { ...written, type: joined.type, rules, hidden: comments.some(hides) };
  if (isCallback(reader, type)) {
    report(reader, "callback-parameter", { place, values: { parameter: name } });
    return { name, type: { kind: "unknown" } };
  }
  const model = reader.readType(reader, type, place);
  const isOptional = optional && node.dotDotDotToken === undefined;
  return {
    name,
    type: model,
    ...(optional ? { optional } : {}),
    ...readParameterAnnotations(reader, { comments, type: model, place, isOptional }),
  };
}

/** With what it is written whose place the parameter takes; what is one of several there cannot be followed here. */
function joinParameter({ reader, type, node, inherited }: ParameterAt, place: Place): JoinedPart {
  const isAlike = (each: ts.ParameterDeclaration): boolean =>
    (each.dotDotDotToken === undefined) === (node.dotDotDotToken === undefined);
  const typesOf = (parameters: readonly ts.ParameterDeclaration[]): ts.TypeNode[] =>
    parameters.flatMap((each) => each.type ?? []);
  refuseRuled(reader, typesOf(inherited.filter((each) => !isAlike(each))), place);
  return joinPart(reader, { type, place }, typesOf(inherited.filter(isAlike)));
}

function slotOf(optional: boolean): "optional" | "value" {
  return optional ? "optional" : "value";
}

/** `...ids: string[]`; a rest parameter that is a tuple is a list of parameters. */
function readRest(at: ParameterAt): Parameter[] {
  const { reader, type, node, name, member } = at;
  if (!reader.checker.isTupleType(type)) return [{ ...readParameter(at, false), rest: true }];
  const { target } = type as ts.TypeReference & { readonly target: ts.TupleType }; // the checker says it is a tuple
  const types = reader.checker.getTypeArguments(type as ts.TypeReference); // a tuple is a reference
  const variable = target.elementFlags.findIndex(
    (flags) => (flags & ts.ElementFlags.Variable) !== 0,
  );
  if (variable !== -1 && variable !== types.length - 1) {
    return [{ ...readParameter(at, false), rest: true }];
  }
  const place = inside(member, ` → ${name}`, { node, type: node.type, slot: "value" });
  const { type: written } = joinParameter(at, place);
  return types.map((item, index) =>
    readRestItem({ ...at, type: item, written }, { target, index }),
  );
}

interface RestItemAt extends ParameterAt {
  /** The tuple. */
  readonly written: ts.TypeNode | undefined;
}

function readRestItem(
  at: RestItemAt,
  { target, index }: { readonly target: ts.TupleType; readonly index: number },
): Parameter {
  const { reader, node, member } = at;
  const label = target.labeledElementDeclarations?.[index]?.name;
  const name = label !== undefined && ts.isIdentifier(label) ? label.text : `${at.name}_${index}`;
  const flags = target.elementFlags[index] ?? ts.ElementFlags.Required;
  const optional = (flags & ts.ElementFlags.Optional) !== 0;
  const rest = (flags & ts.ElementFlags.Rest) !== 0;
  const place = inside(member, ` → ${name}${rest ? "[]" : ""}`, {
    node: node.type ?? node,
    type: itemNode(at.written, index),
    slot: rest ? "item" : slotOf(optional),
  });
  const type = reader.readType(reader, at.type, place);
  const hidden = takesSensitive(reader, place.type) ? { sensitive: true as const } : {};
  if (rest) return { name, type: { kind: "array", items: type }, rest, ...hidden };
  return { name, type, ...(optional ? { optional } : {}), ...hidden };
}

/** `...args: [port: Port]`: how an item was written; not the last one of a rest, which is an array. */
function itemNode(node: ts.TypeNode | undefined, index: number): ts.TypeNode | undefined {
  const written = unwrapTypeNode(node);
  const item =
    written !== undefined && ts.isTupleTypeNode(written) ? written.elements[index] : undefined;
  if (item === undefined) return undefined;
  if (ts.isOptionalTypeNode(item)) return item.type;
  const inner = ts.isRestTypeNode(item) || ts.isNamedTupleMember(item) ? item.type : item;
  const isRest = ts.isRestTypeNode(item) || (ts.isNamedTupleMember(item) && item.dotDotDotToken);
  if (!isRest) return inner;
  return ts.isArrayTypeNode(inner) ? inner.elementType : undefined;
}

function isCallback(reader: Reader, type: ts.Type): boolean {
  if ((type.flags & ts.TypeFlags.StructuredType) === 0) return false;
  const given = reader.checker.getNonNullableType(type);
  return given.getCallSignatures().length > 0 && given.getProperties().length === 0;
}

interface NameAt {
  readonly node: ts.ParameterDeclaration;
  readonly index: number;
  readonly member: Place;
}

/** `{ a, b }: T` has no name of its own. */
function readName(reader: Reader, { node, index, member }: NameAt): string {
  if (ts.isIdentifier(node.name)) return node.name.text;
  const parameter = `arg${index}`;
  report(reader, "destructured-parameter", {
    place: member,
    node: node.name,
    values: { parameter },
  });
  return parameter;
}
