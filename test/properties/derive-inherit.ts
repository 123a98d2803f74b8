import { intersection } from "./rules.ts";
import type { Derived, Step } from "./write-derived.ts";

/** By interfaces, classes, namespaces and intersections. */
export const inheritSteps: readonly Step[] = [
  (from, { to, extra }) => {
    const [base, own, name] = [to.name("B"), to.name("I"), to.name("n")];
    to.add(`type ${base} = ${from.text};`);
    to.add(`interface ${own} extends ${base} { ${name}?: ${extra.text} }`);
    return {
      text: own,
      properties: [...from.properties, { name, shape: extra.shape, optional: true }],
    };
  },
  (from, { to, extra }) => {
    const [base, own, name] = [to.name("B"), to.name("I"), to.name("n")];
    to.add(`interface ${base}<X> { ${name}: X }`);
    to.add(
      `interface ${own} extends ${base}<${extra.text}>, Pick<${from.text}, keyof (${from.text})> {}`,
    );
    return { text: own, properties: [...from.properties, { name, shape: extra.shape }] };
  },
  (from, { to, extra }) => {
    const [own, name] = [to.name("I"), to.name("n")];
    const base = to.name("B");
    to.add(`type ${base} = ${from.text};`);
    to.add(`interface ${own} extends ${base} {}`);
    to.add(`interface ${own} { ${name}: ${extra.text} }`);
    return { text: own, properties: [...from.properties, { name, shape: extra.shape }] };
  },
  (from, { to, extra }) => {
    const [own, name] = [to.name("Ns"), to.name("n")];
    to.add(
      `namespace ${own} { export type A = ${from.text}; export namespace In { export interface I extends A { ${name}: ${extra.text} } } }`,
    );
    return { text: `${own}.In.I`, properties: [...from.properties, { name, shape: extra.shape }] };
  },
  (from, { to }) => {
    const [base, own] = [to.name("B"), to.name("Ns")];
    to.add(`type ${base} = ${from.text};`);
    to.add(`declare namespace ${own} { const c: ${base}; export { c } }`);
    return { ...from, text: `typeof ${own}.c` };
  },
  (from, { to, extra }) => {
    if (hasConstructor(from)) return from;
    const [base, own, name] = [to.name("B"), to.name("C"), to.name("n")];
    to.add(`type ${base} = ${from.text};`);
    to.add(`interface ${own} extends ${base} {}`);
    to.add(`declare class ${own} { ${name}: ${extra.text} }`);
    return { text: own, properties: [...from.properties, { name, shape: extra.shape }] };
  },
  (from, { to, extra }) => {
    const name = to.name("n");
    return {
      text: intersection(from.text, `{ readonly ${name}: ${extra.text} }`),
      properties: [...from.properties, { name, shape: extra.shape }],
    };
  },
  (from, { to, key, chosen, rest }) => {
    const own = to.name("D");
    to.add(`type ${own} = ${from.text};`);
    return {
      text: intersection(own, `Required<Pick<${own}, ${key}>>`),
      properties: [...rest, { ...chosen, optional: false }],
    };
  },
  (from, { to, key, chosen, rest }) => {
    const [base, own] = [to.name("B"), to.name("I")];
    to.add(`type ${base} = ${from.text};`);
    to.add(`interface ${own} extends ${base} { ${key}: Required<${base}>[${key}] }`);
    return { text: own, properties: [...rest, { ...chosen, optional: false }] };
  },
  (from, { to }) => {
    const own = to.name("W");
    to.add(`interface ${own} { it: ${from.text}; self?: this }`);
    return { ...from, text: `NonNullable<${own}["self"]>["it"]` };
  },
];

function hasConstructor({ properties }: Derived): boolean {
  return properties.some(({ name }) => name === "constructor");
}
