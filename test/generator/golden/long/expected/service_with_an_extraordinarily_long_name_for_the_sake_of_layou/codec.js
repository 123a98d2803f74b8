// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutWords = new Set([
  "alpha",
  "beta",
  "gamma",
  "delta",
  "epsilon",
  "zeta",
  "eta",
  "theta",
  "iota",
  "kappa",
  "lambda",
]);

const chooseArgsValueValues = new Set([
  "the first of several long literals",
  "the second of several long literals",
  "the third of them",
]);

const tuplesArgsValue1Values = new Set([
  "the first of several long literals",
  "the second of several long literals",
  "the third",
]);

const tuplesArgsRecordsValueValues = new Set([
  "the first of several long literals",
  "the second of several long literals",
  "c",
]);

export const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedArgs = rpc.codec({
  label:
    "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
  check: checkMethodWithAnExtraordinarilyLongNameForTheSakeOfLayo,
  checkJson: checkMethodWithAnExtraordinarilyLongNameForTheSakeOfLayo_,
  encode: encodeMethodWithAnExtraordinarilyLongNameForTheSakeOfLay,
  decode: decodeMethodWithAnExtraordinarilyLongNameForTheSakeOfLay,
});

export const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedResult = rpc.codec({
  label:
    "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
  check: checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout,
  checkJson: checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout____,
  encode: encodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou,
  decode: decodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou,
});

export const chooseArgs = rpc.codec({
  label: "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.choose",
  check: checkChooseArgs,
  encode: encodeChooseArgs,
});

export const chooseResult = rpc.codec({
  label: "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.choose",
  check: checkChooseArgsOther,
  encode: encodeChooseArgsOther,
});

export const onlyObjectArgs = rpc.codec({
  label: "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.onlyObject",
  check: checkOnlyObjectArgs,
  encode: encodeOnlyObjectArgs,
});

