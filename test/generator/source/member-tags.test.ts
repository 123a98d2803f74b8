import { describe, expect, test } from "vitest";

import type { Member } from "../../../generator/model/contract.ts";
import {
  brief,
  onlyService,
  readBatch,
  withService,
  withWords,
} from "../../support/read-contracts.ts";

const everyKind = {
  method: "get(id: string): { name: string };",
  stream: "watch(id: string): AsyncIterable<{ name: string }>;",
  command: "rebuild(id: string): Command;",
  event: "changed: Event<{ id: string }>;",
  handler: 'onChanged: On<Other, "changed">;',
  topic: 'onAny: OnTopic<"#", { id: string }>;',
  timer: 'sweep: Every<"30s">;',
  consumer: 'ingest: Consume<"q", { id: string }>;',
  publisher: 'audit: Publish<"x", "k", { id: string }>;',
} satisfies Record<Member["kind"], string>;
// Each key is a kind of member.
const kinds = Object.keys(everyKind) as Member["kind"][];
const callable = ["method", "stream", "command"];
const retried = ["command", "handler", "topic", "consumer"];

/** Each tag as it may stand, the kinds that take it, and what it becomes in the model; a topic is refused then, for its wire. */
const tags: Record<string, readonly [text: string, kinds: readonly string[], model: object]> = {
  name: ["name x.y", kinds, { wireName: "x.y" }],
  timeout: ["timeout 1.5s", ["method", "stream"], { timeout: 1500 }],
  idempotent: ["idempotent", ["method", "stream"], { idempotent: true }],
  http: ["http GET /things/:id", callable, { http: { method: "GET", path: "/things/:id" } }],
  websocket: ["websocket", [...callable, "event"], { websocket: true }],
  local: ["local", [...callable, "timer"], { local: true }],
  hidden: ["hidden", kinds, { hidden: true }],
  topic: ["topic orders.eu.created", ["event"], { topic: "orders.eu.created" }],
  retry: [
    "retry 5 exponential 1s..5m",
    retried,
    { retry: { attempts: 5, backoff: "exponential", from: 1000, to: 300_000 } },
  ],
  authenticated: ["authenticated", callable, { authenticated: true }],
  scope: ["scope reports:write", callable, { authenticated: true, scopes: ["reports:write"] }],
  encrypted: ["encrypted", ["method", "command"], { encrypted: true }],
  sensitive: ["sensitive id", kinds.filter((kind) => kind !== "timer"), { sensitive: ["id"] }],
  deprecated: ["deprecated use another", kinds, { deprecated: "use another" }],
};

const other =
  'export interface Other extends Service<"a_other"> { changed: Event<{ id: string }> }';

describe("each tag on each kind of member", () => {
  const cases = Object.entries(tags).flatMap(([tag, [text, on, model]]) =>
    kinds.map((kind) => ({ tag, text, kind, model, fits: on.includes(kind) })),
  );
  const results = readBatch(
    Object.fromEntries(
      cases.map(({ text, kind }) => [
        `${text} ${kind}`,
        `${withService(`/** @${text} */\n${everyKind[kind]}`)}\n${other}`,
      ]),
    ),
  );

  test.each(cases.filter(({ fits }) => fits))(
    "@$tag on a $kind is read",
    ({ text, kind, model, tag }) => {
      const { diagnostics, model: read } = results[`${text} ${kind}`]!;
      const errors = diagnostics.filter(({ severity }) => severity === "error").map(brief);
      expect(errors).toEqual(tag === "topic" ? ["tag-does-not-apply 3:1 S.changed"] : []);
      expect(read.services.at(-1)?.members).toMatchObject([{ kind, ...model }]);
    },
  );

  test.each(cases.filter(({ fits }) => !fits))(
    "@$tag on a $kind is refused",
    ({ text, kind, tag }) => {
      const { diagnostics } = results[`${text} ${kind}`]!;
      expect(diagnostics).toMatchObject([
        {
          name: "tag-does-not-apply",
          message: expect.stringContaining(`\`@${tag}\` does not apply to this`),
          suggestion: expect.stringMatching(/^Put it on an? \w+/),
          location: { line: 2, column: 5 },
        },
      ]);
    },
  );
});

const goodValues: Record<string, object> = {
  "retry 1 fixed 10ms": { retry: { attempts: 1, backoff: "fixed", from: 10, to: 10 } },
  "retry 100 linear 1s..1s": { retry: { attempts: 100, backoff: "linear", from: 1000, to: 1000 } },
  "scope a:b, c d\n * @scope d e": { scopes: ["a:b", "c", "d", "e"] },
  "sensitive id,  list[].card.number byName.*.secret": {
    sensitive: ["id", "list[].card.number", "byName.*.secret"],
  },
  deprecated: { deprecated: "" },
  "http POST /\n * @status 202": { http: { method: "POST", path: "/", status: 202 } },
  "http PUT /a-b/%20/v1.2/:id/x": { http: { method: "PUT", path: "/a-b/%20/v1.2/:id/x" } },
};

