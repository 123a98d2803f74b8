// Generated from contracts/trees.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import * as rpc from "lagomorph/generated";

const checkEither = rpc.remember(tryEither);

const checkEitherJson = rpc.remember(tryEitherJson);

const encodeEither = rpc.remember(tryEncodeEither);

const decodeEither = rpc.remember(tryDecodeEither);

export const growArgs = rpc.codec({
  label: "arguments of trees.grow",
  check: checkGrowArgs,
  checkJson: checkGrowArgsJson,
  encode: encodeGrowArgs,
  decode: decodeGrowArgs,
});

export const growResult = rpc.codec({
  label: "result of trees.grow",
  check: checkTree,
  checkJson: checkTreeJson,
  encode: encodeTree,
  decode: decodeTree,
});

export const evaluateArgs = rpc.codec({
  label: "arguments of trees.evaluate",
  check: checkEvaluateArgs,
  encode: encodeEvaluateArgs,
});

export const evaluateResult = rpc.codec({
  label: "result of trees.evaluate",
  check: checkEvaluateResult,
});

export const storeArgs = rpc.codec({ label: "arguments of trees.store", check: checkStoreArgs });

export const storeResult = rpc.codec({
  label: "result of trees.store",
  check: rpc.checkNothing,
  absent: [undefined, null],
});

export const hiddenArgs = rpc.codec({
  label: "arguments of trees.hidden",
  check: checkHiddenArgs,
  encode: encodeHiddenArgs,
});

export const hiddenResult = rpc.codec({
  label: "result of trees.hidden",
  check: checkHidden,
  encode: encodeHidden,
});

export const ambiguousArgs = rpc.codec({
  label: "arguments of trees.ambiguous",
  check: checkAmbiguousArgs,
  checkJson: checkAmbiguousArgsJson,
  encode: encodeAmbiguousArgs,
  decode: decodeAmbiguousArgs,
});

export const ambiguousResult = rpc.codec({
  label: "result of trees.ambiguous",
  check: checkEither,
  checkJson: checkEitherJson,
  encode: encodeEither,
  decode: decodeEither,
});

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
  let issues;
  if (!Number.isFinite(value.value)) issues = rpc.note(issues, "value", "number", value.value);
  if (!rpc.isDate(value.planted)) issues = rpc.note(issues, "planted", "Date", value.planted);
  if (value.left !== undefined)
    issues = rpc.within(issues, "left", checkTree(value.left, depth + 1));
  if (value.right !== undefined)
    issues = rpc.within(issues, "right", checkTreeRight(value.right, depth + 1));
  issues = rpc.within(issues, "children", checkTreeChildren(value.children, depth + 1));
  return issues && rpc.ofObject(issues, "Tree", value);
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
    issues = rpc.within(issues, key, checkTree(value[key], depth + 1));
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
  let issues;
  if (!Number.isFinite(value.value)) issues = rpc.note(issues, "value", "number", value.value);
  if (!rpc.isDateTime(value.planted))
    issues = rpc.note(issues, "planted", "RFC 3339 date-time", value.planted);
  if (value.left !== undefined)
    issues = rpc.within(issues, "left", checkTreeJson(value.left, depth + 1));
  if (value.right !== undefined)
    issues = rpc.within(issues, "right", checkTreeRightJson(value.right, depth + 1));
  issues = rpc.within(issues, "children", checkTreeChildrenJson(value.children, depth + 1));
  return issues && rpc.ofObject(issues, "Tree", value);
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
    issues = rpc.within(issues, key, checkTreeJson(value[key], depth + 1));
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
  let issues;
  if (value.op !== "number") issues = rpc.note(issues, "op", '"number"', value.op);
  if (!Number.isFinite(value.value)) issues = rpc.note(issues, "value", "number", value.value);
  return issues && rpc.ofObject(issues, "object", value);
}

function checkExpressionAdd(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (value.op !== "add") issues = rpc.note(issues, "op", '"add"', value.op);
  issues = rpc.within(issues, "left", checkExpression(value.left, depth + 1));
  issues = rpc.within(issues, "right", checkExpression(value.right, depth + 1));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkExpressionNegate(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (value.op !== "negate") issues = rpc.note(issues, "op", '"negate"', value.op);
  issues = rpc.within(issues, "of", checkExpression(value.of, depth + 1));
  return issues && rpc.ofObject(issues, "object", value);
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
    issues = rpc.within(issues, index, checkJson(value[index], depth + 1));
  }
  return issues;
}

function checkJsonOption6(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (!rpc.isRecord(value)) return rpc.expected("object", value);
  let issues;
  for (const key of Object.keys(value)) {
    issues = rpc.within(issues, key, checkJson(value[key], depth + 1));
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
  let issues;
  if (value.next !== undefined)
    issues = rpc.within(issues, "next", checkHidden(value.next, depth + 1));
  issues = rpc.within(issues, "pair", checkHiddenPair(value.pair, depth + 1));
  return issues && rpc.ofObject(issues, "Hidden", value);
}

function checkHiddenPair(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (!rpc.isTuple(value, 0, 2)) return rpc.expected("[Hidden?, Hidden?]", value);
  let issues;
  if (value.length > 0) issues = rpc.within(issues, 0, checkHidden(value[0], depth + 1));
  if (value.length > 1) issues = rpc.within(issues, 1, checkHidden(value[1], depth + 1));
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
  const result = [];
  if (value.length > 0) result.push(encodeHidden(value[0]));
  if (value.length > 1) result.push(encodeHidden(value[1]));
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
  if (checkEitherOption2(value, depth) === undefined) return undefined;
  if (checkEitherOption1(value, depth) === undefined) return undefined;
  return rpc.expected("Either", value);
}

function checkEitherOption2(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.a !== "string") issues = rpc.note(issues, "a", "string", value.a);
  if (value.b !== undefined && !rpc.isDate(value.b))
    issues = rpc.note(issues, "b", "Date", value.b);
  if (value.next !== undefined)
    issues = rpc.within(issues, "next", checkEither(value.next, depth + 1));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEitherOption1(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.a !== "string") issues = rpc.note(issues, "a", "string", value.a);
  if (value.next !== undefined)
    issues = rpc.within(issues, "next", checkEither(value.next, depth + 1));
  return issues && rpc.ofObject(issues, "object", value);
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
  if (checkEitherOption2Json(value, depth) === undefined) return undefined;
  if (checkEitherOption1Json(value, depth) === undefined) return undefined;
  return rpc.expected("Either", value);
}

function checkEitherOption2Json(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.a !== "string") issues = rpc.note(issues, "a", "string", value.a);
  if (value.b !== undefined && !rpc.isDateTime(value.b))
    issues = rpc.note(issues, "b", "RFC 3339 date-time", value.b);
  if (value.next !== undefined)
    issues = rpc.within(issues, "next", checkEitherJson(value.next, depth + 1));
  return issues && rpc.ofObject(issues, "object", value);
}

function checkEitherOption1Json(value, depth) {
  if (depth > rpc.depthLimit) rpc.tooDeep();
  if (typeof value !== "object" || value === null) return rpc.expected("object", value);
  let issues;
  if (typeof value.a !== "string") issues = rpc.note(issues, "a", "string", value.a);
  if (value.next !== undefined)
    issues = rpc.within(issues, "next", checkEitherJson(value.next, depth + 1));
  return issues && rpc.ofObject(issues, "object", value);
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