export const onlyObjectResult = rpc.codec({
  label: "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.onlyObject",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const tuplesArgs = rpc.codec({
  label: "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.tuples",
  check: checkTuplesArgs,
  encode: encodeTuplesArgs,
});

export const tuplesResult = rpc.codec({
  label: "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.tuples",
  check: checkTuplesResult,
});

export const happenedPayload = rpc.codec({
  label: "payload of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.happened",
  check: checkChooseArgsOther,
  encode: encodeChooseArgsOther,
});

function checkMethodWithAnExtraordinarilyLongNameForTheSakeOfLayo(value) {
  if (!Array.isArray(value))
    return rpc.expected("[parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout]", value);
  let issues;
  issues = rpc.within(
    issues,
    "parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout",
    checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout(value[0]),
  );
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout(value) {
  if (typeof value !== "object" || value === null)
    return rpc.expected("TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout", value);
  let issues;
  if (
    typeof value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode !== "string"
  )
    issues = rpc.note(
      issues,
      "propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode",
      "string",
      value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
    );
  if (
    value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout !== undefined &&
    !rpc.isDate(value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout)
  )
    issues = rpc.note(
      issues,
      "anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout",
      "Date",
      value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout,
    );
  issues = rpc.within(
    issues,
    "a property with an extraordinarily long name that needs quotes for it has spaces",
    checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout_(
      value["a property with an extraordinarily long name that needs quotes for it has spaces"],
    ),
  );
  issues = rpc.within(
    issues,
    "nested",
    checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout__(value.nested),
  );
  if (
    value.many !== 1 &&
    value.many !== 2 &&
    value.many !== 3 &&
    value.many !== 4 &&
    value.many !== 5 &&
    value.many !== 6 &&
    value.many !== 7 &&
    value.many !== 8 &&
    value.many !== 9 &&
    value.many !== 10 &&
    value.many !== 11 &&
    value.many !== 12 &&
    value.many !== 13 &&
    value.many !== 14 &&
    value.many !== 15 &&
    value.many !== 16 &&
    value.many !== 17 &&
    value.many !== 18 &&
    value.many !== 19 &&
    value.many !== 20 &&
    value.many !== 21 &&
    value.many !== 22
  )
    issues = rpc.note(
      issues,
      "many",
      "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22",
      value.many,
    );
  if (!typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutWords.has(value.words))
    issues = rpc.note(
      issues,
      "words",
      '"alpha" | "beta" | "gamma" | "delta" | "epsilon" | "zeta" | "eta" | "theta" | "iota" | "kappa" | "l…',
      value.words,
    );
  return (
    issues && rpc.ofObject(issues, "TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout", value)
  );
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout_(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index])) issues = rpc.note(issues, index, "number", value[index]);
  }
  return issues;
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout__(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  issues = rpc.within(
    issues,
    "propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode",
    checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout___(
      value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
    ),
  );
  return issues && rpc.ofObject(issues, "object", value);
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout___(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (!rpc.isDate(value.at)) issues = rpc.note(issues, "at", "Date", value.at);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkMethodWithAnExtraordinarilyLongNameForTheSakeOfLayo_(value) {
  if (!Array.isArray(value))
    return rpc.expected("[parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout]", value);
  let issues;
  issues = rpc.within(
    issues,
    "parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout",
    checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout____(value[0]),
  );
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout____(value) {
  if (typeof value !== "object" || value === null)
    return rpc.expected("TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout", value);
  let issues;
  if (
    typeof value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode !== "string"
  )
    issues = rpc.note(
      issues,
      "propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode",
      "string",
      value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
    );
  if (
    value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout !== undefined &&
    !rpc.isDateTime(value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout)
  )
    issues = rpc.note(
      issues,
      "anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout",
      "RFC 3339 date-time",
      value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout,
    );
  issues = rpc.within(
    issues,
    "a property with an extraordinarily long name that needs quotes for it has spaces",
    checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout_(
      value["a property with an extraordinarily long name that needs quotes for it has spaces"],
    ),
  );
  issues = rpc.within(
    issues,
    "nested",
    checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout_____(value.nested),
  );
  if (
    value.many !== 1 &&
    value.many !== 2 &&
    value.many !== 3 &&
    value.many !== 4 &&
    value.many !== 5 &&
    value.many !== 6 &&
    value.many !== 7 &&
    value.many !== 8 &&
    value.many !== 9 &&
    value.many !== 10 &&
    value.many !== 11 &&
    value.many !== 12 &&
    value.many !== 13 &&
    value.many !== 14 &&
    value.many !== 15 &&
    value.many !== 16 &&
    value.many !== 17 &&
    value.many !== 18 &&
    value.many !== 19 &&
    value.many !== 20 &&
    value.many !== 21 &&
    value.many !== 22
  )
    issues = rpc.note(
      issues,
      "many",
      "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22",
      value.many,
    );
  if (!typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutWords.has(value.words))
    issues = rpc.note(
      issues,
      "words",
      '"alpha" | "beta" | "gamma" | "delta" | "epsilon" | "zeta" | "eta" | "theta" | "iota" | "kappa" | "l…',
      value.words,
    );
  return (
    issues && rpc.ofObject(issues, "TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout", value)
  );
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout_____(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  issues = rpc.within(
    issues,
    "propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode",
    checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout______(
      value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
    ),
  );
  return issues && rpc.ofObject(issues, "object", value);
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout______(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (!rpc.isDateTime(value.at)) issues = rpc.note(issues, "at", "RFC 3339 date-time", value.at);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeMethodWithAnExtraordinarilyLongNameForTheSakeOfLay(value) {
  return [encodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou(value[0])];
}

function encodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou(value) {
  const result = {
    propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode:
      value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
    "a property with an extraordinarily long name that needs quotes for it has spaces":
      value["a property with an extraordinarily long name that needs quotes for it has spaces"],
    nested: encodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou_(value.nested),
    many: value.many,
    words: value.words,
  };
  if (value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout !== undefined)
    result.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout = rpc.encodeDate(
      value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout,
    );
  return result;
}

function encodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou_(value) {
  return {
    propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode:
      encodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou__(
        value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
      ),
  };
}

function encodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou__(value) {
  return { at: rpc.encodeDate(value.at) };
}

function decodeMethodWithAnExtraordinarilyLongNameForTheSakeOfLay(value) {
  return [decodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou(value[0])];
}

function decodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou(value) {
  const result = {
    propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode:
      value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
    "a property with an extraordinarily long name that needs quotes for it has spaces":
      value["a property with an extraordinarily long name that needs quotes for it has spaces"],
    nested: decodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou_(value.nested),
    many: value.many,
    words: value.words,
  };
  if (value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout !== undefined)
    result.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout = rpc.decodeDate(
      value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout,
    );
  return result;
}

function decodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou_(value) {
  return {
    propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode:
      decodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou__(
        value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
      ),
  };
}

function decodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou__(value) {
  return { at: rpc.decodeDate(value.at) };
}

function checkChooseArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, other]", value);
  let issues;
  if (value[0] !== null && !chooseArgsValueValues.has(value[0]))
    issues = rpc.note(
      issues,
      "value",
      '"the first of several long literals" | "the second of several long literals" | "the third of them" …',
      value[0],
    );
  issues = rpc.within(issues, "other", checkChooseArgsOther(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkChooseArgsOther(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.left !== "string") issues = rpc.note(issues, "left", "string", value.left);
  if (typeof value.right !== "string") issues = rpc.note(issues, "right", "string", value.right);
  if (typeof value.top !== "string") issues = rpc.note(issues, "top", "string", value.top);
  if (typeof value.bottom !== "string") issues = rpc.note(issues, "bottom", "string", value.bottom);
  if (typeof value.middle !== "string") issues = rpc.note(issues, "middle", "string", value.middle);
  if (typeof value.outside !== "string")
    issues = rpc.note(issues, "outside", "string", value.outside);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeChooseArgs(value) {
  return [value[0], encodeChooseArgsOther(value[1])];
}

function encodeChooseArgsOther(value) {
  return {
    left: value.left,
    right: value.right,
    top: value.top,
    bottom: value.bottom,
    middle: value.middle,
    outside: value.outside,
  };
}

function checkOnlyObjectArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkOnlyObjectArgsValue(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkOnlyObjectArgsValue(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.left !== "string") issues = rpc.note(issues, "left", "string", value.left);
  if (typeof value.right !== "string") issues = rpc.note(issues, "right", "string", value.right);
  if (typeof value.top !== "string") issues = rpc.note(issues, "top", "string", value.top);
  if (typeof value.bottom !== "string") issues = rpc.note(issues, "bottom", "string", value.bottom);
  if (typeof value.middle !== "string") issues = rpc.note(issues, "middle", "string", value.middle);
  if (value.x !== 1) issues = rpc.note(issues, "x", "1", value.x);
  return issues && rpc.ofObject(issues, "object", value);
}

function encodeOnlyObjectArgs(value) {
  return [encodeOnlyObjectArgsValue(value[0])];
}

function encodeOnlyObjectArgsValue(value) {
  return {
    left: value.left,
    right: value.right,
    top: value.top,
    bottom: value.bottom,
    middle: value.middle,
    x: value.x,
  };
}

function checkTuplesArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value, plain, records, lists]", value);
  let issues;
  issues = rpc.within(issues, "value", checkTuplesArgsValue(value[0]));
  issues = rpc.within(issues, "plain", checkTuplesArgsPlain(value[1]));
  issues = rpc.within(issues, "records", checkTuplesArgsRecords(value[2]));
  issues = rpc.within(issues, "lists", checkTuplesArgsLists(value[3]));
  if (value.length > 4) issues = rpc.add(issues, rpc.tooMany(4, value.length));
  return issues;
}

function checkTuplesArgsValue(value) {
  if (!rpc.isTuple(value, 2, 2))
    return rpc.expected(
      '["the first of several long literals" | "the second of several long literals" | "the third", object…',
      value,
    );
  let issues;
  if (!tuplesArgsValue1Values.has(value[0]))
    issues = rpc.note(
      issues,
      0,
      '"the first of several long literals" | "the second of several long literals" | "the third"',
      value[0],
    );
  issues = rpc.within(issues, 1, checkTuplesArgsValue2(value[1]));
  return issues;
}

function checkTuplesArgsValue2(value) {
  if (value === null) return undefined;
  if (rpc.isObject(value)) return checkChooseArgsOther(value);
  return rpc.expected("object | null", value);
}

function checkTuplesArgsPlain(value) {
  if (!rpc.isTuple(value, 2, 2))
    return rpc.expected(
      '["the first of several long literals" | "the second of several long literals" | "the third", number]',
      value,
    );
  let issues;
  if (!tuplesArgsValue1Values.has(value[0]))
    issues = rpc.note(
      issues,
      0,
      '"the first of several long literals" | "the second of several long literals" | "the third"',
      value[0],
    );
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, 1, "number", value[1]);
  return issues;
}

function checkTuplesArgsRecords(value) {
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (!tuplesArgsRecordsValueValues.has(value[key]))
      issues = rpc.note(
        issues,
        key,
        '"the first of several long literals" | "the second of several long literals" | "c"',
        value[key],
      );
  }
  return issues;
}

function checkTuplesArgsLists(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!tuplesArgsValue1Values.has(value[index]))
      issues = rpc.note(
        issues,
        index,
        '"the first of several long literals" | "the second of several long literals" | "the third"',
        value[index],
      );
  }
  return issues;
}

function encodeTuplesArgs(value) {
  return [encodeTuplesArgsValue(value[0]), value[1], value[2], value[3]];
}

function encodeTuplesArgsValue(value) {
  return [value[0], encodeTuplesArgsValue2(value[1])];
}

function encodeTuplesArgsValue2(value) {
  if (rpc.isObject(value)) return encodeChooseArgsOther(value);
  return value;
}

function checkTuplesResult(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    if (!chooseArgsValueValues.has(value[index]))
      issues = rpc.note(
        issues,
        index,
        '"the first of several long literals" | "the second of several long literals" | "the third of them"',
        value[index],
      );
  }
  return issues;
}
