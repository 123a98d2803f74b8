import { ts } from "./ts-morph.js";

import type { Command, Method, Stream } from "../model/contract.ts";
import { doubtSignature } from "./doubt.ts";
import { common, type MemberAt } from "./member-at.ts";
import { readParameters } from "./parameters.ts";
import { report, type Reader } from "./reader.ts";
import { readResult } from "./result.ts";
import { readMemberTags } from "./member-tags.ts";

/** `add(x: number, y: number): number`, `add: (x: number) => number`, `watch(): AsyncIterable<Tick>`, `rebuild(): Command` */
export function readMethod(
  reader: Reader,
  member: MemberAt,
): Method | Stream | Command | undefined {
  const [signature, ...others] = member.type.getCallSignatures();
  if (signature === undefined) return undefined;
  if (others.length > 0) return refuseOverloads(reader, member, others.length + 1);
  if (refuseSignature(reader, signature, member)) return undefined;
  doubtSignature(reader, signature);
  const parameters = readParameters(reader, signature, member);
  const result = readResult(reader, signature, member);
  const { kind } = result;
  const tags = readMemberTags(reader, member.comment, { kind, place: member.place });
  const shared = common(reader, member, tags);
  if (result.kind === "command") return { kind: "command", ...shared, parameters };
  const { errors } = result;
  return result.kind === "stream"
    ? {
        kind: "stream",
        ...shared,
        parameters,
        item: result.item,
        result: result.result,
        errors,
      }
    : { kind: "method", ...shared, parameters, result: result.result, errors };
}

function refuseOverloads(reader: Reader, { name, place }: MemberAt, count: number): undefined {
  report(reader, "overloaded-method", { place, values: { member: name, count: String(count) } });
  return undefined;
}

/** `get<T>(id: T): T`, `get(this: X): T`, `is(x: unknown): x is string` */
function refuseSignature(
  reader: Reader,
  signature: ts.Signature,
  { name, place }: MemberAt,
): boolean {
  const { declaration, typeParameters = [] } = signature;
  if (typeParameters.length > 0) {
    report(reader, "generic-method", { place, values: { member: name } });
    return true;
  }
  if (declaration === undefined || ts.isJSDocSignature(declaration)) return false;
  const [first] = declaration.parameters;
  if (first !== undefined && first.name.getText() === "this") {
    report(reader, "this-parameter", { place, node: first, values: {} });
    return true;
  }
  if (declaration.type === undefined || !ts.isTypePredicateNode(declaration.type)) return false;
  report(reader, "type-predicate-result", { place, node: declaration.type, values: {} });
  return true;
}
