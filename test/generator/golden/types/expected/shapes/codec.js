// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const everythingNestedDeepWords = { deeper: "boolean" };

const everythingNestedWords = { deep: null };

const everythingCountedValues = new Set(["total"]);

const everythingCountedWords = { total: "number" };

const everythingSizeValues = new Set(["s", "m", "l", "xl", "xxl", "xxxl"]);

const everythingEitherOption3Words = { id: "string" };

const contactMailWords = { kind: '"mail"', address: "string" };

const contactPhoneWords = { kind: '"phone"', number: "string", confirmed: "Date" };

const contactNoneWords = { kind: '"none"' };

const everythingOverlappingOption2Words = { a: "string", b: "number" };

const everythingOverlappingOption1Words = { a: "string" };

const everythingWords = {
  1: "string",
  any: null,
  nothing: "null",
  yes: "boolean",
  count: "number",
  text: "string",
  one: "1",
  word: '"word"',
  on: "true",
  day: "Date",
  list: null,
  days: null,
  matrix: null,
  point: null,
  labelled: null,
  mixed: null,
  nested: null,
  empty: null,
  maybe: "string",
  nullable: "string | null",
  maybeNullable: "Date | null",
  fixed: "string",
  byName: null,
  byDay: null,
  counted: null,
  color: '"red" | "green"',
  level: "0 | 5 | 9",
  mode: '"fast" | "slow"',
  size: '"s" | "m" | "l" | "xl" | "xxl" | "xxxl"',
  either: null,
  several: null,
  contact: null,
  overlapping: null,
  constructor: null,
  "a-b": "number",
  ключ: "string",
};

const contactPhoneJsonWords = {
  kind: '"phone"',
  number: "string",
  confirmed: "RFC 3339 date-time",
};

const everythingJsonWords = {
  1: "string",
  any: null,
  nothing: "null",
  yes: "boolean",
  count: "number",
  text: "string",
  one: "1",
  word: '"word"',
  on: "true",
  day: "RFC 3339 date-time",
  list: null,
  days: null,
  matrix: null,
  point: null,
  labelled: null,
  mixed: null,
  nested: null,
  empty: null,
  maybe: "string",
  nullable: "string | null",
  maybeNullable: "RFC 3339 date-time | null",
  fixed: "string",
  byName: null,
  byDay: null,
  counted: null,
  color: '"red" | "green"',
  level: "0 | 5 | 9",
  mode: '"fast" | "slow"',
  size: '"s" | "m" | "l" | "xl" | "xxl" | "xxxl"',
  either: null,
  several: null,
  contact: null,
  overlapping: null,
  constructor: null,
  "a-b": "number",
  ключ: "string",
};

const structuralArgsValueWords = { at: "Date", tags: null, pair: null };

const structuralArgsValueJsonWords = { at: "RFC 3339 date-time", tags: null, pair: null };

const specialUserTemplate = rpc.template(["user_", ""], ["string"]);

const specialPriceTemplate = rpc.template(["", " €"], ["number"]);

const specialCodeTemplate = rpc.template(["", ""], ["string Uppercase"]);

const specialDataPattern1Template = rpc.template(["data-", ""], ["string"]);

const specialDataValues = new Set(["id"]);

const specialEitherOption5Words = { at: "Date" };

const specialWords = {
  large: "bigint",
  ten: "10n",
  picture: "Uint8Array",
  file: "Buffer",
  raw: "ArrayBuffer",
  home: "URL",
  counts: null,
  visits: null,
  words: null,
  days: null,
  user: "`user_${string}`",
  price: "`${number} €`",
  code: "`${Uppercase<string>}`",
  id: "string",
  weight: "number",
  shade: '"red" | "blue" | string',
  route: null,
  data: null,
  either: null,
  sparse: null,
};

const specialEitherOption5JsonWords = { at: "RFC 3339 date-time" };

