import type { Collector } from "../diagnostics/index.ts";
import { type Bounds, createSpent } from "./bounds.ts";
import { createNamedTypes } from "./named-types.ts";
import type { OpenProject } from "./project.ts";
import { orderedProperties } from "./property-order.ts";
import type { Facts, Reader } from "./reader.ts";
import { createSpending } from "./spending.ts";
import { readType } from "./type.ts";

/** A reader of a project that has read nothing yet. */
export function createReader(project: OpenProject, collector: Collector, bounds: Bounds): Reader {
  return {
    ...project,
    collector,
    bounds,
    readType,
    orderedProperties,
    named: createNamedTypes(),
    errors: new Map(),
    unions: [],
    later: [],
    open: new Map(),
    closed: new Map(),
    leftOut: new Map(),
    refused: new Set(),
    spent: createSpent(),
    spending: createSpending(),
    contract: "",
    doubt: "none",
    facts: createFacts(),
  };
}

function createFacts(): Facts {
  return {
    contractModules: new Map(),
    targets: new Map(),
    platform: new Map(),
    services: new Map(),
    exports: new Map(),
    orders: new Map(),
    keys: new Map(),
    texts: new Map(),
    contained: new Map(),
    referred: new Map(),
    plain: new Map(),
    unruled: new Set(),
    untaking: new Set(),
    whole: new Set(),
    sensitive: new Map(),
    parts: new Map(),
    declared: new Map(),
    said: new Map(),
    taken: new Map(),
    taking: new Map(),
    undeclared: new Map(),
    places: new WeakMap(),
    told: new WeakSet(),
    forgotten: new Map(),
  };
}
