// Generated from contracts/names.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutNeste = { at: "Date" };

const typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutNeste_ = {
  propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode: null,
};

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

const typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutWords_ = {
  propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode: "string",
  anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout: "Date",
  "a property with an extraordinarily long name that needs quotes for it has spaces": null,
  nested: null,
  many: "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22",
  words:
    '"alpha" | "beta" | "gamma" | "delta" | "epsilon" | "zeta" | "eta" | "theta" | "iota" | "kappa" | "l…',
};

const typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutNeste__ = { at: "RFC 3339 date-time" };

const typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutJsonW = {
  propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode: "string",
  anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout: "RFC 3339 date-time",
  "a property with an extraordinarily long name that needs quotes for it has spaces": null,
  nested: null,
  many: "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22",
  words:
    '"alpha" | "beta" | "gamma" | "delta" | "epsilon" | "zeta" | "eta" | "theta" | "iota" | "kappa" | "l…',
};

const chooseArgsValueValues = new Set([
  "the first of several long literals",
  "the second of several long literals",
  "the third of them",
]);

const chooseArgsOtherWords = {
  left: "string",
  right: "string",
  top: "string",
  bottom: "string",
  middle: "string",
  outside: "string",
};

const onlyObjectArgsValueWords = {
  left: "string",
  right: "string",
  top: "string",
  bottom: "string",
  middle: "string",
  x: "1",
};

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

