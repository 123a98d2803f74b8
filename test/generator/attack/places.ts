import { attacks } from "./strings.ts";

/** What stands beside a text in generated code and in `contracts.json`; all of it must be there as it is here. */
export type Facts = Readonly<Record<string, unknown>>;

/** What a piece of a contract must have become; what is left out is not looked at. */
export interface Meaning {
  /** Of the member or property, in `contracts.json`. */
  readonly model?: Facts;
  /** Of a member: its descriptor in generated code. */
  readonly descriptor?: Facts;
  /** Of a property: in `schema.json`. */
  readonly schema?: Facts;
  /** Of a property: a value that it takes, and what arrives when that, or nothing, is sent. */
  readonly value?: unknown;
  readonly arrives?: unknown;
  /** Of a property: a value that it does not take, and what is said of it. */
  readonly wrong?: unknown;
  readonly refusal?: string;
}

/** A place of contracts that takes some texts and refuses others. */
export interface Place {
  /** The name of its service and file. */
  readonly name: string;
  /** Whether its pieces are members of the service, `m0`, or properties of what the service echoes, `p0`. */
  readonly of: "members" | "properties";
  readonly texts: readonly string[];
  /** The piece of a contract that has a text. */
  readonly write: (text: string, index: number) => string;
  readonly means: (text: string, index: number) => Meaning;
  /** What else the file declares for a text. */
  readonly declare?: (text: string, index: number) => string;
  /** The least part of the texts that must be taken. */
  readonly least: number;
}

/** Text as a string literal of a contract, which may stand in a comment too. */
function quoted(text: string): string {
  return JSON.stringify(text)
    .replaceAll("*/", "*\\/")
    .replaceAll(/[\u2028\u2029]/g, (mark) => (mark === "\u2028" ? "\\u2028" : "\\u2029"));
}

/** Text as a part of a template literal. */
function templated(text: string): string {
  return text
    .replaceAll(/[\\`]|\$(?=\{)/g, (mark) => `\\${mark}`)
    .replaceAll(/[\r\u2028\u2029\p{Cc}\p{Cs}]/gu, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The texts, and what is left of them without the characters that a place refuses. */
function without(refused: RegExp): readonly string[] {
  const cut = attacks.map((text) => text.replaceAll(refused, ""));
  return [...new Set([...attacks, ...cut])];
}

/** Text that a tag can hold. */
const tagTexts: readonly string[] = attacks.map((text) => text.replaceAll("*/", "*\\/"));

/** Whether a tag means its text as it is written: in one line, without space around it, and without other tags. */
function isPlain(text: string): boolean {
  return (
    text === text.trim() &&
    text !== "" &&
    !/[\r\n]|(?:^|\s)@\w|`/.test(text) &&
    !/\p{Cs}/u.test(text)
  );
}

const values: readonly Place[] = [
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
];

const names: readonly Place[] = [
  {
    name: "routes",
    of: "members",
    texts: [
      ...without(/[^A-Za-z0-9\-._~!$&'()+,;=@]/g),
      ...attacks.filter((text) => !/\p{Cs}/u.test(text)).map(encodeURIComponent),
    ],
    write: (text, index) =>
      `/** @http GET /${index}/${text.replaceAll("*/", "*\\/")} */ m${index}(): void;`,
    means: (text, index) => {
      const http = { method: "GET", path: `/${index}/${text}` };
      return isPlain(text) ? { model: { http }, descriptor: { http } } : {};
    },
    least: 0.3,
  },
  {
    name: "queues",
    of: "members",
    texts: attacks,
    write: (text, index) => `m${index}: Consume<${quoted(text)}, number>;`,
    means: (text) => ({ model: { queue: text }, descriptor: { queue: text } }),
    least: 0.5,
  },
  {
    name: "exchanges",
    of: "members",
    texts: attacks,
    write: (text, index) => `m${index}: Publish<${quoted(text)}, "key", number>;`,
    means: (text) => ({ model: { exchange: text }, descriptor: { exchange: text } }),
    least: 0.5,
  },
  {
    name: "routing-keys",
    of: "members",
    texts: attacks,
    write: (text, index) => `m${index}: Publish<"exchange", ${quoted(text)}, number>;`,
    means: (text) => ({ model: { routingKey: text }, descriptor: { routingKey: text } }),
    least: 0.5,
  },
  {
    name: "topics",
    of: "members",
    texts: attacks,
    write: (text, index) => `m${index}: OnTopic<${quoted(text)}, number>;`,
    means: (text) => ({ model: { pattern: text }, descriptor: { pattern: text } }),
    least: 0.4,
  },
  {
    name: "crons",
    of: "members",
    texts: [
      "0 3 * * *",
      "*/15 0 3 1-5,7 JAN-MAR mon",
      ...attacks,
      ...attacks.map((text) => `0 3 * * ${text}`),
    ],
    write: (text, index) => `m${index}: Cron<${quoted(text)}>;`,
    means: (text) => ({
      model: { schedule: { kind: "cron", expression: text, timeZone: "UTC" } },
      descriptor: { cron: text, timeZone: "UTC" },
    }),
    least: 0,
  },
  {
    name: "time-zones",
    of: "members",
    texts: ["Europe/Paris", ...attacks],
    write: (text, index) => `m${index}: Cron<"0 3 * * *", ${quoted(text)}>;`,
    means: (text) => ({
      model: { schedule: { kind: "cron", expression: "0 3 * * *", timeZone: text } },
      descriptor: { timeZone: text },
    }),
    least: 0,
  },
];

/** Every place, with the texts that are tried there. */
export const places: readonly Place[] = [...values, ...names];
