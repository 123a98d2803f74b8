import { ts } from "./ts-morph.js";

import type { Collector, DiagnosticName, Values } from "../diagnostics/index.ts";
import type { SortKey } from "./declaration-order.ts";
import { type Replacement, toEdit } from "./edit.ts";
import { fixOf } from "./fixes.ts";
import type { Forgotten } from "./follow-rules.ts";
import { givenNode } from "./given-node.ts";
import { leaveOut } from "./leave-out.ts";
import { locationOf } from "./location.ts";
import type { Marks } from "./marked-text.ts";
import type { Bounds, Spent } from "./bounds.ts";
import type { NamedTypes } from "./named-types.ts";
import { pathOf, type Place } from "./place.ts";
import type { OpenProject } from "./project.ts";
import type { orderedProperties } from "./property-order.ts";
import type { RuledAlias } from "./ruled-alias.ts";
import type { SaidOfProperty } from "./taken-by-generic.ts";
import { isByOthers } from "./written-by-others.ts";
import type { Spending } from "./spending.ts";
import type { ErrorModel, Model } from "../model/contract.ts";
import type { TypeModel } from "../model/type.ts";

/** What every function that reads shares: the open project, what was read so far, and where mistakes go. */
export interface Reader extends OpenProject {
  readonly collector: Collector;
  /** Reads a type wherever one stands; given here because every kind of type may hold any other. */
  readonly readType: (reader: Reader, type: ts.Type, place: Place) => TypeModel;
  /** The properties of a type in their order; given here because that may be the order of a union, and that of a union the one of properties. */
  readonly orderedProperties: typeof orderedProperties;
  /** The types that have names, by which others refer to them. */
  readonly named: NamedTypes;
  /** The errors that methods declare. */
  readonly errors: Map<ts.Type, ErrorModel>;
  /** The unions read so far, to be looked at again when every named type is known. */
  readonly unions: ReadUnion[];
  /** What can be checked only when every named type is known. */
  readonly later: ((model: Pick<Model, "services" | "types">) => void)[];
  /** Nameless types whose reading has begun and not ended. */
  readonly open: Map<ts.Type, Nameless>;
  /** Those that were read and lead back to one of these: in the member or the named type at hand, so that it does not matter what was read before it. */
  readonly closed: Map<ts.Type, Closed>;
  /** How much of a contract is read at the most. */
  readonly bounds: Bounds;
  /** How much of the contract at hand was read. */
  spent: Spent;
  /** The same of all, by whom. */
  readonly spending: Spending;
  /** The name of the file of the contract at hand; empty between contracts. */
  contract: string;
  /** Whether rules may be lost in the contract at hand: not where there are none in the project. */
  doubt: "none" | "possible" | "found";
  /** What carries marks, in a reading with marks. */
  readonly marks?: Marks;
  /** What was found out about declarations, so that it is found out once. */
  readonly facts: Facts;
  /** The properties of types of packages, as contracts name these, that lead to what cannot travel. */
  readonly leftOut: Map<ts.TypeNode, { readonly names: Set<string>; isWhole?: true }>;
  /** Unions that were refused when they were read. */
  readonly refused: Set<object>;
}

/** A nameless type. */
export interface Nameless {
  /** The name that recursion made necessary. */
  id?: string;
  /** Whether it leads back to itself, or to one that leads to it. */
  isCircular: boolean;
}

/** A nameless type that was read. */
export interface Closed {
  id: string | undefined;
  readonly model: TypeModel;
  /** How many types were read for it. */
  readonly parts: number;
}

/** A union as it was read, and where. */
export interface ReadUnion {
  readonly members: readonly TypeModel[];
  readonly place: Place;
  /** The model that was made of it: gets its discriminator later. */
  readonly model: { discriminator?: string };
}

