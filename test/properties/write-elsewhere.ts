import { type Declarations, objectOf, type Written } from "./declarations.ts";
import { both } from "./rules.ts";
import type { ShapeProperty } from "./shape.ts";

/** Types in files of their own, each called `T`, by the ways in which another file may name them. */
export function writeElsewhere({ text, shape }: Written, style: number, to: Declarations): Written {
  const own = to.name("Other");
  const [file, barrel] = [`${own}.ts`, `${own}-barrel.ts`];
  const refer = (line: string, name: string): string => {
    to.import(line);
    return name;
  };
  const way = style % 8;
  const word = way === 6 ? "export default interface" : "export interface";
  to.file(file, `${word} T${way === 7 ? "<X>" : ""} { v: ${way === 7 ? "X" : text} }`);
  const say = (line: string, name: string): string => {
    to.file(barrel, line);
    return name;
  };
  const referred = (): string => {
    switch (way) {
      case 0:
        return `import("./${file}").T`;
      case 1:
        return refer(`import type { T as ${own} } from "./${file}";`, own);
      case 2:
        return refer(`import type * as ${own} from "./${file}";`, `${own}.T`);
      case 3:
        return refer(
          `import type { in_${own} as ${own} } from "./${barrel}";`,
          say(`export type * as in_${own} from "./${file}";`, `${own}.T`),
        );
      case 4:
        return refer(
          `import type { ${own} } from "./${barrel}";`,
          say(`export type { T as ${own} } from "./${file}";`, own),
        );
      case 5:
        return say(`export type * from "./${file}";`, `import("./${barrel}").T`);
      case 6:
        return refer(`import type ${own} from "./${file}";`, own);
      default:
        return `import("./${file}").T<${text}>`;
    }
  };
  return { text: referred(), shape: objectOf([{ name: "v", shape }]) };
}

/** Types that another file adds to, and such as are everywhere. */
export function writeAdded(
  { text, shape }: Written,
  extra: Written,
  { style, to }: { readonly style: number; readonly to: Declarations },
): Written {
  const own = to.name("Other");
  const first: ShapeProperty = { name: "v", shape };
  const more: ShapeProperty = { name: "more", shape: extra.shape, optional: style % 2 === 0 };
  const added = `more${style % 2 === 0 ? "?" : ""}: ${extra.text}`;
  switch ((style >> 1) % 4) {
    case 0:
      to.file(`${own}.ts`, `export interface A { v: ${text} }`);
      to.file(
        `${own}-more.ts`,
        `declare module "./${own}.ts" { interface A { ${added} } }\nexport {};`,
      );
      return { text: `import("./${own}.ts").A`, shape: objectOf([first, more]) };
    case 1:
      to.file(`${own}.ts`, `export interface A<X> { v: X }`);
      to.file(
        `${own}-more.ts`,
        `declare module "./${own}.ts" { interface A<X> { ${added} } }\nexport {};`,
      );
      return { text: `import("./${own}.ts").A<${text}>`, shape: objectOf([first, more]) };
    case 2: {
      const name = everywhere(to);
      to.file(`${own}.ts`, `declare global { interface ${name} { v: ${text} } }\nexport {};`);
      to.file(`${own}-more.ts`, `declare global { interface ${name} { ${added} } }\nexport {};`);
      return { text: name, shape: objectOf([first, more]) };
    }
    default: {
      const name = everywhere(to);
      const inside = `export type V = ${text}; export interface A { v: V; ${added} }`;
      to.file(`${own}.ts`, `declare global { namespace ${name} { ${inside} } }\nexport {};`);
      return { text: `${name}.A`, shape: objectOf([first, more]) };
    }
  }
}

/** A name that no other contract has, nor the same contract where TypeScript is asked about it. */
function everywhere(to: Declarations): string {
  const name = to.unique("Everywhere");
  return both(name, `${name}Plain`);
}