const specialJsonWords = {
  large: "decimal digits",
  ten: '"10"',
  picture: "base64",
  file: "base64",
  raw: "base64",
  home: "URL as text",
  counts: null,
  visits: null,
  words: null,
  days: null,
  user: "`user_${string}`",
  price: "`${number} €`",
  code: "`${Uppercase<string>}`",
  id: "string",
  weight: "number",
  shade: '"red" | "blue" | string',
  route: null,
  data: null,
  either: null,
  sparse: null,
};

const paintResultItemWords = { level: "5" };

export const everythingArgs = {
  encode(value) {
    const issues = checkEverythingArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shapes.everything", issues);
    return encodeEverythingArgs(value);
  },
  decode(json) {
    const issues = checkEverythingArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shapes.everything", issues);
    return decodeEverythingArgs(json);
  },
};

export const everythingResult = {
  encode(value) {
    const issues = checkEverything(value, 0);
    if (issues !== undefined) rpc.refuse("result of shapes.everything", issues);
    return encodeEverything(value);
  },
  decode(json) {
    const issues = checkEverythingJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shapes.everything", issues);
    return decodeEverything(json);
  },
};

export const structuralArgs = {
  encode(value) {
    const issues = checkStructuralArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shapes.structural", issues);
    return encodeStructuralArgs(value);
  },
  decode(json) {
    const issues = checkStructuralArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shapes.structural", issues);
    return decodeStructuralArgs(json);
  },
};

export const structuralResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of shapes.structural", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shapes.structural", issues);
    return json;
  },
};

export const changedPayload = {
  encode(value) {
    const issues = checkEverything(value, 0);
    if (issues !== undefined) rpc.refuse("payload of shapes.changed", issues);
    return encodeEverything(value);
  },
  decode(json) {
    const issues = checkEverythingJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("payload of shapes.changed", issues);
    return decodeEverything(json);
  },
};

export const specialArgs = {
  encode(value) {
    const issues = checkSpecialArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shapes.special", issues);
    return encodeSpecialArgs(value);
  },
  decode(json) {
    const issues = checkSpecialArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shapes.special", issues);
    return decodeSpecialArgs(json);
  },
};

export const specialResult = {
  encode(value) {
    const issues = checkSpecialWords(value, 0);
    if (issues !== undefined) rpc.refuse("result of shapes.special", issues);
    return encodeSpecialResult(value);
  },
  decode(json) {
    const issues = checkSpecialWordsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shapes.special", issues);
    return decodeSpecialResult(json);
  },
};

export const planArgs = {
  encode(value) {
    const issues = checkPlanArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shapes.plan", issues);
    return encodePlanArgs(value);
  },
  decode(json) {
    const issues = checkPlanArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shapes.plan", issues);
    return decodePlanArgs(json);
  },
};

