// Generated from contracts/trees.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const treeWords = { value: "number", planted: "Date", left: null, right: null, children: null };

const treeJsonWords = {
  value: "number",
  planted: "RFC 3339 date-time",
  left: null,
  right: null,
  children: null,
};

const expressionNumberWords = { op: '"number"', value: "number" };

const expressionAddWords = { op: '"add"', left: null, right: null };

const expressionNegateWords = { op: '"negate"', of: null };

const hiddenWords = { next: null, pair: null };

const checkEither = rpc.remember(tryEither);

const eitherOption2Words = { a: "string", b: "Date", next: null };

const eitherOption1Words = { a: "string", next: null };

const checkEitherJson = rpc.remember(tryEitherJson);

const eitherOption2JsonWords = { a: "string", b: "RFC 3339 date-time", next: null };

const encodeEither = rpc.remember(tryEncodeEither);

const decodeEither = rpc.remember(tryDecodeEither);

export const growArgs = {
  encode(value) {
    const issues = checkGrowArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of trees.grow", issues);
    return encodeGrowArgs(value);
  },
  decode(json) {
    const issues = checkGrowArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of trees.grow", issues);
    return decodeGrowArgs(json);
  },
};

export const growResult = {
  encode(value) {
    const issues = checkTree(value, 0);
    if (issues !== undefined) rpc.refuse("result of trees.grow", issues);
    return encodeTree(value);
  },
  decode(json) {
    const issues = checkTreeJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of trees.grow", issues);
    return decodeTree(json);
  },
};

export const evaluateArgs = {
  encode(value) {
    const issues = checkEvaluateArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of trees.evaluate", issues);
    return encodeEvaluateArgs(value);
  },
  decode(json) {
    const issues = checkEvaluateArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of trees.evaluate", issues);
    return json;
  },
};

