import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import type { Contract, Member, Model } from "../model/contract.ts";
import { partsOf } from "../model/delicate.ts";
import { foreignNameOf } from "../model/foreign-names.ts";
import type { Types } from "../model/resolve.ts";
import type { TypeModel, UnionType } from "../model/type.ts";
import { createWireForms, findConflict } from "../model/wire-form.ts";
import { findPairs } from "./pairs.ts";

/** What a contract declares can travel over the wire that it names. */
export function foreignWires(model: Model): Diagnostic[] {
  return model.services.flatMap((service) => [
    ...(service.wire === "native" ? [] : refuseIntegers(service, model)),
    ...(service.wire === "native"
      ? []
      : service.members.flatMap((member) => refuse(service, member))),
    ...sameNames(service),
    ...service.members.flatMap((member) => refuseTopic(service, member)),
  ]);
}

/** Elsewhere an event's topic is always its service and its name. */
function refuseTopic({ wire, interfaceName }: Contract, member: Member): Diagnostic[] {
  if (wire === "nuropb" || member.kind !== "event" || member.topic === undefined) return [];
  const { name, location } = member;
  const what = `an event that travels over the wire \`${wire}\``;
  const instead = 'an event of a service with `wire: "nuropb"`';
  const values = { tag: "topic", what, instead };
  const path = `${interfaceName}.${name}`;
  return [createDiagnostic("tag-does-not-apply", { location, path, values })];
}

function refuse(service: Contract, member: Member): Diagnostic[] {
  const wire = service.wire;
  if (member.kind === "stream" && member.local !== true) {
    const instead =
      "Write a method that answers with a list, or `@local` to stream through other doors only.";
    return [report(service, member, { wire, problem: "nothing streams there", instead })];
  }
  const isCalled = member.kind === "method" || member.kind === "command";
  const name = foreignNameOf(service, member);
  const problem = wire === "nuropb" ? nuropbProblem(member) : undefined;
  if (problem !== undefined) return [report(service, member, { wire, ...problem })];
  if (!isCalled || member.local === true || !name.includes(".")) return [];
  const instead = `Give it another one: \`@name ${name.replaceAll(".", "_")}\`.`;
  return [report(service, member, { wire, problem: `a method's name has no dots there`, instead })];
}

/** Integers that would be a `bigint` or a number by nothing that travels. */
function refuseIntegers(service: Contract, { types }: Model): Diagnostic[] {
  const [native, foreign] = [createWireForms(types), createWireForms(types, { hasIntegers: true })];
  return service.members.flatMap((member) => {
    if ("local" in member && member.local === true) return [];
    const conflicts = unionsIn(member, types).flatMap(({ members }) =>
      findConflict(members, native) === undefined ? [findConflict(members, foreign) ?? []] : [],
    );
    const [first, second] = conflicts.find((each) => each.length > 0) ?? [];
    if (first === undefined) return [];
    const problem = `a \`bigint\` is an integer there, and nobody could tell ${first} from ${second}`;
    const instead = "Write an object for each of the two, with a property that tells them apart.";
    return [report(service, member, { wire: service.wire, problem, instead })];
  });
}

/** All unions in what travels for a member. */
function unionsIn(member: Member, types: Types): readonly UnionType[] {
  const found = new Set<TypeModel>([
    ...("parameters" in member ? member.parameters.map(({ type }) => type) : []),
    ...("result" in member ? [member.result] : []),
    ...("payload" in member ? [member.payload] : []),
  ]);
  // What is added meanwhile is gone through, too.
  for (const type of found) {
    const named = type.kind === "ref" ? types[type.id]?.type : undefined;
    for (const each of [...partsOf(type), ...(named === undefined ? [] : [named])]) found.add(each);
  }
  return [...found].filter((each) => each.kind === "union");
}

/** Arguments go by name there, and events are never encrypted. */
function nuropbProblem(
  member: Member,
): { readonly problem: string; readonly instead: string } | undefined {
  if (member.kind === "event" && member.encrypted === true)
    return { problem: "events are not encrypted there", instead: "Send a command instead." };
  const isCalled = member.kind === "method" || member.kind === "command";
  const rest = isCalled ? member.parameters.find((parameter) => parameter.rest) : undefined;
  if (rest === undefined || !isCalled || member.local === true) return undefined;
  const problem = `arguments go by name there, and \`...${rest.name}\` has no single one`;
  return { problem, instead: `Write a list: \`${rest.name}: T[]\`.` };
}

/** Two members that are told apart in TypeScript, and not under their names on other wires. */
function sameNames(service: Contract): Diagnostic[] {
  const nameOf = (member: Member): string => foreignNameOf(service, member);
  return findPairs(service.members, nameOf)
    .filter(([first, second]) => first.wireName !== second.wireName)
    .map(([first, second]) => {
      const problem = `\`${first.name}\` is called \`${nameOf(second)}\`, too`;
      const instead = "Give one of them another name: `@name other_name`.";
      return report(service, second, { wire: "nameko", problem, instead });
    });
}

function report(
  { interfaceName }: Contract,
  { name, location }: Member,
  values: { readonly wire: string; readonly problem: string; readonly instead: string },
): Diagnostic {
  const path = `${interfaceName}.${name}`;
  return createDiagnostic("not-on-this-wire", {
    location,
    path,
    values: { member: name, ...values },
  });
}
