// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as rpc from "lagomorph/generated";
import * as reporting from "./service.js";

/** Reports about calculations. */
export class ReportingServiceClient {
  static readonly service: rpc.ServiceDescriptor = reporting.service;
  readonly #channel: rpc.Channel;

  constructor(channel: rpc.Channel) {
    this.#channel = channel;
  }

  /** Adds two numbers, by asking the math service. */
  httpAdd(x: number, y: number, options?: rpc.CallOptions): Promise<{ result: number }> {
    return this.#channel.call(reporting.httpAdd, [x, y], options);
  }

  /** Multiplies two numbers, by asking the math service. */
  httpMultiply(x: number, y: number, options?: rpc.CallOptions): Promise<{ result: number }> {
    return this.#channel.call(reporting.httpMultiply, [x, y], options);
  }

  /**
   * Adds and multiplies, and tells everybody.
   *
   * @example generateReport(4, 6) => "Report for numbers 4 and 6: Sum=10, Product=24"
   */
  generateReport(a: number, b: number, options?: rpc.CallOptions): Promise<string> {
    return this.#channel.call(reporting.generateReport, [a, b], options);
  }
}
