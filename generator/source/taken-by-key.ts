import { ts } from "./ts-morph.js";

import type { Reader } from "./reader.ts";

// Internal to the checker: what stands for the parameters of a generic in one of its instances.
export interface Mapper {
  readonly source?: ts.Type;
  readonly target?: ts.Type;
  readonly sources?: readonly ts.Type[];
  readonly targets?: readonly (ts.Type | (() => ts.Type))[];
  readonly mapper1?: Mapper;
  readonly mapper2?: Mapper;
}

/** A property, and the type that it was taken from. */
export interface Taken {
  readonly property: ts.Symbol;
  readonly owner: ts.Type;
}

/** What a mapped type made for one of its keys. */
interface MadeFor {
  readonly declaration: ts.MappedTypeNode;
  readonly key: ts.Type;
  /** What it made of it. */
  readonly type: ts.Type;
  readonly mapper: Mapper | undefined;
}

/** `Ship[K]` in `{ [K in "port"]: Ship[K] }` or in `{ [K in Exclude<keyof T, "size">]: T[K] }`, for a known key. */
export function takenByKey(reader: Reader, made: MadeFor): Taken | undefined {
  const { key } = made;
  if (!isKnown(key)) return undefined;
  const all = ownersByKey(reader, made).flatMap((owner) => {
    const property = owner.getProperty(String(key.value));
    return property === undefined ? [] : [{ property, owner }];
  });
  // Of `K extends keyof B ? B[K] : A[K]` it is one of them.
  const isMade = ({ property }: Taken): boolean =>
    reader.checker.getTypeOfSymbol(property) === made.type;
  return all.find(isMade) ?? all[0];
}

/** The `Ship` of each `Ship[K]` in what is made for a known key. */
export function ownersByKey(
  { checker }: Reader,
  { declaration, key, mapper }: Omit<MadeFor, "type">,
): readonly ts.Type[] {
  if (declaration.type === undefined || !isKnown(key)) return [];
  const parameter = checker.getSymbolAtLocation(declaration.typeParameter.name);
  return accessesIn(declaration.type)
    .filter(({ indexType: node }) => {
      const isName = ts.isTypeReferenceNode(node);
      return isName && checker.getSymbolAtLocation(node.typeName) === parameter;
    })
    .map(({ objectType }) => {
      const written = checker.getTypeFromTypeNode(objectType);
      return argumentFor(mapper, written) ?? written;
    });
}

function isKnown(key: ts.Type): key is ts.StringLiteralType | ts.NumberLiteralType {
  return key.isStringLiteral() || key.isNumberLiteral();
}

/** Every `T[K]` in a type. */
function accessesIn(node: ts.Node): readonly ts.IndexedAccessTypeNode[] {
  const found: ts.IndexedAccessTypeNode[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isIndexedAccessTypeNode(each)) found.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

function argumentFor(mapper: Mapper | undefined, parameter: ts.Type): ts.Type | undefined {
  if (mapper === undefined || (parameter.flags & ts.TypeFlags.TypeParameter) === 0)
    return undefined;
  const { source, sources, mapper1, mapper2 } = mapper;
  if (source !== undefined) return source === parameter ? mapper.target : undefined;
  if (sources !== undefined) {
    const target = mapper.targets?.[sources.indexOf(parameter)];
    return typeof target === "function" ? target() : target;
  }
  const first = argumentFor(mapper1, parameter);
  return first === undefined
    ? argumentFor(mapper2, parameter)
    : (argumentFor(mapper2, first) ?? first);
}
