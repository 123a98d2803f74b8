import { signaturesOf } from "../model/json-values.ts";
import { misfit } from "../model/misfit.ts";
import type { JsonValue } from "../model/type.ts";
import { resolve, type Resolved, type Types } from "../model/resolve.ts";
import type { TypeModel } from "../model/type.ts";
import type { Data } from "./data-expression.ts";
import { writtenDate, writtenUrl } from "./written-instance.ts";

/** A value that is written down, as it travels: JSON, nothing for `undefined`, or what keeps it from being of its type. */
export type Wire =
  | { readonly json: JsonValue | undefined }
  | { readonly problem: string; readonly expected?: string };

/** Holds written data against a type, and against what tags demand of its values. */
export function toRuledWire(data: Data, type: TypeModel, types: Types): Wire {
  const wire = toWire(data, type, types);
  if ("problem" in wire || wire.json === undefined) return wire;
  const problem = misfit(wire.json, type, types);
  return problem === undefined ? wire : { problem };
}

/** Holds written data against a type. */
export function toWire(data: Data, type: TypeModel, types: Types): Wire {
  const resolved = resolve(type, types);
  if (resolved === undefined) return wrong("something else");
  if (data.kind === "unread") return unread(data);
  if (resolved.kind === "union") return anyOf(data, resolved.members, types);
  if (data.kind === "member") return memberToWire(data, resolved);
  switch (resolved.kind) {
    case "array":
    case "set":
    case "tuple":
      return listToWire(data, resolved, types);
    case "object":
    case "record":
    case "map":
      return objectToWire(data, resolved, types);
    case "unknown":
      return plainJson(data);
    default:
      return valueToWire(data, resolved);
  }
}

function wrong(expected: string): Wire {
  return { problem: `${expected} is expected`, expected };
}

/** Nothing is ever run. */
function unread({ text }: { readonly text: string }): Wire {
  return { problem: `\`${text}\` is no literal, and nothing is run here` };
}

/** `Color.Red` */
function memberToWire(data: Extract<Data, { kind: "member" }>, type: Resolved): Wire {
  if (type.kind === "literal" && type.member?.name === data.name) return plain(type.value);
  if (type.kind !== "enum") return unread(data);
  const member = type.members.find(({ name }) => name === data.name);
  return member === undefined ? unread(data) : plain(member.value);
}

/** A number that would be another one. */
function lost({ written, rounded }: Extract<Data, { kind: "rounded" }>): Wire {
  return { problem: `${written} would be rounded to ${rounded}` };
}

/** The first member that it is of; else the only one of which it has the literals, or all that would have been right. */
function anyOf(data: Data, members: readonly TypeModel[], types: Types): Wire {
  const wires = members.map((member) => toWire(data, member, types));
  const fitting = wires.find((wire) => "json" in wire);
  if (fitting !== undefined) return fitting;
  const [only, ...others] = wires.filter((_, index) => hasLiterals(data, members[index], types));
  if (only !== undefined && others.length === 0) return only;
  const expected = wires.flatMap((wire) => ("expected" in wire ? wire.expected : []));
  if (expected.length < wires.length) return wires[0] ?? wrong("nothing");
  return wrong(`${expected.slice(0, -1).join(", ")} or ${expected.at(-1)}`);
}

/** Whether it is an object as a member of a union is, by the literals that this requires. */
function hasLiterals(data: Data, type: TypeModel | undefined, types: Types): boolean {
  const resolved = type && resolve(type, types);
  if (data.kind !== "object" || resolved?.kind !== "object") return false;
  return resolved.properties.every((property) => {
    const given = data.properties.get(property.name);
    const isLiteral = resolve(property.type, types)?.kind === "literal";
    return !isLiteral || given === undefined || "json" in toWire(given, property.type, types);
  });
}

