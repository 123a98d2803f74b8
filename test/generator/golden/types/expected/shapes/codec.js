// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const everythingCountedValues = new Set(["total"]);

const everythingSizeValues = new Set(["s", "m", "l", "xl", "xxl", "xxxl"]);

const specialUserTemplate = rpc.template(["user_", ""], ["string"]);

const specialPriceTemplate = rpc.template(["", " €"], ["number"]);

const specialCodeTemplate = rpc.template(["", ""], ["string Uppercase"]);

const specialDataPattern1Template = rpc.template(["data-", ""], ["string"]);

const specialDataValues = new Set(["id"]);

export const everythingArgs = rpc.codec({
  label: "arguments of shapes.everything",
  check: checkEverythingArgs,
  checkJson: checkEverythingArgsJson,
  encode: encodeEverythingArgs,
  decode: decodeEverythingArgs,
});

export const everythingResult = rpc.codec({
  label: "result of shapes.everything",
  check: checkEverything,
  checkJson: checkEverythingJson,
  encode: encodeEverything,
  decode: decodeEverything,
});

export const structuralArgs = rpc.codec({
  label: "arguments of shapes.structural",
  check: checkStructuralArgs,
  checkJson: checkStructuralArgsJson,
  encode: encodeStructuralArgs,
  decode: decodeStructuralArgs,
});

export const structuralResult = rpc.codec({
  label: "result of shapes.structural",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const changedPayload = rpc.codec({
  label: "payload of shapes.changed",
  check: checkEverything,
  checkJson: checkEverythingJson,
  encode: encodeEverything,
  decode: decodeEverything,
});

export const specialArgs = rpc.codec({
  label: "arguments of shapes.special",
  check: checkSpecialArgs,
  checkJson: checkSpecialArgsJson,
  encode: encodeSpecialArgs,
  decode: decodeSpecialArgs,
});

export const specialResult = rpc.codec({
  label: "result of shapes.special",
  check: checkSpecialWords,
  checkJson: checkSpecialWordsJson,
  encode: encodeSpecialResult,
  decode: decodeSpecialResult,
});

export const paintArgs = rpc.codec({ label: "arguments of shapes.paint", check: checkPaintArgs });

export const paintResult = rpc.codec({
  label: "result of shapes.paint",
  check: checkPaintResult,
  encode: encodePaintResult,
});

function checkEverythingArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkEverything(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkEverything(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Everything", value);
  let issues;
  if (value.any !== undefined) issues = rpc.within(issues, "any", rpc.checkUnknown(value.any));
  if (value.nothing !== null) issues = rpc.note(issues, "nothing", "null", value.nothing);
  if (typeof value.yes !== "boolean") issues = rpc.note(issues, "yes", "boolean", value.yes);
  if (!Number.isFinite(value.count)) issues = rpc.note(issues, "count", "number", value.count);
  if (typeof value.text !== "string") issues = rpc.note(issues, "text", "string", value.text);
  if (value.one !== 1) issues = rpc.note(issues, "one", "1", value.one);
  if (value.word !== "word") issues = rpc.note(issues, "word", '"word"', value.word);
  if (value.on !== true) issues = rpc.note(issues, "on", "true", value.on);
  if (!rpc.isDate(value.day)) issues = rpc.note(issues, "day", "Date", value.day);
  issues = rpc.within(issues, "list", checkEverythingList(value.list));
  issues = rpc.within(issues, "days", checkEverythingDays(value.days));
  issues = rpc.within(issues, "matrix", checkEverythingMatrix(value.matrix));
  issues = rpc.within(issues, "point", checkEverythingPoint(value.point));
  issues = rpc.within(issues, "labelled", checkEverythingLabelled(value.labelled));
  issues = rpc.within(issues, "mixed", checkEverythingMixed(value.mixed));
  issues = rpc.within(issues, "nested", checkEverythingNested(value.nested));
  issues = rpc.within(issues, "empty", checkEmpty(value.empty));
  if (value.maybe !== undefined && typeof value.maybe !== "string")
    issues = rpc.note(issues, "maybe", "string", value.maybe);
  if (typeof value.nullable !== "string" && value.nullable !== null)
    issues = rpc.note(issues, "nullable", "string | null", value.nullable);
  if (
    value.maybeNullable !== undefined &&
    !rpc.isDate(value.maybeNullable) &&
    value.maybeNullable !== null
  )
    issues = rpc.note(issues, "maybeNullable", "Date | null", value.maybeNullable);
  if (typeof value.fixed !== "string") issues = rpc.note(issues, "fixed", "string", value.fixed);
  issues = rpc.within(issues, "byName", checkEverythingByName(value.byName));
  issues = rpc.within(issues, "byDay", checkEverythingByDay(value.byDay));
  issues = rpc.within(issues, "counted", checkEverythingCounted(value.counted));
  if (value.color !== "red" && value.color !== "green")
    issues = rpc.note(issues, "color", '"red" | "green"', value.color);
  if (value.level !== 0 && value.level !== 5 && value.level !== 9)
    issues = rpc.note(issues, "level", "0 | 5 | 9", value.level);
  if (value.mode !== "fast" && value.mode !== "slow")
    issues = rpc.note(issues, "mode", '"fast" | "slow"', value.mode);
  if (!everythingSizeValues.has(value.size))
    issues = rpc.note(issues, "size", '"s" | "m" | "l" | "xl" | "xxl" | "xxxl"', value.size);
  issues = rpc.within(issues, "either", checkEverythingEither(value.either));
  issues = rpc.within(issues, "several", checkEverythingSeveral(value.several));
  issues = rpc.within(issues, "contact", checkContact(value.contact));
  issues = rpc.within(issues, "overlapping", checkEverythingOverlapping(value.overlapping));
  if (typeof rpc.own(value, "constructor") !== "string")
    issues = rpc.note(issues, "constructor", "string", rpc.own(value, "constructor"));
  if (!Number.isFinite(value["a-b"])) issues = rpc.note(issues, "a-b", "number", value["a-b"]);
  if (typeof value["1"] !== "string") issues = rpc.note(issues, "1", "string", value["1"]);
  if (typeof value.ключ !== "string") issues = rpc.note(issues, "ключ", "string", value.ключ);
  return issues && rpc.ofObject(issues, "Everything", value);
}

function checkEverythingList(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  return issues;
}

function checkEverythingDays(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!rpc.isDate(value[index])) issues = rpc.note(issues, index, "Date", value[index]);
  }
  return issues;
}

function checkEverythingMatrix(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkEverythingMatrixItem(value[index]));
  }
  return issues;
}

