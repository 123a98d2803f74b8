// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `npm run codegen`.

import * as rpc from "lagomorph/generated";

const everythingCountedValues = new Set(["total"]);

const everythingSizeValues = new Set(["s", "m", "l", "xl", "xxl", "xxxl"]);

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

function checkEverythingArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkEverything(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkEverything(value) {
  if (!rpc.isObject(value)) return rpc.expected("Everything", value);
  let issues;
  if (value.any !== undefined) issues = rpc.within(issues, "any", rpc.checkUnknown(value.any));
  if (value.nothing !== null) issues = rpc.add(issues, rpc.wrong("nothing", "null", value.nothing));
  if (typeof value.yes !== "boolean")
    issues = rpc.add(issues, rpc.wrong("yes", "boolean", value.yes));
  if (!Number.isFinite(value.count))
    issues = rpc.add(issues, rpc.wrong("count", "number", value.count));
  if (typeof value.text !== "string")
    issues = rpc.add(issues, rpc.wrong("text", "string", value.text));
  if (value.one !== 1) issues = rpc.add(issues, rpc.wrong("one", "1", value.one));
  if (value.word !== "word") issues = rpc.add(issues, rpc.wrong("word", '"word"', value.word));
  if (value.on !== true) issues = rpc.add(issues, rpc.wrong("on", "true", value.on));
  if (!rpc.isDate(value.day)) issues = rpc.add(issues, rpc.wrong("day", "Date", value.day));
  issues = rpc.within(issues, "list", checkEverythingList(value.list));
  issues = rpc.within(issues, "days", checkEverythingDays(value.days));
  issues = rpc.within(issues, "matrix", checkEverythingMatrix(value.matrix));
  issues = rpc.within(issues, "point", checkEverythingPoint(value.point));
  issues = rpc.within(issues, "labelled", checkEverythingLabelled(value.labelled));
  issues = rpc.within(issues, "mixed", checkEverythingMixed(value.mixed));
  issues = rpc.within(issues, "nested", checkEverythingNested(value.nested));
  issues = rpc.within(issues, "empty", checkEmpty(value.empty));
  if (value.maybe !== undefined && typeof value.maybe !== "string")
    issues = rpc.add(issues, rpc.wrong("maybe", "string", value.maybe));
  if (typeof value.nullable !== "string" && value.nullable !== null)
    issues = rpc.add(issues, rpc.wrong("nullable", "string | null", value.nullable));
  if (
    value.maybeNullable !== undefined &&
    !rpc.isDate(value.maybeNullable) &&
    value.maybeNullable !== null
  )
    issues = rpc.add(issues, rpc.wrong("maybeNullable", "Date | null", value.maybeNullable));
  if (typeof value.fixed !== "string")
    issues = rpc.add(issues, rpc.wrong("fixed", "string", value.fixed));
  issues = rpc.within(issues, "byName", checkEverythingByName(value.byName));
  issues = rpc.within(issues, "byDay", checkEverythingByDay(value.byDay));
  issues = rpc.within(issues, "counted", checkEverythingCounted(value.counted));
  if (value.color !== "red" && value.color !== "green")
    issues = rpc.add(issues, rpc.wrong("color", '"red" | "green"', value.color));
  if (value.level !== 0 && value.level !== 5)
    issues = rpc.add(issues, rpc.wrong("level", "0 | 5", value.level));
  if (value.mode !== "fast" && value.mode !== "slow")
    issues = rpc.add(issues, rpc.wrong("mode", '"fast" | "slow"', value.mode));
  if (!everythingSizeValues.has(value.size))
    issues = rpc.add(
      issues,
      rpc.wrong("size", '"s" | "m" | "l" | "xl" | "xxl" | "xxxl"', value.size),
    );
  issues = rpc.within(issues, "either", checkEverythingEither(value.either));
  issues = rpc.within(issues, "several", checkEverythingSeveral(value.several));
  issues = rpc.within(issues, "contact", checkContact(value.contact));
  issues = rpc.within(issues, "overlapping", checkEverythingOverlapping(value.overlapping));
  if (typeof rpc.own(value, "constructor") !== "string")
    issues = rpc.add(issues, rpc.wrong("constructor", "string", rpc.own(value, "constructor")));
  if (!Number.isFinite(value["a-b"]))
    issues = rpc.add(issues, rpc.wrong("a-b", "number", value["a-b"]));
  if (typeof value["1"] !== "string")
    issues = rpc.add(issues, rpc.wrong("1", "string", value["1"]));
  if (typeof value.ключ !== "string")
    issues = rpc.add(issues, rpc.wrong("ключ", "string", value.ключ));
  return issues;
}

function checkEverythingList(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string")
      issues = rpc.add(issues, rpc.wrong(index, "string", value[index]));
  }
  return issues;
}

