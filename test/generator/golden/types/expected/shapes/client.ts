// Generated from contracts/shapes.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/shapes.ts";
import type * as rpc from "lagomorph/generated";
import * as shapes from "./service.js";

export class ShapesClient {
  static readonly service: rpc.ServiceDescriptor = shapes.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  everything(value: contract.Everything, options?: rpc.CallOptions): Promise<contract.Everything> {
    return this.#channel.call(shapes.everything, [value], options);
  }

  structural(
    value: { at: Date; tags: readonly string[]; pair: readonly [x: number, y?: number] },
    options?: rpc.CallOptions,
  ): Promise<void> {
    return this.#channel.call(shapes.structural, [value], options);
  }

  special(
    value: contract.Special,
    at: ReadonlyMap<string, Date>,
    options?: rpc.CallOptions,
  ): Promise<Set<string>> {
    return this.#channel.call(shapes.special, [value, at], options);
  }

  plan(
    days: contract.Days,
    nothing: Record<string, never>,
    options?: rpc.CallOptions,
  ): Promise<contract.Tree> {
    return this.#channel.call(shapes.plan, [days, nothing], options);
  }

  paint(
    red: contract.Color.Red,
    most: (typeof contract.Level)["very high"],
    options?: rpc.CallOptions,
  ): Promise<{ level: contract.Level.High }[]> {
    return this.#channel.call(shapes.paint, [red, most], options);
  }

  stamp(
    id: contract.Marked<string, "Shape">,
    by: contract.Signed<"you">,
    options?: rpc.CallOptions,
  ): Promise<contract.Marked<number, 2>[]> {
    return this.#channel.call(shapes.stamp, [id, by], options);
  }
}