export const planResult = {
  encode(value) {
    const issues = checkTree(value, 0);
    if (issues !== undefined) rpc.refuse("result of shapes.plan", issues);
    return value;
  },
  decode(json) {
    const issues = checkTree(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shapes.plan", issues);
    return json;
  },
};

export const paintArgs = {
  encode(value) {
    const issues = checkPaintArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shapes.paint", issues);
    return value;
  },
  decode(json) {
    const issues = checkPaintArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shapes.paint", issues);
    return json;
  },
};

export const paintResult = {
  encode(value) {
    const issues = checkPaintResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of shapes.paint", issues);
    return encodePaintResult(value);
  },
  decode(json) {
    const issues = checkPaintResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shapes.paint", issues);
    return json;
  },
};

export const stampArgs = {
  encode(value) {
    const issues = checkStampArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of shapes.stamp", issues);
    return value;
  },
  decode(json) {
    const issues = checkStampArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of shapes.stamp", issues);
    return json;
  },
};

export const stampResult = {
  encode(value) {
    const issues = checkEverythingMatrixItem(value, 0);
    if (issues !== undefined) rpc.refuse("result of shapes.stamp", issues);
    return value;
  },
  decode(json) {
    const issues = checkEverythingMatrixItem(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of shapes.stamp", issues);
    return json;
  },
};

function checkEverythingArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkEverything(value[0]));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkEverything(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("Everything", value);
  let bad = 0;
  let bad2 = 0;
  if (typeof value["1"] !== "string") bad |= 1;
  let found2;
  if (value.any !== undefined) found2 = rpc.checkUnknown(value.any);
  if (found2 !== undefined) bad |= 2;
  if (value.nothing !== null) bad |= 4;
  if (typeof value.yes !== "boolean") bad |= 8;
  if (!Number.isFinite(value.count)) bad |= 16;
  if (typeof value.text !== "string") bad |= 32;
  if (value.one !== 1) bad |= 64;
  if (value.word !== "word") bad |= 128;
  if (value.on !== true) bad |= 256;
  if (!rpc.isDate(value.day)) bad |= 512;
  const found11 = checkEverythingList(value.list);
  if (found11 !== undefined) bad |= 1024;
  const found12 = checkEverythingDays(value.days);
  if (found12 !== undefined) bad |= 2048;
  const found13 = checkEverythingMatrix(value.matrix);
  if (found13 !== undefined) bad |= 4096;
  const found14 = checkEverythingPoint(value.point);
  if (found14 !== undefined) bad |= 8192;
  const found15 = checkEverythingLabelled(value.labelled);
  if (found15 !== undefined) bad |= 16384;
  const found16 = checkEverythingMixed(value.mixed);
  if (found16 !== undefined) bad |= 32768;
  const found17 = checkEverythingNested(value.nested);
  if (found17 !== undefined) bad |= 65536;
  const found18 = checkEmpty(value.empty);
  if (found18 !== undefined) bad |= 131072;
  if (value.maybe !== undefined && typeof value.maybe !== "string") bad |= 262144;
  if (typeof value.nullable !== "string" && value.nullable !== null) bad |= 524288;
  if (
    value.maybeNullable !== undefined &&
    !rpc.isDate(value.maybeNullable) &&
    value.maybeNullable !== null
  )
    bad |= 1048576;
  if (typeof value.fixed !== "string") bad |= 2097152;
  const found23 = checkEverythingByName(value.byName);
  if (found23 !== undefined) bad |= 4194304;
  const found24 = checkEverythingByDay(value.byDay);
  if (found24 !== undefined) bad |= 8388608;
  const found25 = checkEverythingCounted(value.counted);
  if (found25 !== undefined) bad |= 16777216;
  if (value.color !== "red" && value.color !== "green") bad |= 33554432;
  if (value.level !== 0 && value.level !== 5 && value.level !== 9) bad |= 67108864;
  if (value.mode !== "fast" && value.mode !== "slow") bad |= 134217728;
  if (!everythingSizeValues.has(value.size)) bad |= 268435456;
  const found30 = checkEverythingEither(value.either);
  if (found30 !== undefined) bad |= 536870912;
  const found31 = checkEverythingSeveral(value.several);
  if (found31 !== undefined) bad2 |= 1;
  const found32 = checkContact(value.contact);
  if (found32 !== undefined) bad2 |= 2;
  const found33 = checkEverythingOverlapping(value.overlapping);
  if (found33 !== undefined) bad2 |= 4;
  if (typeof rpc.own(value, "constructor") !== "string") bad2 |= 8;
  if (!Number.isFinite(value["a-b"])) bad2 |= 16;
  if (typeof value.ключ !== "string") bad2 |= 32;
  if (bad === 0 && bad2 === 0) return undefined;
  const wrong = [
    bad,
    bad2,
    found2,
    found11,
    found12,
    found13,
    found14,
    found15,
    found16,
    found17,
    found18,
    found23,
    found24,
    found25,
    found30,
    found31,
    found32,
    found33,
    rpc.expected("string", rpc.own(value, "constructor")),
  ];
  return rpc.report(value, "Everything", everythingWords, wrong);
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
    const found = checkEverythingMatrixItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
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
  const size = rpc.tupleSize(value, 1, 2);
  if (typeof value[0] !== "string") issues = rpc.note(issues, 0, "string", value[0]);
  if (size > 1 && !Number.isFinite(value[1])) issues = rpc.note(issues, 1, "number", value[1]);
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
  let bad = 0;
  const found1 = checkEverythingNestedDeep(value.deep);
  if (found1 !== undefined) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad, found1];
  return rpc.report(value, "object", everythingNestedWords, wrong);
}

