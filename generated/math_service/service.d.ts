// Generated from contracts/math.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as reporting from "../../contracts/reporting.ts";
import type * as rpc from "lagomorph/generated";

/**
 * Adds two numbers.
 *
 * @example add(100, 200) => 300
 */
export declare const add: rpc.MethodDescriptor<[x: number, y: number], number>;

/**
 * Multiplies two numbers.
 *
 * @example multiply(4, 6) => 24
 */
export declare const multiply: rpc.MethodDescriptor<[x: number, y: number], number>;

/** Notes each calculation that somebody asked for. */
export declare const logCalculationRequested: rpc.HandlerDescriptor<reporting.CalculationRequested>;

/** The service `math_service`. */
export declare const service: rpc.ServiceDescriptor;