function checkEverythingMatrixItem(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  return issues;
}

function checkEverythingPoint(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[number, number]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, 0, "number", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, 1, "number", value[1]);
  return issues;
}

function checkEverythingLabelled(value) {
  if (!rpc.isTuple(value, 1, 2)) return rpc.expected("[string, number?]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  if (value.length > 1 && !Number.isFinite(value[1]))
    issues = rpc.note(issues, 1, "number", value[1]);
  return issues;
}

function checkEverythingMixed(value) {
  if (!rpc.isTuple(value, 1, Infinity)) return rpc.expected("[string, ...number]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  for (let index = 1; index < value.length; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  return issues;
}

function checkEverythingNested(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  issues = rpc.within(issues, "deep", checkEverythingNestedDeep(value.deep));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEverythingNestedDeep(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.deeper !== "boolean")
    issues = rpc.note(issues, "deeper", "boolean", value.deeper);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEmpty(value) {
  if (!rpc.isDataObject(value)) return rpc.expected("Empty", value);
  return undefined;
}

function checkEverythingByName(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (!Number.isFinite(value[key])) issues = rpc.note(issues, key, "number", value[key]);
  }
  return issues;
}

function checkEverythingByDay(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (!rpc.isDate(value[key])) issues = rpc.note(issues, key, "Date", value[key]);
  }
  return issues;
}

function checkEverythingCounted(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (!Number.isFinite(value.total)) issues = rpc.note(issues, "total", "number", value.total);
  for (const key of Object.keys(value)) {
    if (everythingCountedValues.has(key)) continue;
    if (!Number.isFinite(value[key])) issues = rpc.note(issues, key, "number", value[key]);
  }
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEverythingEither(value) {
  if (typeof value === "string") return undefined;
  if (Number.isFinite(value)) return undefined;
  if (rpc.isObject(value)) return checkEverythingEitherOption3(value);
  return rpc.expected("string | number | object", value);
}

function checkEverythingEitherOption3(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEverythingSeveral(value) {
  if (typeof value === "string") return undefined;
  if (Array.isArray(value)) return checkEverythingList(value);
  return rpc.expected("string | array", value);
}

function checkContact(value) {
  if (!rpc.isObject(value)) return rpc.expected("Contact", value);
  switch (value.kind) {
    case "mail":
      return checkContactMail(value);
    case "phone":
      return checkContactPhone(value);
    case "none":
      return checkContactNone(value);
    default:
      return rpc.wrong("kind", '"mail" | "phone" | "none"', value.kind);
  }
}

function checkContactMail(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (value.kind !== "mail") issues = rpc.note(issues, "kind", '"mail"', value.kind);
  if (typeof value.address !== "string")
    issues = rpc.note(issues, "address", "string", value.address);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkContactPhone(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (value.kind !== "phone") issues = rpc.note(issues, "kind", '"phone"', value.kind);
  if (typeof value.number !== "string") issues = rpc.note(issues, "number", "string", value.number);
  if (!rpc.isDate(value.confirmed)) issues = rpc.note(issues, "confirmed", "Date", value.confirmed);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkContactNone(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (value.kind !== "none") issues = rpc.note(issues, "kind", '"none"', value.kind);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEverythingOverlapping(value) {
  if (checkEverythingOverlappingOption2(value) === undefined) return undefined;
  if (checkEverythingOverlappingOption1(value) === undefined) return undefined;
  return rpc.expected("object", value);
}

function checkEverythingOverlappingOption2(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.a !== "string") issues = rpc.note(issues, "a", "string", value.a);
  if (!Number.isFinite(value.b)) issues = rpc.note(issues, "b", "number", value.b);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEverythingOverlappingOption1(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.a !== "string") issues = rpc.note(issues, "a", "string", value.a);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEverythingArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkEverythingJson(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkEverythingJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Everything", value);
  let issues;
  if (value.any !== undefined) issues = rpc.within(issues, "any", rpc.checkUnknown(value.any));
  if (value.nothing !== null) issues = rpc.note(issues, "nothing", "null", value.nothing);
  if (typeof value.yes !== "boolean") issues = rpc.note(issues, "yes", "boolean", value.yes);
  if (!Number.isFinite(value.count)) issues = rpc.note(issues, "count", "number", value.count);
  if (typeof value.text !== "string") issues = rpc.note(issues, "text", "string", value.text);
  if (value.one !== 1) issues = rpc.note(issues, "one", "1", value.one);
  if (value.word !== "word") issues = rpc.note(issues, "word", '"word"', value.word);
  if (value.on !== true) issues = rpc.note(issues, "on", "true", value.on);
  if (!rpc.isDateTime(value.day)) issues = rpc.note(issues, "day", "RFC 3339 date-time", value.day);
  issues = rpc.within(issues, "list", checkEverythingList(value.list));
  issues = rpc.within(issues, "days", checkEverythingDaysJson(value.days));
  issues = rpc.within(issues, "matrix", checkEverythingMatrix(value.matrix));
  issues = rpc.within(issues, "point", checkEverythingPoint(value.point));
  issues = rpc.within(issues, "labelled", checkEverythingLabelled(value.labelled));
  issues = rpc.within(issues, "mixed", checkEverythingMixed(value.mixed));
  issues = rpc.within(issues, "nested", checkEverythingNested(value.nested));
  issues = rpc.within(issues, "empty", checkEmpty(value.empty));
  if (value.maybe !== undefined && typeof value.maybe !== "string")
    issues = rpc.note(issues, "maybe", "string", value.maybe);
  if (typeof value.nullable !== "string" && value.nullable !== null)
    issues = rpc.note(issues, "nullable", "string | null", value.nullable);
  if (
    value.maybeNullable !== undefined &&
    !rpc.isDateTime(value.maybeNullable) &&
    value.maybeNullable !== null
  )
    issues = rpc.note(issues, "maybeNullable", "RFC 3339 date-time | null", value.maybeNullable);
  if (typeof value.fixed !== "string") issues = rpc.note(issues, "fixed", "string", value.fixed);
  issues = rpc.within(issues, "byName", checkEverythingByName(value.byName));
  issues = rpc.within(issues, "byDay", checkEverythingByDayJson(value.byDay));
  issues = rpc.within(issues, "counted", checkEverythingCounted(value.counted));
  if (value.color !== "red" && value.color !== "green")
    issues = rpc.note(issues, "color", '"red" | "green"', value.color);
  if (value.level !== 0 && value.level !== 5 && value.level !== 9)
    issues = rpc.note(issues, "level", "0 | 5 | 9", value.level);
  if (value.mode !== "fast" && value.mode !== "slow")
    issues = rpc.note(issues, "mode", '"fast" | "slow"', value.mode);
  if (!everythingSizeValues.has(value.size))
    issues = rpc.note(issues, "size", '"s" | "m" | "l" | "xl" | "xxl" | "xxxl"', value.size);
  issues = rpc.within(issues, "either", checkEverythingEither(value.either));
  issues = rpc.within(issues, "several", checkEverythingSeveral(value.several));
  issues = rpc.within(issues, "contact", checkContactJson(value.contact));
  issues = rpc.within(issues, "overlapping", checkEverythingOverlapping(value.overlapping));
  if (typeof rpc.own(value, "constructor") !== "string")
    issues = rpc.note(issues, "constructor", "string", rpc.own(value, "constructor"));
  if (!Number.isFinite(value["a-b"])) issues = rpc.note(issues, "a-b", "number", value["a-b"]);
  if (typeof value["1"] !== "string") issues = rpc.note(issues, "1", "string", value["1"]);
  if (typeof value.ключ !== "string") issues = rpc.note(issues, "ключ", "string", value.ключ);
  return issues && rpc.ofObject(issues, "Everything", value);
}

function checkEverythingDaysJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!rpc.isDateTime(value[index]))
      issues = rpc.note(issues, index, "RFC 3339 date-time", value[index]);
  }
  return issues;
}

function checkEverythingByDayJson(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (!rpc.isDateTime(value[key]))
      issues = rpc.note(issues, key, "RFC 3339 date-time", value[key]);
  }
  return issues;
}

function checkContactJson(value) {
  if (!rpc.isObject(value)) return rpc.expected("Contact", value);
  switch (value.kind) {
    case "mail":
      return checkContactMail(value);
    case "phone":
      return checkContactPhoneJson(value);
    case "none":
      return checkContactNone(value);
    default:
      return rpc.wrong("kind", '"mail" | "phone" | "none"', value.kind);
  }
}

function checkContactPhoneJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (value.kind !== "phone") issues = rpc.note(issues, "kind", '"phone"', value.kind);
  if (typeof value.number !== "string") issues = rpc.note(issues, "number", "string", value.number);
  if (!rpc.isDateTime(value.confirmed))
    issues = rpc.note(issues, "confirmed", "RFC 3339 date-time", value.confirmed);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeEverythingArgs(value) {
  return [encodeEverything(value[0])];
}

function encodeEverything(value) {
  const result = {
    nothing: value.nothing,
    yes: value.yes,
    count: value.count,
    text: value.text,
    one: value.one,
    word: value.word,
    on: value.on,
    day: rpc.encodeDate(value.day),
    list: value.list,
    days: value.days.map(rpc.encodeDate),
    matrix: value.matrix,
    point: value.point,
    labelled: value.labelled,
    mixed: value.mixed,
    nested: encodeEverythingNested(value.nested),
    empty: encodeEmpty(value.empty),
    nullable: value.nullable,
    fixed: value.fixed,
    byName: value.byName,
    byDay: rpc.mapValues(value.byDay, rpc.encodeDate),
    counted: encodeEverythingCounted(value.counted),
    color: value.color,
    level: value.level,
    mode: value.mode,
    size: value.size,
    either: encodeEverythingEither(value.either),
    several: value.several,
    contact: encodeContact(value.contact),
    overlapping: encodeEverythingOverlapping(value.overlapping),
    constructor: rpc.own(value, "constructor"),
    "a-b": value["a-b"],
    1: value["1"],
    ключ: value.ключ,
  };
  if (value.any !== undefined) result.any = value.any;
  if (value.maybe !== undefined) result.maybe = value.maybe;
  if (value.maybeNullable !== undefined)
    result.maybeNullable = encodeEverythingMaybeNullable(value.maybeNullable);
  return result;
}

function encodeEverythingNested(value) {
  return { deep: encodeEverythingNestedDeep(value.deep) };
}

function encodeEverythingNestedDeep(value) {
  return { deeper: value.deeper };
}

function encodeEmpty(value) {
  return {};
}

function encodeEverythingMaybeNullable(value) {
  if (rpc.isDate(value)) return rpc.encodeDate(value);
  return value;
}

function encodeEverythingCounted(value) {
  const result = { total: value.total };
  for (const key of Object.keys(value)) {
    if (everythingCountedValues.has(key)) continue;
    if (value[key] === undefined) continue;
    rpc.set(result, key, value[key]);
  }
  return result;
}

function encodeEverythingEither(value) {
  if (rpc.isObject(value)) return encodeEverythingEitherOption3(value);
  return value;
}

function encodeEverythingEitherOption3(value) {
  return { id: value.id };
}

function encodeContact(value) {
  if (rpc.isObject(value)) {
    switch (value.kind) {
      case "phone":
        return encodeContactOption2(value);
      case "mail":
        return encodeContactOption1(value);
      case "none":
        return encodeContactOption3(value);
      default:
        return value;
    }
  }
  return value;
}

function encodeContactOption2(value) {
  return { kind: value.kind, number: value.number, confirmed: rpc.encodeDate(value.confirmed) };
}

function encodeContactOption1(value) {
  return { kind: value.kind, address: value.address };
}

function encodeContactOption3(value) {
  return { kind: value.kind };
}

function encodeEverythingOverlapping(value) {
  if (rpc.isObject(value)) {
    return rpc.convertFitting(value, [
      {
        check: checkEverythingOverlappingOption2,
        convert: encodeEverythingOverlappingOption2,
      },
      {
        check: checkEverythingOverlappingOption1,
        convert: encodeEverythingOverlappingOption1,
      },
    ]);
  }
  return value;
}

function encodeEverythingOverlappingOption2(value) {
  return { a: value.a, b: value.b };
}

function encodeEverythingOverlappingOption1(value) {
  return { a: value.a };
}

function decodeEverythingArgs(value) {
  return [decodeEverything(value[0])];
}

function decodeEverything(value) {
  const result = {
    nothing: value.nothing,
    yes: value.yes,
    count: value.count,
    text: value.text,
    one: value.one,
    word: value.word,
    on: value.on,
    day: rpc.decodeDate(value.day),
    list: value.list,
    days: value.days.map(rpc.decodeDate),
    matrix: value.matrix,
    point: value.point,
    labelled: value.labelled,
    mixed: value.mixed,
    nested: value.nested,
    empty: value.empty,
    nullable: value.nullable,
    fixed: value.fixed,
    byName: value.byName,
    byDay: rpc.mapValues(value.byDay, rpc.decodeDate),
    counted: value.counted,
    color: value.color,
    level: value.level,
    mode: value.mode,
    size: value.size,
    either: value.either,
    several: value.several,
    contact: decodeContact(value.contact),
    overlapping: value.overlapping,
    constructor: rpc.own(value, "constructor"),
    "a-b": value["a-b"],
    1: value["1"],
    ключ: value.ключ,
  };
  if (value.any !== undefined) result.any = value.any;
  if (value.maybe !== undefined) result.maybe = value.maybe;
  if (value.maybeNullable !== undefined)
    result.maybeNullable = decodeEverythingMaybeNullable(value.maybeNullable);
  return result;
}

function decodeEverythingMaybeNullable(value) {
  if (rpc.isDateTime(value)) return rpc.decodeDate(value);
  return value;
}

function decodeContact(value) {
  if (rpc.isObject(value)) {
    switch (value.kind) {
      case "phone":
        return decodeContactOption2(value);
      default:
        return value;
    }
  }
  return value;
}

function decodeContactOption2(value) {
  return { kind: value.kind, number: value.number, confirmed: rpc.decodeDate(value.confirmed) };
}

function checkStructuralArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkStructuralArgsValue(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkStructuralArgsValue(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (!rpc.isDate(value.at)) issues = rpc.note(issues, "at", "Date", value.at);
  issues = rpc.within(issues, "tags", checkEverythingList(value.tags));
  issues = rpc.within(issues, "pair", checkStructuralArgsValuePair(value.pair));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkStructuralArgsValuePair(value) {
  if (!rpc.isTuple(value, 1, 2)) return rpc.expected("[number, number?]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, 0, "number", value[0]);
  if (value.length > 1 && !Number.isFinite(value[1]))
    issues = rpc.note(issues, 1, "number", value[1]);
  return issues;
}

function checkStructuralArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkStructuralArgsValueJson(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkStructuralArgsValueJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (!rpc.isDateTime(value.at)) issues = rpc.note(issues, "at", "RFC 3339 date-time", value.at);
  issues = rpc.within(issues, "tags", checkEverythingList(value.tags));
  issues = rpc.within(issues, "pair", checkStructuralArgsValuePair(value.pair));
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeStructuralArgs(value) {
  return [encodeStructuralArgsValue(value[0])];
}

function encodeStructuralArgsValue(value) {
  return { at: rpc.encodeDate(value.at), tags: value.tags, pair: value.pair };
}

function decodeStructuralArgs(value) {
  return [decodeStructuralArgsValue(value[0])];
}

function decodeStructuralArgsValue(value) {
  return { at: rpc.decodeDate(value.at), tags: value.tags, pair: value.pair };
}

function checkSpecialArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, at]", value);
  let issues;
  issues = rpc.within(issues, "value", checkSpecial(value[0]));
  issues = rpc.within(issues, "at", checkSpecialArgsAt(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkSpecial(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Special", value);
  let issues;
  if (!rpc.isBigint(value.large)) issues = rpc.note(issues, "large", "bigint", value.large);
  if (value.ten !== 10n) issues = rpc.note(issues, "ten", "10n", value.ten);
  if (!rpc.isUint8Array(value.picture))
    issues = rpc.note(issues, "picture", "Uint8Array", value.picture);
  if (!rpc.isBuffer(value.file)) issues = rpc.note(issues, "file", "Buffer", value.file);
  if (!rpc.isArrayBuffer(value.raw)) issues = rpc.note(issues, "raw", "ArrayBuffer", value.raw);
  if (!rpc.isUrlObject(value.home)) issues = rpc.note(issues, "home", "URL", value.home);
  issues = rpc.within(issues, "counts", checkSpecialCounts(value.counts));
  issues = rpc.within(issues, "visits", checkSpecialVisits(value.visits));
  issues = rpc.within(issues, "words", checkSpecialWords(value.words));
  issues = rpc.within(issues, "days", checkSpecialDays(value.days));
  if (!rpc.fits(value.user, specialUserTemplate))
    issues = rpc.note(issues, "user", "`user_${string}`", value.user);
  if (!rpc.fits(value.price, specialPriceTemplate))
    issues = rpc.note(issues, "price", "`${number} €`", value.price);
  if (!rpc.fits(value.code, specialCodeTemplate))
    issues = rpc.note(issues, "code", "`${Uppercase<string>}`", value.code);
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  if (!Number.isFinite(value.weight)) issues = rpc.note(issues, "weight", "number", value.weight);
  if (typeof value.shade !== "string")
    issues = rpc.note(issues, "shade", '"red" | "blue" | string', value.shade);
  issues = rpc.within(issues, "route", checkSpecialRoute(value.route));
  issues = rpc.within(issues, "data", checkSpecialData(value.data));
  issues = rpc.within(issues, "either", checkSpecialEither(value.either));
  issues = rpc.within(issues, "sparse", checkSpecialSparse(value.sparse));
  return issues && rpc.ofObject(issues, "Special", value);
}

function checkSpecialCounts(value) {
  if (!rpc.isMap(value)) return rpc.expected("Map", value);
  return checkSpecialCountsEntries([...value]);
}

function checkSpecialCountsEntries(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkSpecialCountsEntriesItem(value[index]));
  }
  return issues;
}

function checkSpecialCountsEntriesItem(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[string, number]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, 1, "number", value[1]);
  return issues;
}

function checkSpecialVisits(value) {
  if (!rpc.isMap(value)) return rpc.expected("Map", value);
  return checkSpecialVisitsEntries([...value]);
}

function checkSpecialVisitsEntries(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkSpecialVisitsEntriesItem(value[index]));
  }
  return issues;
}

function checkSpecialVisitsEntriesItem(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[number, Date]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, 0, "number", value[0]);
  if (!rpc.isDate(value[1])) issues = rpc.note(issues, 1, "Date", value[1]);
  return issues;
}

function checkSpecialWords(value) {
  if (!rpc.isSet(value)) return rpc.expected("Set", value);
  return checkEverythingList([...value]);
}

function checkSpecialDays(value) {
  if (!rpc.isSet(value)) return rpc.expected("Set", value);
  return checkEverythingDays([...value]);
}

function checkSpecialRoute(value) {
  if (!rpc.isTuple(value, 2, Infinity)) return rpc.expected("[string, ...number, Date]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  for (let index = 1; index < value.length - 1; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  if (!rpc.isDate(value[value.length - 1]))
    issues = rpc.note(issues, value.length - 1, "Date", value[value.length - 1]);
  return issues;
}

function checkSpecialData(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  for (const key of Object.keys(value)) {
    if (specialDataValues.has(key)) continue;
    if (rpc.fits(key, specialDataPattern1Template)) {
      if (!rpc.isDate(value[key])) issues = rpc.note(issues, key, "Date", value[key]);
    }
    if (rpc.isNumericName(key)) {
      if (typeof value[key] !== "string") issues = rpc.note(issues, key, "string", value[key]);
    }
  }
  return issues && rpc.ofObject(issues, "object", value);
}

function checkSpecialEither(value) {
  if (rpc.isBigint(value)) return undefined;
  if (Number.isFinite(value)) return undefined;
  if (rpc.isDate(value)) return undefined;
  if (rpc.isMap(value)) return checkSpecialEitherOption4(value);
  if (rpc.isObject(value)) return checkSpecialEitherOption5(value);
  return rpc.expected("bigint | number | Date | Map | object", value);
}

function checkSpecialEitherOption4(value) {
  if (!rpc.isMap(value)) return rpc.expected("Map", value);
  return checkSpecialEitherOption4Entries([...value]);
}

function checkSpecialEitherOption4Entries(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkSpecialEitherOption4EntriesItem(value[index]));
  }
  return issues;
}

