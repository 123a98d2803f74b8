// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shapes.ts";
import * as rpc from "lagomorph/generated";
import * as shapes from "./service.js";

/** Sends the events of `Shapes`. */
export interface ShapesEmit {
  changed(payload: contract.Everything): Promise<void>;
}

export abstract class ShapesSkeleton extends rpc.Skeleton<ShapesEmit> {
  static readonly service: rpc.ServiceDescriptor = shapes.service;

  abstract everything(value: contract.Everything): rpc.Answer<contract.Everything>;

  abstract structural(value: {
    at: Date;
    tags: readonly string[];
    pair: readonly [x: number, y?: number];
  }): rpc.Answer<void>;

  abstract special(value: contract.Special, at: ReadonlyMap<string, Date>): rpc.Answer<Set<string>>;

  abstract plan(days: contract.Days, nothing: Record<string, never>): rpc.Answer<contract.Tree>;

  abstract paint(
    red: contract.Color.Red,
    most: (typeof contract.Level)["very high"],
  ): rpc.Answer<{ level: contract.Level.High }[]>;

  abstract stamp(
    id: contract.Marked<string, "Shape">,
    by: contract.Signed<"you">,
  ): rpc.Answer<contract.Marked<number, 2>[]>;
}
