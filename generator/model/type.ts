import type {
  BigintRules,
  ListRules,
  NumberRules,
  ObjectRules,
  SizeRules,
  StringRules,
} from "./rules.ts";

/**
 * Every type that a contract may use, as plain JSON.
 *
 * A `TypeModel` says what a value is in memory; the wire form follows from it (`runtime/convert.ts`). Named types are
 * written once, in `Contract.types`, and referred to by `{ kind: "ref" }`, which is also how recursion is written.
 */
export type TypeModel =
  | UnknownType
  | NullType
  | UndefinedType
  | BooleanType
  | NumberType
  | StringType
  | LiteralType
  | TemplateType
  | BigintType
  | BigintLiteralType
  | DateType
  | UrlType
  | BytesType
  | ArrayType
  | TupleType
  | MapType
  | SetType
  | ObjectType
  | RecordType
  | UnionType
  | EnumType
  | BrandedType
  | RefType;

/** `unknown`: any JSON value. */
export interface UnknownType {
  readonly kind: "unknown";
}

/** `null` */
export interface NullType {
  readonly kind: "null";
}

/** `undefined`, `void`: only as a whole result, or as a member of a property's or a parameter's union. */
export interface UndefinedType {
  readonly kind: "undefined";
  /** `a?: never`, which `exactOptionalPropertyTypes` tells from `a?: undefined`. */
  readonly never?: true;
  /** `deleted?: void`, which TypeScript does not take for `undefined`. */
  readonly void?: true;
}

/** `boolean` */
export interface BooleanType {
  readonly kind: "boolean";
}

/** `number`: a finite double. */
export interface NumberType {
  readonly kind: "number";
  readonly rules?: NumberRules;
}

/** `string` */
export interface StringType {
  readonly kind: "string";
  readonly rules?: StringRules;
}

/** `"add"`, `1`, `true`, `Color.Red` */
export interface LiteralType {
  readonly kind: "literal";
  readonly value: string | number | boolean;
  /** The member of an exported enum that it is: TypeScript takes no `"red"` for a `Color.Red`. */
  readonly member?: ExportedMember;
}

/** A member of an enum, as generated TypeScript refers to it. */
export interface ExportedMember {
  /** The file that exports the enum, relative to the project with `/`. */
  readonly file: string;
  readonly enum: string;
  readonly name: string;
}

/** `` `user_${string}` ``, `Uppercase<string>`: texts, and holes between them. */
export interface TemplateType {
  readonly kind: "template";
  readonly parts: readonly (string | TemplateHole)[];
  readonly rules?: StringRules;
}

/** What may stand at a place of a template: text, or the text of a number. */
export interface TemplateHole {
  readonly hole: "string" | "number" | "bigint";
  /** `Uppercase<Lowercase<string>>`: the outer one first. */
  readonly mappings?: readonly StringMapping[];
}

/** The library's types that change text. */
export type StringMapping = "Uppercase" | "Lowercase" | "Capitalize" | "Uncapitalize";

/** `bigint`: a decimal string on the wire. */
export interface BigintType {
  readonly kind: "bigint";
  readonly rules?: BigintRules;
}

/** `10n`: its digits. */
export interface BigintLiteralType {
  readonly kind: "bigint-literal";
  readonly value: string;
}

/** `Date`: an RFC 3339 string on the wire. */
export interface DateType {
  readonly kind: "date";
}

/** `URL`: a string on the wire. */
export interface UrlType {
  readonly kind: "url";
}

/** `Uint8Array`, `Buffer`, `ArrayBuffer`: a base64 string on the wire. */
export interface BytesType {
  readonly kind: "bytes";
  readonly of: "Uint8Array" | "Buffer" | "ArrayBuffer";
  /** `Uint8Array<ArrayBuffer>`: what it stands on is known. */
  readonly on?: "ArrayBuffer";
}

/** `T[]`, `readonly T[]`, `Array<T>` */
export interface ArrayType {
  readonly kind: "array";
  readonly items: TypeModel;
  readonly readonly?: true;
  readonly rules?: ListRules;
}