function checkSpecialEitherOption4EntriesItem(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[string, bigint]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  if (!rpc.isBigint(value[1])) issues = rpc.note(issues, 1, "bigint", value[1]);
  return issues;
}

function checkSpecialEitherOption5(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (!rpc.isDate(value.at)) issues = rpc.note(issues, "at", "Date", value.at);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkSpecialSparse(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined && !rpc.isDate(value[key]))
      issues = rpc.note(issues, key, "Date", value[key]);
  }
  return issues;
}

function checkSpecialArgsAt(value) {
  if (!rpc.isMap(value)) return rpc.expected("Map", value);
  return checkSpecialArgsAtEntries([...value]);
}

function checkSpecialArgsAtEntries(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkSpecialArgsAtEntriesItem(value[index]));
  }
  return issues;
}

function checkSpecialArgsAtEntriesItem(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[string, Date]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  if (!rpc.isDate(value[1])) issues = rpc.note(issues, 1, "Date", value[1]);
  return issues;
}

function checkSpecialArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, at]", value);
  let issues;
  issues = rpc.within(issues, "value", checkSpecialJson(value[0]));
  issues = rpc.within(issues, "at", checkSpecialArgsAtJson(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkSpecialJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Special", value);
  let issues;
  if (!rpc.isBigintText(value.large))
    issues = rpc.note(issues, "large", "decimal digits", value.large);
  if (value.ten !== "10") issues = rpc.note(issues, "ten", '"10"', value.ten);
  if (!rpc.isBase64(value.picture)) issues = rpc.note(issues, "picture", "base64", value.picture);
  if (!rpc.isBase64(value.file)) issues = rpc.note(issues, "file", "base64", value.file);
  if (!rpc.isBase64(value.raw)) issues = rpc.note(issues, "raw", "base64", value.raw);
  if (!rpc.isUrlText(value.home)) issues = rpc.note(issues, "home", "URL as text", value.home);
  issues = rpc.within(issues, "counts", checkSpecialCountsJson(value.counts));
  issues = rpc.within(issues, "visits", checkSpecialVisitsJson(value.visits));
  issues = rpc.within(issues, "words", checkSpecialWordsJson(value.words));
  issues = rpc.within(issues, "days", checkSpecialDaysJson(value.days));
  if (!rpc.fits(value.user, specialUserTemplate))
    issues = rpc.note(issues, "user", "`user_${string}`", value.user);
  if (!rpc.fits(value.price, specialPriceTemplate))
    issues = rpc.note(issues, "price", "`${number} €`", value.price);
  if (!rpc.fits(value.code, specialCodeTemplate))
    issues = rpc.note(issues, "code", "`${Uppercase<string>}`", value.code);
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  if (!Number.isFinite(value.weight)) issues = rpc.note(issues, "weight", "number", value.weight);
  if (typeof value.shade !== "string")
    issues = rpc.note(issues, "shade", '"red" | "blue" | string', value.shade);
  issues = rpc.within(issues, "route", checkSpecialRouteJson(value.route));
  issues = rpc.within(issues, "data", checkSpecialDataJson(value.data));
  issues = rpc.within(issues, "either", checkSpecialEitherJson(value.either));
  issues = rpc.within(issues, "sparse", checkSpecialSparseJson(value.sparse));
  return issues && rpc.ofObject(issues, "Special", value);
}

function checkSpecialCountsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array of [key, value]", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkSpecialCountsEntriesItem(value[index]));
  }
  return issues;
}

function checkSpecialVisitsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array of [key, value]", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkSpecialVisitsItemJson(value[index]));
  }
  return issues;
}

function checkSpecialVisitsItemJson(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[number, RFC 3339 date-time]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, 0, "number", value[0]);
  if (!rpc.isDateTime(value[1])) issues = rpc.note(issues, 1, "RFC 3339 date-time", value[1]);
  return issues;
}

function checkSpecialWordsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array without repetition", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string") issues = rpc.note(issues, index, "string", value[index]);
  }
  if (issues === undefined && !rpc.isUnique(value))
    issues = rpc.add(issues, rpc.expected("unique items", value));
  return issues;
}

function checkSpecialDaysJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array without repetition", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!rpc.isDateTime(value[index]))
      issues = rpc.note(issues, index, "RFC 3339 date-time", value[index]);
  }
  if (issues === undefined && !rpc.isUnique(value))
    issues = rpc.add(issues, rpc.expected("unique items", value));
  return issues;
}

function checkSpecialRouteJson(value) {
  if (!rpc.isTuple(value, 2, Infinity))
    return rpc.expected("[string, ...number, RFC 3339 date-time]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  for (let index = 1; index < value.length - 1; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  if (!rpc.isDateTime(value[value.length - 1]))
    issues = rpc.note(issues, value.length - 1, "RFC 3339 date-time", value[value.length - 1]);
  return issues;
}

function checkSpecialDataJson(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.note(issues, "id", "string", value.id);
  for (const key of Object.keys(value)) {
    if (specialDataValues.has(key)) continue;
    if (rpc.fits(key, specialDataPattern1Template)) {
      if (!rpc.isDateTime(value[key]))
        issues = rpc.note(issues, key, "RFC 3339 date-time", value[key]);
    }
    if (rpc.isNumericName(key)) {
      if (typeof value[key] !== "string") issues = rpc.note(issues, key, "string", value[key]);
    }
  }
  return issues && rpc.ofObject(issues, "object", value);
}

function checkSpecialEitherJson(value) {
  if (rpc.isBigintText(value)) return undefined;
  if (Number.isFinite(value)) return undefined;
  if (rpc.isDateTime(value)) return undefined;
  if (Array.isArray(value)) return checkSpecialEitherOption4Json(value);
  if (rpc.isObject(value)) return checkSpecialEitherOption5Json(value);
  return rpc.expected(
    "decimal digits | number | RFC 3339 date-time | array of [key, value] | object",
    value,
  );
}

function checkSpecialEitherOption4Json(value) {
  if (!Array.isArray(value)) return rpc.expected("array of [key, value]", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkSpecialEitherOption4ItemJson(value[index]));
  }
  return issues;
}

