import type { Contract } from "../model/contract.ts";
import { isIdentifier } from "./text.ts";
import { declaredErrors } from "./walk.ts";

/** Words that no binding of a module may have as its name. */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public return " +
    "static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** What generated code takes from the language: in files that write types, no name of ours may stand for it. */
export const globals: ReadonlySet<string> = new Set(
  (
    "Array ArrayBuffer AsyncGenerator AsyncIterable Boolean Buffer Capitalize Date Error Infinity Lowercase Map NaN Number " +
    "Object Promise ReadonlyArray ReadonlyMap ReadonlySet Record ReturnType Set String Symbol URL Uint8Array Uncapitalize Uppercase " +
    "any bigint boolean never number object string symbol unknown"
  ).split(" "),
);

/** Gives the wanted name when it is free, else one with `_` after it, and remembers it as taken. */
export type Names = (wanted: string) => string;

const none: ReadonlySet<string> = new Set();

/** The names of one scope. Reserved words are taken from the start, and what must not be hidden. */
export function createNames(
  taken: Iterable<string> = [],
  unhidden: ReadonlySet<string> = none,
): Names {
  const used = new Set(taken);
  return (wanted) => {
    let name = isIdentifier(wanted) ? wanted : camelCase(wanted);
    while (used.has(name) || reserved.has(name) || unhidden.has(name)) name += "_";
    used.add(name);
    return name;
  };
}

/** The names of parameters: their own, unless a class may not have them. */
export function parameterNames(names: readonly string[]): string[] {
  const free = createNames();
  return names.map((name) => free(name));
}

/** `math_service` → `mathService`, `get-user` → `getUser`, `1a` → `_1a`. */
export function camelCase(text: string): string {
  // One word, as nearly all names are.
  if (/^[A-Za-z][A-Za-z\d]*$/.test(text)) return lowerFirst(text);
  const words = text.split(/(?:[^\p{ID_Continue}$]|\p{DI})+|_+/u).filter((word) => word !== "");
  const [first = "", ...rest] = words;
  const name = lowerFirst(first) + rest.map(upperFirst).join("");
  return isIdentifier(name) ? name : `_${name}`;
}

/** `math_service` → `MathService`. */
export function pascalCase(text: string): string {
  const name = camelCase(text);
  return name.startsWith("_") ? name : upperFirst(name);
}

/** The first letter small: `MathService` → `mathService`. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The first letter large: `add` → `Add`. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The names by which users know what is generated for a service. */
export interface ServiceNames {
  /** `MathServiceClient` */
  readonly client: string;
  /** `MathServiceSkeleton` */
  readonly skeleton: string;
  /** `MathServiceEmit` */
  readonly emit: string;
  /** `mathService`: its descriptors, as `index.ts` exports them. */
  readonly descriptors: string;
  /** `MathServicePublish` */
  readonly publish: string;
  /** `math`: its descriptors within the generated files, when no parameter is called so. */
  readonly namespace: string;
}

/** `MathService`, `math_service` → its {@link ServiceNames}. */
export function serviceNames(contract: Contract): ServiceNames {
  const { name } = contract;
  const interfaceName = isIdentifier(contract.interfaceName)
    ? contract.interfaceName
    : camelCase(contract.interfaceName);
  const short = name.replace(/[_.-]?service$/i, "");
  return {
    client: `${interfaceName}Client`,
    skeleton: `${interfaceName}Skeleton`,
    emit: `${interfaceName}Emit`,
    publish: `${interfaceName}Publish`,
    descriptors: lowerFirst(interfaceName),
    namespace: camelCase(short === "" ? name : short),
  };
}

/** The names in a service's modules of what belongs to one member. */
export interface MemberNames {
  /** The const of its descriptor in `service.js`, and the name under which that is exported. */
  readonly descriptor: string;
  readonly exported: string;
  /** The codecs in `codec.js`. */
  readonly args: string;
  readonly result: string;
  readonly item: string;
  readonly payload: string;
}

/** What each member of a service is called in generated modules, in the order of the contract. */
export interface ModuleNames {
  readonly members: readonly MemberNames[];
  /** The service's own descriptor in `service.js`. */
  readonly service: string;
  /** The errors that its methods declare. */
  readonly errors: readonly ErrorNames[];
}

/** What a declared error is called in generated modules. */
export interface ErrorNames {
  /** The error's name on the wire. */
  readonly name: string;
  /** Its descriptor in `service.js`. */
  readonly descriptor: string;
  /** The codec of its data in `codec.js`. */
  readonly codec: string;
}

const modules = new WeakMap<Contract, ModuleNames>();

/** The names of a service's modules; each of its files asks for them. */
export function serviceModules(contract: Contract): ModuleNames {
  const known = modules.get(contract) ?? moduleNames(contract, declaredErrors(contract));
  modules.set(contract, known);
  return known;
}

/** Makes the names of a service's modules: members first, so that ours give way. */
export function moduleNames(contract: Contract, errors: readonly string[]): ModuleNames {
  const taken = ["rpc", "codec", "errors"];
  const members = contract.members.map((member) => member.name);
  const exported = new Set(members.filter(isIdentifier));
  const consts = createNames(taken);
  const own = new Map([...exported].map((name) => [name, consts(name)] as const));
  // These are exported as they are called, beside those that have their own names.
  const free = createNames([...taken, ...exported, ...own.values()]);
  const codecs = createNames(["rpc"]);
  return {
    members: members.map((name) => {
      const base = camelCase(name);
      const descriptor = own.get(name) ?? free(base);
      return {
        descriptor,
        exported: exported.has(name) ? name : descriptor,
        args: codecs(`${base}Args`),
        result: codecs(`${base}Result`),
        item: codecs(`${base}Item`),
        payload: codecs(`${base}Payload`),
      };
    }),
    service: free("service"),
    errors: errors.map((name) => {
      const base = camelCase(name.toLowerCase());
      return { name, descriptor: free(`${base}Error`), codec: codecs(`${base}Data`) };
    }),
  };
}