const badValues = [
  "retry",
  "retry 5",
  "retry 0 fixed 1s",
  "retry 101 fixed 1s",
  "retry 5 expotential 1s..5m",
  "retry 5 exponential 1s",
  "retry 5 exponential 5m..1s",
  "retry 5 exponential 1s..5x",
  "retry 5 exponential 1s..2s..3s",
  "retry 5 fixed 1s..2s",
  "retry 5 fixed",
  "retry 5 fixed 1s now",
  "scope",
  'scope a"b',
  "sensitive",
  "sensitive a..b",
  "sensitive [].a",
  "authenticated yes",
  "encrypted aes",
  "websocket 1",
  "local x",
  "hidden x",
  ...["topic", "topic a b", "topic a..b", "topic orders.*"],
  "http",
  "http /path",
  "http get /path",
  "http OPTIONS /path",
  "http GET",
  "http GET path",
  "http GET /a /b",
  "http GET //",
  "http GET /a/",
  "http GET /a?b=1",
  "http GET /a#b",
  "http GET /../a",
  "http GET /:id/:id",
  "http GET /:",
  "http GET /x:id",
  "http GET /*",
  "http GET /a\\b",
  "http GET /%zz",
  "status 99",
  "status 404",
  "status ok",
  "timeout 5s\n * @timeout 6s",
  "http GET /a\n * @http GET /b",
];

describe("values of tags", () => {
  const body =
    "rebuild(id: string, list: { card: { number: string } }[], byName: Record<string, { secret: string }>): Command;";
  const method = "get(id: string): void;";
  const bodyOf = (text: string): string => {
    if (text.startsWith("topic")) return "rebuilt: Event<{ id: string }>;";
    return text.startsWith("retry") ? body : method;
  };
  const results = readBatch(
    Object.fromEntries([
      ...Object.keys(goodValues).map((text) => [
        text,
        withService(`/**\n * @${text}\n */\n${body}`),
      ]),
      ...badValues.map((text) => [text, withService(`/**\n * @${text}\n */\n${bodyOf(text)}`)]),
    ]),
  );

  test.each(Object.keys(goodValues))("@%s is read", (text) => {
    expect(results[text]!.diagnostics.map(brief)).toEqual([]);
    expect(onlyService(results[text]!).members).toMatchObject([goodValues[text]]);
  });

  test.each(badValues)("@%s is refused at the tag, with an example", (text) => {
    const [first, ...others] = results[text]!.diagnostics;
    expect(first).toMatchObject({
      name: "bad-tag-value",
      location: { line: text.includes("\n") ? 4 : 3, column: 4 },
      suggestion: expect.stringMatching(/^Write it like `@\w+.*`\.$/),
    });
    expect(others).toEqual([]);
  });
});

