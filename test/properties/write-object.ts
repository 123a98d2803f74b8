import {
  choice,
  type Declarations,
  numbers,
  objectOf,
  plain,
  type Written,
} from "./declarations.ts";
import type { Shape, ShapeProperty } from "./shape.ts";
import { both, intersection, ruleBrand, ruledTexts, rules } from "./rules.ts";
import type { Field, Tree } from "./tree.ts";
import { say } from "./say.ts";
import { brand, writeRule } from "./write-leaf.ts";
import { isRuledList, writeRuledList } from "./write-list.ts";

/** Properties, as text and as what their values look like. */
export interface WrittenFields {
  /** `{ a: string; b?: number }` */
  readonly text: string;
  readonly properties: readonly ShapeProperty[];
}

/** The properties of an object, in braces. */
export function writeFields(
  fields: readonly Field[],
  to: Declarations,
  { before = "", required = "", isAccessor = false, isReadonly = false }: FieldMarks = {},
): WrittenFields {
  const written = fields.map((field) => writeField(field, to));
  const texts = written.map(({ name, comment, mark, text }) => {
    const key = JSON.stringify(name);
    if (!isAccessor || mark("") !== "")
      return `${comment}${before}${key}${mark(required)}: ${text}`;
    const getter = `${comment}get ${key}(): ${text}`;
    return isReadonly ? getter : `${getter}; set ${key}(value: ${text})`;
  });
  return {
    text: `{ ${texts.join("; ")} }`,
    properties: written.map(({ property }) => property),
  };
}

/** What stands before the name of a property, and after that of a required one. */
interface FieldMarks {
  readonly before?: string;
  readonly required?: string;
  /** Required ones are accessors. */
  readonly isAccessor?: boolean;
  readonly isReadonly?: boolean;
}

interface WrittenField {
  readonly name: string;
  readonly text: string;
  readonly property: ShapeProperty;
  readonly comment: string;
  readonly mark: (required: string) => string;
}

function writeField({ name, tree, presence, said }: Field, to: Declarations): WrittenField {
  const { text, shape, rule } = writeValue(tree, to);
  const { tags, ...about } = say(said, shape, to);
  const lines = [...rule, ...tags].map((each) => ` * ${each}\n`);
  const comment = lines.length === 0 ? "" : `/**\n${lines.join("")} */ `;
  const optional = presence !== "required" || tree.kind === "unknown";
  // To JSON what may be `undefined` may be absent.
  const mark = (required: string): string =>
    presence === "optional" ? "?" : optional ? both(required, "?") : required;
  return {
    name,
    comment,
    property: { name, optional, shape, ...about },
    mark,
    text: presence === "perhaps" ? `${text} | undefined` : text,
  };
}

/** The type of a property, and what its tags demand. */
function writeValue(tree: Tree, to: Declarations): Written & { readonly rule: readonly string[] } {
  if (tree.kind === "ruled" && tree.at === "property")
    return { ...writeRule(tree.rule), rule: [rules[tree.rule]!.tags] };
  const list =
    tree.kind === "array" && isRuledList(tree.style) && (tree.style >> 3) % 2 === 1
      ? writeRuledList(to.write(tree.of), tree.style, to)
      : undefined;
  return list === undefined ? { ...to.write(tree), rule: [] } : { ...list, rule: [list.tags] };
}

/** An object: in braces, as an interface, a class, an alias, with accessors, closed, with a brand. */
export function writeObject(fields: readonly Field[], style: number, to: Declarations): Written {
  const way = style % 9;
  const isClass = way === 4 && !fields.some(({ name }) => name === "constructor");
  const { text, properties } = writeFields(fields, to, marks[isClass ? 4 : way === 4 ? 0 : way]);
  const shape = objectOf(properties);
  if (way === 0 || way === 3) return { text, shape };
  const own = to.name("O");
  if (isClass) to.add(`class ${own} ${text}`);
  else if (way === 2) to.add(`type ${own} = ${text};`);
  else if (way === 6) {
    const mark = to.name("mark");
    to.add(`declare const ${mark}: unique symbol;`);
    to.add(`type ${own} = ${both(`${text} & { readonly [${mark}]: true }`, text)};`);
  } else if (way === 5) {
    to.isBeyondTypes = true;
    to.add(`/** @strict */ interface ${own} ${text}`);
    return { text: own, shape: { ...shape, isClosed: true } };
  } else to.add(`interface ${own} ${text}`);
  return { text: own, shape };
}