function checkEverythingDays(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!rpc.isDate(value[index])) issues = rpc.add(issues, rpc.wrong(index, "Date", value[index]));
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
    if (!Number.isFinite(value[index]))
      issues = rpc.add(issues, rpc.wrong(index, "number", value[index]));
  }
  return issues;
}

function checkEverythingPoint(value) {
  if (!rpc.isTuple(value, 2, 2)) return rpc.expected("[number, number]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.add(issues, rpc.wrong(0, "number", value[0]));
  if (!Number.isFinite(value[1])) issues = rpc.add(issues, rpc.wrong(1, "number", value[1]));
  return issues;
}

function checkEverythingLabelled(value) {
  if (!rpc.isTuple(value, 1, 2)) return rpc.expected("[string, number?]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.add(issues, rpc.wrong(0, "string", value[0]));
  if (value.length > 1 && !Number.isFinite(value[1]))
    issues = rpc.add(issues, rpc.wrong(1, "number", value[1]));
  return issues;
}

function checkEverythingMixed(value) {
  if (!rpc.isTuple(value, 1, Infinity)) return rpc.expected("[string, ...number]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.add(issues, rpc.wrong(0, "string", value[0]));
  for (let index = 1; index < value.length; index++) {
    if (!Number.isFinite(value[index]))
      issues = rpc.add(issues, rpc.wrong(index, "number", value[index]));
  }
  return issues;
}

function checkEverythingNested(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  issues = rpc.within(issues, "deep", checkEverythingNestedDeep(value.deep));
  return issues;
}

function checkEverythingNestedDeep(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (typeof value.deeper !== "boolean")
    issues = rpc.add(issues, rpc.wrong("deeper", "boolean", value.deeper));
  return issues;
}

function checkEmpty(value) {
  if (!rpc.isObject(value)) return rpc.expected("Empty", value);
  return undefined;
}

function checkEverythingByName(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (!Number.isFinite(value[key]))
      issues = rpc.add(issues, rpc.wrong(key, "number", value[key]));
  }
  return issues;
}

function checkEverythingByDay(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (!rpc.isDate(value[key])) issues = rpc.add(issues, rpc.wrong(key, "Date", value[key]));
  }
  return issues;
}

function checkEverythingCounted(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (!Number.isFinite(value.total))
    issues = rpc.add(issues, rpc.wrong("total", "number", value.total));
  for (const key of Object.keys(value)) {
    if (everythingCountedValues.has(key)) continue;
    if (!Number.isFinite(value[key]))
      issues = rpc.add(issues, rpc.wrong(key, "number", value[key]));
  }
  return issues;
}

function checkEverythingEither(value) {
  if (typeof value === "string") return undefined;
  if (Number.isFinite(value)) return undefined;
  if (rpc.isObject(value)) return checkEverythingEitherOption3(value);
  return rpc.expected("string | number | object", value);
}

function checkEverythingEitherOption3(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (typeof value.id !== "string") issues = rpc.add(issues, rpc.wrong("id", "string", value.id));
  return issues;
}

function checkEverythingSeveral(value) {
  if (typeof value === "string") return undefined;
  if (Array.isArray(value)) return checkEverythingSeveralOption2(value);
  return rpc.expected("string | array", value);
}

function checkEverythingSeveralOption2(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string")
      issues = rpc.add(issues, rpc.wrong(index, "string", value[index]));
  }
  return issues;
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
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (value.kind !== "mail") issues = rpc.add(issues, rpc.wrong("kind", '"mail"', value.kind));
  if (typeof value.address !== "string")
    issues = rpc.add(issues, rpc.wrong("address", "string", value.address));
  return issues;
}

function checkContactPhone(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (value.kind !== "phone") issues = rpc.add(issues, rpc.wrong("kind", '"phone"', value.kind));
  if (typeof value.number !== "string")
    issues = rpc.add(issues, rpc.wrong("number", "string", value.number));
  if (!rpc.isDate(value.confirmed))
    issues = rpc.add(issues, rpc.wrong("confirmed", "Date", value.confirmed));
  return issues;
}

function checkContactNone(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (value.kind !== "none") issues = rpc.add(issues, rpc.wrong("kind", '"none"', value.kind));
  return issues;
}

function checkEverythingOverlapping(value) {
  if (checkEverythingOverlappingOption2(value) === undefined) return undefined;
  if (checkEverythingOverlappingOption1(value) === undefined) return undefined;
  return rpc.expected("object", value);
}

function checkEverythingOverlappingOption2(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (typeof value.a !== "string") issues = rpc.add(issues, rpc.wrong("a", "string", value.a));
  if (!Number.isFinite(value.b)) issues = rpc.add(issues, rpc.wrong("b", "number", value.b));
  return issues;
}