function checkEverythingNestedDeep(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.deeper !== "boolean") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", everythingNestedDeepWords, wrong);
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
  let bad = 0;
  if (!Number.isFinite(value.total)) bad |= 1;
  if (!(bad === 0)) {
    const wrong = [bad];
    issues = rpc.report(value, "object", everythingCountedWords, wrong);
  }
  for (const key of Object.keys(value)) {
    if (everythingCountedValues.has(key)) continue;
    if (!Number.isFinite(value[key])) issues = rpc.note(issues, key, "number", value[key]);
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
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", everythingEitherOption3Words, wrong);
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
  let bad = 0;
  if (value.kind !== "mail") bad |= 1;
  if (typeof value.address !== "string") bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", contactMailWords, wrong);
}

function checkContactPhone(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (value.kind !== "phone") bad |= 1;
  if (typeof value.number !== "string") bad |= 2;
  if (!rpc.isDate(value.confirmed)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", contactPhoneWords, wrong);
}

function checkContactNone(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (value.kind !== "none") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", contactNoneWords, wrong);
}

function checkEverythingOverlapping(value) {
  const found1 = checkEverythingOverlappingOption2(value);
  if (found1 === undefined) return undefined;
  const found2 = checkEverythingOverlappingOption1(value);
  if (found2 === undefined) return undefined;
  return rpc.nearest("{ a } | { a, b }", value, [found1, found2]);
}

function checkEverythingOverlappingOption2(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.a !== "string") bad |= 1;
  if (!Number.isFinite(value.b)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", everythingOverlappingOption2Words, wrong);
}

function checkEverythingOverlappingOption1(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.a !== "string") bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", everythingOverlappingOption1Words, wrong);
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
  let bad = 0;
  let bad2 = 0;
  if (typeof value["1"] !== "string") bad |= 1;
  let found2;
  if (value.any !== undefined) found2 = rpc.checkUnknown(value.any);
  if (found2 !== undefined) bad |= 2;
  if (value.nothing !== null) bad |= 4;
  if (typeof value.yes !== "boolean") bad |= 8;
  if (!Number.isFinite(value.count)) bad |= 16;
  if (typeof value.text !== "string") bad |= 32;
  if (value.one !== 1) bad |= 64;
  if (value.word !== "word") bad |= 128;
  if (value.on !== true) bad |= 256;
  if (!rpc.isDateTime(value.day)) bad |= 512;
  const found11 = checkEverythingList(value.list);
  if (found11 !== undefined) bad |= 1024;
  const found12 = checkEverythingDaysJson(value.days);
  if (found12 !== undefined) bad |= 2048;
  const found13 = checkEverythingMatrix(value.matrix);
  if (found13 !== undefined) bad |= 4096;
  const found14 = checkEverythingPoint(value.point);
  if (found14 !== undefined) bad |= 8192;
  const found15 = checkEverythingLabelled(value.labelled);
  if (found15 !== undefined) bad |= 16384;
  const found16 = checkEverythingMixed(value.mixed);
  if (found16 !== undefined) bad |= 32768;
  const found17 = checkEverythingNested(value.nested);
  if (found17 !== undefined) bad |= 65536;
  const found18 = checkEmpty(value.empty);
  if (found18 !== undefined) bad |= 131072;
  if (value.maybe !== undefined && typeof value.maybe !== "string") bad |= 262144;
  if (typeof value.nullable !== "string" && value.nullable !== null) bad |= 524288;
  if (
    value.maybeNullable !== undefined &&
    !rpc.isDateTime(value.maybeNullable) &&
    value.maybeNullable !== null
  )
    bad |= 1048576;
  if (typeof value.fixed !== "string") bad |= 2097152;
  const found23 = checkEverythingByName(value.byName);
  if (found23 !== undefined) bad |= 4194304;
  const found24 = checkEverythingByDayJson(value.byDay);
  if (found24 !== undefined) bad |= 8388608;
  const found25 = checkEverythingCounted(value.counted);
  if (found25 !== undefined) bad |= 16777216;
  if (value.color !== "red" && value.color !== "green") bad |= 33554432;
  if (value.level !== 0 && value.level !== 5 && value.level !== 9) bad |= 67108864;
  if (value.mode !== "fast" && value.mode !== "slow") bad |= 134217728;
  if (!everythingSizeValues.has(value.size)) bad |= 268435456;
  const found30 = checkEverythingEither(value.either);
  if (found30 !== undefined) bad |= 536870912;
  const found31 = checkEverythingSeveral(value.several);
  if (found31 !== undefined) bad2 |= 1;
  const found32 = checkContactJson(value.contact);
  if (found32 !== undefined) bad2 |= 2;
  const found33 = checkEverythingOverlapping(value.overlapping);
  if (found33 !== undefined) bad2 |= 4;
  if (typeof rpc.own(value, "constructor") !== "string") bad2 |= 8;
  if (!Number.isFinite(value["a-b"])) bad2 |= 16;
  if (typeof value.ключ !== "string") bad2 |= 32;
  if (bad === 0 && bad2 === 0) return undefined;
  const wrong = [
    bad,
    bad2,
    found2,
    found11,
    found12,
    found13,
    found14,
    found15,
    found16,
    found17,
    found18,
    found23,
    found24,
    found25,
    found30,
    found31,
    found32,
    found33,
    rpc.expected("string", rpc.own(value, "constructor")),
  ];
  return rpc.report(value, "Everything", everythingJsonWords, wrong);
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
  let bad = 0;
  if (value.kind !== "phone") bad |= 1;
  if (typeof value.number !== "string") bad |= 2;
  if (!rpc.isDateTime(value.confirmed)) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", contactPhoneJsonWords, wrong);
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
    labelled: encodeEverythingLabelled(value.labelled),
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

function encodeEverythingLabelled(value) {
  const size = rpc.tupleSize(value, 1, 2);
  const result = [value[0]];
  if (size > 1) result.push(value[1]);
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
  if (typeof value === "string") return rpc.decodeDate(value);
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
  let bad = 0;
  if (!rpc.isDate(value.at)) bad |= 1;
  const found2 = checkEverythingList(value.tags);
  if (found2 !== undefined) bad |= 2;
  const found3 = checkStructuralArgsValuePair(value.pair);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found2, found3];
  return rpc.report(value, "object", structuralArgsValueWords, wrong);
}

