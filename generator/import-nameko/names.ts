import { isIdentifier } from "../emitters/text.ts";

/** `getOrder` → `get_order`: the names of the nameko wire where a contract says `naming: "snake_case"`. */
function toSnakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/** `get_order` → `getOrder`; what stands before the first letter stays. */
export function toCamelCase(name: string): string {
  return name.replaceAll(/(?<=[^_])_+([^_])/gu, (_, next: string) => next.toUpperCase());
}

/** `get_order`, `order.placed`, `orders-v2` → `GetOrder`, `OrderPlaced`, `OrdersV2` */
export function toPascalCase(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const joined = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  return /^\p{N}/u.test(joined) ? `N${joined}` : joined;
}

/**
 * Whether `naming: "snake_case"` makes a Python name of one in camelCase. Two capitals in a row could be one word or two, so
 * they are not left to it.
 */
export function comesBack(camel: string, python: string): boolean {
  return !/[A-Z]{2}/.test(camel) && toSnakeCase(camel) === python;
}

/** Whether the wire of Lagomorph has such a name: of a service, a member, an error. */
export function isWireName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(name);
}

/** Words that no parameter and no type can be called. */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments as async await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected public " +
    "return static super switch this throw true try typeof var void while with yield __proto__ undefined"
  ).split(" "),
);

/** A name that a parameter may have; `undefined` when there must be another one. */
export function asParameterName(name: string): string | undefined {
  return isIdentifier(name) && !reserved.has(name) ? name : undefined;
}

/** The library's types, and the words of contracts: a type of that name would stand in their place. */
const known: ReadonlySet<string> = new Set(
  (
    "Array ArrayBuffer BigInt Boolean Buffer Command Consume Cron Date Delivery Durability Error Event EventName Every Function Format Int " +
    "Map MapConstructor Max MaxItems MaxLength Min MinItems MinLength MultipleOf Number Object Omit On OnTopic Partial Pattern Pick Promise " +
    "Proxy Publish ReadonlyArray ReadonlyMap ReadonlySet Record RegExp Required Service ServiceError ServiceOptions Set String " +
    "Symbol Throws Uint8Array UniqueItems URL any bigint boolean never number object string symbol type unknown"
  ).split(" "),
);

/** Gives each thing a name that no other has, in any case of letters. */
export interface Names {
  /** `wanted`, or the same with an ending. */
  take(wanted: string): string;
}

/** Names of types and services. */
export function createTypeNames(): Names {
  const names = createNames();
  return {
    take(wanted) {
      const plain = isIdentifier(wanted) && !reserved.has(wanted) ? wanted : toPascalCase(wanted);
      const fit = isIdentifier(plain) && plain !== "" ? plain : "Unnamed";
      return names.take(known.has(fit) || reserved.has(fit) ? `${fit}Data` : fit);
    },
  };
}

/** Names of anything: files, members. */
export function createNames(taken: Iterable<string> = []): Names {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  return {
    take(wanted) {
      let name = wanted;
      for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
      used.add(name.toLowerCase());
      return name;
    },
  };
}