describe("what tags say together, and with the types", () => {
  const cases: Record<string, readonly [body: string, ...found: string[]]> = {
    "a status without a route": ["/** @status 201 */ a(): void;", "tag-does-not-apply 2:5 S.a"],
    "a status without a body for a result": [
      "/** @http GET /a @status 204 */ a(): string; /** @http GET /b @status 204 */ b(): void;",
      "route-does-not-fit 2:18 S.a",
    ],
    "a local member without another door": [
      "/** @local */ a(): void; /** @local @websocket */ b(): void; /** @local @http GET /c */ c(): void;",
      "unreachable-member 2:5 S.a",
    ],
    "an internal member, which is a local one; on others the tag is TSDoc's": [
      "/** @internal */ a(): void; /** @internal */ b: Event<string>; /** @internal @http GET /c */ c(): void;",
      "unreachable-member 2:5 S.a",
    ],
    "a path whose names are no parameters": [
      "/** @http GET /:y/:z */ a(x: string): void; /** @http GET /b/:x */ b(): void;",
      "route-does-not-fit 2:5 S.a",
      "route-does-not-fit 2:49 S.b",
    ],
    "parameters in the path that no text gives": [
      "/** @http POST /:a/:b/:c */ x(a: { b: string }, b: string[], c: string | null): void; /** @http POST /y/:d */ y(...d: string[]): void;",
      "route-does-not-fit 2:5 S.x",
      "route-does-not-fit 2:91 S.y",
    ],
    "parameters in the query that no text gives": [
      "/** @http GET /x */ x(a: { b: string }): void; /** @http DELETE /y */ y(a: string | number): void; /** @http HEAD /z */ z(a: unknown): void;",
      "route-does-not-fit 2:5 S.x",
      "route-does-not-fit 2:52 S.y",
      "route-does-not-fit 2:104 S.z",
    ],
    "parameters that a route takes": [
      `/** @http GET /:a/:b/:c/:d/:e */ x(a: string, b: number, c: boolean, d: Date, e: "x" | "y" | 1, f?: string[], g?: number | undefined, ...h: Date[]): void;
       /** @http POST /y/:a */ y(a: Id | 7, b: { c: string }[], c: unknown): void; } type Id = "x" | "y"; interface Z {`,
    ],
    "literals that text cannot tell apart": [
      '/** @http GET /:a/:b */ x(a: "7" | number, b: "true" | boolean): void; /** @http GET /y/:a */ y(a: "x" | number): void;',
      "route-does-not-fit 2:5 S.x",
    ],
    "two routes that are the same": [
      "/** @http GET /a/:x */ a(x: string): void; /** @http GET /a/:y */ b(y: number): void; /** @http PUT /a/:y */ c(y: number): void; /** @http GET /a/x */ d(): void;",
      "duplicate-route 2:67 S.b",
    ],
    "a stream that is not got": [
      "/** @http GET /a */ a(): AsyncIterable<number>; /** @http POST /b */ b(): AsyncIterable<number>;",
      "route-does-not-fit 2:53 S.b",
    ],
    "paths that lead nowhere": [
      "/** @sensitive password, b */ a(credentials: { password: string }, b: string): void; /** @sensitive cards.number */ c(cards: { number: string }[]): void;",
      "path-leads-nowhere 2:5 S.a",
      "path-leads-nowhere 2:90 S.c",
    ],
    "tags of members on data": [
      "a(x: T): void; } interface T { /** @scope x */ a: string; /** @hidden */ b: string; /** @deprecated x */ c: string",
      "tag-does-not-apply 2:36 S.a → x.a",
    ],
  };
  const results = readBatch(
    Object.fromEntries(Object.entries(cases).map(([title, [body]]) => [title, withService(body)])),
  );

  test.each(Object.keys(cases))("%s", (title) => {
    const [, ...found] = cases[title]!;
    expect([...new Set(results[title]!.diagnostics.map(brief))]).toEqual(found);
  });

  test("a path that lacks a step is offered with it", () => {
    const suggestions = results["paths that lead nowhere"]!.diagnostics.map(
      ({ suggestion }) => suggestion,
    );
    expect(suggestions).toEqual(["Write `credentials.password`.", "Write `cards[].number`."]);
  });

  test("paths of payloads are held against them, those of handlers against the event's", () => {
    const { payloads } = readBatch({
      payloads: withWords(`export interface S extends Service<"only_here"> {
/** @sensitive who.name, who.boss.boss.name */ e: Event<{ who: Person | null }>;
/** @sensitive who.name, what */ h: On<S, "e">;
/** @sensitive name */ p: Publish<"x", "k", string>; }
interface Person { name: string; boss?: Person }`),
    });
    expect(payloads.diagnostics.map(brief)).toEqual([
      "path-leads-nowhere 3:5 S.h",
      "path-leads-nowhere 4:5 S.p",
    ]);
  });

  test("the same route in two services is a warning", () => {
    const { diagnostics } = readBatch({
      two: withWords(`export interface A extends Service<"a"> { /** @http GET /x/:a */ a(a: string): void }
export interface B extends Service<"b"> { /** @http GET /x/:b */ b(b: string): void }`),
    }).two;
    expect(diagnostics.map(brief)).toEqual(["route-of-two-services 2:66 B.b"]);
    expect(diagnostics[0]).toMatchObject({ severity: "warning" });
  });

  test("an error has a status of its own", () => {
    const { good, bad } = readBatch({
      good: withWords(`/** @status 404 */
export interface NotFound extends ServiceError<"NOT_FOUND"> { id: string }
export interface S extends Service<"s"> { get(): Throws<void, NotFound> }`),
      bad: withWords(`/** @status 200 */
export interface NotFound extends ServiceError<"NOT_FOUND"> { id: string }
/** @status 404 */
export interface S extends Service<"s"> { get(): Throws<void, NotFound> }`),
    });
    expect(good.diagnostics).toEqual([]);
    expect(good.model.errors).toMatchObject([{ name: "NOT_FOUND", status: 404 }]);
    expect(bad.diagnostics.map(brief)).toEqual([
      "bad-tag-value 1:5 S.get → errors",
      "tag-does-not-apply 3:5 S",
    ]);
  });
});
