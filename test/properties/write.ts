import { choice, Declarations, listOf, plain, type Written } from "./declarations.ts";
import { both, contractText, plainText, ruleImport } from "./rules.ts";
import type { Shape } from "./shape.ts";
import type { ContractTree, Tree } from "./tree.ts";
import { writeComputed, writeConditional, writeGeneric, writeMapped } from "./write-computed.ts";
import { writeDerived } from "./write-derived.ts";
import { writeRecursive } from "./write-recursive.ts";
import { jsonShape, writeLeaf, writeRuled } from "./write-leaf.ts";
import { writeArray, writeMap, writeTuple } from "./write-list.ts";
import {
  writeBoth,
  writeBranches,
  writeExtends,
  writeObject,
  writeRecord,
  writeUtility,
} from "./write-object.ts";

export interface WrittenContract {
  /** Texts by path, `test.ts` first. */
  readonly files: Readonly<Record<string, string>>;
  /** The same, as TypeScript is asked about it: branded texts are texts, rules are types. */
  readonly plain: Readonly<Record<string, string>>;
  readonly isBeyondTypes: boolean;
  readonly isBeyondSchema: boolean;
  readonly type: Shape;
  /** The arguments of `m1`. */
  readonly parameters: Extract<Shape, { kind: "tuple" }>;
}

export function writeContract(tree: ContractTree, service: string): WrittenContract {
  const declarations = new Declarations(write);
  const type = declarations.write(tree.type);
  const optional = tree.optional === null ? undefined : declarations.write(tree.optional);
  const rest = tree.rest === null ? undefined : declarations.write(tree.rest);
  const parameters = [
    `first: T`,
    ...(optional === undefined ? [] : [`second?: ${optional.text}`]),
    ...(rest === undefined ? [] : [`...others: ${listOf(rest.text)}`]),
  ];
  const own = [
    `export type T = ${type.text};`,
    `export interface S extends Service<"${service}"> {`,
    `  m0(value: T): T;`,
    `  m1(${parameters.join(", ")}): void;`,
    `}`,
  ];
  const words = `import type { Service } from "lagomorph/contract";`;
  const names = declarations.texts.map(
    (text) => /(?:^|\*\/\s*)export (?:declare )?(?:const )?\w+ (\w+)/.exec(text)?.[1] ?? "",
  );
  const files: Record<string, string> =
    tree.isSplit && names.length > 0
      ? {
          "test.ts": [
            words,
            `import type { ${[...new Set(names)].join(", ")} } from "./shared.ts";`,
            ...own,
          ].join("\n"),
          "shared.ts": declarations.texts.join("\n"),
        }
      : { "test.ts": [words, ...declarations.texts, ...own].join("\n") };
  return {
    files: mapTexts(files, contractText),
    plain: mapTexts(files, (text) => `${ruleImport}\n${plainText(text)}`),
    isBeyondTypes: declarations.isBeyondTypes,
    isBeyondSchema: declarations.isBeyondSchema,
    type: type.shape,
    parameters: {
      kind: "tuple",
      items: [type.shape],
      optional: optional === undefined ? [] : [optional.shape],
      ...(rest === undefined ? {} : { rest: rest.shape }),
    },
  };
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
    case "recursive":
      return writeRecursive(to.write(tree.of), tree.style, to);
    default:
      return tree satisfies never;
  }
}
