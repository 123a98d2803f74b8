import type { ShapeProperty } from "./shape.ts";
import { intersection } from "./rules.ts";
import type { Step } from "./write-derived.ts";

const optional = (all: readonly ShapeProperty[], is: boolean): readonly ShapeProperty[] =>
  all.map((each) => ({ ...each, optional: is }));

/** By TypeScript's own types of types, and by aliases. */
export const utilitySteps: readonly Step[] = [
  (from, { to }) => {
    const [first, second] = [to.name("A"), to.name("A")];
    to.add(`type ${first} = ${from.text};`);
    to.add(`type ${second} = ${first};`);
    return { ...from, text: second };
  },
  (from, { to }) => {
    const own = to.name("N");
    if (!from.text.startsWith("{") || from.text.startsWith("{ ["))
      to.add(`interface ${own} extends Readonly<${from.text}> {}`);
    else to.add(`interface ${own} ${from.text}`);
    return { ...from, text: own };
  },
  (from, { key, chosen }) => ({ text: `Pick<${from.text}, ${key}>`, properties: [chosen] }),
  (from, { key, rest }) =>
    rest.length === 0 ? from : { text: `Omit<${from.text}, ${key}>`, properties: rest },
  (from) => ({ text: `Partial<${from.text}>`, properties: optional(from.properties, true) }),
  (from) => ({ text: `Required<${from.text}>`, properties: optional(from.properties, false) }),
  (from, { to, key, chosen, rest, extra }) => {
    const own = to.name("U");
    to.add(`type ${own} = ${from.text};`);
    return {
      text: intersection(`Omit<${own}, ${key}>`, `{ ${key}: ${extra.text} }`),
      properties: [...rest, { name: chosen.name, shape: extra.shape }],
    };
  },
  (from, { to, key, chosen, rest }) => {
    const own = to.name("U");
    to.add(`type ${own} = ${from.text};`);
    return {
      text: intersection(`Omit<${own}, ${key}>`, `Partial<Pick<${own}, ${key}>>`),
      properties: [...rest, { ...chosen, optional: true }],
    };
  },
  (from, { to, key, chosen, rest }) => {
    const own = to.name("U");
    to.add(
      `type ${own}<X, K extends keyof X> = Pick<X, Exclude<keyof X, K>> & Required<Pick<X, K>>;`,
    );
    return {
      text: `${own}<${from.text}, ${key}>`,
      properties: [...rest, { ...chosen, optional: false }],
    };
  },
  (from) => ({ ...from, text: `Extract<${from.text} | string, object>` }),
  (from) => ({ ...from, text: `Awaited<Promise<${from.text}>>` }),
  (from, { to }) => {
    const own = to.name("c");
    to.add(`declare const ${own}: { deep: ${from.text}; other: 1 };`);
    return { ...from, text: `(typeof ${own})["deep"]` };
  },
  (from, { to }) => {
    const own = to.name("f");
    to.add(`declare function ${own}(): ${from.text};`);
    return { ...from, text: `ReturnType<typeof ${own}>` };
  },
  (from, { to }) => {
    const own = to.name("G");
    to.add(`type ${own}<X = ${from.text}> = X;`);
    return { ...from, text: own };
  },
  (from, { to }) => {
    const own = to.name("H");
    to.add(
      `interface ${own} { list: readonly ${from.text.startsWith("{") ? from.text : `(${from.text})`}[] }`,
    );
    return { ...from, text: `${own}["list"][number]` };
  },
];
