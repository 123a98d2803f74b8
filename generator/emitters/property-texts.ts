import type { Model } from "../model/contract.ts";
import { pascalCase } from "./naming.ts";
import { objectKey, propertyAccess, propertyKey, stringLiteral } from "./text.ts";

/** How the name of a property is written. */
export interface PropertyTexts {
  /** In the name of a function: `UserName`. */
  readonly pascal: string;
  readonly literal: string;
  /** In an object literal, and after `result`. */
  readonly objectKey: string;
  readonly key: string;
  /** What reads an own property of `value`. */
  readonly read: string;
  /** Whether that is what anybody would write. */
  readonly isReadPlainly: boolean;
}

/** What every object has; to ask `in` of a name takes engines several times as long. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const known = new WeakMap<Model, Map<string, PropertyTexts>>();

/** The same names come again and again: in checks and conversions both ways, and in one type after the other. */
export function propertyTexts(model: Model, name: string): PropertyTexts {
  let ofModel = known.get(model);
  if (ofModel === undefined) {
    ofModel = new Map();
    known.set(model, ofModel);
  }
  const before = ofModel.get(name);
  if (before !== undefined) return before;
  const texts = {
    pascal: pascalCase(name),
    literal: stringLiteral(name),
    objectKey: objectKey(name),
    key: propertyKey(name),
    read: readProperty(name),
    isReadPlainly: !inherited.has(name),
  };
  ofModel.set(name, texts);
  return texts;
}

/** Reads an own property of `value`. */
function readProperty(name: string): string {
  return inherited.has(name)
    ? `rpc.own(value, ${stringLiteral(name)})`
    : propertyAccess("value", name);
}