function checkSpecialEitherOption4ItemJson(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[string, decimal digits]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  if (!rpc.isBigintText(value[1])) issues = rpc.note(issues, 1, "decimal digits", value[1]);
  return issues;
}

function checkSpecialEitherOption5Json(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (!rpc.isDateTime(value.at)) issues = rpc.note(issues, "at", "RFC 3339 date-time", value.at);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkSpecialSparseJson(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined && !rpc.isDateTime(value[key]))
      issues = rpc.note(issues, key, "RFC 3339 date-time", value[key]);
  }
  return issues;
}

function checkSpecialArgsAtJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array of [key, value]", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkSpecialArgsAtItemJson(value[index]));
  }
  return issues;
}

function checkSpecialArgsAtItemJson(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[string, RFC 3339 date-time]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  if (!rpc.isDateTime(value[1])) issues = rpc.note(issues, 1, "RFC 3339 date-time", value[1]);
  return issues;
}

function encodeSpecialArgs(value) {
  return [encodeSpecial(value[0]), [...value[1]].map(encodeSpecialVisitsEntriesItem)];
}

function encodeSpecial(value) {
  return {
    large: rpc.encodeBigint(value.large),
    ten: rpc.encodeBigint(value.ten),
    picture: rpc.encodeBytes(value.picture),
    file: rpc.encodeBytes(value.file),
    raw: rpc.encodeBytes(value.raw),
    home: rpc.encodeUrl(value.home),
    counts: [...value.counts],
    visits: [...value.visits].map(encodeSpecialVisitsEntriesItem),
    words: [...value.words],
    days: rpc.distinct([...value.days].map(rpc.encodeDate)),
    user: value.user,
    price: value.price,
    code: value.code,
    id: value.id,
    weight: value.weight,
    shade: value.shade,
    route: encodeSpecialRoute(value.route),
    data: encodeSpecialData(value.data),
    either: encodeSpecialEither(value.either),
    sparse: rpc.mapValues(value.sparse, encodeEverythingMaybeNullable),
  };
}

