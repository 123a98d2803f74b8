import {
  choice,
  type Declarations,
  enumMember,
  objectOf,
  plain,
  type Written,
} from "./declarations.ts";
import type { Shape, ShapeProperty } from "./shape.ts";
import type { Tree } from "./tree.ts";
import { writeFields } from "./write-object.ts";

/** A discriminated union. */
export function writeBranches(
  { branches, style }: Tree & { readonly kind: "branches" },
  to: Declarations,
): Written {
  const way = style % 7;
  const own = way === 3 ? to.name("K") : "";
  if (way === 3) to.add(`enum ${own} { V0 = "v0", V1 = "v1", V2 = "v2" }`);
  const written = branches.slice(0, way === 2 ? 2 : 3).map((all, index) => {
    const fields = all.filter(({ name }) => name !== "tag" && (way !== 5 || name !== "value"));
    const { text, properties } = writeFields(fields, to);
    const [type, tag]: [string, Shape] =
      way === 3
        ? [`${own}.V${index}`, choice(enumMember(own, `V${index}`, `v${index}`))]
        : tagOf(way, index);
    // Of two members with one tag, another property tells.
    const more: readonly ShapeProperty[] =
      way === 5 ? [{ name: "value", shape: choice(plain(index)) }] : [];
    return {
      text: `{ tag: ${type}; ${way === 5 ? `value: ${index}; ` : ""}${text.slice(2)}`,
      shape: objectOf([{ name: "tag", shape: tag }, ...more, ...properties]),
    };
  });
  return {
    text: `(${written.map(({ text }) => text).join(" | ")})`,
    shape: { kind: "union", members: written.map(({ shape }) => shape) },
  };
}

function tagOf(way: number, index: number): [string, Shape] {
  if (way === 2) return [`${index === 0}`, choice(plain(index === 0))];
  if (way === 1) return [`${index}`, choice(plain(index))];
  if (way === 4)
    return [`"a${index}" | "b${index}"`, choice(plain(`a${index}`), plain(`b${index}`))];
  if (way === 5) return [`"t${index >> 1}"`, choice(plain(`t${index >> 1}`))];
  if (way === 6) {
    const kind = choice(plain(`k${index}`));
    return [`{ kind: "k${index}" }`, objectOf([{ name: "kind", shape: kind }])];
  }
  return [`"t${index}"`, choice(plain(`t${index}`))];
}