/** Answers that are asked for again and again, by the node or symbol that they are about. */
export interface Facts {
  readonly contractModules: Map<ts.SourceFile, boolean>;
  /** What names stand for, through imports. */
  readonly targets: Map<ts.EntityName | ts.Expression, ts.Symbol | undefined>;
  /** Whether the platform declares them. */
  readonly platform: Map<ts.Symbol, boolean>;
  readonly services: Map<ts.Type, boolean>;
  readonly exports: Map<ts.SourceFile, ReadonlyMap<ts.Symbol, string>>;
  /** The members of unions that stand in others, as they were declared. */
  readonly orders: Map<ts.Type, readonly ts.Type[]>;
  /** By what types are ordered. */
  readonly keys: Map<ts.Type, SortKey>;
  /** What tells types apart that are declared in the same place. */
  readonly texts: Map<ts.Type, string>;
  /** Where declarations without names stand. */
  readonly contained: Map<ts.Node, string>;
  /** By which ids types were referred to that have their names by themselves. */
  readonly referred: Map<ts.Type, string>;
  /** Whether types are all that their nodes say. */
  readonly plain: Map<ts.Node, boolean>;
  /** Nodes of types that lead to no alias with rules. */
  readonly unruled: Set<ts.Node>;
  /** What types extend or are intersections of. */
  readonly parts: Map<ts.Type, readonly ts.Type[]>;
  /** What declares properties, before mapped types took them. */
  readonly declared: Map<ts.Symbol, readonly ts.Declaration[]>;
  /** What is said of properties where they are looked for in what holds them. */
  readonly said: Map<ts.Symbol, SaidOfProperty>;
  /** Properties with rules that are taken out of their objects. */
  readonly taken: Map<ts.Node, RuledAlias | undefined>;
  /** Generics that take no property out of what they are given and make no lists anew, and hand it to none that do. */
  readonly untaking: Set<ts.Node>;
  /** Generics in which every name that decides something is found. */
  readonly whole: Set<ts.Node>;
  /** Whether nodes of types lead to a property that is hidden. */
  readonly sensitive: Map<ts.Node, boolean>;
  /** Whether types are made out of others in nodes. */
  readonly taking: Map<ts.TypeNode, boolean>;
  /** Whether something may have rules in types that is not read with their own declarations. */
  readonly undeclared: Map<ts.Type, boolean>;
  /** Where types were read, in a project that may have rules. */
  readonly places: WeakMap<TypeModel, Place>;
  /** Types of properties of which it was told that rules do not hold for them. */
  readonly told: WeakSet<TypeModel>;
  /** Types of declarations whose rules would be lost. */
  readonly forgotten: Map<ts.TypeNode, Forgotten>;
}

/** Reports a mistake at a place. What to write instead follows from the node, where it is not given. */
export function report<Name extends DiagnosticName>(
  reader: Reader,
  name: Name,
  at: {
    readonly place: Place;
    readonly values: Values<Name>;
    readonly node?: ts.Node;
    readonly fix?: Replacement | undefined;
  },
): void {
  const written = at.node ?? at.place.node;
  const wanted = givenNode(reader, at.place, written);
  const { node, inner } = ownNode(reader, at.place, wanted);
  const given = wanted === written ? at.fix : undefined;
  const fix = node === wanted ? (given ?? fixOf(name, node, at.values)) : undefined;
  const declared = inner ?? (cannotTravel.has(name) ? inSchema(reader, at.place) : undefined);
  const instead = declared === undefined ? undefined : leaveOut(reader, name, declared);
  reader.collector.report(name, {
    location: locationOf(reader.root, node),
    path: pathOf(at.place),
    values: at.values,
    ...toEdit(reader.root, node.getSourceFile(), fix),
    instead,
  });
}

interface OwnNode {
  readonly node: ts.Node;
  /** The first place behind it that a package declares. */
  readonly inner?: Place | undefined;
}

/** A mistake inside a package is shown where the user's own code leads to it. */
function ownNode(reader: Reader, place: Place, node: ts.Node): OwnNode {
  let found = node;
  let inner: Place | undefined;
  let outer: Place | undefined = place;
  while (outer !== undefined && !isOwn(reader, found)) {
    found = outer.node;
    if (!isOwn(reader, found)) inner = outer;
    outer = outer.parent;
  }
  return { node: found, inner };
}

/** What is no mistake where a schema is written. */
const cannotTravel: ReadonlySet<DiagnosticName> = new Set<DiagnosticName>([
  "ambiguous-union",
  "any-in-contract",
  "class-with-behaviour",
  "function-in-payload",
  "opaque-object",
  "promise-in-payload",
  "symbol-key",
  "unsupported-platform-type",
]);

/** The first place in `new Schema({ owner: ObjectId })` outside of the contracts: what a library infers types from may say more than what is sent. */
function inSchema({ contracts }: Reader, place: Place): Place | undefined {
  let found: Place | undefined;
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
    // A file has no parent, though its declaration says otherwise.
    const parent = at.node.parent as ts.Node | undefined;
    const isElement = parent !== undefined && ts.isObjectLiteralElement(parent);
    if (!isElement || contracts.includes(at.node.getSourceFile())) break;
    found = at;
  }
  return found;
}

/** Whether a node can be edited: it is in no declarations of a package, nor in what a program has written. */
function isOwn(reader: Reader, node: ts.Node): boolean {
  return !isByOthers(reader, node.getSourceFile());
}