function checkStructuralArgsValuePair(value) {
  if (!rpc.isTuple(value, 1, 2)) return rpc.expected("[number, number?]", value);
  let issues;
  const size = rpc.tupleSize(value, 1, 2);
  if (!Number.isFinite(value[0])) issues = rpc.note(issues, 0, "number", value[0]);
  if (size > 1 && !Number.isFinite(value[1])) issues = rpc.note(issues, 1, "number", value[1]);
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
  let bad = 0;
  if (!rpc.isDateTime(value.at)) bad |= 1;
  const found2 = checkEverythingList(value.tags);
  if (found2 !== undefined) bad |= 2;
  const found3 = checkStructuralArgsValuePair(value.pair);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found2, found3];
  return rpc.report(value, "object", structuralArgsValueJsonWords, wrong);
}

function encodeStructuralArgs(value) {
  return [encodeStructuralArgsValue(value[0])];
}

function encodeStructuralArgsValue(value) {
  return {
    at: rpc.encodeDate(value.at),
    tags: value.tags,
    pair: encodeEverythingLabelled(value.pair),
  };
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
  let bad = 0;
  if (!rpc.isBigint(value.large)) bad |= 1;
  if (value.ten !== 10n) bad |= 2;
  if (!rpc.isUint8Array(value.picture)) bad |= 4;
  if (!rpc.isBuffer(value.file)) bad |= 8;
  if (!rpc.isArrayBuffer(value.raw)) bad |= 16;
  if (!rpc.isUrlObject(value.home)) bad |= 32;
  const found7 = checkSpecialCounts(value.counts);
  if (found7 !== undefined) bad |= 64;
  const found8 = checkSpecialVisits(value.visits);
  if (found8 !== undefined) bad |= 128;
  const found9 = checkSpecialWords(value.words);
  if (found9 !== undefined) bad |= 256;
  const found10 = checkSpecialDays(value.days);
  if (found10 !== undefined) bad |= 512;
  if (!rpc.fits(value.user, specialUserTemplate)) bad |= 1024;
  if (!rpc.fits(value.price, specialPriceTemplate)) bad |= 2048;
  if (!rpc.fits(value.code, specialCodeTemplate)) bad |= 4096;
  if (typeof value.id !== "string") bad |= 8192;
  if (!Number.isFinite(value.weight)) bad |= 16384;
  if (typeof value.shade !== "string") bad |= 32768;
  const found17 = checkSpecialRoute(value.route);
  if (found17 !== undefined) bad |= 65536;
  const found18 = checkSpecialData(value.data);
  if (found18 !== undefined) bad |= 131072;
  const found19 = checkSpecialEither(value.either);
  if (found19 !== undefined) bad |= 262144;
  const found20 = checkSpecialSparse(value.sparse);
  if (found20 !== undefined) bad |= 524288;
  if (bad === 0) return undefined;
  const wrong = [bad, found7, found8, found9, found10, found17, found18, found19, found20];
  return rpc.report(value, "Special", specialWords, wrong);
}