export const evaluateResult = {
  encode(value) {
    const issues = checkEvaluateResult(value, 0);
    if (issues !== undefined) rpc.refuse("result of trees.evaluate", issues);
    return value;
  },
  decode(json) {
    const issues = checkEvaluateResult(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of trees.evaluate", issues);
    return json;
  },
};

export const storeArgs = {
  encode(value) {
    const issues = checkStoreArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of trees.store", issues);
    return value;
  },
  decode(json) {
    const issues = checkStoreArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of trees.store", issues);
    return json;
  },
};

export const storeResult = {
  encode(value) {
    if (value === undefined) return undefined;
    const issues = rpc.checkNothing(value, 0);
    if (issues !== undefined) rpc.refuse("result of trees.store", issues);
    return value;
  },
  decode(json) {
    if (json === undefined || json === null) return undefined;
    const issues = rpc.checkNothing(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of trees.store", issues);
    return json;
  },
};

export const hiddenArgs = {
  encode(value) {
    const issues = checkHiddenArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of trees.hidden", issues);
    return encodeHiddenArgs(value);
  },
  decode(json) {
    const issues = checkHiddenArgs(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of trees.hidden", issues);
    return json;
  },
};

export const hiddenResult = {
  encode(value) {
    const issues = checkHidden(value, 0);
    if (issues !== undefined) rpc.refuse("result of trees.hidden", issues);
    return encodeHidden(value);
  },
  decode(json) {
    const issues = checkHidden(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of trees.hidden", issues);
    return json;
  },
};

export const ambiguousArgs = {
  encode(value) {
    const issues = checkAmbiguousArgs(value, 0);
    if (issues !== undefined) rpc.refuse("arguments of trees.ambiguous", issues);
    return encodeAmbiguousArgs(value);
  },
  decode(json) {
    const issues = checkAmbiguousArgsJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("arguments of trees.ambiguous", issues);
    return decodeAmbiguousArgs(json);
  },
};

export const ambiguousResult = {
  encode(value) {
    const issues = checkEither(value, 0);
    if (issues !== undefined) rpc.refuse("result of trees.ambiguous", issues);
    return encodeEither(value);
  },
  decode(json) {
    const issues = checkEitherJson(json, 0);
    if (issues !== undefined) rpc.refuseReceived("result of trees.ambiguous", issues);
    return decodeEither(json);
  },
};

function checkGrowArgs(value, depth) {
  if (!Array.isArray(value)) return rpc.expected("[tree, depth]", value);
  let issues;
  issues = rpc.within(issues, "tree", checkTree(value[0], depth + 1));
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "depth", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkTree(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("Tree", value);
  let bad = 0;
  if (!Number.isFinite(value.value)) bad |= 1;
  if (!rpc.isDate(value.planted)) bad |= 2;
  let found3;
  if (value.left !== undefined) found3 = checkTree(value.left, depth + 1);
  if (found3 !== undefined) bad |= 4;
  let found4;
  if (value.right !== undefined) found4 = checkTreeRight(value.right, depth + 1);
  if (found4 !== undefined) bad |= 8;
  const found5 = checkTreeChildren(value.children, depth + 1);
  if (found5 !== undefined) bad |= 16;
  if (bad === 0) return undefined;
  const wrong = [bad, found3, found4, found5];
  return rpc.report(value, "Tree", treeWords, wrong);
}

function checkTreeRight(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (value === null) return undefined;
  if (rpc.isObject(value)) return checkTree(value, depth);
  return rpc.expected("Tree | null", value);
}

function checkTreeChildren(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    const found = checkTree(value[key], depth + 1);
    if (found !== undefined) issues = rpc.within(issues, key, found);
  }
  return issues;
}

function checkGrowArgsJson(value, depth) {
  if (!Array.isArray(value)) return rpc.expected("[tree, depth]", value);
  let issues;
  issues = rpc.within(issues, "tree", checkTreeJson(value[0], depth + 1));
  if (!Number.isFinite(value[1])) issues = rpc.note(issues, "depth", "number", value[1]);
  if (value.length > 2) issues = rpc.add(issues, rpc.tooMany(2, value.length));
  return issues;
}

function checkTreeJson(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("Tree", value);
  let bad = 0;
  if (!Number.isFinite(value.value)) bad |= 1;
  if (!rpc.isDateTime(value.planted)) bad |= 2;
  let found3;
  if (value.left !== undefined) found3 = checkTreeJson(value.left, depth + 1);
  if (found3 !== undefined) bad |= 4;
  let found4;
  if (value.right !== undefined) found4 = checkTreeRightJson(value.right, depth + 1);
  if (found4 !== undefined) bad |= 8;
  const found5 = checkTreeChildrenJson(value.children, depth + 1);
  if (found5 !== undefined) bad |= 16;
  if (bad === 0) return undefined;
  const wrong = [bad, found3, found4, found5];
  return rpc.report(value, "Tree", treeJsonWords, wrong);
}

function checkTreeRightJson(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (value === null) return undefined;
  if (rpc.isObject(value)) return checkTreeJson(value, depth);
  return rpc.expected("Tree | null", value);
}

function checkTreeChildrenJson(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    const found = checkTreeJson(value[key], depth + 1);
    if (found !== undefined) issues = rpc.within(issues, key, found);
  }
  return issues;
}

function encodeGrowArgs(value) {
  return [encodeTree(value[0]), value[1]];
}

function encodeTree(value) {
  const result = {
    value: value.value,
    planted: rpc.encodeDate(value.planted),
    children: rpc.mapValues(value.children, encodeTree),
  };
  if (value.left !== undefined) result.left = encodeTree(value.left);
  if (value.right !== undefined) result.right = encodeTreeRight(value.right);
  return result;
}

function encodeTreeRight(value) {
  if (rpc.isObject(value)) return encodeTree(value);
  return value;
}

function decodeGrowArgs(value) {
  return [decodeTree(value[0]), value[1]];
}

function decodeTree(value) {
  const result = {
    value: value.value,
    planted: rpc.decodeDate(value.planted),
    children: rpc.mapValues(value.children, decodeTree),
  };
  if (value.left !== undefined) result.left = decodeTree(value.left);
  if (value.right !== undefined) result.right = decodeTreeRight(value.right);
  return result;
}

function decodeTreeRight(value) {
  if (rpc.isObject(value)) return decodeTree(value);
  return value;
}

function checkEvaluateArgs(value, depth) {
  if (!Array.isArray(value)) return rpc.expected("[expression]", value);
  let issues;
  issues = rpc.within(issues, "expression", checkExpression(value[0], depth + 1));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkExpression(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (!rpc.isObject(value)) return rpc.expected("Expression", value);
  switch (value.op) {
    case "number":
      return checkExpressionNumber(value);
    case "add":
      return checkExpressionAdd(value, depth);
    case "negate":
      return checkExpressionNegate(value, depth);
    default:
      return rpc.wrong("op", '"number" | "add" | "negate"', value.op);
  }
}

function checkExpressionNumber(value) {
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (value.op !== "number") bad |= 1;
  if (!Number.isFinite(value.value)) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad];
  return rpc.report(value, "object", expressionNumberWords, wrong);
}

function checkExpressionAdd(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (value.op !== "add") bad |= 1;
  const found2 = checkExpression(value.left, depth + 1);
  if (found2 !== undefined) bad |= 2;
  const found3 = checkExpression(value.right, depth + 1);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found2, found3];
  return rpc.report(value, "object", expressionAddWords, wrong);
}

function checkExpressionNegate(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (value.op !== "negate") bad |= 1;
  const found2 = checkExpression(value.of, depth + 1);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "object", expressionNegateWords, wrong);
}

function encodeEvaluateArgs(value) {
  return [encodeExpression(value[0])];
}

function encodeExpression(value) {
  if (rpc.isObject(value)) {
    switch (value.op) {
      case "add":
        return encodeExpressionOption2(value);
      case "number":
        return encodeExpressionOption1(value);
      case "negate":
        return encodeExpressionOption3(value);
      default:
        return value;
    }
  }
  return value;
}

function encodeExpressionOption2(value) {
  return { op: value.op, left: encodeExpression(value.left), right: encodeExpression(value.right) };
}

function encodeExpressionOption1(value) {
  return { op: value.op, value: value.value };
}

function encodeExpressionOption3(value) {
  return { op: value.op, of: encodeExpression(value.of) };
}

function checkEvaluateResult(value) {
  if (!Number.isFinite(value)) return rpc.expected("number", value);
  return undefined;
}

function checkStoreArgs(value, depth) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkJson(value[0], depth + 1));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkJson(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value === "string") return undefined;
  if (Number.isFinite(value)) return undefined;
  if (typeof value === "boolean") return undefined;
  if (value === null) return undefined;
  if (Array.isArray(value)) return checkJsonOption5(value, depth);
  if (rpc.isObject(value)) return checkJsonOption6(value, depth);
  return rpc.expected("string | number | boolean | null | array | object", value);
}