function valueToWire(data: Data, type: Resolved): Wire {
  if (data.kind === "rounded") return lost(data);
  const value = data.kind === "plain" ? data.value : data;
  switch (type.kind) {
    case "string":
    case "number":
    case "boolean":
      return typeof value === type.kind ? plain(value) : wrong(`a ${type.kind}`);
    case "template":
      return typeof value === "string" ? plain(value) : wrong("a string");
    case "null":
      return value === null ? plain(value) : wrong("`null`");
    case "undefined":
      return value === undefined ? { json: undefined } : wrong("`undefined`");
    case "literal":
      return value === type.value ? plain(value) : wrong(`\`${JSON.stringify(type.value)}\``);
    case "enum": {
      const values = type.members.map((member) => member.value);
      return values.some((each) => each === value)
        ? plain(value)
        : wrong(`one of ${values.join(", ")}`);
    }
    case "bigint":
      return data.kind === "bigint" ? { json: data.digits } : wrong(bigintAsWritten(data));
    case "bigint-literal": {
      const isSame = data.kind === "bigint" && data.digits === type.value;
      return isSame ? { json: type.value } : wrong(`\`${type.value}n\``);
    }
    case "date":
    case "url":
      return instanceToWire(data, type.kind);
    case "bytes":
      return bytesToWire(data, type);
    default:
      return wrong("another value");
  }
}

function plain(value: unknown): Wire {
  const isPlain =
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    Number.isFinite(value);
  // Just looked at.
  return isPlain ? { json: value as JsonValue } : wrong("a finite number");
}

/** `5`, `"5"`: what was meant is written with an `n`. */
function bigintAsWritten(data: Data): string {
  const text = data.kind === "plain" ? String(data.value) : "";
  return `a bigint such as \`${/^-?\d+$/.test(text) ? text : "10"}n\``;
}

function instanceToWire(data: Data, kind: "date" | "url"): Wire {
  const read = kind === "date" ? writtenDate(data) : writtenUrl(data);
  return "json" in read ? read : wrong(`\`${read.instead}\``);
}

const bytesAsWritten = {
  Uint8Array: "`new Uint8Array([1, 2, 3])`",
  Buffer: "`Buffer.from([1, 2, 3])`",
  ArrayBuffer: "`new Uint8Array([1, 2, 3]).buffer`",
} as const;

/** Of which kind they are matters to nobody: they travel as the same text. */
function bytesToWire(data: Data, { of }: Extract<Resolved, { kind: "bytes" }>): Wire {
  const isBytes = data.kind === "instance" && data.of in bytesAsWritten;
  const bytes = isBytes ? bytesOf(data.made, data.of === "Buffer") : undefined;
  return bytes === undefined
    ? wrong(bytesAsWritten[of])
    : { json: Buffer.from(bytes).toString("base64") };
}

/** `[1, 2]`; of a `Buffer` also `"hi"` and `"aGk=", "base64"`. */
function bytesOf(
  [first, second]: readonly Data[],
  isBuffer: boolean,
): readonly number[] | undefined {
  if (isBuffer && first?.kind === "plain" && typeof first.value === "string") {
    const encoding = second?.kind === "plain" ? second.value : "utf8";
    return typeof encoding === "string" && Buffer.isEncoding(encoding)
      ? [...Buffer.from(first.value, encoding)]
      : undefined;
  }
  const items = first?.kind === "array" ? first.items : undefined;
  const bytes = items?.map((item) => (item.kind === "plain" ? Number(item.value) : Number.NaN));
  const areBytes = bytes?.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256);
  return areBytes === true ? bytes : undefined;
}

type List = Extract<Resolved, { kind: "array" | "set" | "tuple" }>;

function listToWire(data: Data, type: List, types: Types): Wire {
  const items = itemsOf(data, type.kind === "set" ? "Set" : undefined);
  if (items === undefined) return wrong(type.kind === "set" ? "`new Set([…])`" : "an array");
  if (type.kind !== "tuple") return all(items.map((item) => toWire(item, type.items, types)));
  return tupleToWire(items, type, types);
}