/** `[number, string?, ...boolean[]]`: optional items only after required ones, at most one rest. */
export interface TupleType {
  readonly kind: "tuple";
  readonly items: readonly TupleItem[];
  readonly rest?: TypeModel;
  /** What stands after the rest: `[...number[], string]`. Never optional, never empty. */
  readonly tail?: readonly TupleItem[];
  readonly readonly?: true;
}

export interface TupleItem {
  /** The label of a labelled tuple. */
  readonly name?: string;
  readonly type: TypeModel;
  readonly optional?: true;
  /** TypeScript takes `undefined` for it too, which `exactOptionalPropertyTypes` tells from an item that is missing. */
  readonly orUndefined?: true;
}

/** `Map<K, V>`: an array of `[key, value]` on the wire. */
export interface MapType {
  readonly kind: "map";
  readonly keys: TypeModel;
  readonly values: TypeModel;
  /** `ReadonlyMap<K, V>` */
  readonly readonly?: true;
  readonly rules?: SizeRules;
}

/** `Set<T>`: an array without repetition on the wire. */
export interface SetType {
  readonly kind: "set";
  readonly items: TypeModel;
  /** `ReadonlySet<T>` */
  readonly readonly?: true;
  readonly rules?: SizeRules;
}

/** `{ a: string; b?: number }`; on decode open, unless `closed`. */
export interface ObjectType {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** Properties beside the named ones: the value type of a string index signature. */
  readonly additional?: TypeModel;
  /** Other index signatures. A name that fits several has a value of all of their types. */
  readonly patterns?: readonly PatternProperties[];
  /** `@strict`: properties that have no name here are refused. Never beside index signatures. */
  readonly closed?: true;
  /** TypeScript takes the named properties and the index signatures in an intersection only: `{ tags: Tags } & JsonObject`. */
  readonly apart?: true;
  readonly rules?: ObjectRules;
}

/** ``[key: `data-${string}`]: T``, `[index: number]: T` */
export interface PatternProperties {
  readonly keys: TemplateType | NumberType;
  readonly values: TypeModel;
}

export interface Property {
  readonly name: string;
  readonly type: TypeModel;
  readonly optional?: true;
  readonly readonly?: true;
  /** `@was old`: names under which it may come too. */
  readonly was?: readonly string[];
  /** `@default 20`: what it is, as JSON, when it does not come. */
  readonly default?: JsonValue;
  /** `@sensitive`: its value is never shown. */
  readonly sensitive?: true;
  /** `@example "Ann"`: values of its type, as JSON. */
  readonly examples?: readonly JsonValue[];
  readonly doc?: Doc;
}

/** What `JSON.parse` gives. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** `Record<string, T>`, `{ [key: string]: T }` without named properties. */
export interface RecordType {
  readonly kind: "record";
  readonly values: TypeModel;
  readonly rules?: ObjectRules;
}

/**
 * `A | B`, in the order of its declaration. `discriminator` is the property whose literal tells the members apart, when
 * each of them is an object that has it as a required property of a literal type, no two the same.
 */
export interface UnionType {
  readonly kind: "union";
  readonly members: readonly TypeModel[];
  readonly discriminator?: string;
}

/** `enum Color { Red = "red" }` */
export interface EnumType {
  readonly kind: "enum";
  readonly members: readonly { readonly name: string; readonly value: string | number }[];
}

/** `string & { readonly __brand: "Id" }`: a type whose values are those of `base`; the brand exists in TypeScript only. */
export interface BrandedType {
  readonly kind: "branded";
  readonly base: TypeModel;
  /** None for `string & {}`, and where a symbol is the key of the brand. */
  readonly brand: readonly Property[];
}

/** A named type: a key of `Contract.types`. */
export interface RefType {
  readonly kind: "ref";
  readonly id: string;
}

/** A doc comment: its text without the comment marks, and its tags in order. */
export interface Doc {
  readonly text: string;
  readonly tags: readonly DocTag[];
}

/** `@deprecated use addMany` → `{ name: "deprecated", text: "use addMany" }` */
export interface DocTag {
  readonly name: string;
  readonly text: string;
}
