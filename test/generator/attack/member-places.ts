import { isPlain, type Place, quoted, tagTexts, without } from "./place.ts";
import { attacks } from "./strings.ts";

/** A call of an example, which may stand in a comment. */
function call(text: string, index: number): string {
  return `m${index}(${quoted(text)}) => ${quoted(text)}`;
}

/** Places in the members of services, and in what is said of them. */
export const memberPlaces: readonly Place[] = [
  {
    name: "parameter-defaults",
    of: "members",
    texts: attacks,
    write: (text, index) => `m${index}(/** @default ${quoted(text)} */ value?: string): void;`,
    means: (text) => ({
      model: {
        parameters: [{ name: "value", type: { kind: "string" }, optional: true, default: text }],
      },
    }),
    least: 1,
  },
  {
    name: "calls",
    of: "members",
    texts: attacks,
    write: (text, index) =>
      `/** @example ${call(text, index)} */ m${index}(value: string): string;`,
    means: (text, index) => ({
      model: { examples: [{ text: call(text, index), args: [text], result: text }] },
    }),
    least: 1,
  },
  {
    name: "scopes",
    of: "members",
    texts: without(/[^\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]|\*(?=\/)/g),
    write: (text, index) => `/** @scope ${text.replaceAll("*/", "*\\/")} */ m${index}(): void;`,
    means: (text) => {
      const scopes = text.split(/[\s,]+/).filter((part) => part !== "");
      return isPlain(text) ? { model: { scopes }, descriptor: { scopes } } : {};
    },
    least: 0.5,
  },
  {
    name: "deprecations",
    of: "members",
    texts: tagTexts,
    write: (text, index) => `/** @deprecated ${text} */ m${index}(): void;`,
    means: (text) =>
      isPlain(text) ? { model: { deprecated: text }, descriptor: { deprecated: text } } : {},
    least: 0.9,
  },
  {
    name: "secrets",
    of: "members",
    texts: without(/[\s,.*[\]]/g),
    write: (text, index) => {
      const path = `value.${text.replaceAll("*/", "*\\/")}`;
      return `/** @sensitive ${path} */ m${index}(value: { ${quoted(text)}: string }): void;`;
    },
    means: (text) => {
      const sensitive = [`value.${text}`];
      const isOne = isPlain(text) && !/[\s,]|\*\//.test(text);
      return isOne ? { model: { sensitive }, descriptor: { sensitive } } : {};
    },
    least: 0.5,
  },
  {
    name: "wire-names",
    of: "members",
    texts: [...attacks, ...without(/[^A-Za-z0-9_.-]/g)],
    write: (text, index) => `/** @name ${text.replaceAll("*/", "*\\/")} */ m${index}(): void;`,
    means: (text) =>
      isPlain(text) ? { model: { wireName: text }, descriptor: { name: text } } : {},
    least: 0.1,
  },
  {
    name: "event-names",
    of: "members",
    texts: [...attacks, ...without(/[^A-Za-z0-9_.-]/g)],
    write: (text, index) =>
      `/** @name ${text.replaceAll("*/", "*\\/")} */ m${index}: Event<number>;`,
    means: (text) =>
      isPlain(text) ? { model: { wireName: text }, descriptor: { name: text } } : {},
    least: 0.1,
  },
  {
    name: "error-names",
    of: "members",
    texts: [...attacks, ...without(/[^A-Za-z0-9_.-]/g)],
    declare: (text, index) =>
      `export interface F${index} extends ServiceError<${quoted(text)}> { a: string }`,
    write: (_text, index) => `m${index}(): Throws<void, F${index}>;`,
    means: (text) => ({
      model: { errors: [text] },
      descriptor: { errors: [{ name: text, data: {} }] },
    }),
    least: 0.1,
  },
  {
    name: "routes",
    of: "members",
    texts: [
      ...attacks,
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
    texts: [...attacks, ...without(/[^A-Za-z0-9_.-]/g)],
    write: (text, index) => `m${index}: OnTopic<${quoted(`#.${text}`)}, number>;`,
    means: (text) => ({ model: { pattern: `#.${text}` }, descriptor: { pattern: `#.${text}` } }),
    least: 0.1,
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
