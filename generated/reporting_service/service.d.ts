// Generated from contracts/reporting.ts by Lagomorph. Change the contract, then run `lagomorph codegen`.

import type * as contract from "../../contracts/reporting.ts";
import type * as rpc from "lagomorph/generated";

/** Adds two numbers, by asking the math service. */
export declare const httpAdd: rpc.MethodDescriptor<[x: number, y: number], { result: number }>;

/** Multiplies two numbers, by asking the math service. */
export declare const httpMultiply: rpc.MethodDescriptor<[x: number, y: number], { result: number }>;

/**
 * Adds and multiplies, and tells everybody.
 *
 * @example generateReport(4, 6) => "Report for numbers 4 and 6: Sum=10, Product=24"
 */
export declare const generateReport: rpc.MethodDescriptor<[a: number, b: number], string>;

/** Somebody asked for a calculation. */
export declare const calculationRequested: rpc.EventDescriptor<contract.CalculationRequested>;

/** A report is ready. */
export declare const reportGenerated: rpc.EventDescriptor<{ reportSummary: string }>;

/** The service `reporting_service`. */
export declare const service: rpc.ServiceDescriptor;