function checkSpecialCounts(value) {
  if (!rpc.isMap(value)) return rpc.expected("Map", value);
  return checkSpecialCountsEntries([...value]);
}

function checkSpecialCountsEntries(value) {
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkSpecialCountsEntriesItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
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
    const found = checkSpecialVisitsEntriesItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
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
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (!(bad === 0)) {
    const wrong = [bad];
    issues = rpc.report(value, "object", everythingEitherOption3Words, wrong);
  }
  for (const key of Object.keys(value)) {
    if (specialDataValues.has(key)) continue;
    if (rpc.fits(key, specialDataPattern1Template)) {
      if (!rpc.isDate(value[key])) issues = rpc.note(issues, key, "Date", value[key]);
    }
    if (rpc.isNumericName(key)) {
      if (typeof value[key] !== "string") issues = rpc.note(issues, key, "string", value[key]);
    }
  }
  return issues;
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
    const found = checkSpecialEitherOption4EntriesItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
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
  let bad = 0;
  if (!rpc.isDate(value.at)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", specialEitherOption5Words, wrong);
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
    const found = checkSpecialArgsAtEntriesItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
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
  let bad = 0;
  if (!rpc.isBigintText(value.large)) bad |= 1;
  if (!rpc.isTextOfBigint(value.ten, "10")) bad |= 2;
  if (!rpc.isBase64(value.picture)) bad |= 4;
  if (!rpc.isBase64(value.file)) bad |= 8;
  if (!rpc.isBase64(value.raw)) bad |= 16;
  if (!rpc.isUrlText(value.home)) bad |= 32;
  const found7 = checkSpecialCountsJson(value.counts);
  if (found7 !== undefined) bad |= 64;
  const found8 = checkSpecialVisitsJson(value.visits);
  if (found8 !== undefined) bad |= 128;
  const found9 = checkSpecialWordsJson(value.words);
  if (found9 !== undefined) bad |= 256;
  const found10 = checkSpecialDaysJson(value.days);
  if (found10 !== undefined) bad |= 512;
  if (!rpc.fits(value.user, specialUserTemplate)) bad |= 1024;
  if (!rpc.fits(value.price, specialPriceTemplate)) bad |= 2048;
  if (!rpc.fits(value.code, specialCodeTemplate)) bad |= 4096;
  if (typeof value.id !== "string") bad |= 8192;
  if (!Number.isFinite(value.weight)) bad |= 16384;
  if (typeof value.shade !== "string") bad |= 32768;
  const found17 = checkSpecialRouteJson(value.route);
  if (found17 !== undefined) bad |= 65536;
  const found18 = checkSpecialDataJson(value.data);
  if (found18 !== undefined) bad |= 131072;
  const found19 = checkSpecialEitherJson(value.either);
  if (found19 !== undefined) bad |= 262144;
  const found20 = checkSpecialSparseJson(value.sparse);
  if (found20 !== undefined) bad |= 524288;
  if (bad === 0) return undefined;
  const wrong = [bad, found7, found8, found9, found10, found17, found18, found19, found20];
  return rpc.report(value, "Special", specialJsonWords, wrong);
}

function checkSpecialCountsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array of [key, value]", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkSpecialCountsEntriesItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function checkSpecialVisitsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("array of [key, value]", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkSpecialVisitsItemJson(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
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
  if (issues === undefined && !rpc.isUnique(value.map(rpc.decodeDate)))
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
  let bad = 0;
  if (typeof value.id !== "string") bad |= 1;
  if (!(bad === 0)) {
    const wrong = [bad];
    issues = rpc.report(value, "object", everythingEitherOption3Words, wrong);
  }
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
  return issues;
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
    const found = checkSpecialEitherOption4ItemJson(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
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
  let bad = 0;
  if (!rpc.isDateTime(value.at)) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", specialEitherOption5JsonWords, wrong);
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
    const found = checkSpecialArgsAtItemJson(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
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

function checkPlanArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[days, nothing]", value);
  let issues;
  issues = rpc.within(issues, "days", checkEverythingDays(value[0]));
  issues = rpc.within(issues, "nothing", checkPlanArgsNothing(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkPlanArgsNothing(value) {
  if (!rpc.isDataObject(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined)
      issues = rpc.note(issues, key, "no property of this name", value[key]);
  }
  return issues;
}

function checkPlanArgsJson(value) {
  if (!Array.isArray(value)) return rpc.expected("[days, nothing]", value);
  let issues;
  issues = rpc.within(issues, "days", checkEverythingDaysJson(value[0]));
  issues = rpc.within(issues, "nothing", checkPlanArgsNothing(value[1]));
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function encodePlanArgs(value) {
  return [encodeDays(value[0]), encodeEmpty(value[1])];
}

function encodeDays(value) {
  return value.map(rpc.encodeDate);
}

function decodePlanArgs(value) {
  return [decodeDays(value[0]), value[1]];
}

function decodeDays(value) {
  return value.map(rpc.decodeDate);
}

function checkTree(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkTreeItem(value[index], depth + 1);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function checkTreeItem(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value === "string") return undefined;
  if (Array.isArray(value)) return checkTree(value, depth);
  return rpc.expected("array | string", value);
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
    const found = checkPaintResultItem(value[index]);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function checkPaintResultItem(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (value.level !== 5) bad |= 1;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", paintResultItemWords, wrong);
}

function encodePaintResult(value) {
  return value.map(encodePaintResultItem);
}

function encodePaintResultItem(value) {
  return { level: value.level };
}

function checkStampArgs(value) {
  if (!Array.isArray(value)) return rpc.expected("[id, by]", value);
  let issues;
  if (typeof value[0] !== "string") issues = rpc.note(issues, "id", "string", value[0]);
  if (value[1] !== "you") issues = rpc.note(issues, "by", '"you"', value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}