/** The items of an array, or of the array that a set or map is made of. */
function itemsOf(data: Data, of: string | undefined): readonly Data[] | undefined {
  if (of === undefined) return data.kind === "array" ? data.items : undefined;
  if (data.kind !== "instance" || data.of !== of) return undefined;
  const [list] = data.made;
  if (list === undefined) return [];
  return list.kind === "array" ? list.items : undefined;
}

function tupleToWire(
  items: readonly Data[],
  { items: own, rest, tail = [] }: Extract<Resolved, { kind: "tuple" }>,
  types: Types,
): Wire {
  const least = own.filter((item) => item.optional !== true).length + tail.length;
  const most = rest === undefined ? own.length + tail.length : Infinity;
  if (items.length < least || items.length > most) return wrong(`a tuple of ${least} or more`);
  const wires = items.map((item, index) => {
    const fromEnd = items.length - index;
    const type =
      fromEnd <= tail.length ? tail[tail.length - fromEnd]?.type : (own[index]?.type ?? rest);
    return type === undefined ? wrong("nothing") : toWire(item, type, types);
  });
  return all(wires);
}

function all(wires: readonly Wire[]): Wire {
  const json: JsonValue[] = [];
  for (const [index, wire] of wires.entries()) {
    if ("problem" in wire) return { problem: `at [${index}] ${wire.problem}` };
    if (wire.json === undefined) return { problem: `at [${index}] a value is expected` };
    json.push(wire.json);
  }
  return { json };
}

type Mapping = Extract<Resolved, { kind: "object" | "record" | "map" }>;

function objectToWire(data: Data, type: Mapping, types: Types): Wire {
  if (type.kind === "map") {
    const entries = itemsOf(data, "Map");
    const pair = { kind: "tuple", items: [{ type: type.keys }, { type: type.values }] } as const;
    return entries === undefined
      ? wrong("`new Map([[…, …]])`")
      : all(entries.map((entry) => toWire(entry, pair, types)));
  }
  if (data.kind !== "object") return wrong("an object");
  const own = type.kind === "object" ? type.properties : [];
  const missing = own.find(
    (property) =>
      property.optional !== true &&
      !data.properties.has(property.name) &&
      !mayBeAbsent(property.type, types),
  );
  if (missing !== undefined) return { problem: `\`${missing.name}\` is missing` };
  const json: Record<string, JsonValue> = {};
  for (const [name, value] of data.properties) {
    const signatures = type.kind === "record" ? [type.values] : signaturesOf(name, type);
    const wanted = own.find((property) => property.name === name)?.type ?? signatures[0];
    if (wanted === undefined) return { problem: `there is no \`${name}\` in its type` };
    const wire = toWire(value, wanted, types);
    if ("problem" in wire) return { problem: `at ${name} ${wire.problem}` };
    if (wire.json !== undefined) json[name] = wire.json;
  }
  return { json };
}

function mayBeAbsent(type: TypeModel, types: Types): boolean {
  const resolved = resolve(type, types);
  if (resolved?.kind === "unknown" || resolved?.kind === "undefined") return true;
  return (
    resolved?.kind === "union" && resolved.members.some((member) => mayBeAbsent(member, types))
  );
}

function plainJson(data: Data): Wire {
  switch (data.kind) {
    case "plain":
      return data.value === undefined ? { json: undefined } : plain(data.value);
    case "array":
      return all(data.items.map(plainJson));
    case "object": {
      const json: Record<string, JsonValue> = {};
      for (const [name, value] of data.properties) {
        const wire = plainJson(value);
        if ("problem" in wire) return wire;
        if (wire.json !== undefined) json[name] = wire.json;
      }
      return { json };
    }
    case "rounded":
      return lost(data);
    default:
      return wrong("a JSON value");
  }
}