function checkEverythingOverlappingOption1(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (typeof value.a !== "string") issues = rpc.add(issues, rpc.wrong("a", "string", value.a));
  return issues;
}

function checkEverythingArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkEverythingJson(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkEverythingJson(value) {
  if (!rpc.isObject(value)) return rpc.expected("Everything", value);
  let issues;
  if (value.any !== undefined) issues = rpc.within(issues, "any", rpc.checkUnknown(value.any));
  if (value.nothing !== null) issues = rpc.add(issues, rpc.wrong("nothing", "null", value.nothing));
  if (typeof value.yes !== "boolean")
    issues = rpc.add(issues, rpc.wrong("yes", "boolean", value.yes));
  if (!Number.isFinite(value.count))
    issues = rpc.add(issues, rpc.wrong("count", "number", value.count));
  if (typeof value.text !== "string")
    issues = rpc.add(issues, rpc.wrong("text", "string", value.text));
  if (value.one !== 1) issues = rpc.add(issues, rpc.wrong("one", "1", value.one));
  if (value.word !== "word") issues = rpc.add(issues, rpc.wrong("word", '"word"', value.word));
  if (value.on !== true) issues = rpc.add(issues, rpc.wrong("on", "true", value.on));
  if (!rpc.isDateTime(value.day))
    issues = rpc.add(issues, rpc.wrong("day", "RFC 3339 date-time", value.day));
  issues = rpc.within(issues, "list", checkEverythingList(value.list));
  issues = rpc.within(issues, "days", checkEverythingDaysJson(value.days));
  issues = rpc.within(issues, "matrix", checkEverythingMatrix(value.matrix));
  issues = rpc.within(issues, "point", checkEverythingPoint(value.point));
  issues = rpc.within(issues, "labelled", checkEverythingLabelled(value.labelled));
  issues = rpc.within(issues, "mixed", checkEverythingMixed(value.mixed));
  issues = rpc.within(issues, "nested", checkEverythingNested(value.nested));
  issues = rpc.within(issues, "empty", checkEmpty(value.empty));
  if (value.maybe !== undefined && typeof value.maybe !== "string")
    issues = rpc.add(issues, rpc.wrong("maybe", "string", value.maybe));
  if (typeof value.nullable !== "string" && value.nullable !== null)
    issues = rpc.add(issues, rpc.wrong("nullable", "string | null", value.nullable));
  if (
    value.maybeNullable !== undefined &&
    !rpc.isDateTime(value.maybeNullable) &&
    value.maybeNullable !== null
  )
    issues = rpc.add(
      issues,
      rpc.wrong("maybeNullable", "RFC 3339 date-time | null", value.maybeNullable),
    );
  if (typeof value.fixed !== "string")
    issues = rpc.add(issues, rpc.wrong("fixed", "string", value.fixed));
  issues = rpc.within(issues, "byName", checkEverythingByName(value.byName));
  issues = rpc.within(issues, "byDay", checkEverythingByDayJson(value.byDay));
  issues = rpc.within(issues, "counted", checkEverythingCounted(value.counted));
  if (value.color !== "red" && value.color !== "green")
    issues = rpc.add(issues, rpc.wrong("color", '"red" | "green"', value.color));
  if (value.level !== 0 && value.level !== 5)
    issues = rpc.add(issues, rpc.wrong("level", "0 | 5", value.level));
  if (value.mode !== "fast" && value.mode !== "slow")
    issues = rpc.add(issues, rpc.wrong("mode", '"fast" | "slow"', value.mode));
  if (!everythingSizeValues.has(value.size))
    issues = rpc.add(
      issues,
      rpc.wrong("size", '"s" | "m" | "l" | "xl" | "xxl" | "xxxl"', value.size),
    );
  issues = rpc.within(issues, "either", checkEverythingEither(value.either));
  issues = rpc.within(issues, "several", checkEverythingSeveral(value.several));
  issues = rpc.within(issues, "contact", checkContactJson(value.contact));
  issues = rpc.within(issues, "overlapping", checkEverythingOverlapping(value.overlapping));
  if (typeof rpc.own(value, "constructor") !== "string")
    issues = rpc.add(issues, rpc.wrong("constructor", "string", rpc.own(value, "constructor")));
  if (!Number.isFinite(value["a-b"]))
    issues = rpc.add(issues, rpc.wrong("a-b", "number", value["a-b"]));
  if (typeof value["1"] !== "string")
    issues = rpc.add(issues, rpc.wrong("1", "string", value["1"]));
  if (typeof value.ключ !== "string")
    issues = rpc.add(issues, rpc.wrong("ключ", "string", value.ключ));
  return issues;
}

function checkEverythingDaysJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!rpc.isDateTime(value[index]))
      issues = rpc.add(issues, rpc.wrong(index, "RFC 3339 date-time", value[index]));
  }
  return issues;
}