function encodeSpecialVisitsEntriesItem(value) {
  return [value[0], rpc.encodeDate(value[1])];
}

function encodeSpecialRoute(value) {
  const result = [value[0]];
  for (let index = 1; index < value.length - 1; index++) {
    result.push(value[index]);
  }
  result.push(rpc.encodeDate(value[value.length - 1]));
  return result;
}

function encodeSpecialData(value) {
  const result = { id: value.id };
  for (const key of Object.keys(value)) {
    if (specialDataValues.has(key)) continue;
    if (value[key] === undefined) continue;
    if (rpc.fits(key, specialDataPattern1Template)) {
      rpc.set(result, key, rpc.encodeDate(value[key]));
      continue;
    }
    if (rpc.isNumericName(key)) {
      rpc.set(result, key, value[key]);
      continue;
    }
  }
  return result;
}

function encodeSpecialEither(value) {
  if (rpc.isBigint(value)) return rpc.encodeBigint(value);
  if (rpc.isDate(value)) return rpc.encodeDate(value);
  if (rpc.isMap(value)) return [...value].map(encodeSpecialEitherOption4EntriesItem);
  if (rpc.isObject(value)) return encodeSpecialEitherOption5(value);
  return value;
}

function encodeSpecialEitherOption4EntriesItem(value) {
  return [value[0], rpc.encodeBigint(value[1])];
}

