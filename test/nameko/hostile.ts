import fc from "fast-check";
import type { Properties } from "./support/content-header.ts";
import type { AmqpField, AmqpTable } from "./support/field-reader.ts";
import type { RawMessage } from "./support/raw-publisher.ts";

const int = (bits: number, signed: boolean): fc.Arbitrary<bigint> =>
  fc.bigInt(
    signed
      ? { min: -(2n ** BigInt(bits - 1)), max: 2n ** BigInt(bits - 1) - 1n }
      : { min: 0n, max: 2n ** BigInt(bits) - 1n },
  );
const small = (bits: number, signed: boolean): fc.Arbitrary<number> =>
  int(bits, signed).map(Number);
const hex = (length: fc.IntArrayConstraints): fc.Arbitrary<string> =>
  fc.uint8Array(length).map((bytes) => Buffer.from(bytes).toString("hex"));
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("", "en-gb", "\0", "__proto__", "😀", "null", "x".repeat(255)),
);

/** What a header of any type may hold: the letters of RabbitMQ's types, and py-amqp's `L`. */
const anyField: fc.Arbitrary<AmqpField> = fc.letrec<{ field: AmqpField }>((tie) => ({
  field: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    field("S", words),
    field("I", small(32, true)),
    field("L", int(64, true)),
    field("l", int(64, true)),
    field("s", small(16, true)),
    field("b", small(8, true)),
    field("B", small(8, false)),
    field("u", small(16, false)),
    field("i", small(32, false)),
    field("t", fc.boolean()),
    field("V", fc.constant(null)),
    // RabbitMQ itself ends the connection of who sends one that is no number.
    field("d", fc.double({ noNaN: true, noDefaultInfinity: true })),
    field("f", fc.float({ noNaN: true, noDefaultInfinity: true })),
    field("D", hex({ minLength: 5, maxLength: 5 })),
    field("x", hex({ maxLength: 20 })),
    field("T", fc.oneof(int(64, false), fc.constant(1_700_000_000n))),
    field("A", fc.array(tie("field"), { maxLength: 4 })),
    field("F", fc.dictionary(words.filter(isShort), tie("field"), { maxKeys: 4 })),
  ),
})).field;

function field(type: string, value: fc.Arbitrary<AmqpField["value"]>): fc.Arbitrary<AmqpField> {
  return value.map((it) => ({ type, value: it }));
}

function isShort(text: string): boolean {
  return Buffer.byteLength(text) <= 255;
}

const headerNames = fc.oneof(
  fc.constantFrom(
    ...["call_id_stack", "language", "user_id", "auth_token", "user_agent", "locale", ""].map(
      (name) => `nameko.${name}`,
    ),
    ...["foo", "x-death", "compression", "nameko", "traceparent", "__proto__", "constructor"],
  ),
  words.filter(isShort),
);

/** Headers that anybody may send. */
const anyHeaders: fc.Arbitrary<AmqpTable> = fc.dictionary(headerNames, anyField, {
  maxKeys: 6,
});

const json = fc.constant("application/json");
const contentTypes = fc.oneof(
  { arbitrary: json, weight: 4 },
  fc.constantFrom(
    ...[
      "application/json; charset=utf-8",
      "application/JSON",
      "text/plain",
      "",
      "application/data",
    ],
    ...["application/x-python-serialize", "application/x-msgpack", "application/octet-stream"],
  ),
  words.filter(isShort),
);

/** Properties that a broker passes on, each of them there or not. */
export const anyProperties: fc.Arbitrary<Properties> = fc
  .record(
    {
      content_type: contentTypes,
      content_encoding: fc.constantFrom("utf-8", "binary", "iso-8859-1", "", "no such", "gzip"),
      headers: anyHeaders,
      delivery_mode: fc.constantFrom(1, 2),
      priority: fc.constantFrom(0, 1, 9, 255),
      correlation_id: words.filter(isShort),
      reply_to: words.filter(isShort),
      message_id: words.filter(isShort),
      timestamp: int(64, false),
      type: words.filter(isShort),
      app_id: words.filter(isShort),
    },
    { requiredKeys: [] },
  )
  .map(defined);

/** Optional properties that are not there have no key. */
function defined(properties: { [K in keyof Properties]?: Properties[K] | undefined }): Properties {
  const there = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there);
}

const keys = fc.oneof(words, fc.constantFrom("args", "kwargs", "__type__", "__value__", "toJSON"));

const typedNames = ["datetime", "date", "time", "decimal", "uuid", "bytes", "base64", "no such"];