function checkEverythingByDayJson(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (!rpc.isDateTime(value[key]))
      issues = rpc.add(issues, rpc.wrong(key, "RFC 3339 date-time", value[key]));
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
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (value.kind !== "phone") issues = rpc.add(issues, rpc.wrong("kind", '"phone"', value.kind));
  if (typeof value.number !== "string")
    issues = rpc.add(issues, rpc.wrong("number", "string", value.number));
  if (!rpc.isDateTime(value.confirmed))
    issues = rpc.add(issues, rpc.wrong("confirmed", "RFC 3339 date-time", value.confirmed));
  return issues;
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
  return {
    deep: encodeEverythingNestedDeep(value.deep),
  };
}

function encodeEverythingNestedDeep(value) {
  return {
    deeper: value.deeper,
  };
}

function encodeEmpty(value) {
  return {};
}

function encodeEverythingMaybeNullable(value) {
  if (rpc.isDate(value)) return rpc.encodeDate(value);
  return value;
}

function encodeEverythingCounted(value) {
  const result = {
    total: value.total,
  };
  for (const key of Object.keys(value)) {
    if (everythingCountedValues.has(key)) continue;
    if (value[key] !== undefined) rpc.set(result, key, value[key]);
  }
  return result;
}

function encodeEverythingEither(value) {
  if (rpc.isObject(value)) return encodeEverythingEitherOption3(value);
  return value;
}

function encodeEverythingEitherOption3(value) {
  return {
    id: value.id,
  };
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
  return {
    kind: value.kind,
    number: value.number,
    confirmed: rpc.encodeDate(value.confirmed),
  };
}

function encodeContactOption1(value) {
  return {
    kind: value.kind,
    address: value.address,
  };
}

function encodeContactOption3(value) {
  return {
    kind: value.kind,
  };
}

function encodeEverythingOverlapping(value) {
  if (rpc.isObject(value)) {
    return rpc.convertBest(value, [
      {
        check: checkEverythingOverlappingOption2,
        keys: ["a", "b"],
        convert: encodeEverythingOverlappingOption2,
      },
      {
        check: checkEverythingOverlappingOption1,
        keys: ["a"],
        convert: encodeEverythingOverlappingOption1,
      },
    ]);
  }
  return value;
}

function encodeEverythingOverlappingOption2(value) {
  return {
    a: value.a,
    b: value.b,
  };
}

function encodeEverythingOverlappingOption1(value) {
  return {
    a: value.a,
  };
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
  return {
    kind: value.kind,
    number: value.number,
    confirmed: rpc.decodeDate(value.confirmed),
  };
}

function checkStructuralArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkStructuralArgsValue(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkStructuralArgsValue(value) {
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (!rpc.isDate(value.at)) issues = rpc.add(issues, rpc.wrong("at", "Date", value.at));
  issues = rpc.within(issues, "tags", checkStructuralArgsValueTags(value.tags));
  issues = rpc.within(issues, "pair", checkStructuralArgsValuePair(value.pair));
  return issues;
}

function checkStructuralArgsValueTags(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (typeof value[index] !== "string")
      issues = rpc.add(issues, rpc.wrong(index, "string", value[index]));
  }
  return issues;
}

function checkStructuralArgsValuePair(value) {
  if (!rpc.isTuple(value, 1, 2)) return rpc.expected("[number, number?]", value);
  let issues;
  if (!Number.isFinite(value[0])) issues = rpc.add(issues, rpc.wrong(0, "number", value[0]));
  if (value.length > 1 && !Number.isFinite(value[1]))
    issues = rpc.add(issues, rpc.wrong(1, "number", value[1]));
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
  if (!rpc.isObject(value)) return rpc.expected("object", value);
  let issues;
  if (!rpc.isDateTime(value.at))
    issues = rpc.add(issues, rpc.wrong("at", "RFC 3339 date-time", value.at));
  issues = rpc.within(issues, "tags", checkStructuralArgsValueTags(value.tags));
  issues = rpc.within(issues, "pair", checkStructuralArgsValuePair(value.pair));
  return issues;
}

function encodeStructuralArgs(value) {
  return [encodeStructuralArgsValue(value[0])];
}

function encodeStructuralArgsValue(value) {
  return {
    at: rpc.encodeDate(value.at),
    tags: value.tags,
    pair: value.pair,
  };
}

function decodeStructuralArgs(value) {
  return [decodeStructuralArgsValue(value[0])];
}

function decodeStructuralArgsValue(value) {
  return {
    at: rpc.decodeDate(value.at),
    tags: value.tags,
    pair: value.pair,
  };
}
