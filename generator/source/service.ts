import { ts } from "./ts-morph.js";

import type { Contract, Member } from "../model/contract.ts";
import { refuseLostBases } from "./alias-rules.ts";
import { isTooLarge } from "./bounds.ts";
import { toDoc } from "./comment.ts";
import { commentOf } from "./doc.ts";
import { locationOf, relativePath } from "./location.ts";
import { readMember } from "./member.ts";
import { memberPlace, type Place } from "./place.ts";
import { orderedProperties } from "./property-order.ts";
import { report, type Reader } from "./reader.ts";
import { serviceMarkOf, type ServiceMark } from "./service-of.ts";
import { refuseDataTags } from "./tags.ts";
import { readServiceOptions } from "./service-options.ts";
import { isMark } from "./words.ts";

/** `interface MathService extends Service<"math_service"> { … }`; `undefined` for an interface that is no service. */
export function readService(reader: Reader, node: ts.InterfaceDeclaration): Contract | undefined {
  const type = reader.checker.getTypeAtLocation(node);
  const mark = serviceMarkOf(reader, type);
  if (mark === undefined || mark.open || !isFirstDeclaration(type, node)) return undefined;
  const place = memberPlace(node.name, node.name.text);
  if (type.isClassOrInterface() && (type.typeParameters ?? []).length > 0) {
    report(reader, "generic-service", { place, values: { service: node.name.text } });
    return undefined;
  }
  refuseSignatures(reader, type, place);
  refuseLostBases(reader, { type, owners: [] }, place);
  return describe(reader, { node, type, mark, place });
}

interface ServiceAt {
  readonly node: ts.InterfaceDeclaration;
  readonly type: ts.Type;
  readonly mark: ServiceMark;
  readonly place: Place;
}

function describe(reader: Reader, { node, type, mark, place }: ServiceAt): Contract {
  const comment = commentOf(type.symbol);
  const doc = comment === undefined ? undefined : toDoc(comment);
  const service = node.name.text;
  refuseDataTags(reader, comment, { place, what: "a service" });
  const symbols = orderedProperties(reader, type).filter((symbol) => !isMark(reader, symbol));
  const isRefused = isTooLarge(reader, "members", { count: symbols.length, place });
  const members = (isRefused ? [] : symbols).map((symbol) =>
    readMember(reader, { symbol, owner: type }, service),
  );
  const extended = extendedService(reader, type);
  return {
    interfaceName: service,
    ...(extended === undefined ? {} : { extended }),
    name: mark.name ?? refuseName(reader, place),
    ...readServiceOptions(reader, mark.options, place),
    ...(doc === undefined ? {} : { doc }),
    file: relativePath(reader.root, node.getSourceFile().fileName),
    members: members.filter((member): member is Member => member !== undefined),
    location: locationOf(reader.root, node.name),
  };
}

/** `Base` of `interface Sub extends Base {}`, where that is a service by itself: no generic that leaves the name to others. */
function extendedService(reader: Reader, type: ts.Type): string | undefined {
  const bases = type.isClassOrInterface() ? reader.checker.getBaseTypes(type) : [];
  for (const base of bases) {
    const symbol = base.symbol as ts.Symbol | undefined; // absent for intersections
    if (symbol === undefined) continue;
    const mark = serviceMarkOf(reader, reader.checker.getDeclaredTypeOfSymbol(symbol));
    if (mark !== undefined && !mark.open) return symbol.name;
  }
  return undefined;
}

/** An interface may be declared in several parts; the first stands for all. */
function isFirstDeclaration(type: ts.Type, node: ts.InterfaceDeclaration): boolean {
  return type.symbol.declarations?.find((other) => ts.isInterfaceDeclaration(other)) === node;
}

/** `extends Service<string>`, `extends Service<"a" | "b">` */
function refuseName(reader: Reader, place: Place): string {
  const example = place.step.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
  report(reader, "service-name-not-literal", { place, values: { service: place.step, example } });
  return example;
}

/** `(): void`, `new (): T`, `[key: string]: T` among the members. */
function refuseSignatures(reader: Reader, type: ts.Type, place: Place): void {
  const refuse = (what: string, node: ts.Node | undefined): void => {
    report(reader, "signature-in-service", { place, values: { what }, ...(node ? { node } : {}) });
  };
  for (const { declaration } of type.getCallSignatures()) refuse("a call signature", declaration);
  for (const { declaration } of type.getConstructSignatures())
    refuse("a construct signature", declaration);
  for (const { declaration } of reader.checker.getIndexInfosOfType(type)) {
    refuse("an index signature", declaration);
  }
}
