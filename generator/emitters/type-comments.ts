import { runtimePath } from "./common.ts";
import { flatText, group, type Layout } from "./layout.ts";

/** The runtime, where a comment names a type of it. */
export const runtimeInComments = `import("${runtimePath}")`;

/**
 * `/** @type {…} *\/` before something in JavaScript. Beside these files there are declarations, which TypeScript reads in their place; but
 * a build with `declaration` writes its own ones, and takes the types from here.
 */
export function typeComment(tag: "type" | "extends", type: Layout): Layout {
  return group(`/** @${tag} {`, inComment(type), "} */");
}

/** `/** @typedef {…} Tree *\/` */
export function typedefComment(name: string, type: Layout): Layout {
  return group("/** @typedef {", inComment(type), `} ${name} */`);
}

/** A text in a type may have what ends a comment. */
export function inComment(type: Layout): Layout {
  const flat = flatText(type);
  return flat.includes("*/") ? flat.replaceAll("*/", "*\\/") : type;
}
