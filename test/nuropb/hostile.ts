import type { Options } from "amqplib";
import fc from "fast-check";

/** A message for a queue, whatever its sender thinks that NuroPb is. */
export interface HostileMessage {
  readonly queue: string;
  readonly body: Buffer;
  readonly options: Options.Publish;
}

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("", "\0", "__proto__", "😀", "null", "x".repeat(300)),
);
const header = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null), fc.array(words));
const sometimes = <T>(usual: T): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: header });

function headersOf(types: readonly string[]): fc.Arbitrary<Record<string, unknown> | undefined> {
  const fields = {
    nuropb_protocol: sometimes("0.1.1"),
    nuropb_version: sometimes("0.1.8"),
    nuropb_type: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...types) }, header),
    trace_id: sometimes("trace"),
    encrypted: fc.oneof({ weight: 6, arbitrary: fc.constant("") }, fc.constant("yes"), header),
  };
  // Most of them get as far as their bodies.
  const usual = fc.oneof(
    { weight: 3, arbitrary: fc.record(fields) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
  );
  const others = fc.dictionary(words.filter(isShort), header, { maxKeys: 3 });
  const all = fc.tuple(usual, others).map(([own, more]) => ({ ...more, ...own }));
  return fc.oneof({ weight: 9, arbitrary: all }, { weight: 1, arbitrary: fc.constant(undefined) });
}

const json = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant({}), words);
const methods = ["add", "same", "fail", "tell_context", "greet", "nuropb_describe", "_private"];

/** A body of NuroPb's of which some is missing or something else, or no such body. */
function bodies(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Buffer> {
  const near = fc
    .oneof(fc.record(fields), fc.record(fields, { requiredKeys: [] }))
    .map((it) => Buffer.from(JSON.stringify(it)));
  const far = fc.oneof(
    json.map((it) => Buffer.from(JSON.stringify(it))),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom("{", '{"method": NaN}', "[".repeat(5_000), "").map((it) => Buffer.from(it)),
  );
  return fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: far });
}

const fields: Record<string, fc.Arbitrary<unknown>> = {
  tag: fc.oneof(fc.constant("request"), json),
  service: words,
  method: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...methods) }, json),
  params: fc.oneof(fc.dictionary(fc.constantFrom("a", "b", "value", "__proto__"), json), json),
  correlation_id: json,
  context: fc.oneof({ weight: 3, arbitrary: fc.dictionary(words, json, { maxKeys: 4 }) }, json),
  trace_id: json,
  topic: fc.oneof(fc.constantFrom("python.greeted", "orders.eu.created", "none"), json),
  event: fc.oneof(fc.record({ who: words }), json),
  target: json,
};

/** Messages for the queue of a service, with one of some addresses for answers. */
export function hostileMessages(
  queue: string,
  addresses: readonly string[],
): fc.Arbitrary<HostileMessage> {
  const types = ["request", "command", "event", "response"];
  return fc
    .record({
      headers: headersOf(types),
      body: bodies(fields),
      replyTo: fc.oneof(fc.constantFrom(...addresses), words.filter(isShort)),
      correlationId: words.filter(isShort),
    })
    .map(({ headers, body, replyTo, correlationId }) => ({
      queue,
      body,
      options: { headers, replyTo, correlationId, contentType: "application/json" },
    }));
}

/** Answers to a call, or nearly. */
export function hostileAnswers(queue: string, id: string): fc.Arbitrary<HostileMessage> {
  const answer = {
    tag: fc.oneof(fc.constant("response"), json),
    result: json,
    error: fc.oneof(
      fc.constant(null),
      json,
      fc.record({ error: words, description: words, lagomorph: json }),
    ),
    context: json,
  };
  const ids = fc.oneof(fc.constant(id), words.filter(isShort));
  return fc
    .tuple(headersOf(["response", "request"]), bodies(answer), ids)
    .map(([headers, body, correlationId]) => ({
      queue,
      body,
      options: { headers, correlationId, contentType: "application/json" },
    }));
}

function isShort(text: string): boolean {
  return Buffer.byteLength(text) <= 255;
}
