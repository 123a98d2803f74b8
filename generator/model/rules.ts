/**
 * What a contract demands of values beyond their type, in JSON Schema's words. All of it must hold; what several tags demand
 * (of an alias and of the property that uses it) is merged before.
 */

/** `@minimum 1`, `@integer` */
export interface NumberRules {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  /** A multiple of each, as decimal numbers: 19.99 is one of 0.01. */
  readonly multipleOf?: readonly number[];
  readonly integer?: true;
}

/** `@minimum 0` of a `bigint`: its digits, which a double may not hold. */
export interface BigintRules {
  readonly minimum?: string;
  readonly maximum?: string;
}

/** `@minLength 2`, `@pattern ^a`, `@format email` */
export interface StringRules {
  /** In code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expressions with the flag `u`, each of which matches somewhere. */
  readonly pattern?: readonly string[];
  readonly format?: Format;
}

/** `@minItems 1`, `@uniqueItems` */
export interface ListRules {
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
}

/** `@minItems 1` of a `Set` or `Map`: how many it holds. */
export type SizeRules = Pick<ListRules, "maxItems" | "minItems">;

/** `@minProperties 1`, and what is demanded of keys */
export interface ObjectRules {
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** Of the names of all properties that have no name in the contract: the keys of `Record<Uuid, T>`. */
  readonly propertyNames?: StringRules;
}

/** The formats of strings that are checked, each as `ajv-formats` checks it. */
export const formats = [
  "date",
  "date-time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "iso-date-time",
  "iso-time",
  "json-pointer",
  "json-pointer-uri-fragment",
  "regex",
  "relative-json-pointer",
  "time",
  "uri",
  "uri-reference",
  "uri-template",
  "url",
  "uuid",
] as const;

/** `@format email` */
export type Format = (typeof formats)[number];
