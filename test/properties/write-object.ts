import {
  choice,
  type Declarations,
  enumMember,
  numbers,
  objectOf,
  plain,
  type Written,
} from "./declarations.ts";
import type { Shape, ShapeProperty } from "./shape.ts";
import type { Term } from "./term.ts";
import type { Field, Tree } from "./tree.ts";

/** Properties, as text and as what their values look like. */
export interface WrittenFields {
  /** `{ a: string; b?: number }` */
  readonly text: string;
  readonly properties: readonly ShapeProperty[];
}

/** The properties of an object, in braces. */
export function writeFields(fields: readonly Field[], to: Declarations): WrittenFields {
  const written = fields.map(({ name, tree, optional }) => ({
    name,
    optional,
    ...to.write(tree),
  }));
  const texts = written.map(
    ({ name, optional, text }) => `${JSON.stringify(name)}${optional ? "?" : ""}: ${text}`,
  );
  return {
    text: `{ ${texts.join("; ")} }`,
    properties: written.map(({ name, optional, shape }) => ({ name, optional, shape })),
  };
}

/** An object: in braces, as an interface, as an alias. */
export function writeObject(fields: readonly Field[], style: number, to: Declarations): Written {
  const { text, properties } = writeFields(fields, to);
  const shape = objectOf(properties);
  if (style === 0) return { text, shape };
  if (style === 3) {
    const readonly = text.replace("{ ", "{ readonly ");
    return { text: readonly, shape };
  }
  const own = to.name("O");
  to.add(style === 1 ? `interface ${own} ${text}` : `type ${own} = ${text};`);
  return { text: own, shape };
}

/** An interface that extends another. */
export function writeExtends(tree: Tree & { readonly kind: "extends" }, to: Declarations): Written {
  const base = writeFields(tree.base, to);
  const names = new Set(tree.base.map(({ name }) => name));
  const own = writeFields(
    tree.own.filter(({ name }) => !names.has(name)),
    to,
  );
  const [parent, child] = [to.name("P"), to.name("C")];
  to.add(`interface ${parent} ${base.text}`);
  to.add(`interface ${child} extends ${parent} ${own.text}`);
  return { text: child, shape: objectOf([...base.properties, ...own.properties]) };
}

/** An intersection. */
export function writeBoth(tree: Tree & { readonly kind: "both" }, to: Declarations): Written {
  const first = writeFields(tree.first, to);
  const names = new Set(tree.first.map(({ name }) => name));
  const second = writeFields(
    tree.second.filter(({ name }) => !names.has(name)),
    to,
  );
  return {
    text: `(${first.text} & ${second.text})`,
    shape: objectOf([...first.properties, ...second.properties]),
  };
}

/** One of TypeScript's own types of types. */
export function writeUtility(
  { name, fields }: Tree & { readonly kind: "utility" },
  to: Declarations,
): Written {
  const [first] = fields;
  // The arbitrary gives at least one field.
  const key = JSON.stringify(first!.name);
  const isFixed = fields.some((each) =>
    ["constructor", "toString", "hasOwnProperty"].includes(each.name),
  );
  const { text, properties } = writeFields(fields, to);
  const all = (optional: boolean): ShapeProperty[] =>
    properties.map((each) => ({ ...each, optional }));
  switch (name) {
    case "Partial":
      return isFixed
        ? { text, shape: objectOf(properties) }
        : { text: `Partial<${text}>`, shape: objectOf(all(true)) };
    case "Required":
      return { text: `Required<${text}>`, shape: objectOf(all(false)) };
    case "Readonly":
      return { text: `Readonly<${text}>`, shape: objectOf(properties) };
    case "Pick":
      return { text: `Pick<${text}, ${key}>`, shape: objectOf(properties.slice(0, 1)) };
    case "Omit":
      return properties.length === 1
        ? { text, shape: objectOf(properties) }
        : { text: `Omit<${text}, ${key}>`, shape: objectOf(properties.slice(1)) };
    case "NonNullable":
      return { text: `NonNullable<${text} | null | undefined>`, shape: objectOf(properties) };
    case "Exclude":
      return {
        text: `Exclude<${text} | number | "x", number>`,
        shape: { kind: "union", members: [objectOf(properties), choice(plain("x"))] },
      };
    default:
      return name satisfies never;
  }
}

/** An index signature. */
export function writeRecord({ text, shape }: Written, style: number): Written {
  const open: Shape = { kind: "record", of: shape, names: ["k", "a b", "toString", "7"] };
  switch (style) {
    case 0:
      return { text: `Record<string, ${text}>`, shape: open };
    case 1:
      return { text: `{ [key: string]: ${text} }`, shape: open };
    case 2:
      return {
        text: `Record<"a" | "b", ${text}>`,
        shape: objectOf([
          { name: "a", shape },
          { name: "b", shape },
        ]),
      };
    default:
      return {
        text: `{ n: number; [key: \`x\${string}\`]: ${text} }`,
        shape: { kind: "object", properties: [{ name: "n", shape: numbers }], others: shape },
      };
  }
}

/** A discriminated union. */
export function writeBranches(
  { branches, style }: Tree & { readonly kind: "branches" },
  to: Declarations,
): Written {
  const own = style === 3 ? to.name("K") : "";
  if (style === 3) to.add(`enum ${own} { V0 = "v0", V1 = "v1", V2 = "v2" }`);
  const written = branches.slice(0, style === 2 ? 2 : 3).map((fields, index) => {
    const { text, properties } = writeFields(fields, to);
    const [type, term]: [string, Term] =
      style === 3
        ? [`${own}.V${index}`, enumMember(own, `V${index}`, `v${index}`)]
        : tagOf(style, index);
    return {
      text: `{ tag: ${type}; ${text.slice(2)}`,
      shape: objectOf([{ name: "tag", shape: choice(term) }, ...properties]),
    };
  });
  return {
    text: `(${written.map(({ text }) => text).join(" | ")})`,
    shape: { kind: "union", members: written.map(({ shape }) => shape) },
  };
}

function tagOf(style: number, index: number): [string, Term] {
  if (style === 2) return [`${index === 0}`, plain(index === 0)];
  if (style === 1) return [`${index}`, plain(index)];
  return [`"t${index}"`, plain(`t${index}`)];
}
