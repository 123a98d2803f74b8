import { ts } from "./ts-morph.js";

/** The names that a mapped type gives to properties: `Name` and `K` of `{ [K in keyof T as T[K] extends Port ? Name : K]: T[K] }`. */
export function namesGiven(node: ts.TypeNode): readonly ts.TypeNode[] {
  const names = ts.isMappedTypeNode(node) ? node.nameType : undefined;
  return names === undefined ? [] : branchesOf(names);
}

/** What a condition may give; of what it asks nothing is left. */
function branchesOf(node: ts.TypeNode): readonly ts.TypeNode[] {
  if (!ts.isConditionalTypeNode(node)) return [node];
  return [node.trueType, node.falseType].flatMap(branchesOf);
}
