import { expect, test } from "vitest";

import { applyEdits, type Diagnostic } from "../../../generator/diagnostics/index.ts";
import { readBatch, withPayload, withService, withWords } from "../../support/read-contracts.ts";

/** The name of a diagnostic → a wrong text, and what its edit makes of it. */
type Case = readonly [title: string, wrong: string, right: string];

const payload = (title: string, wrong: string, right: string): Case => [
  title,
  withPayload(`export interface T { ${wrong} }`),
  withPayload(`export interface T { ${right} }`),
];

const member = (title: string, wrong: string, right: string): Case => [
  title,
  withService(wrong),
  withService(right),
];

const whole = (title: string, wrong: string, right: string): Case => [
  title,
  withWords(wrong),
  withWords(right),
];

const price = "export class Price { amount!: number }\n";
const silenced = (comment: string): string =>
  `${price}export interface S extends Service<"s"> {\n  ${comment}\n  get(): Price;\n}`;
const disable = "// lagomorph-disable-next-line";

const cases: readonly Case[] = [
  payload("any-in-contract", "a: any[]", "a: unknown[]"),
  payload("wrapper-object", "a: String | null", "a: string | null"),
  payload("wrapper-object: of a bigint", "a: BigInt[]", "a: bigint[]"),
  payload("unsupported-platform-type", "a: RegExp", "a: string"),
  payload("undefined-in-array", "a: (string | undefined)[]", "a: (string | null)[]"),
  payload(
    "undefined-in-array: beside null",
    "a: (string | null | undefined)[]",
    "a: (string | null)[]",
  ),
  payload("void-in-payload: in a list", "a: (string | void)[]", "a: (string | null)[]"),
  member("void-in-payload: of an event", "closed: Event<void>;", "closed: Event<null>;"),
  payload(
    "undefined-in-array: of an optional property",
    'a: { o?: number }["o"][]',
    'a: Required<{ o?: number }>["o"][]',
  ),
  payload("undefined-in-array: in a Map", "a: Map<string, undefined>", "a: Map<string, null>"),
  payload("promise-in-payload", "a: Promise<string[]>", "a: string[]"),
  payload("write-only-property", "set a(value: string);", "a: string;"),
  payload("unknown-tag", "/** @minimun 3 */ a: number", "/** @minimum 3 */ a: number"),
  payload("unknown-tag: by another word", "/** @max 3 */ a: number", "/** @maximum 3 */ a: number"),
  payload("unknown-format", "/** @format emial */ a: string", "/** @format email */ a: string"),
  payload("invalid-pattern", "/** @pattern /^a+$/ */ a: string", "/** @pattern ^a+$ */ a: string"),
  payload(
    "invalid-pattern: in quotes",
    '/** @pattern "^a+$" */ a: string',
    "/** @pattern ^a+$ */ a: string",
  ),
  payload(
    "bad-tag-value: punctuation",
    "/** @minimum: 3 */ a: number",
    "/** @minimum 3 */ a: number",
  ),
  payload(
    "bad-tag-value: braces",
    "/** @maxLength {30} */ a: string",
    "/** @maxLength 30 */ a: string",
  ),
  payload(
    "bad-tag-value: quotes",
    '/** @minLength "3" */ a: string',
    "/** @minLength 3 */ a: string",
  ),
  payload(
    "rule-does-not-apply",
    "/** @minLength 1 */ a: number[]",
    "/** @minItems 1 */ a: number[]",
  ),
  payload(
    "default-does-not-match: a number",
    '/** @default "20" */ a: number',
    "/** @default 20 */ a: number",
  ),
  payload(
    "default-does-not-match: a string",
    "/** @default 20 */ a: string",
    '/** @default "20" */ a: string',
  ),
  payload(
    "default-does-not-match: a word",
    "/** @default admin */ a: string",
    '/** @default "admin" */ a: string',
  ),
  payload(
    "default-does-not-match: one of several",
    "/** @default Admim */ a: 'admin' | 'guest'",
    "/** @default \"admin\" */ a: 'admin' | 'guest'",
  ),
  payload(
    "default-does-not-match: TypeScript",
    "/** @default { b: ['c'] } */ a: { b: string[] }",
    '/** @default {"b":["c"]} */ a: { b: string[] }',
  ),
  payload("example-does-not-match", "/** @example 5 */ a: string", '/** @example "5" */ a: string'),
  member("void-in-result", "get(): string | void;", "get(): string | undefined;"),
  member("nested-promise", "get(): Promise<Promise<string>>;", "get(): Promise<string>;"),
  member("optional-member", "get?(): string;", "get(): string;"),
  member(
    "data-property-in-service",
    "/** The version. */ readonly version: string;",
    "/** The version. */ version(): string;",
  ),
  member("accessor-in-service", "get version(): string;", "version(): string;"),
  member("this-parameter", "get(this: Date, id: string): string;", "get(id: string): string;"),
  member("this-parameter: alone", "get(this: Date): string;", "get(): string;"),
  member("type-predicate-result", "is(x: unknown): x is string;", "is(x: unknown): boolean;"),
  member(
    "bad-tag-value: a duration",
    "/** @timeout 5 sec */ get(): void;",
    "/** @timeout 5s */ get(): void;",
  ),
  member(
    "bad-tag-value: in words",
    "/** @timeout 2 Minutes */ get(): void;",
    "/** @timeout 2m */ get(): void;",
  ),
  member(
    "bad-tag-value: a route",
    "/** @http get users/{id}/ */ get(id: string): void;",
    "/** @http GET /users/:id */ get(id: string): void;",
  ),
  member(
    "bad-tag-value: how to try again",
    "/** @retry 5 exponental 1 sec - 5 min */ go(): Command;",
    "/** @retry 5 exponential 1s..5m */ go(): Command;",
  ),
  member(
    "route-does-not-fit",
    "/** @http GET /users/:userid */ get(userId: string): void;",
    "/** @http GET /users/:userId */ get(userId: string): void;",
  ),
  member(
    "route-does-not-fit: the only parameter",
    "/** @http GET /users/:id */ get(key: string): void;",
    "/** @http GET /users/:key */ get(key: string): void;",
  ),
  member(
    "path-leads-nowhere",
    "/** @sensitive cards.number */ get(cards: { number: string }[]): void;",
    "/** @sensitive cards[].number */ get(cards: { number: string }[]): void;",
  ),
  member(
    "path-leads-nowhere: inside of a parameter",
    "/** @sensitive password */ get(card: { password: string }): void;",
    "/** @sensitive card.password */ get(card: { password: string }): void;",
  ),
  member("invalid-interval", 'tick: Every<"30 seconds">;', 'tick: Every<"30s">;'),
  member("invalid-cron", "tick: Cron<'@daily'>;", "tick: Cron<'0 0 * * *'>;"),
  member(
    "invalid-cron: names",
    'tick: Cron<"0 3 ? * monday-fri">;',
    'tick: Cron<"0 3 * * MON-FRI">;',
  ),
  member(
    "unknown-time-zone: in small letters",
    'tick: Cron<"0 3 * * *", "europe/paris">;',
    'tick: Cron<"0 3 * * *", "Europe/Paris">;',
  ),
  member(
    "unknown-time-zone",
    'tick: Cron<"0 3 * * *", "Europe/Pariss">;',
    'tick: Cron<"0 3 * * *", "Europe/Paris">;',
  ),
  member("contract-has-type-errors: misspelt", "get(): Promise<strng>;", "get(): Promise<string>;"),
  member("contract-has-type-errors: another language", "get(): bool;", "get(): boolean;"),
  member("contract-has-type-errors: a whole number", "get(): int;", "get(): number;"),
  member(
    "contract-has-type-errors: nearer to the wrapper object",
    "get(): Promise<Strng>;",
    "get(): Promise<string>;",
  ),
  whole(
    "contract-has-type-errors: an option",
    'export interface S extends Service<"s", { wire: "natve" }> { get(): string }',
    'export interface S extends Service<"s", { wire: "native" }> { get(): string }',
  ),
  whole(
    "handler-needs-one",
    'export interface A extends Service<"a"> { e: Event<1> } export interface S extends Service<"s"> { on: On<A, "e", "broadcst"> }',
    'export interface A extends Service<"a"> { e: Event<1> } export interface S extends Service<"s"> { on: On<A, "e", "broadcast"> }',
  ),
  whole(
    "contract-has-type-errors: a name of the contract's own",
    'export type Users = string[];\nexport interface S extends Service<"s"> { get(): Userz }',
    'export type Users = string[];\nexport interface S extends Service<"s"> { get(): Users }',
  ),
  whole(
    "service-name-not-literal",
    "export interface ShopOrders extends Service<string> { get(): string }",
    'export interface ShopOrders extends Service<"shop_orders"> { get(): string }',
  ),
  whole(
    "contract-has-type-errors: a service without a name",
    "export interface ShopService extends Service { get(): string }",
    'export interface ShopService extends Service<"shop"> { get(): string }',
  ),
  whole(
    "service-not-interface",
    '/** Sells. */\nexport type Shop = Service<"shop"> & { get(): string };',
    '/** Sells. */\nexport interface Shop extends Service<"shop"> { get(): string }',
  ),
  whole("unused-suppression", `  ${disable} LAG1007 -- why\n${price}`, price),
  whole(
    "unused-suppression: one of two",
    silenced(`${disable} LAG1007, LAG1019 -- why`),
    silenced(`${disable} LAG1007 -- why`),
  ),
  whole(
    "bad-suppression: a word",
    silenced("// lagomorph-ignore-next-line LAG1007 -- why"),
    silenced(`${disable} LAG1007 -- why`),
  ),
  whole(
    "bad-suppression: the code of the warning that is there",
    silenced(`${disable} LAG1700 -- why`),
    silenced(`${disable} LAG1007 -- why`),
  ),
  whole(
    "bad-suppression: a name",
    silenced(`${disable} class-as-paylod -- why`),
    silenced(`${disable} LAG1007 -- why`),
  ),
  [
    "contract-has-type-errors: a word that is not imported",
    '/** Sells. */\nexport interface Shop extends Service<"shop"> { get(): string }',
    'import type { Service } from "lagomorph/contract";\n/** Sells. */\nexport interface Shop extends Service<"shop"> { get(): string }',
  ],
  [
    "contract-has-type-errors: another word",
    'import type { Service } from "lagomorph/contract";\nexport interface Shop extends Service<"shop"> { sold: Event<string> }',
    'import type { Service, Event } from "lagomorph/contract";\nexport interface Shop extends Service<"shop"> { sold: Event<string> }',
  ],
  [
    "contract-has-type-errors: a misspelt word",
    'import type { Servcie } from "lagomorph/contract";\nexport type A = 1;',
    'import type { Service } from "lagomorph/contract";\nexport type A = 1;',
  ],
];

