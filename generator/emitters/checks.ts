import type { TypeModel } from "../model/type.ts";
import { call, ifThen } from "./code.ts";
import { addFunction, shareFunction, writeNamed } from "./codec-functions.ts";
import {
  addUnnamed,
  type CheckTarget,
  type CheckWriters,
  type CodecScope,
  findUnnamed,
  type Place,
  type PlaceParts,
  refusal,
} from "./codec-scope.ts";
import { describeType } from "./describe.ts";
import type { Layout } from "./layout.ts";
import { isNone } from "./leaves.ts";
import { arrayCheck, mapCheck, setCheck, tupleCheck } from "./list-check.ts";
import { pascalCase } from "./naming.ts";
import { objectCheck, recordCheck } from "./object-check.ts";
import {
  countsDepth,
  hasKeys,
  isCheckedApart,
  leavesOf,
  mayBeUndefined,
  resolve,
  withoutUndefined,
} from "./shape.ts";
import { stringLiteral } from "./text.ts";
import { isTriedInTurn, unionCheck } from "./union-check.ts";

/** The name of the function that checks a type; writes it when there is none yet. */
export function checkName(scope: CodecScope, target: CheckTarget): string {
  const { model } = scope;
  const { type, base } = target;
  const form = isCheckedApart(model, type) ? target.form : "memory";
  const suffix = target.form === "json" && form === "json" ? "Json" : "";
  if (type.kind === "unknown") return "rpc.checkUnknown";
  if (type.kind === "branded") return checkName(scope, { ...target, type: type.base });
  if (type.kind !== "ref") return addCheck(scope, `${base}${suffix}`, { type, base, form });
  const key = `check:${form}:${type.id}`;
  const known = scope.done.get(key);
  if (known !== undefined) return known;
  // A brand may be of a list that holds itself: the name stands for what is behind it.
  const inner = resolve(model, type);
  const named = pascalCase(model.types[type.id]?.name ?? type.id);
  const name = scope.names(`check${named}${suffix}`);
  return writeNamed(scope, { key, name }, () =>
    writeCheck(scope, { name, id: type.id }, { type: inner, base: named, form }),
  );
}

/** A call of the check of a type: `checkUser(value.user, depth + 1)`. */
function checkCall(scope: CodecScope, target: CheckTarget, value: string): Layout {
  const depth = countsDepth(scope.model, target.type);
  const step = value === "value" ? "depth" : "depth + 1";
  return call(checkName(scope, target), depth ? [value, step] : [value]);
}

function addCheck(scope: CodecScope, wanted: string, target: CheckTarget): string {
  const key = `check:${wanted}:${target.form}`;
  const known = findUnnamed(scope, key, target.type);
  if (known !== undefined) return known.name;
  const name = scope.names(`check${wanted}`);
  const added = addUnnamed(scope, key, { type: target.type, name });
  added.name = writeCheck(scope, { name }, target);
  return added.name;
}

/** Returns the name under which the check is there. */
function writeCheck(
  scope: CodecScope,
  { name, id }: { readonly name: string; readonly id?: string },
  target: CheckTarget,
): string {
  const { type } = target;
  const depth = countsDepth(scope.model, type);
  const isRemembered = depth && type.kind === "union" && isTriedInTurn(scope, type, target.form);
  const parameters = depth ? "value, depth" : "value";
  const guard = depth ? ["if (depth > rpc.depthLimit) rpc.tooDeep();"] : [];
  const body = (): Layout[] => [...guard, ...checkBody(scope, target, id)];
  if (!isRemembered) return shareFunction(scope, { name, parameters }, body);
  const tried = scope.names(name.replace(/^check/, "try"));
  scope.consts.push(`const ${name} = rpc.remember(${tried});`);
  addFunction(scope, { name: tried, parameters }, body);
  return name;
}