const marks: Readonly<Record<number, FieldMarks>> = {
  3: { before: "readonly " },
  4: { required: "!" },
  7: { isAccessor: true },
  8: { isAccessor: true, isReadonly: true },
};

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
    text: intersection(first.text, second.text),
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
  const { text, properties } = writeFields(fields, to);
  const all = (optional: boolean): ShapeProperty[] =>
    properties.map((each) => ({ ...each, optional }));
  switch (name) {
    case "Partial":
      return { text: `Partial<${text}>`, shape: objectOf(all(true)) };
    case "PickPartial":
      return {
        text: `Pick<Partial<${text}>, ${key}>`,
        shape: objectOf(all(true).slice(0, 1)),
      };
    case "PartialOmit":
      return properties.length === 1
        ? { text, shape: objectOf(properties) }
        : { text: `Partial<Omit<${text}, ${key}>>`, shape: objectOf(all(true).slice(1)) };
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
export function writeRecord({ text, shape }: Written, style: number, to: Declarations): Written {
  const record = (...names: string[]): Shape => ({ kind: "record", of: shape, names });
  const open = record("k", "a b", "toString", "7", "__proto__", "");
  switch (style % 13) {
    case 11:
    case 12:
      return writeRuledKeys({ text, shape }, style, to);
    case 10: {
      // No name of a number is an old one of it.
      const { tags, ...about } = say("was", shape, to);
      return {
        text: `{ /** ${tags.join(" ")} */ "n": ${text}; [key: number]: ${text}${both("", "; length?: never")} }`,
        shape: {
          kind: "object",
          properties: [{ name: "n", shape, ...about }],
          others: shape,
          otherNames: ["1", "-1.5"],
        },
      };
    }
    case 4: {
      const own = to.name("E");
      to.add(`enum ${own} { A = "a", B = "b c" }`);
      const properties = ["a", "b c"].map((name) => ({ name, shape }));
      return { text: `Record<${own}, ${text}>`, shape: objectOf(properties) };
    }
    case 5:
      return {
        text: `{ "n": ${text}; [key: string]: ${text} | null }`,
        shape: {
          kind: "object",
          properties: [{ name: "n", shape }],
          others: { kind: "union", members: [shape, choice(plain(null))] },
        },
      };
    case 6:
      // TypeScript takes a list for one, which is no object on the wire.
      return {
        text: `{ [key: number]: ${text}${both("", "; length?: never")} }`,
        shape: record("1", "-1", "1.5", "0", "NaN"),
      };
    case 7: {
      const own = to.name("Id");
      to.add(`type ${own} = string${brand};`);
      return { text: `Record<${own}, ${text}>`, shape: open };
    }
    case 8:
      return {
        text: `{ [key: \`x\${string}\`]: ${text}; [key: \`y_\${number}\`]: number }`,
        shape: record("x", "x1", "xyz"),
      };
    case 9: {
      const properties = ["a", "b"].map((name) => ({ name, shape, optional: true }));
      return { text: `Partial<Record<"a" | "b", ${text}>>`, shape: objectOf(properties) };
    }
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
    default: {
      const { tags, ...about } = say("was", numbers, to);
      const comment = style % 2 === 0 ? "" : `/** ${tags.join(" ")} */ `;
      const property = { name: "n", shape: numbers, ...(style % 2 === 0 ? {} : about) };
      return {
        text: `{ ${comment}n: number; [key: \`x\${string}\`]: ${text} }`,
        shape: { kind: "object", properties: [property], others: shape },
      };
    }
  }
}

/** Keys with rules: as an alias or a brand, in each of the forms that take them. */
function writeRuledKeys({ text, shape }: Written, style: number, to: Declarations): Written {
  const rule = ruledTexts[style % ruledTexts.length]!;
  to.isBeyondTypes = true;
  let key = both(`(${ruleBrand(rule)})`, "string");
  if (style % 13 === 12) to.isWrittenOut = true;
  else {
    key = to.name("Key");
    to.add(`/** ${rule.tags} */ type ${key} = string;`);
  }
  const forms = [
    `Record<${key}, ${text}>`,
    `{ [key: ${key}]: ${text} }`,
    `{ [Key in ${key}]: ${text} }`,
    `Readonly<Record<${key}, ${text}>>`,
  ];
  const [names, badNames] = [rule.good, rule.bad].map((each) => each.map(String));
  return {
    text: forms[(style >> 2) % forms.length]!,
    shape: { kind: "record", of: shape, names: names ?? [], badNames: badNames ?? [] },
  };
}