/** Values as JSON text, with all that Python writes and JavaScript does not expect. */
const anyJson: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.json({ maxDepth: 3 }),
    fc.constantFrom("NaN", "Infinity", "-Infinity", "-0", "1.0", "1e999", "-1E-999", "0.1"),
    fc.bigInt().map(String),
    fc.integer({ min: 20, max: 2_000 }).map((digits) => "9".repeat(digits)),
    fc.constantFrom('"\\ud800"', '"\\u0000"', '"\ud83d\ude00"', '"__proto__"', "[]", "{}"),
    fc.integer({ min: 1, max: 3_000 }).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
    fc
      .integer({ min: 1, max: 3_000 })
      .map((depth) => '{"a":'.repeat(depth) + "1" + "}".repeat(depth)),
    fc.tuple(fc.constantFrom(...typedNames), tie("value")).map(typed),
    fc.array(tie("value"), { maxLength: 4 }).map((items) => `[${items.join(", ")}]`),
    fc.array(fc.tuple(keys, tie("value")), { maxLength: 4 }).map(members),
  ),
})).value;

function typed([type, value]: readonly [string, string]): string {
  return `{"__type__": "${type}", "__value__": ${value}}`;
}

/** An object that may have a key more than once. */
function members(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(", ")}}`;
}

/** Bytes that are no JSON, or hardly any. */
const noJson: fc.Arbitrary<Buffer> = fc.oneof(
  fc
    .constantFrom("", " ", "{", "[1,]", "{'a': 1}", "undefined", "\ufeff{}", '{"args": [}')
    .map(bytes),
  fc.uint8Array({ maxLength: 40 }).map((it) => Buffer.from(it)),
  fc.constant(Buffer.from([0x22, 0xc3, 0x28, 0x22])),
  fc.constant(Buffer.alloc(200_000, "[")),
);

function bytes(text: string): Buffer {
  return Buffer.from(text);
}

/** The members of an object, each of them there or not, and others. */
function shaped(names: readonly string[], value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const member = fc.tuple(fc.oneof(fc.constantFrom(...names), keys), value);
  return fc.oneof(
    fc
      .tuple(...names.map(() => value))
      .map((values) => members(names.map((name, i) => [name, values[i] ?? ""]))),
    fc.array(member, { maxLength: 5 }).map(members),
    value,
  );
}

const requestBodies = fc.oneof(
  shaped(["args", "kwargs"], anyJson).map(bytes),
  fc
    .tuple(fc.array(anyJson, { maxLength: 4 }), fc.array(fc.tuple(keys, anyJson), { maxLength: 3 }))
    .map(([args, kwargs]) => bytes(`{"args": [${args.join(",")}], "kwargs": ${members(kwargs)}}`)),
  noJson,
);
const errors = shaped(["exc_type", "exc_path", "exc_args", "value"], anyJson);
const replyBodies = fc.oneof(
  shaped(["result", "error"], anyJson).map(bytes),
  errors.map((error) => bytes(`{"result": null, "error": ${error}}`)),
  noJson,
);
const eventBodies = fc.oneof(anyJson.map(bytes), noJson);

/** Requests to methods of a service, known and unknown ones, that are malformed in one way or several. */
export function hostileRequests(
  service: string,
  methods: readonly string[],
): fc.Arbitrary<RawMessage> {
  const method = fc.oneof(
    fc.constantFrom(...methods),
    fc.constantFrom("", "nosuch", "__init__", "toString"),
  );
  return fc.tuple(method, anyProperties, requestBodies).map(([name, properties, body]) => ({
    ...{ exchange: "nameko-rpc", routingKey: `${service}.${name}`, properties, body },
  }));
}

/** Replies to a reply queue's key, to the ids of calls that may wait and to others. */
export function hostileReplies(key: string, ids: readonly string[]): fc.Arbitrary<RawMessage> {
  const id = fc.oneof(fc.constantFrom(...ids, "nobody"), fc.constant(undefined));
  return fc.tuple(id, anyProperties, replyBodies).map(([correlation, properties, body]) => ({
    ...{ exchange: "nameko-rpc", routingKey: key, body },
    properties: defined({ ...properties, correlation_id: correlation }),
  }));
}

/** Events of a service, and messages to an exchange of any other kind. */
export function hostileEvents(exchange: string, routingKey: string): fc.Arbitrary<RawMessage> {
  return fc
    .tuple(anyProperties, eventBodies)
    .map(([properties, body]) => ({ exchange, routingKey, properties, body }));
}
