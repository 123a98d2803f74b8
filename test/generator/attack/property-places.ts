import { isPlain, type Place, quoted, tagTexts, without } from "./place.ts";
import { attacks } from "./strings.ts";

/** Text as a part of a template literal. */
function templated(text: string): string {
  return text
    .replaceAll(/[\\`]|\$(?=\{)/g, (mark) => `\\${mark}`)
    .replaceAll(/[\r\u2028\u2029\p{Cc}\p{Cs}]/gu, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Places in the types of values. */
export const propertyPlaces: readonly Place[] = [
  {
    name: "defaults",
    of: "properties",
    texts: attacks,
    write: (text, index) => `/** @default ${quoted(text)} */ p${index}?: string;`,
    means: (text) => ({ model: { default: text }, schema: { default: text }, arrives: text }),
    least: 1,
  },
  {
    name: "object-defaults",
    of: "properties",
    texts: attacks,
    write: (text, index) =>
      `/** @default {${quoted(text)}: [${quoted(text)}]} */ p${index}?: Record<string, string[]>;`,
    means: (text) => {
      const value = Object.fromEntries([[text, [text]]]);
      return { model: { default: value }, schema: { default: value }, arrives: value };
    },
    least: 0.9,
  },
  {
    name: "examples",
    of: "properties",
    texts: attacks,
    write: (text, index) => `/** @example ${quoted(text)} */ p${index}?: string;`,
    means: (text) => ({ model: { examples: [text] }, schema: { examples: [text] } }),
    least: 1,
  },
  {
    name: "patterns",
    of: "properties",
    texts: tagTexts,
    write: (text, index) => `/** @pattern ${text} */ p${index}?: string;`,
    means: (text) => {
      if (!isPlain(text)) return {};
      const isEverywhere = new RegExp(text, "u").test("\0");
      return {
        model: { type: { kind: "string", rules: { pattern: [text] } } },
        schema: { pattern: text },
        ...(isEverywhere ? { value: "\0" } : { wrong: "\0", refusal: text.slice(0, 50) }),
      };
    },
    least: 0.3,
  },
  {
    name: "templates",
    of: "properties",
    texts: attacks.filter((text) => text !== ""),
    write: (text, index) => `p${index}?: \`${templated(text)}\${number}${templated(text)}\`;`,
    means: (text) => ({
      model: { type: { kind: "template", parts: [text, { hole: "number" }, text] } },
      value: `${text}1${text}`,
      wrong: `${text}x${text}`,
    }),
    least: 0.9,
  },
  {
    name: "enum-members",
    of: "properties",
    texts: attacks,
    declare: (text, index) =>
      `export enum E${index} { ${quoted(text)} = ${quoted(text)}, Other = "o" }`,
    write: (text, index) => `p${index}?: E${index};`,
    means: (text) => ({ value: text, wrong: `${text}!` }),
    least: 0.9,
  },
  {
    name: "brands",
    of: "properties",
    texts: attacks,
    write: (text, index) => `p${index}?: string & { readonly ${quoted(text)}: ${quoted(text)} };`,
    means: (text) => {
      const brand = [{ name: text, type: { kind: "literal", value: text }, readonly: true }];
      return { model: { type: { kind: "branded", base: { kind: "string" }, brand } }, value: "a" };
    },
    least: 0.9,
  },
  {
    name: "inner-properties",
    of: "properties",
    texts: attacks,
    write: (text, index) => `p${index}?: { a: { ${quoted(text)}: { b: string }[] } };`,
    means: (text) => ({
      value: { a: Object.fromEntries([[text, [{ b: "a" }]]]) },
      wrong: { a: Object.fromEntries([[text, [{ b: 1 }]]]) },
    }),
    least: 0.9,
  },
  {
    name: "maps",
    of: "properties",
    texts: attacks,
    write: (text, index) => `p${index}?: Map<${quoted(text)} | "other", number>;`,
    means: (text) => ({ value: { $map: [[text, 1]] }, wrong: { $map: [[`${text}!`, 1]] } }),
    least: 1,
  },
  {
    name: "sets",
    of: "properties",
    texts: attacks,
    write: (text, index) => `p${index}?: Set<${quoted(text)} | 1>;`,
    means: (text) => ({ value: { $set: [text, 1] }, wrong: { $set: [`${text}!`] } }),
    least: 1,
  },
  {
    name: "old-names",
    of: "properties",
    texts: without(/\s|\*+(?=\s*\/)|\p{Cs}/gu),
    write: (text, index) => `/** @was ${text} */ p${index}?: string;`,
    means: (text) => (isPlain(text) ? { model: { was: [text] } } : {}),
    least: 0.5,
  },
];