export const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedArgs = {
  encode(value) {
    const issues = checkMethodWithAnExtraordinarilyLongNameForTheSakeOfLayo(value, 0);
    if (issues !== undefined)
      rpc.refuse(
        "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
        issues,
      );
    return encodeMethodWithAnExtraordinarilyLongNameForTheSakeOfLay(value);
  },
  decode(json) {
    const issues = checkMethodWithAnExtraordinarilyLongNameForTheSakeOfLayo_(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived(
        "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
        issues,
      );
    return decodeMethodWithAnExtraordinarilyLongNameForTheSakeOfLay(json);
  },
};

export const methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedResult = {
  encode(value) {
    const issues = checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout(value, 0);
    if (issues !== undefined)
      rpc.refuse(
        "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
        issues,
      );
    return encodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou(value);
  },
  decode(json) {
    const issues = checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout____(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived(
        "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated",
        issues,
      );
    return decodeTypeWithAnExtraordinarilyLongNameForTheSakeOfLayou(json);
  },
};

export const chooseArgs = {
  encode(value) {
    const issues = checkChooseArgs(value, 0);
    if (issues !== undefined)
      rpc.refuse(
        "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.choose",
        issues,
      );
    return encodeChooseArgs(value);
  },
  decode(json) {
    const issues = checkChooseArgs(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived(
        "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.choose",
        issues,
      );
    return json;
  },
};

export const chooseResult = {
  encode(value) {
    const issues = checkChooseArgsOther(value, 0);
    if (issues !== undefined)
      rpc.refuse(
        "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.choose",
        issues,
      );
    return encodeChooseArgsOther(value);
  },
  decode(json) {
    const issues = checkChooseArgsOther(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived(
        "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.choose",
        issues,
      );
    return json;
  },
};

export const onlyObjectArgs = {
  encode(value) {
    const issues = checkOnlyObjectArgs(value, 0);
    if (issues !== undefined)
      rpc.refuse(
        "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.onlyObject",
        issues,
      );
    return encodeOnlyObjectArgs(value);
  },
  decode(json) {
    const issues = checkOnlyObjectArgs(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived(
        "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.onlyObject",
        issues,
      );
    return json;
  },
};

export const onlyObjectResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined)
      rpc.refuse(
        "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.onlyObject",
        issues,
      );
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived(
        "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.onlyObject",
        issues,
      );
    return json;
  },
};

export const tuplesArgs = {
  encode(value) {
    const issues = checkTuplesArgs(value, 0);
    if (issues !== undefined)
      rpc.refuse(
        "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.tuples",
        issues,
      );
    return encodeTuplesArgs(value);
  },
  decode(json) {
    const issues = checkTuplesArgs(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived(
        "arguments of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.tuples",
        issues,
      );
    return json;
  },
};

export const tuplesResult = {
  encode(value) {
    const issues = checkTuplesResult(value, 0);
    if (issues !== undefined)
      rpc.refuse(
        "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.tuples",
        issues,
      );
    return value;
  },
  decode(json) {
    const issues = checkTuplesResult(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived(
        "result of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.tuples",
        issues,
      );
    return json;
  },
};

export const happenedPayload = {
  encode(value) {
    const issues = checkChooseArgsOther(value, 0);
    if (issues !== undefined)
      rpc.refuse(
        "payload of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.happened",
        issues,
      );
    return encodeChooseArgsOther(value);
  },
  decode(json) {
    const issues = checkChooseArgsOther(json, 0);
    if (issues !== undefined)
      rpc.refuseReceived(
        "payload of service_with_an_extraordinarily_long_name_for_the_sake_of_layou.happened",
        issues,
      );
    return json;
  },
};

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
  let bad = 0;
  if (
    typeof value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode !== "string"
  )
    bad |= 1;
  if (
    value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout !== undefined &&
    !rpc.isDate(value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout)
  )
    bad |= 2;
  const found3 = checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout_(
    value["a property with an extraordinarily long name that needs quotes for it has spaces"],
  );
  if (found3 !== undefined) bad |= 4;
  const found4 = checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout__(value.nested);
  if (found4 !== undefined) bad |= 8;
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
    bad |= 16;
  if (!typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutWords.has(value.words)) bad |= 32;
  if (bad === 0) return undefined;
  const wrong = [bad, found3, found4];
  return rpc.report(
    value,
    "TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout",
    typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutWords_,
    wrong,
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
  let bad = 0;
  const found1 = checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout___(
    value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
  );
  if (found1 !== undefined) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad, found1];
  return rpc.report(
    value,
    "object",
    typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutNeste_,
    wrong,
  );
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout___(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!rpc.isDate(value.at)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(
    value,
    "object",
    typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutNeste,
    wrong,
  );
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
  let bad = 0;
  if (
    typeof value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode !== "string"
  )
    bad |= 1;
  if (
    value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout !== undefined &&
    !rpc.isDateTime(value.anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout)
  )
    bad |= 2;
  const found3 = checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout_(
    value["a property with an extraordinarily long name that needs quotes for it has spaces"],
  );
  if (found3 !== undefined) bad |= 4;
  const found4 = checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout_____(value.nested);
  if (found4 !== undefined) bad |= 8;
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
    bad |= 16;
  if (!typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutWords.has(value.words)) bad |= 32;
  if (bad === 0) return undefined;
  const wrong = [bad, found3, found4];
  return rpc.report(
    value,
    "TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout",
    typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutJsonW,
    wrong,
  );
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout_____(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  const found1 = checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout______(
    value.propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode,
  );
  if (found1 !== undefined) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad, found1];
  return rpc.report(
    value,
    "object",
    typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutNeste_,
    wrong,
  );
}

function checkTypeWithAnExtraordinarilyLongNameForTheSakeOfLayout______(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (!rpc.isDateTime(value.at)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(
    value,
    "object",
    typeWithAnExtraordinarilyLongNameForTheSakeOfLayoutNeste__,
    wrong,
  );
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
  let bad = 0;
  if (typeof value.left !== "string") bad |= 1;
  if (typeof value.right !== "string") bad |= 2;
  if (typeof value.top !== "string") bad |= 4;
  if (typeof value.bottom !== "string") bad |= 8;
  if (typeof value.middle !== "string") bad |= 16;
  if (typeof value.outside !== "string") bad |= 32;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", chooseArgsOtherWords, wrong);
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
  let bad = 0;
  if (typeof value.left !== "string") bad |= 1;
  if (typeof value.right !== "string") bad |= 2;
  if (typeof value.top !== "string") bad |= 4;
  if (typeof value.bottom !== "string") bad |= 8;
  if (typeof value.middle !== "string") bad |= 16;
  if (value.x !== 1) bad |= 32;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", onlyObjectArgsValueWords, wrong);
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