function checkBody(scope: CodecScope, target: CheckTarget, id?: string): Layout[] {
  const { type, form, base } = target;
  const shown: TypeModel = id === undefined ? type : { kind: "ref", id };
  const expected = stringLiteral(describeType(scope.model, shown, form));
  const leaves = leavesOf(scope.model, type);
  if (leaves !== undefined) {
    const tests = isNone(scope, leaves, { value: "value", form, base });
    return [ifThen(tests, refusal(expected)), "return undefined;"];
  }
  switch (type.kind) {
    case "object":
      return objectCheck(scope, { type, base, form, expected }, writers);
    case "record":
      return recordCheck(scope, { type, base, form, expected }, writers);
    case "array":
      return arrayCheck(scope, { type, base, form, expected }, writers);
    case "tuple":
      return tupleCheck(scope, { type, base, form, expected }, writers);
    case "map":
      return mapCheck(scope, { type, base, form, expected }, writers);
    case "set":
      return setCheck(scope, { type, base, form, expected }, writers);
    case "union":
      return unionCheck(scope, { type, base, form, expected }, checkCall);
    default:
      return [["return ", checkCall(scope, target, "value"), ";"]];
  }
}

/** `if (typeof value.name !== "string") issues = rpc.note(issues, "name", "string", value.name);` */
function placeCheck(scope: CodecScope, place: Place): Layout {
  return statementOf(place, placeParts(scope, place));
}

/** The same in a loop: what is right, as most of its rounds find, is not passed on. */
function eachCheck(scope: CodecScope, place: Place): Layout[] {
  const parts = placeParts(scope, place);
  const { conditions, check } = parts;
  if (check === undefined || conditions.length > 0) return [statementOf(place, parts)];
  const noted = call("rpc.within", ["issues", place.key, "found"]);
  return [
    ["const found = ", check, ";"],
    ifThen(["found !== undefined"], ["issues = ", noted, ";"]),
  ];
}

function statementOf(place: Place, { conditions, expected = "", check }: PlaceParts): Layout {
  const { value, key } = place;
  if (check !== undefined) {
    const statement = ["issues = ", call("rpc.within", ["issues", key, check]), ";"];
    return conditions.length === 0 ? statement : ifThen(conditions, statement);
  }
  const note = place.isSensitive === true ? "rpc.noteHidden" : "rpc.note";
  const noted = call(note, ["issues", key, stringLiteral(expected), value]);
  return ifThen(conditions, ["issues = ", noted, ";"]);
}

function placeParts(scope: CodecScope, place: Place): PlaceParts {
  const { value, form, base } = place;
  const mayBeAbsent =
    place.isItem !== true &&
    (place.mayBeAbsent === true || mayBeUndefined(scope.model, place.type));
  const type = withoutUndefined(scope.model, place.type);
  const conditions: Layout[] = [];
  if (place.condition !== undefined) conditions.push(place.condition);
  if (mayBeAbsent) conditions.push(`${value} !== undefined`);
  const leaves = type === undefined ? [] : leavesOf(scope.model, type);
  if (leaves !== undefined) {
    const expected = describeType(scope.model, type ?? { kind: "undefined" }, form);
    for (const each of isNone(scope, leaves, { value, form, base })) conditions.push(each);
    return { conditions, expected };
  }
  const check = checkCall(scope, { type: type ?? place.type, base, form }, value);
  return { conditions, check: place.isSensitive === true ? hidden(scope, place, check) : check };
}

/** A check whose issues show no value, nor any key that is no name of the contract's: it is a part of the value. */
function hidden({ model }: CodecScope, { type, form }: Place, check: Layout): Layout {
  if (!hasKeys(model, type)) return call("rpc.hide", [check]);
  return call("rpc.hideAll", [check, stringLiteral(describeType(model, type, form))]);
}

/** What the checks of objects and lists write the checks of their parts with. */
export const writers: CheckWriters = {
  call: checkCall,
  place: placeCheck,
  each: eachCheck,
  parts: placeParts,
};
