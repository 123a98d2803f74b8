import type { Declarations } from "./declarations.ts";
import { quote } from "./quote.ts";
import { createRandom } from "./random.ts";
import { draw, type Shape, type ShapeProperty } from "./shape.ts";
import { toJson } from "./term.ts";
import type { Said } from "./tree.ts";

/** What tags say of a property beside rules: as tags, and what it means. */
type Saying = Pick<ShapeProperty, "was" | "fallback" | "isSecret"> & {
  readonly tags: readonly string[];
};

export function say(said: Said | undefined, shape: Shape, to: Declarations): Saying {
  switch (said) {
    case "default":
      return sayDefault(shape);
    case "was":
      return sayWas(to);
    case "default and was": {
      const [first, second] = [sayDefault(shape), sayWas(to)];
      return { ...first, ...second, tags: [...first.tags, ...second.tags] };
    }
    case "secret":
      return { tags: ["@sensitive"], isSecret: true };
    default:
      return { tags: [] };
  }
}

/** `@default` with one of the values of a type. */
export function sayDefault(
  shape: Shape,
): Saying & { readonly fallback: ShapeProperty["fallback"] } {
  const fallback = draw(shape, createRandom(1), 2);
  const json = JSON.stringify(toJson(fallback));
  return { tags: [`@default ${ascii(json)}`], fallback };
}

function sayWas(to: Declarations): Saying {
  const was = to.name("old");
  return { tags: [`@was ${was}`], was };
}

/** JSON without characters that end a line or a comment. */
function ascii(json: string): string {
  return json
    .replaceAll(/[^ -~]+/g, (text) => quote(text).slice(1, -1))
    .replaceAll("*/", String.raw`*\/`);
}
