import { choice, Declarations, listOf, plain, type Written } from "./declarations.ts";
import { both, contractText, plainText, ruleImport, wordImport } from "./rules.ts";
import type { Shape } from "./shape.ts";
import { serviceWires } from "./service-wires.ts";
import type { ContractTree, Tree } from "./tree.ts";
import { writeBranches } from "./write-branches.ts";
import { writeComputed, writeConditional, writeMapped } from "./write-computed.ts";
import { writeDerived } from "./write-derived.ts";
import { writeAdded, writeElsewhere } from "./write-elsewhere.ts";
import { writeFiles } from "./write-files.ts";
import { writeGeneric } from "./write-generic.ts";
import { writeRecursive } from "./write-recursive.ts";
import { jsonShape, writeLeaf, writeRuled } from "./write-leaf.ts";
import {
  type Place,
  placeType,
  placeWords,
  writeMembers,
  type WrittenMember,
} from "./write-members.ts";
import { writeArray, writeMap, writeTuple } from "./write-list.ts";
import { writeBoth, writeExtends, writeObject, writeRecord, writeUtility } from "./write-object.ts";

export interface WrittenContract {
  /** Texts by path, `test.ts` first. */
  readonly files: Readonly<Record<string, string>>;
  /** The same, as TypeScript is asked about it: branded texts are texts, rules are types. */
  readonly plain: Readonly<Record<string, string>>;
  readonly isBeyondTypes: boolean;
  readonly isBeyondSchema: boolean;
  readonly isWrittenOut: boolean;
  readonly places: readonly Place[];
  readonly equal: WrittenMember["equal"];
  /** Of the members after `m0` and `m1`. */
  readonly descriptors: readonly WrittenMember["descriptor"][];
}

export function writeContract(tree: ContractTree, service: string): WrittenContract {
  const declarations = new Declarations(write, service);
  const type = declarations.write(tree.type);
  const optional = tree.optional === null ? undefined : declarations.write(tree.optional);
  // The index is one of them.
  const wire = serviceWires[tree.wire]!;
  // Where arguments go by name there are no others.
  const rest =
    tree.rest === null || wire.wire === "nuropb" ? undefined : declarations.write(tree.rest);
  const texts = [
    `first: T`,
    ...(optional === undefined ? [] : [`second?: ${optional.text}`]),
    ...(rest === undefined ? [] : [`...others: ${listOf(rest.text)}`]),
  ];
  const parameters: Shape = {
    kind: "tuple",
    items: [type.shape],
    optional: optional === undefined ? [] : [optional.shape],
    ...(rest === undefined ? {} : { rest: rest.shape }),
  };
  const many = { mutants: 24, isAttacked: true } as const;
  const members = writeMembers(tree.members, { to: declarations, service, wire, whole: type });
  const places: readonly Place[] = [
    { member: "m0", part: "result", schema: "m0.result", shape: type.shape, drawn: 3, ...many },
    { member: "m1", part: "args", schema: "m1.args", shape: parameters, drawn: 1, ...many },
    ...members.flatMap((each) => each.places),
  ];
  const own = [
    `export type T = ${type.text};`,
    ...members.flatMap(({ before }) => before),
    `export interface S extends Service<"${service}"${wire.options}> {`,
    `  m0(value: T): T;`,
    `  m1(${texts.join(", ")}): void;`,
    ...members.map(({ line }) => line),
    `}`,
    both("", [...placeWords, placesText(places)].join("\n")),
  ];
  const files = writeFiles({ declarations, own, layout: tree.layout });
  return {
    files: mapTexts(files, (text) => withWords(contractText(text))),
    plain: mapTexts(files, (text) => `${ruleImport}\n${withWords(plainText(text))}`),
    isBeyondTypes: declarations.isBeyondTypes,
    isBeyondSchema: declarations.isBeyondSchema,
    isWrittenOut: declarations.isWrittenOut,
    places,
    equal: [...firstEqual(texts.length), ...members.flatMap(({ equal }) => equal)],
    descriptors: members.map(({ descriptor }) => descriptor),
  };
}

function placesText(places: readonly Place[]): string {
  const all = places.map((each) => `${JSON.stringify(each.schema)}: ${placeType(each)}`);
  return `export interface Places { ${all.join("; ")} }`;
}

/** What must be equal of `m0` and `m1`. */
function firstEqual(parameters: number): WrittenContract["equal"] {
  const same = (member: string, at: number) => {
    const of = (side: string): string => `Parameters<${side}["${member}"]>[${at}]`;
    return [of("SClient"), of("S")] as const;
  };
  return [
    same("m0", 0),
    ...Array.from({ length: parameters }, (_, at) => same("m1", at)),
    [`ReturnType<SClient["m0"]>`, `Promise<ReturnType<S["m0"]>>`],
  ];
}

function withWords(text: string): string {
  return [wordImport([text]), text.trimEnd()].filter((each) => each !== "").join("\n");
}

function mapTexts(
  files: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]));
}

function write(tree: Tree, to: Declarations): Written {
  switch (tree.kind) {
    case "leaf":
      return writeLeaf(tree.name, to);
    case "unknown":
      return { text: both("unknown", "Json"), shape: jsonShape };
    case "ruled":
      return writeRuled(tree, to);
    case "literals":
      return {
        text: tree.values.map((each) => JSON.stringify(each)).join(" | "),
        shape: choice(...tree.values.map(plain)),
      };
    case "array":
      return writeArray(to.write(tree.of), tree.style, to);
    case "tuple":
      return writeTuple(tree, to);
    case "object":
      return writeObject(tree.fields, tree.style, to);
    case "extends":
      return writeExtends(tree, to);
    case "both":
      return writeBoth(tree, to);
    case "utility":
      return writeUtility(tree, to);
    case "mapped":
      return writeMapped(tree, to);
    case "record":
      return writeRecord(to.write(tree.of), tree.style, to);
    case "union": {
      const members = tree.members.map((member) => to.write(member));
      const text = members.map((member) => `(${member.text})`).join(" | ");
      return { text, shape: { kind: "union", members: members.map((member) => member.shape) } };
    }
    case "branches":
      return writeBranches(tree, to);
    case "generic":
      return writeGeneric(to.write(tree.of), tree.style, to);
    case "conditional":
      return writeConditional(to.write(tree.of), tree.style, to);
    case "computed":
      return writeComputed(tree, to);
    case "map":
      return writeMap(to.write(tree.value), tree.style, to);
    case "set": {
      const { text, shape } = to.write(tree.of);
      const word = tree.style % 3 === 0 ? "ReadonlySet" : "Set";
      return { text: `${word}<${text}>`, shape: { kind: "set", of: shape } };
    }
    case "derived":
      return writeDerived(tree, to);
    case "elsewhere":
      return writeElsewhere(to.write(tree.of), tree.style, to);
    case "added":
      return writeAdded(to.write(tree.of), to.write(tree.extra), { style: tree.style, to });
    case "recursive":
      return writeRecursive(to.write(tree.of), tree.style, to);
    default:
      return tree satisfies never;
  }
}
