import type { Arbitrary } from "fast-check";
import type * as fastCheck from "fast-check";
import { numbers } from "./numbers.ts";
import {
  type Definitions,
  heightOf,
  requiredOf,
  resolve,
  type Schema,
  type SchemaObject,
} from "./schema.ts";
import { names, strings } from "./strings.ts";

/** The library that makes random values. */
export type FastCheck = typeof fastCheck;

/** How many references may lie one in the other before values become as small as they can be. */
const deepest = 4;
/** How many items or properties there are more than there have to be, at the most. */
const more = 3;

/** Random values of JSON that a schema takes; what a schema cannot say (`Uppercase<string>`) is left to the codec. */
export class Arbitraries {
  readonly #fc: FastCheck;
  readonly #definitions: Definitions;
  readonly #known = new Map<string, Arbitrary<unknown>>();

  constructor(fc: FastCheck, definitions: Definitions) {
    this.#fc = fc;
    this.#definitions = definitions;
  }

  of(schema: Schema, depth = 0): Arbitrary<unknown> {
    if (typeof schema === "boolean" || !isTyped(schema)) return this.#anything();
    if (schema.examples !== undefined && schema.examples.length > 0) {
      const { examples, ...others } = schema;
      return this.#fc.oneof(this.#fc.constantFrom(...examples), this.of(others, depth));
    }
    if (schema.$ref !== undefined) return this.#reference(schema.$ref, depth + 1);
    if ("const" in schema) return this.#fc.constant(schema.const);
    if (schema.enum !== undefined) return this.#fc.constantFrom(...schema.enum);
    if (schema.anyOf !== undefined) return this.#oneOf(schema.anyOf, depth);
    return this.#typed(schema, depth);
  }

  #typed(schema: SchemaObject, depth: number): Arbitrary<unknown> {
    const fc = this.#fc;
    const { type = "null" } = schema;
    switch (type) {
      case "null":
        return fc.constant(null);
      case "boolean":
        return fc.boolean();
      case "number":
      case "integer":
        return numbers(fc, schema);
      case "string":
        return strings(fc, schema);
      case "array":
        return this.#list(schema, depth);
      case "object":
        return this.#object(schema, depth);
      default:
        return type satisfies never;
    }
  }

  #anything(): Arbitrary<unknown> {
    return this.#fc.jsonValue({ maxDepth: 1, stringUnit: "grapheme-ascii" });
  }

  #reference(reference: string, depth: number): Arbitrary<unknown> {
    const key = `${Math.min(depth, deepest + 1)} ${reference}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.of(resolve(this.#definitions, reference), depth);
      this.#known.set(key, known);
    }
    return known;
  }

  #oneOf(schemas: readonly Schema[], depth: number): Arbitrary<unknown> {
    const heights = schemas.map((schema) => heightOf(this.#definitions, schema));
    const least = Math.min(...heights);
    const fitting = schemas.filter(
      (_, index) => heights[index] === least || (depth <= deepest && heights[index] !== Infinity),
    );
    return this.#fc.oneof(...fitting.map((schema) => this.of(schema, depth)));
  }

  #list(schema: SchemaObject, depth: number): Arbitrary<unknown> {
    const fc = this.#fc;
    const { prefixItems = [], items = true, minItems = 0, uniqueItems = false } = schema;
    const room = depth > deepest ? 0 : more;
    const most =
      items === false ? prefixItems.length : Math.max(minItems, prefixItems.length) + room;
    const maxItems = Math.min(schema.maxItems ?? Infinity, depth > deepest ? minItems : most);
    const others = {
      minLength: Math.max(0, minItems - prefixItems.length),
      maxLength: Math.max(0, maxItems - prefixItems.length),
    };
    const rest =
      items === false || others.maxLength === 0
        ? fc.constant([])
        : this.#items(items, { ...others, uniqueItems }, depth);
    if (prefixItems.length === 0) return rest;
    const needed = prefixItems.slice(0, maxItems).map((item) => this.of(item, depth));
    const count = fc.integer({ min: Math.min(minItems, needed.length), max: needed.length });
    return fc
      .tuple(fc.tuple(...needed), rest, count)
      .map(([first, after, size]) =>
        after.length > 0 ? [...first, ...after] : first.slice(0, size),
      );
  }

  #items(
    items: Schema,
    {
      uniqueItems,
      ...lengths
    }: { readonly minLength: number; readonly maxLength: number; readonly uniqueItems: boolean },
    depth: number,
  ): Arbitrary<unknown[]> {
    const item = this.of(items, depth);
    return uniqueItems
      ? this.#fc.uniqueArray(item, { ...lengths, selector: (value) => JSON.stringify(value) })
      : this.#fc.array(item, lengths);
  }

  #object(schema: SchemaObject, depth: number): Arbitrary<unknown> {
    const { properties = {}, minProperties = 0, maxProperties = Infinity } = schema;
    const required = requiredOf(schema);
    const isOptional = (name: string): boolean => depth <= deepest && !required.includes(name);
    const named = Object.entries(properties).filter(
      ([name, value]) =>
        value !== false && !isFormerName(value) && (required.includes(name) || isOptional(name)),
    );
    const known = this.#fc.record(
      Object.fromEntries(named.map(([name, value]) => [name, this.of(value, depth)])),
      { requiredKeys: required.filter((name) => named.some(([known]) => known === name)) },
    );
    const least = Math.max(0, minProperties - required.length);
    const most = Math.min(maxProperties - named.length, depth > deepest ? least : least + more);
    return this.#fc
      .tuple(known, this.#others(schema, { minKeys: least, maxKeys: Math.max(least, most) }, depth))
      .map(([own, others]) => ({ ...others, ...own }));
  }

  /** Properties whose names are free: of records, and of index signatures. */
  #others(
    { properties = {}, patternProperties = {}, additionalProperties, propertyNames }: SchemaObject,
    keys: { readonly minKeys: number; readonly maxKeys: number },
    depth: number,
  ): Arbitrary<Record<string, unknown>> {
    const fc = this.#fc;
    if (keys.maxKeys === 0) return fc.constant({});
    const patterns = Object.entries(patternProperties).filter(([, value]) => value !== false);
    const free = additionalProperties !== undefined && additionalProperties !== false;
    const sources = [
      ...patterns.map(([pattern, value]) =>
        fc.dictionary(strings(fc, { type: "string", pattern }), this.of(value, depth), keys),
      ),
      ...(free
        ? [fc.dictionary(names(fc, propertyNames), this.of(additionalProperties, depth), keys)]
        : []),
    ];
    if (sources.length === 0) return fc.constant({});
    const isFree = ([name]: [string, unknown]): boolean => !Object.hasOwn(properties, name);
    return fc
      .oneof(...sources)
      .map((others) => Object.fromEntries(Object.entries(others).filter(isFree)));
  }
}

/** Whether a schema says anything about a value. */
function isTyped(schema: SchemaObject): boolean {
  return (
    schema.type !== undefined ||
    schema.$ref !== undefined ||
    schema.anyOf !== undefined ||
    schema.enum !== undefined ||
    "const" in schema
  );
}

/** A name that a property had: new values have none of these. */
function isFormerName(schema: Schema): boolean {
  return typeof schema === "object" && schema.deprecated === true && !isTyped(schema);
}