function encodeSpecialEitherOption5(value) {
  return { at: rpc.encodeDate(value.at) };
}

function decodeSpecialArgs(value) {
  return [decodeSpecial(value[0]), new Map(value[1].map(decodeSpecialVisitsEntriesItem))];
}

function decodeSpecial(value) {
  return {
    large: rpc.decodeBigint(value.large),
    ten: rpc.decodeBigint(value.ten),
    picture: rpc.decodeUint8Array(value.picture),
    file: rpc.decodeBuffer(value.file),
    raw: rpc.decodeArrayBuffer(value.raw),
    home: rpc.decodeUrl(value.home),
    counts: new Map(value.counts),
    visits: new Map(value.visits.map(decodeSpecialVisitsEntriesItem)),
    words: new Set(value.words),
    days: new Set(value.days.map(rpc.decodeDate)),
    user: value.user,
    price: value.price,
    code: value.code,
    id: value.id,
    weight: value.weight,
    shade: value.shade,
    route: decodeSpecialRoute(value.route),
    data: decodeSpecialData(value.data),
    either: decodeSpecialEither(value.either),
    sparse: rpc.mapValues(value.sparse, decodeEverythingMaybeNullable),
  };
}

function decodeSpecialVisitsEntriesItem(value) {
  return [value[0], rpc.decodeDate(value[1])];
}