function checkJsonOption5(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (!Array.isArray(value)) return rpc.expected("array", value);
  let issues;
  for (let index = 0; index < value.length; index++) {
    const found = checkJson(value[index], depth + 1);
    if (found !== undefined) issues = rpc.within(issues, index, found);
  }
  return issues;
}

function checkJsonOption6(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    const found = checkJson(value[key], depth + 1);
    if (found !== undefined) issues = rpc.within(issues, key, found);
  }
  return issues;
}

function checkHiddenArgs(value, depth) {
  if (!Array.isArray(value)) return rpc.expected("[list]", value);
  let issues;
  issues = rpc.within(issues, "list", checkHidden(value[0], depth + 1));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function checkHidden(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("Hidden", value);
  let bad = 0;
  let found1;
  if (value.next !== undefined) found1 = checkHidden(value.next, depth + 1);
  if (found1 !== undefined) bad |= 1;
  const found2 = checkHiddenPair(value.pair, depth + 1);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found1, found2];
  return rpc.report(value, "Hidden", hiddenWords, wrong);
}

function checkHiddenPair(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (!rpc.isTuple(value, 0, 2)) return rpc.expected("[Hidden?, Hidden?]", value);
  let issues;
  const size = rpc.tupleSize(value, 0, 2);
  if (size > 0) issues = rpc.within(issues, 0, checkHidden(value[0], depth + 1));
  if (size > 1) issues = rpc.within(issues, 1, checkHidden(value[1], depth + 1));
  return issues;
}

function encodeHiddenArgs(value) {
  return [encodeHidden(value[0])];
}

function encodeHidden(value) {
  const result = { pair: encodeHiddenPair(value.pair) };
  if (value.next !== undefined) result.next = encodeHidden(value.next);
  return result;
}