/** Those that only their author carries out: by names of the contract's own, by other types, or to silence something. */
const guesses: ReadonlySet<string> = new Set([
  "unsupported-platform-type",
  "default-does-not-match: one of several",
  "path-leads-nowhere: inside of a parameter",
  "route-does-not-fit: the only parameter",
  "unknown-time-zone",
  "contract-has-type-errors: a name of the contract's own",
  "contract-has-type-errors: an option",
  "contract-has-type-errors: a whole number",
  "bad-suppression: the code of the warning that is there",
  "bad-suppression: a name",
]);

const byTitle = (part: 1 | 2): Readonly<Record<string, string>> =>
  Object.fromEntries(cases.map((each) => [each[0], each[part]]));

const before = readBatch(byTitle(1));
const after = readBatch(byTitle(2));

const nameOf = (title: string): string => title.split(":", 1)[0]!;

const ofName = (diagnostics: readonly Diagnostic[], title: string): Diagnostic[] =>
  diagnostics.filter(({ name }) => name === nameOf(title));

test.each(cases)("the edit is the change that makes it right: %s", (title, wrong, right) => {
  const edits = ofName(before[title]!.diagnostics, title).flatMap(({ edit }) => edit ?? []);
  expect(applyEdits(wrong, edits).text).toBe(right);
  expect(edits.map(({ isGuess = false }) => isGuess)).toEqual(edits.map(() => guesses.has(title)));
  expect(ofName(after[title]!.diagnostics, title)).toEqual([]);
});

test.each(["\uFEFF", "// 漢字 😀\r\n\t", "\r\n"])(
  "an edit says where it is by offset, line and column, whatever stands before it: %j",
  (start) => {
    const text = start + withPayload("export interface T { a: String }");
    const [found] = readBatch({ text }).text.diagnostics;
    const { edit, location } = found!;
    expect(edit).toMatchObject({ file: "contracts/test.ts", text: "string" });
    expect(edit!.start).toMatchObject({ line: location.line, column: location.column });
    const inside = text.replace("\uFEFF", "");
    expect(inside.slice(edit!.start.offset, edit!.end.offset)).toBe("String");
    expect(applyEdits(text, [edit!]).text).toBe(text.replace("String", "string"));
  },
);
