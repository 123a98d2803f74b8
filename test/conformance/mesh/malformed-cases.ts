import type { Options } from "amqplib";

/** A body of so many levels. */
function nested(levels: number): string {
  return "[".repeat(levels) + "]".repeat(levels);
}

/** A call to the probe as a body. */
export function callBody(args: unknown, method = "echo"): string {
  return JSON.stringify({ calls: [{ id: 1, method, args, timeout: 5000 }] });
}

/** A message, and what its sender is told. */
export interface Case {
  readonly name: string;
  readonly body: string | Buffer;
  readonly options?: Options.Publish;
  /** The code of the answer. */
  readonly code: string;
  readonly path?: string;
  /** What the refusal says, in part. */
  readonly message?: string;
}

/** The properties of a message that is taken. */
export const good: Options.Publish = { contentType: "application/json", headers: { lagomorph: 1 } };

/** Messages that no service takes. */
export const malformed: readonly Case[] = [
  {
    name: "without headers",
    body: callBody(["x"]),
    options: { contentType: "application/json" },
    code: "invalid_argument",
  },
  { name: "that is not JSON", body: "not JSON", code: "invalid_argument" },
  { name: "that is empty", body: "", code: "invalid_argument" },
  { name: "that is cut off", body: callBody(["x"]).slice(0, -9), code: "invalid_argument" },
  { name: "that is an array", body: "[1]", code: "invalid_argument" },
  { name: "that is null", body: "null", code: "invalid_argument" },
  { name: "without calls", body: "{}", code: "invalid_argument" },
  { name: "with no calls", body: '{"calls":[]}', code: "invalid_argument" },
  { name: "with a call that is none", body: '{"calls":[7]}', code: "invalid_argument" },
  { name: "with a call without a method", body: '{"calls":[{"id":1}]}', code: "invalid_argument" },
  {
    name: "with a call without an id",
    body: '{"calls":[{"method":"echo"}]}',
    code: "invalid_argument",
  },
  {
    name: "with arguments that follow no call",
    body: '{"calls":[["x"]]}',
    code: "invalid_argument",
    message: "follows no call with a number",
  },
  {
    name: "with arguments that follow a call whose id is text",
    body: '{"calls":[{"id":"a","method":"echo","args":["x"]},["x"]]}',
    code: "invalid_argument",
    message: "follows no call with a number",
  },
  {
    name: "of more calls than are taken",
    body: `{"calls":[{"id":1,"method":"echo","args":["x"]}${",[]".repeat(8192)}]}`,
    code: "payload_too_large",
    message: "8193 calls",
  },
  {
    name: "that is not UTF-8",
    body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    code: "invalid_argument",
  },
  { name: "with a byte order mark", body: `\uFEFF${callBody(["x"])}`, code: "invalid_argument" },
  {
    name: "of an unknown version",
    body: callBody(["x"]),
    options: { ...good, headers: { lagomorph: 99 } },
    code: "unimplemented",
    message: "version 99 is unknown",
  },
  {
    name: "of another content type",
    body: callBody(["x"]),
    options: { ...good, contentType: "text/plain" },
    code: "invalid_argument",
  },
  {
    name: "that is compressed",
    body: callBody(["x"]),
    options: { ...good, contentEncoding: "gzip" },
    code: "invalid_argument",
  },
  { name: "of 5 MB", body: callBody(["x".repeat(5_000_000)]), code: "payload_too_large" },
  { name: "nested 100 000 levels deep", body: nested(100_000), code: "invalid_argument" },
  {
    name: "whose arguments are nested 1 000 levels deep",
    body: `{"calls":[{"id":1,"method":"echo","args":${nested(1000)}}]}`,
    code: "invalid_argument",
  },
  { name: "with too few arguments", body: callBody([]), code: "invalid_argument", path: "text" },
  { name: "with too many arguments", body: callBody(["a", "b"]), code: "invalid_argument" },
  { name: "with arguments that are no list", body: callBody("a"), code: "invalid_argument" },
  {
    name: "with an argument of the wrong type",
    body: callBody([{ a: 1 }]),
    code: "invalid_argument",
    path: "text",
  },
  {
    name: "with __proto__ as an argument's name",
    body: '{"calls":[{"id":1,"method":"echo","args":{"__proto__":{"text":"x"}}}]}',
    code: "invalid_argument",
  },
  {
    name: "with __proto__ as its method",
    body: callBody(["x"], "__proto__"),
    code: "unimplemented",
  },
  {
    name: "with constructor as its method",
    body: callBody(["x"], "constructor"),
    code: "unimplemented",
  },
];

/** Requests whose bytes are no text, or no request in JSON. */
export const wrongBytes: readonly (string | Buffer)[] = [
  Buffer.from(`\uFEFF${callBody(["x"])}`, "utf16le"),
  // An overlong slash, a surrogate half as UTF-8 would have it, a byte too few.
  Buffer.from(callBody(["?"]).replace("?", "\xc0\xaf"), "latin1"),
  Buffer.from(callBody(["?"]).replace("?", "\xed\xa0\x80"), "latin1"),
  Buffer.from(callBody(["?"]).replace("?", "\xe2\x82"), "latin1"),
  `${callBody(["x"])}\0`,
  callBody(["?"]).replace("?", "\0"),
  callBody(["?"]).replace('"?"', "NaN"),
  callBody(["?"]).replace('"?"', "-Infinity"),
  "true",
  "7",
  '"text"',
];

const many = Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`h${index}`, 1]));
/** Headers of any type, name and number, beside those of the wire. */
export const oddHeaders: readonly object[] = [
  many,
  { long: "x".repeat(60_000) },
  { bytes: Buffer.from([0, 255]), nothing: null, real: 1.5, list: [1, [2, [3]]], flag: true },
  {
    moment: { "!": "timestamp", value: 1e12 },
    exact: { "!": "decimal", value: { digits: 1, places: 2 } },
  },
  JSON.parse('{"constructor":{"prototype":{"polluted":1}},"toString":"x"}') as object,
  {
    "x-death": [{ count: 1000, queue: "lagomorph.rpc.probe", reason: "rejected" }],
    "x-delivery-count": 1000,
  },
  { "x-acquired-count": -1, "x-first-death-queue": "x", CC: ["nowhere"], BCC: ["nowhere"] },
];