function encodeHiddenPair(value) {
  const size = rpc.tupleSize(value, 0, 2);
  const result = [];
  if (size > 0) result.push(encodeHidden(value[0]));
  if (size > 1) result.push(encodeHidden(value[1]));
  return result;
}

function checkAmbiguousArgs(value, depth) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkEither(value[0], depth + 1));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function tryEither(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  const found1 = checkEitherOption2(value, depth);
  if (found1 === undefined) return undefined;
  const found2 = checkEitherOption1(value, depth);
  if (found2 === undefined) return undefined;
  return rpc.nearest("Either", value, [found1, found2]);
}

function checkEitherOption2(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.a !== "string") bad |= 1;
  if (value.b !== undefined && !rpc.isDate(value.b)) bad |= 2;
  let found3;
  if (value.next !== undefined) found3 = checkEither(value.next, depth + 1);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "object", eitherOption2Words, wrong);
}

function checkEitherOption1(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.a !== "string") bad |= 1;
  let found2;
  if (value.next !== undefined) found2 = checkEither(value.next, depth + 1);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "object", eitherOption1Words, wrong);
}

function checkAmbiguousArgsJson(value, depth) {
  if (!Array.isArray(value)) return rpc.expected("[value]", value);
  let issues;
  issues = rpc.within(issues, "value", checkEitherJson(value[0], depth + 1));
  if (value.length > 1) issues = rpc.add(issues, rpc.tooMany(1, value.length));
  return issues;
}

function tryEitherJson(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  const found1 = checkEitherOption2Json(value, depth);
  if (found1 === undefined) return undefined;
  const found2 = checkEitherOption1Json(value, depth);
  if (found2 === undefined) return undefined;
  return rpc.nearest("Either", value, [found1, found2]);
}

function checkEitherOption2Json(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.a !== "string") bad |= 1;
  if (value.b !== undefined && !rpc.isDateTime(value.b)) bad |= 2;
  let found3;
  if (value.next !== undefined) found3 = checkEitherJson(value.next, depth + 1);
  if (found3 !== undefined) bad |= 4;
  if (bad === 0) return undefined;
  const wrong = [bad, found3];
  return rpc.report(value, "object", eitherOption2JsonWords, wrong);
}

function checkEitherOption1Json(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let bad = 0;
  if (typeof value.a !== "string") bad |= 1;
  let found2;
  if (value.next !== undefined) found2 = checkEitherJson(value.next, depth + 1);
  if (found2 !== undefined) bad |= 2;
  if (bad === 0) return undefined;
  const wrong = [bad, found2];
  return rpc.report(value, "object", eitherOption1Words, wrong);
}

function encodeAmbiguousArgs(value) {
  return [encodeEither(value[0])];
}

function tryEncodeEither(value) {
  if (rpc.isObject(value)) {
    return rpc.convertFitting(value, [
      {
        check: checkEitherOption2,
        convert: encodeEitherOption2,
      },
      {
        check: checkEitherOption1,
        convert: encodeEitherOption1,
      },
    ]);
  }
  return value;
}

function encodeEitherOption2(value) {
  const result = { a: value.a };
  if (value.b !== undefined) result.b = rpc.encodeDate(value.b);
  if (value.next !== undefined) result.next = encodeEither(value.next);
  return result;
}

function encodeEitherOption1(value) {
  const result = { a: value.a };
  if (value.next !== undefined) result.next = encodeEither(value.next);
  return result;
}

function decodeAmbiguousArgs(value) {
  return [decodeEither(value[0])];
}

function tryDecodeEither(value) {
  if (rpc.isObject(value)) {
    return rpc.convertFitting(value, [
      {
        check: checkEitherOption2Json,
        convert: decodeEitherOption2,
      },
      {
        check: checkEitherOption1Json,
        convert: decodeEitherOption1,
      },
    ]);
  }
  return value;
}

function decodeEitherOption2(value) {
  const result = { a: value.a };
  if (value.b !== undefined) result.b = rpc.decodeDate(value.b);
  if (value.next !== undefined) result.next = decodeEither(value.next);
  return result;
}

function decodeEitherOption1(value) {
  const result = { a: value.a };
  if (value.next !== undefined) result.next = decodeEither(value.next);
  return result;
}
