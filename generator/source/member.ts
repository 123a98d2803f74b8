import { ts } from "./ts-morph.js";

import type { Member } from "../model/contract.ts";
import { commentOf } from "./doc.ts";
import { readConsumer, readPayload, readPublisher } from "./foreign.ts";
import { guarded } from "./guard.ts";
import { readHandler, readTopicHandler } from "./handler.ts";
import { checkLater } from "./late-checks.ts";
import { common, type MemberAt } from "./member-at.ts";
import { readMethod } from "./method.ts";
import { propertyStep } from "../model/property-step.ts";
import { memberPlace, unwrapTypeNode, type Place } from "./place.ts";
import { memberComment, overriddenBy } from "./overridden.ts";
import { report, type Reader } from "./reader.ts";
import { readMemberTags } from "./member-tags.ts";
import { readCron, readEvery } from "./timer.ts";
import { membersOf } from "./type-parts.ts";
import { wordArguments } from "./word-arguments.ts";
import { typeArguments, wordOf } from "./words.ts";

/** A member of a service; `undefined`, with diagnostics, for what cannot be one. */
export function readMember(
  reader: Reader,
  { symbol, owner }: { readonly symbol: ts.Symbol; readonly owner: ts.Type },
  service: string,
): Member | undefined {
  // A mapped type declares none of the members that it makes: they are shown at the service.
  const declaration = symbol.declarations?.[0] ?? owner.symbol.declarations?.[0];
  if (declaration === undefined) return undefined;
  const node = ts.getNameOfDeclaration(declaration) ?? declaration;
  const isSymbolKey = String(symbol.escapedName).startsWith("__@");
  const step = isSymbolKey ? "[symbol]" : propertyStep(symbol.name);
  const place = memberPlace(node, `${service}${step}`);
  if (isSymbolKey) return refuseSymbolKey(reader, place);
  const others = overriddenBy(reader, owner, symbol);
  reader.closed.clear();
  return guarded(reader, place, () => readDeclared(reader, { symbol, declaration, place, others }));
}

function readDeclared(reader: Reader, form: FormAt): Member | undefined {
  const { symbol, declaration, place, others } = form;
  if (refuseForm(reader, form)) return undefined;
  const typeNode = ts.isPropertySignature(declaration)
    ? unwrapTypeNode(declaration.type)
    : undefined;
  const type = reader.checker.getTypeOfSymbol(symbol);
  const comment = memberComment(commentOf(symbol), { others, node: place.node });
  const at = { name: symbol.name, type, typeNode, place, comment, others };
  const member = readByType(reader, at);
  if (member !== undefined) checkLater(reader, member, at);
  return member;
}

function readByType(reader: Reader, member: MemberAt): Member | undefined {
  switch (wordOf(reader, member.type)) {
    case "Event":
      return readEvent(reader, member);
    case "On":
      return readHandler(reader, member);
    case "OnTopic":
      return readTopicHandler(reader, member);
    case "Every":
      return readEvery(reader, member);
    case "Cron":
      return readCron(reader, member);
    case "Consume":
      return readConsumer(reader, member);
    case "Publish":
      return readPublisher(reader, member);
    default:
      return isCallable(member.type) ? readMethod(reader, member) : refuseData(reader, member);
  }
}

function isCallable(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0 && type.getProperties().length === 0;
}

/** `reportGenerated: Event<{ reportSummary: string }>` */
function readEvent(reader: Reader, member: MemberAt): Member | undefined {
  const [argument] = wordArguments(
    reader,
    { type: member.type, node: member.typeNode },
    member.place,
  );
  const payload = readPayload(reader, argument, member);
  if (payload === undefined) return undefined;
  const tags = readMemberTags(reader, member.comment, { kind: "event", place: member.place });
  return { kind: "event", ...common(reader, member, tags), payload };
}

interface FormAt {
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
  readonly place: Place;
  /** The members of bases that it takes the place of. */
  readonly others: readonly ts.Symbol[];
}

/** Reports a member whose form, whatever its type, has no place in a service. */
function refuseForm(reader: Reader, { symbol, declaration, place }: FormAt): boolean {
  const values = { member: symbol.name };
  if (ts.isAccessor(declaration)) report(reader, "accessor-in-service", { place, values });
  else if ((symbol.flags & ts.SymbolFlags.Optional) !== 0) {
    report(reader, "optional-member", { place, values });
  } else return false;
  return true;
}

/** `[Symbol.iterator](): T` */
function refuseSymbolKey(reader: Reader, place: Place): undefined {
  report(reader, "symbol-key", { place, values: {} });
}

/** `version: string` */
function refuseData(reader: Reader, { name, type, typeNode, place }: MemberAt): undefined {
  if ((type.flags & ts.TypeFlags.Any) !== 0 || holdsWord(reader, type)) {
    reader.readType(reader, type, typeNode === undefined ? place : { ...place, node: typeNode });
    return undefined;
  }
  const text = reader.checker.typeToString(type);
  report(reader, "data-property-in-service", { place, values: { member: name, type: text } });
  return undefined;
}

/** `Event<A> | null`, `Event<A>[]`: a word of a contract that does not stand alone. */
function holdsWord(reader: Reader, type: ts.Type): boolean {
  if (wordOf(reader, type) !== undefined) return false;
  const inner = [...membersOf(type), ...typeArguments(reader, type)];
  return inner.some((each) => wordOf(reader, each) !== undefined);
}