function decodeSpecialRoute(value) {
  const result = [value[0]];
  for (let index = 1; index < value.length - 1; index++) {
    result.push(value[index]);
  }
  result.push(rpc.decodeDate(value[value.length - 1]));
  return result;
}

function decodeSpecialData(value) {
  const result = { id: value.id };
  for (const key of Object.keys(value)) {
    if (specialDataValues.has(key)) continue;
    if (value[key] === undefined) continue;
    if (rpc.fits(key, specialDataPattern1Template)) {
      rpc.set(result, key, rpc.decodeDate(value[key]));
      continue;
    }
    if (rpc.isNumericName(key)) {
      rpc.set(result, key, value[key]);
      continue;
    }
  }
  return result;
}

function decodeSpecialEither(value) {
  if (rpc.isBigintText(value)) return rpc.decodeBigint(value);
  if (rpc.isDateTime(value)) return rpc.decodeDate(value);
  if (Array.isArray(value)) return new Map(value.map(decodeSpecialEitherOption4EntriesItem));
  if (rpc.isObject(value)) return decodeSpecialEitherOption5(value);
  return value;
}

function decodeSpecialEitherOption4EntriesItem(value) {
  return [value[0], rpc.decodeBigint(value[1])];
}

function decodeSpecialEitherOption5(value) {
  return { at: rpc.decodeDate(value.at) };
}

function encodeSpecialResult(value) {
  return [...value];
}

function decodeSpecialResult(value) {
  return new Set(value);
}

function checkPaintArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[red, most]", value);
  let issues;
  if (value[0] !== "red") issues = rpc.note(issues, "red", '"red"', value[0]);
  if (value[1] !== 9) issues = rpc.note(issues, "most", "9", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkPaintResult(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    issues = rpc.within(issues, index, checkPaintResultItem(value[index]));
  }
  return issues;
}

function checkPaintResultItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (value.level !== 5) issues = rpc.note(issues, "level", "5", value.level);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodePaintResult(value) {
  return value.map(encodePaintResultItem);
}

function encodePaintResultItem(value) {
  return { level: value.level };
}
